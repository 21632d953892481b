// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include "map_program.h"

using namespace qz;
using namespace qz::test;

namespace {

/// One red picture at zoom 8, without an index.
bool makeBase(const QString& path, int column, int row) {
    const QByteArray sql =
        "CREATE TABLE metadata (name TEXT, value TEXT);"
        "INSERT INTO metadata VALUES ('name', 'Aerial view'), ('attribution', 'Survey');"
        "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);"
        "INSERT INTO tiles VALUES (8, " +
        QByteArray::number(column) + ", " + QByteArray::number(row) + ", x'" + redPicture().toHex() + "');";
    return makeFile(path, sql);
}

}  // namespace

/// The map on paper: for whom, what its areas say, what lies under them.
class MapPaperTest : public QObject, private MapProgram {
    Q_OBJECT

    /// Through the panel, as the user does.
    void askForBase(const QString& path) const {
        auto* layers = byName<QListWidget>("Layers, the uppermost first");
        QVERIFY(layers != nullptr);
        for (int row = 0; row < layers->count(); ++row) {
            if (layers->item(row)->text() == QLatin1String("Base map: pictures")) {
                layers->setCurrentRow(row);
            }
        }
        for (QToolButton* button : page()->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == QString::fromUtf8("Choose a file\u2026")) {
                button->click();
            }
        }
        QPointer<QFileDialog> dialog = window()->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QVERIFY(m_program->calm());
    }

private slots:
    void init() { begin(); }
    void cleanup() { m_program.reset(); }

    void aMapGoesOnPaperWithItsAuditRow() {
        (void)report(118.315, 31.31);
        openMap();
        trigger("mapPrintPage");
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.map_print"));
        named<QLineEdit>("mapApproval")->setText(QStringLiteral("GS(2026)0042"));
        auto* extent = named<QComboBox>("mapExtent");
        extent->setCurrentIndex(2);
        Q_EMIT extent->activated(2);
        QVERIFY(m_program->calm());
        trigger("mapPdf");
        const QString pdf = m_program->folder() + QStringLiteral("/map.pdf");
        choose(pdf);
        const QString words = wordsOf(pdf);
        QVERIFY2(words.contains(QLatin1String("GS(2026)0042")), qPrintable(words));
        QVERIFY(words.contains(QLatin1String("Scale 1 : ")));
        QVERIFY2(words.contains(QStringLiteral("\u2033E")),
                 qPrintable(words));  // degrees, minutes, seconds east
        QVERIFY(words.contains(QLatin1String("Red hill")));
        QCOMPARE(audit().first().action, QStringLiteral("save_page"));
        QVERIFY(audit().first().subject.startsWith(QLatin1String("grid_map 340202 handling: pdf ")));
    }

    void aPictureHas300DotsAnInch() {
        openMap();
        trigger("mapPrintPage");
        trigger("mapPicture");
        const QString png = m_program->folder() + QStringLiteral("/map.png");
        choose(png);
        const QImage image(png);
        QCOMPARE(image.size(), QSize(3508, 2480));
        QCOMPARE(image.dotsPerMeterX(), 11811);
    }

    void forThePublicNoEventStandsOnIt() {
        (void)report(118.315, 31.31);
        openMap();
        trigger("mapPrintPage");
        auto* audience = named<QComboBox>("mapAudience");
        audience->setCurrentIndex(1);
        Q_EMIT audience->activated(1);
        QVERIFY(m_program->calm());
        trigger("mapPdf");
        const QString pdf = m_program->folder() + QStringLiteral("/public.pdf");
        choose(pdf);
        QVERIFY(!wordsOf(pdf).contains(QLatin1String("Waiting (")));
        QVERIFY(audit().first().subject.contains(QLatin1String(" public: ")));
    }

    void whatIsCountedGoesOnPaperForItsAudience() {
        for (int i = 0; i < 6; ++i) {
            (void)report(118.315 + i * 0.0001, 31.31);
        }
        openMap();
        auto* what = byName<QComboBox>("Colour of areas");
        const int reported = what->findData(QStringLiteral("grid.reported"));
        QVERIFY(reported > 0);
        what->setCurrentIndex(reported);
        Q_EMIT what->activated(reported);
        auto* level = byName<QComboBox>("Which areas");
        level->setCurrentIndex(2);  // grids: six and none
        Q_EMIT level->activated(2);
        QVERIFY(m_program->calm());
        trigger("mapPrintPage");
        trigger("mapPdf");
        const QString pdf = m_program->folder() + QStringLiteral("/counted.pdf");
        choose(pdf);
        const QString words = wordsOf(pdf);
        const QString close = QString(words).remove(QLatin1Char(' '));  // the reader of PDF leaves some out
        QVERIFY2(close.contains(QStringLiteral("5\u20136")), qPrintable(words.simplified().right(700)));
        QVERIFY(words.contains(what->itemText(reported).section(QLatin1Char(' '), 0, 0)));
        QVERIFY(words.contains(QLatin1String("2026-09-30")));
        QVERIFY(!words.contains(QLatin1String("hidden")));
    }

    void aBaseMapIsLookedAtUsedAndPrinted() {
        const QPointF world = toWorld({118.31, 31.31}) * 256;  // zoom 8
        const QString file = m_program->folder() + QStringLiteral("/aerial.mbtiles");
        QVERIFY(makeBase(file, int(world.x()), 255 - int(world.y())));
        openMap();
        askForBase(file);
        auto* look = window()->findChild<QDialog*>(QStringLiteral("mapBaseDialog"));
        QVERIFY(look != nullptr);
        QString words;
        for (const QLabel* label : look->findChildren<QLabel*>()) {
            words += label->text() + QLatin1Char('\n');
        }
        QVERIFY2(words.contains(QLatin1String("Aerial view")) && words.contains(QLatin1String("Survey")),
                 qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("8 \u2013 8")));
        QVERIFY(words.contains(QLatin1String("no index")));
        QVERIFY(m_program->desktop->runtime()
                    ->settings()
                    .value(QStringLiteral("map/base_pictures"), {})
                    .toString()
                    .isEmpty());
        look->accept();
        QVERIFY(m_program->calm());
        QCOMPARE(m_program->desktop->runtime()
                     ->settings()
                     .value(QStringLiteral("map/base_pictures"), {})
                     .toString(),
                 file);
        trigger("mapPrintPage");
        trigger("mapPdf");
        const QString pdf = m_program->folder() + QStringLiteral("/base.pdf");
        choose(pdf);
        QVERIFY(wordsOf(pdf).contains(QLatin1String("Base map: Survey")));
        trigger("mapPicture");
        const QString png = m_program->folder() + QStringLiteral("/base.png");
        choose(png);
        const QImage image(png);
        int red = 0;
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, image.height() / 2);
            red += colour.red() > 200 && colour.green() < 60 ? 1 : 0;
        }
        QVERIFY2(red > 200, qPrintable(QString::number(red)));
    }

    void aBrokenBaseMapIsNotTaken() {
        const QString path = m_program->folder() + QStringLiteral("/broken.mbtiles");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database") > 0);
        file.close();
        openMap();
        askForBase(path);
        auto* look = window()->findChild<QDialog*>(QStringLiteral("mapBaseDialog"));
        QVERIFY(look != nullptr);
        const auto* buttons = look->findChild<QDialogButtonBox*>();
        QVERIFY(buttons->button(QDialogButtonBox::Ok) == nullptr);
        look->reject();
        QVERIFY(m_program->desktop->runtime()
                    ->settings()
                    .value(QStringLiteral("map/base_pictures"), {})
                    .toString()
                    .isEmpty());
    }
};

QZ_TEST(MapPaperTest)
#include "test_map_paper.moc"
