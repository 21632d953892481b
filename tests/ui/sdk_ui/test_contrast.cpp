// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>

#include "qz/ui/chart_surface.h"
#include "qz/ui/marks.h"
#include "qz_test.h"

using namespace qz;

namespace {

/// A mark in one ink, whatever its colours: what is left for an eye that sees no colour.
QImage shapeOf(MarkId mark, ThemeTokens tokens, int side) {
    for (StateColours& state : tokens.states) {
        state.text = tokens.text;
        state.mark = mark == MarkId::New ? tokens.base : tokens.text2;
        state.tint = tokens.base;
    }
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(tokens.base);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMark(painter, QRectF(1, 1, side - 2, side - 2), mark, tokens);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

double differing(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 48 ? 1 : 0;
        }
    }
    return double(count) / (a.width() * a.height());
}

}  // namespace

/// WCAG 2: text 4.5:1, everything that carries meaning 3:1, on every ground it can stand on.
class ContrastTest : public QObject {
    Q_OBJECT

    static void bothThemes() {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << int(ThemeKind::Light);
        QTest::newRow("dark") << int(ThemeKind::Dark);
    }
    static void atLeast(double wanted, const QColor& ink, const QColor& ground, const char* what) {
        QVERIFY2(contrastRatio(ink, ground) >= wanted,
                 qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                                .arg(QString::fromLatin1(what), ink.name(), ground.name())
                                .arg(contrastRatio(ink, ground))));
    }

private Q_SLOTS:
    void words_data() { bothThemes(); }
    void words() {
        QFETCH(int, kind);
        const ThemeTokens& t = themeTokens(ThemeKind(kind));
        for (const QColor& ground : {t.base, t.window, t.alt, t.head, t.rail, t.raised, t.hover, t.sel}) {
            for (const QColor& ink : {t.text, t.text2, t.text3}) {
                atLeast(4.5, ink, ground, "text");
            }
            atLeast(3, t.accent, ground, "focus ring and current item");
            for (const StateColours& state : t.states) {
                atLeast(4.5, state.text, ground, "word of a state");
            }
        }
        for (const QColor& ground : {t.base, t.window, t.alt, t.raised}) {
            atLeast(4.5, t.accent, ground, "link");
            atLeast(3, t.line2, ground, "border of a control");
        }
        atLeast(4.5, t.onaccent, t.accentfill, "primary button");
        atLeast(3, t.accentfill, t.base, "tick");
    }

    void charts_data() { bothThemes(); }
    void charts() {
        QFETCH(int, kind);
        const ChartStyle style = screenChartStyle(themeTokens(ThemeKind(kind)));
        for (std::size_t i = 0; i < style.steps.size(); ++i) {
            atLeast(4.5, style.stepText[i], style.steps[i], "number on a step");
        }
        for (const QColor& ink : style.series) {
            atLeast(2.95, ink, style.ground, "series");
        }
        atLeast(4.5, style.text, style.ground, "text");
        atLeast(4.5, style.text2, style.ground, "second text");
        atLeast(4.5, style.alarmText, style.alarmTint, "callout");
        atLeast(3, style.alarmText, style.ground, "limit");
        atLeast(3, style.axis, style.ground, "axis");
        atLeast(3, style.focus, style.ground, "cursor");
        const ChartStyle& paper = printChartStyle();
        for (std::size_t i = 0; i < paper.steps.size(); ++i) {
            atLeast(4.5, paper.stepText[i], paper.steps[i], "number on a step of paper");
            if (i > 0) {
                QVERIFY(paper.steps[i].lightness() + 15 < paper.steps[i - 1].lightness());
            }
        }
    }

    /// Without any colour the marks differ by their shape, in the smallest size that lists use.
    void shapesDiffer_data() { bothThemes(); }
    void shapesDiffer() {
        QFETCH(int, kind);
        const ThemeTokens& tokens = themeTokens(ThemeKind(kind));
        for (int a = int(MarkId::New); a <= int(MarkId::Draft); ++a) {
            for (int b = a + 1; b <= int(MarkId::Draft); ++b) {
                const double share =
                    differing(shapeOf(MarkId(a), tokens, 16), shapeOf(MarkId(b), tokens, 16));
                QVERIFY2(share > 0.04, qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(share)));
            }
        }
    }
};

QZ_TEST(ContrastTest)
#include "test_contrast.moc"
