// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/bound_pages.h"

#include "check_code.h"
#include "draw_item.h"
#include "print_theme.h"
#include "qz/print/page_setup.h"
#include "shaped_text.h"

namespace qz {

namespace {

constexpr double kEdgeMm = 10;

void stamp(PageContent::Page& page, const PageContent& paper, int number) {
    const double width = paper.typeArea.width();
    // Odd pages lie right, even ones left.
    const TextAlign align = number % 2 == 1 ? TextAlign::Right : TextAlign::Left;
    const ShapedText text =
        shapeText(plainRuns(QString::number(number)), PaperRole::PageNumber, {width, align, 1, 0, 0, 0});
    text.place(page.footer, QPointF(paper.typeArea.left(), mmToPt(kEdgeMm)), ink::black);
}

}  // namespace

PrintedPages bindPages(const QList<BoundPages>& parts, const QString& title) {
    auto bound = std::make_shared<PageContent>();
    bound->title = title;
    for (const BoundPages& part : parts) {
        const PageContent& paper = part.pages.content();
        if (bound->pages.empty()) {
            bound->paper = paper.paper;
            bound->typeArea = paper.typeArea;
            bound->author = paper.author;
        }
        int number = part.firstNumber;
        for (PageContent::Page page : paper.pages) {
            if (number > 0) {
                stamp(page, paper, number++);
            }
            bound->pages.push_back(std::move(page));
        }
        bound->words += paper.words + u'\n';
    }
    bound->checkCode = codeOfWords(bound->words);
    return PrintedPages(std::move(bound));
}

}  // namespace qz
