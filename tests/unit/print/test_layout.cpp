// SPDX-License-Identifier: GPL-3.0-or-later
#include <QColor>
#include <QImage>
#include <QPainter>

#include "print_samples.h"
#include "qz/print/printed_pages.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

namespace {

/// The first rectangle that leaves the type area, as words; empty when all stand inside.
QString outside(const PrintedPages& pages) {
    const QRectF area = pages.typeAreaPt().adjusted(-0.6, -0.6, 0.6, 0.6);
    const QRectF paper(QPointF(0, 0), pages.paperPt());
    for (int i = 0; i < pages.count(); ++i) {
        for (const QRectF& rect : pages.rects(i)) {
            if (rect.left() < area.left() || rect.right() > area.right() || rect.top() < area.top() ||
                rect.bottom() > area.bottom()) {
                return QStringLiteral("page %1: %2 %3 %4 %5")
                    .arg(i + 1)
                    .arg(rect.x())
                    .arg(rect.y())
                    .arg(rect.right())
                    .arg(rect.bottom());
            }
        }
        for (const QRectF& rect : pages.footerRects(i)) {
            if (!paper.contains(rect) || rect.top() < area.bottom() || rect.right() > area.right()) {
                return QStringLiteral("footer of page %1").arg(i + 1);
            }
        }
    }
    return {};
}

PaperDocument paragraphs(int count, int words) {
    PaperDocument paper;
    paper.title = QStringLiteral("Paragraphs");
    for (int i = 0; i < count; ++i) {
        paper.blocks.push_back({Paragraph{plainRuns(QStringLiteral("word ").repeated(words)), PaperRole::Body,
                                          TextAlign::Justify, 2}});
    }
    return paper;
}

QImage pageImage(const PrintedPages& pages, int index) {
    QImage image(pages.paperPt().toSize() * 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    paintPage(painter, pages, index);
    return image;
}

}  // namespace

class TestLayout : public QObject {
    Q_OBJECT

private slots:
    void typeAreaIsThatOfTheStandard() {
        const QRectF area = PageSetup::gazette().typeAreaPt();
        QVERIFY(qAbs(area.width() - mmToPt(156)) < 0.01);
        QVERIFY(qAbs(area.height() - mmToPt(225)) < 0.01);
        const QRectF wide = PageSetup::gazette().landscape().typeAreaPt();
        QVERIFY(wide.width() > wide.height());
    }
    void nothingLeavesTheTypeArea_data() {
        QTest::addColumn<PaperDocument>("paper");
        QTest::newRow("gazette") << gazettePaper();
        QTest::newRow("form") << formPaper();
        QTest::newRow("long form") << formPaper(900);
        QTest::newRow("table 0") << tablePaper(0);
        QTest::newRow("table 1000") << tablePaper(1000);
        QTest::newRow("paragraphs") << paragraphs(20, 300);
        PaperDocument large = formPaper(40);
        large.page = PageSetup::form(true);
        QTest::newRow("large print") << large;
        PaperDocument wide = tablePaper(100);
        wide.page = wide.page.landscape();
        QTest::newRow("landscape") << wide;
        QTest::newRow("empty") << PaperDocument{};
    }
    void nothingLeavesTheTypeArea() {
        QFETCH(PaperDocument, paper);
        const PrintedPages pages = layout(paper);
        QVERIFY(pages.count() >= 1);
        QVERIFY2(outside(pages).isEmpty(), qPrintable(outside(pages)));
    }
    void pagesAreAsManyAsTheyMustBe() {
        QCOMPARE(layout(PaperDocument{}).count(), 1);
        QCOMPARE(layout(formPaper()).count(), 1);
        QCOMPARE(layout(tablePaper(0)).count(), 1);
        // 225 mm = 637.8 pt; rows of 17 pt below a repeated head of 31 pt.
        const int pages = layout(tablePaper(1000)).count();
        QVERIFY2(pages >= 27 && pages <= 30, qPrintable(QString::number(pages)));
        QVERIFY(layout(formPaper(900)).count() >= 3);
    }
    void longWordsAreBroken() {
        PaperDocument paper;
        paper.blocks = {{Paragraph{plainRuns(QString(3000, u'x'))}}};
        DataTable table;
        table.columns = {{QStringLiteral("A")}, {QStringLiteral("B")}};
        table.rows = {{{QString(5000, u'y')}, {QStringLiteral("short")}},
                      {{QStringLiteral("next")}, {QString(40, u'z')}}};
        paper.blocks.push_back({table});
        const PrintedPages pages = layout(paper);
        QVERIFY(pages.count() >= 3);
        QVERIFY2(outside(pages).isEmpty(), qPrintable(outside(pages)));
    }
    void tallRowStartsWhereItStands() {
        const PrintedPages pages = layout(formPaper(300));
        // Cut between lines: the first page is filled to its foot instead of being left after the second row.
        double lowest = 0;
        for (const QRectF& rect : pages.rects(0)) {
            lowest = std::max(lowest, rect.bottom());
        }
        QVERIFY(lowest > pages.typeAreaPt().bottom() - 30);
    }
    void noLineStandsAlone() {
        for (int words = 60; words < 120; words += 3) {
            const PaperDocument paper = paragraphs(9, words);
            const PrintedPages pages = layout(paper);
            for (int i = 1; i < pages.count(); ++i) {
                // A paragraph's first line is indented by two characters: count lines before the first such
                // line.
                int leading = 0;
                const double left = pages.typeAreaPt().left();
                for (const QRectF& rect : pages.rects(i)) {
                    if (rect.left() > left + 20) {
                        break;
                    }
                    ++leading;
                }
                QVERIFY2(leading != 1, qPrintable(QStringLiteral("%1 words, page %2").arg(words).arg(i + 1)));
            }
        }
    }
    void headingStaysWithItsText() {
        for (int lines = 15; lines < 24; ++lines) {
            PaperDocument paper;
            for (int i = 0; i < lines; ++i) {
                paper.blocks.push_back({Paragraph{plainRuns(QStringLiteral("line"))}});
            }
            const std::size_t before = paper.blocks.size();
            paper.blocks.push_back({Heading{1, QStringLiteral("Heading")}});
            paper.blocks.push_back({Paragraph{plainRuns(QStringLiteral("text"))}});
            const PrintedPages pages = layout(paper);
            const int onFirst = static_cast<int>(pages.rects(0).size());
            QVERIFY2(onFirst != static_cast<int>(before) + 1, qPrintable(QString::number(lines)));
        }
    }
    void keptTogetherMovesAsOne() {
        PaperDocument paper;
        for (int i = 0; i < 18; ++i) {
            paper.blocks.push_back({Paragraph{plainRuns(QStringLiteral("line"))}});
        }
        KeepTogether group;
        for (int i = 0; i < 6; ++i) {
            group.blocks.push_back({Paragraph{plainRuns(QStringLiteral("kept"))}});
        }
        paper.blocks.push_back({group});
        const PrintedPages pages = layout(paper);
        QCOMPARE(pages.count(), 2);
        QCOMPARE(pages.rects(0).size(), 18);
        QCOMPARE(pages.rects(1).size(), 6);
    }
    /// Six lines kept together: wherever they go, the heading before them goes along.
    void headingStaysWithWhatIsKeptTogether() {
        for (int lines = 10; lines < 24; ++lines) {
            PaperDocument paper;
            for (int i = 0; i < lines; ++i) {
                paper.blocks.push_back({Paragraph{plainRuns(QStringLiteral("line"))}});
            }
            paper.blocks.push_back({Heading{1, QStringLiteral("Heading")}});
            KeepTogether group;
            for (int i = 0; i < 6; ++i) {
                group.blocks.push_back({Paragraph{plainRuns(QStringLiteral("kept"))}});
            }
            paper.blocks.push_back({group});
            const PrintedPages pages = layout(paper);
            const qsizetype onFirst = pages.rects(0).size();
            QVERIFY2(onFirst == lines || onFirst == lines + 7 || lines > 22,
                     qPrintable(QStringLiteral("%1 lines: %2").arg(lines).arg(onFirst)));
        }
    }
    void pageBreakBreaksOnce() {
        PaperDocument paper = paragraphs(1, 5);
        paper.blocks.push_back({PageBreak{}});
        paper.blocks.push_back({Paragraph{plainRuns(QStringLiteral("after"))}});
        QCOMPARE(layout(paper).count(), 2);
    }
    void layoutIsTheSameEachTime() {
        const PrintedPages one = layout(gazettePaper());
        const PrintedPages two = layout(gazettePaper());
        QCOMPARE(one.count(), two.count());
        QCOMPARE(one.checkCode(), two.checkCode());
        for (int i = 0; i < one.count(); ++i) {
            QCOMPARE(one.rects(i), two.rects(i));
            QCOMPARE(pageImage(one, i), pageImage(two, i));
        }
    }
    void checkCodeFollowsTheContent() {
        PaperDocument paper = gazettePaper();
        const QString code = checkCode(paper);
        QCOMPARE(code.size(), 9);
        paper.footer.audience += u'.';
        QVERIFY(checkCode(paper) != code);
    }
    void mergedFormCellsShareOneBox() {
        PaperDocument paper;
        paper.page = PageSetup::form();
        FormTable table;
        table.columnWeights = {1, 1, 2};
        table.rows = {
            {{{QStringLiteral("Tall"), true, 1, 2}, {QStringLiteral("a")}, {QStringLiteral("b")}}, 12},
            {{{QStringLiteral("c"), false, 2}}, 12}};
        paper.blocks = {{table}};
        const PrintedPages pages = layout(paper);
        double tallest = 0;
        for (const QRectF& rect : pages.rects(0)) {
            tallest = std::max(tallest, rect.height());
        }
        QVERIFY(qAbs(tallest - mmToPt(24)) < 0.1);
    }
    void signaturesNeverStandAlone() {
        for (int lines = 18; lines < 24; ++lines) {
            PaperDocument paper;
            for (int i = 0; i < lines; ++i) {
                paper.blocks.push_back({Paragraph{plainRuns(QStringLiteral("line"))}});
            }
            paper.blocks.push_back({SignatureBlock{{QStringLiteral("Drafted by")}, std::nullopt}});
            const PrintedPages pages = layout(paper);
            // A label and its rule, and at least one line of text with them.
            QVERIFY2(pages.rects(pages.count() - 1).size() >= 3, qPrintable(QString::number(lines)));
        }
    }
    void sealIsDrawnOnDraftsOnly() {
        PaperDocument paper = gazettePaper();
        qsizetype drafts = 0;
        qsizetype issued = 0;
        for (int i = 0; i < layout(paper).count(); ++i) {
            drafts += layout(paper).rects(i).size();
        }
        paper.draft = false;
        for (int i = 0; i < layout(paper).count(); ++i) {
            issued += layout(paper).rects(i).size();
        }
        QCOMPARE(drafts - issued, 2);
    }
    void bodyHas22LinesOf28Characters() {
        PaperDocument paper;
        paper.blocks = {{Paragraph{plainRuns(QString(28 * 22, QChar(0x7F51))), PaperRole::Body}}};
        const PrintedPages pages = layout(paper);
        QCOMPARE(pages.count(), 1);
        QCOMPARE(pages.rects(0).size(), 22);
        paper.blocks = {{Paragraph{plainRuns(QString(28 * 22 + 1, QChar(0x7F51))), PaperRole::Body}}};
        QCOMPARE(layout(paper).rects(0).size() + layout(paper).rects(1).size(), 23);
    }
};

QZ_TEST(TestLayout)
#include "test_layout.moc"
