// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDirIterator>
#include <QFontMetricsF>
#include <QPixmap>
#include <QRegularExpression>

#include "qz/ui/marks.h"
#include "qz/ui/theme.h"
#include "qz_test.h"

using namespace qz;

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textStandsOut_data();
    void textStandsOut();
    void stateWordsStandOut_data();
    void stateWordsStandOut();
    void marksAndBordersStandOut_data();
    void marksAndBordersStandOut();
    void ratiosOfTheTable();
    void digitsAreTabular();
    void sheetKnowsOnlyTokens();
    void iconsFollowTheTheme();
    void everyIconDraws();
    void noColourOutsideTheTable();
};

namespace {

void bothThemes() {
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << int(ThemeKind::Light);
    QTest::newRow("dark") << int(ThemeKind::Dark);
}

}  // namespace

void ThemeTest::textStandsOut_data() { bothThemes(); }

void ThemeTest::textStandsOut() {
    QFETCH(int, kind);
    const ThemeTokens& t = themeTokens(static_cast<ThemeKind>(kind));
    for (const QColor& ground : {t.base, t.window, t.alt, t.head, t.raised, t.hover, t.sel}) {
        for (const QColor& text : {t.text, t.text2, t.text3}) {
            QVERIFY2(contrastRatio(text, ground) >= 4.5,
                     qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
        }
    }
    QVERIFY(contrastRatio(t.accent, t.base) >= 4.5);
    QVERIFY(contrastRatio(t.accent, t.sel) >= 4.5);
    QVERIFY(contrastRatio(t.onaccent, t.accentfill) >= 4.5);
}

void ThemeTest::stateWordsStandOut_data() { bothThemes(); }

void ThemeTest::stateWordsStandOut() {
    QFETCH(int, kind);
    const ThemeTokens& t = themeTokens(static_cast<ThemeKind>(kind));
    for (const StateColours& state : t.states) {
        QVERIFY2(contrastRatio(state.text, t.base) >= 6.85, qPrintable(state.text.name()));
        QVERIFY2(contrastRatio(state.text, t.sel) >= 4.5,
                 qPrintable(state.text.name() + QStringLiteral(" on sel")));
        if (state.tint.isValid()) {
            QVERIFY2(contrastRatio(state.text, state.tint) >= 5.75,
                     qPrintable(state.text.name() + QStringLiteral(" on tint")));
        }
    }
}

void ThemeTest::marksAndBordersStandOut_data() { bothThemes(); }

void ThemeTest::marksAndBordersStandOut() {
    QFETCH(int, kind);
    const ThemeTokens& t = themeTokens(static_cast<ThemeKind>(kind));
    for (const StateColours& state : t.states) {  // pale marks pass by their outline
        QVERIFY(contrastRatio(state.text, t.base) >= 3);
        QVERIFY(contrastRatio(state.text, t.land) >= 3);
    }
    for (const QColor& colour : t.chart) {
        QVERIFY2(contrastRatio(colour, t.base) >= 2.95, qPrintable(colour.name()));
    }
    QVERIFY(contrastRatio(t.line2, t.base) >= 3);
    QVERIFY(contrastRatio(t.line2, t.window) >= 3);
    for (qsizetype i = 1; i < 5; ++i) {  // steps of maps go one way
        const auto n = static_cast<size_t>(i);
        const bool darker = t.choropleth[n].lightnessF() < t.choropleth[n - 1].lightnessF();
        QCOMPARE(darker, kind == int(ThemeKind::Light));
    }
}

void ThemeTest::ratiosOfTheTable() {
    const ThemeTokens& light = themeTokens(ThemeKind::Light);
    const ThemeTokens& dark = themeTokens(ThemeKind::Dark);
    const auto near = [](double value, double stated) { return std::abs(value - stated) < 0.06; };
    QVERIFY(near(contrastRatio(light.text, light.base), 16.0));
    QVERIFY(near(contrastRatio(dark.text, dark.base), 14.2));
    QVERIFY(near(contrastRatio(light.text2, light.window), 7.0));
    QVERIFY(near(contrastRatio(dark.text2, dark.window), 8.3));
    QVERIFY(near(contrastRatio(light.text3, light.sel), 4.7));
    QVERIFY(near(contrastRatio(dark.line2, dark.window), 3.5));
    QVERIFY(near(contrastRatio(light.state(MarkId::Over).text, light.base), 7.9));
    QVERIFY(near(contrastRatio(dark.state(MarkId::Soon).text, dark.base), 10.8));
}

void ThemeTest::digitsAreTabular() {
    for (const TextRole role : {TextRole::Caption, TextRole::Body, TextRole::BodyStrong, TextRole::Emphasis,
                                TextRole::CaseTitle, TextRole::Figure}) {
        const QFontMetricsF metrics(textFont(role));
        const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
        for (char digit = '1'; digit <= '9'; ++digit) {
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)), zero);
        }
        QVERIFY(textFont(role).pointSizeF() > 0);  // never pixels: scaling works
    }
}

void ThemeTest::sheetKnowsOnlyTokens() {
    QFile file(QStringLiteral(":/qz/theme/qizong.qss"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString sheet = QString::fromUtf8(file.readAll());
    static const QRegularExpression name(QStringLiteral("@([^@\\s]*)@"));
    int count = 0;
    for (auto match = name.globalMatch(sheet.mid(sheet.indexOf(QLatin1Char('/'), 3) + 1)); match.hasNext();) {
        const QString token = match.next().captured(1);
        QVERIFY2(themeTokens(ThemeKind::Light).named(token).isValid(), qPrintable(token));
        ++count;
    }
    QVERIFY(count > 40);
    QVERIFY(!sheet.contains(QStringLiteral("font-size")));
    Theme theme;
    theme.apply(*qApp, ThemeKind::Dark);
    QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
    QCOMPARE(QApplication::palette().color(QPalette::Base), themeTokens(ThemeKind::Dark).base);
    theme.apply(*qApp, ThemeKind::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), themeTokens(ThemeKind::Light).base);
}

void ThemeTest::iconsFollowTheTheme() {
    Theme theme;
    theme.apply(*qApp, ThemeKind::Light);
    const QIcon icon = theme.icon(QStringLiteral("inbox"));
    QVERIFY(theme.icon(QStringLiteral("no-such-icon")).isNull());
    const QImage light = icon.pixmap(20, 20).toImage();
    theme.apply(*qApp, ThemeKind::Dark);
    const QImage dark = icon.pixmap(20, 20).toImage();
    QVERIFY(light != dark);
    theme.apply(*qApp, ThemeKind::Light);
    QCOMPARE(icon.pixmap(20, 20).toImage(), light);
}

void ThemeTest::everyIconDraws() {
    Theme theme;
    QVERIFY(iconNames().size() >= 30);
    for (const QString& name : iconNames()) {
        const QImage image = theme.icon(name).pixmap(40, 40).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                inked += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
            }
        }
        QVERIFY2(inked > 20, qPrintable(name));
    }
}

void ThemeTest::noColourOutsideTheTable() {
    static const QRegularExpression literal(QStringLiteral(
        "#[0-9A-Fa-f]{6}\\b|QColor\\(\\s*(0x|\\d|\")|Qt::(red|blue|green|yellow|black|white|gray)\\b"));
    for (const char* folder : {"/app/sdk_ui"}) {
        QDirIterator files(QStringLiteral(QZ_SOURCE_DIR) + QLatin1String(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.qss"),
                            QStringLiteral("*.svg")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith(QLatin1String("/tokens.cpp"))) {
                continue;
            }
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto match = literal.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!match.hasMatch(), qPrintable(path + QStringLiteral(": ") + match.captured()));
        }
    }
}

QZ_TEST(ThemeTest)
#include "test_theme.moc"
