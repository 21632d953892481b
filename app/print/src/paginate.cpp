// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "pieces.h"
#include "print_theme.h"
#include "shaped_text.h"

namespace qz {

namespace {

constexpr double kTolerance = 0.01;

/// Fills one page after the other from above.
class Paginator {
public:
    Paginator(const Pieces& pieces, const QRectF& area) : m_pieces(pieces), m_area(area) {
        m_pages.emplace_back();
    }

    std::vector<PageContent::Page> run() {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const Piece& piece = m_pieces[i];
            if (mustTurn(i)) {
                if (i > 0) {
                    add(m_pieces[i - 1].closing, m_top);
                }
                turn(piece);
            }
            place(piece);
        }
        return std::move(m_pages);
    }

private:
    [[nodiscard]] bool atTop() const { return m_pages.back().body.empty(); }

    [[nodiscard]] bool mustTurn(std::size_t i) const {
        if (atTop()) {
            return false;
        }
        if (m_pieces[i].breakBefore) {
            return true;
        }
        if (m_pieces[i].items.empty()) {
            return false;  // a gap may hang over the end of a page
        }
        const bool startsChain = i == 0 || !m_pieces[i - 1].keepWithNext;
        if (startsChain) {
            // A heading stays with the whole of what is kept together behind it, where a page holds both.
            double height = chainHeight(i, true);
            height = height <= m_area.height() ? height : chainHeight(i, false);
            if (!fits(height) && height <= m_area.height()) {
                return true;
            }
        }
        return !fits(m_pieces[i].spaceBefore + m_pieces[i].height);
    }

    [[nodiscard]] bool fits(double height) const { return m_y + height <= m_area.height() + kTolerance; }

    [[nodiscard]] double groupHeight(std::size_t first) const {
        double height = 0;
        for (std::size_t i = first; i < m_pieces.size() && m_pieces[i].group == m_pieces[first].group; ++i) {
            height += m_pieces[i].spaceBefore + m_pieces[i].height;
        }
        return height;
    }

    [[nodiscard]] bool startsGroup(std::size_t i) const {
        return m_pieces[i].group != 0 && (i == 0 || m_pieces[i - 1].group != m_pieces[i].group);
    }

    /// Up to the first piece that may be parted from what follows; `groups`: whole ones, each as one.
    [[nodiscard]] double chainHeight(std::size_t first, bool groups) const {
        double height = 0;
        for (std::size_t i = first; i < m_pieces.size(); ++i) {
            if (groups && startsGroup(i)) {
                height += groupHeight(i);
                while (i + 1 < m_pieces.size() && m_pieces[i + 1].group == m_pieces[i].group) {
                    ++i;
                }
            } else {
                height += m_pieces[i].spaceBefore + m_pieces[i].height;
            }
            if (!m_pieces[i].keepWithNext) {
                break;
            }
        }
        return height;
    }

    void turn(const Piece& next) {
        m_pages.emplace_back();
        m_y = 0;
        if (next.head) {
            put(*next.head);
        }
        add(next.opening, m_y);
    }

    void place(const Piece& piece) {
        if (!atTop()) {
            m_y += piece.spaceBefore;
        }
        put(piece);
    }

    void put(const Piece& piece) {
        m_top = m_y;
        add(piece.items, m_y);
        m_y += piece.height;
    }

    void add(const std::vector<DrawItem>& items, double y) {
        for (const DrawItem& item : items) {
            m_pages.back().body.push_back(item.moved(m_area.topLeft() + QPointF(0, y)));
        }
    }

    const Pieces& m_pieces;
    QRectF m_area;
    std::vector<PageContent::Page> m_pages;
    double m_y = 0;
    double m_top = 0;  ///< of the last piece put
};

QString footerLine(const PaperDocument& document, const QString& code, int page, int pages) {
    QStringList parts;
    parts.append(QCoreApplication::translate("qz::Print", "Page %1 of %2").arg(page).arg(pages));
    if (!document.footer.dataDate.isEmpty()) {
        parts.append(document.footer.dataDate);
    }
    parts.append(QCoreApplication::translate("qz::Print", "Check code %1").arg(code));
    if (!document.footer.audience.isEmpty()) {
        parts.append(document.footer.audience);
    }
    return parts.join(QStringLiteral("  |  "));
}

/// GB/T 9704: the number stands at the outer edge, 7 mm below the type area.
void addFooter(PageContent::Page& page, const PageContent& content, const PaperDocument& document,
               int number) {
    const QRectF area = content.typeArea;
    const bool outside = document.page.footer == FooterStyle::Outside;
    const bool odd = number % 2 == 1;
    const double top = area.bottom() + mmToPt(7);
    double room = area.width();
    const RoleStyle numberStyle = roleStyle(PaperRole::PageNumber);
    if (outside) {
        const QString dash(QChar(0x2014));
        const QString text = dash + u' ' + QString::number(number) + u' ' + dash;
        const ShapedText shaped =
            shapeText(plainRuns(text), PaperRole::PageNumber,
                      {area.width(), odd ? TextAlign::Right : TextAlign::Left, 1, 0, 0, 0});
        shaped.place(page.footer, QPointF(area.left(), top), ink::black);
        room -= shaped.widestLine() + 14;
    }
    const QString line =
        footerLine(document, content.checkCode, number, static_cast<int>(content.pages.size()));
    const bool right = outside && !odd;
    const ShapedText shaped = shapeText(plainRuns(line), PaperRole::Footer,
                                        {room, right ? TextAlign::Right : TextAlign::Left, 1, 0, 0, 0});
    const double x = right ? area.right() - room : area.left();
    const double y = top + std::max(0.0, (numberStyle.pitchPt - shaped.height()) / 2);
    shaped.place(page.footer, QPointF(x, y), ink::dark);
}

}  // namespace

std::vector<PageContent::Page> paginate(const Pieces& pieces, const QRectF& typeArea) {
    return Paginator(pieces, typeArea).run();
}

void addFooters(PageContent& content, const PaperDocument& document) {
    int number = 0;
    for (PageContent::Page& page : content.pages) {
        addFooter(page, content, document, ++number);
    }
}

}  // namespace qz
