// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include "map_program.h"
#include "qz/ui/case_list.h"

using namespace qz;
using namespace qz::test;

/// What is done with the map: into files, around a place, by keyboard, on the wall.
class MapWorkTest : public QObject, private MapProgram {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { m_program.reset(); }

    /// Two files of the same areas, each read back by GDAL: the same rows, corners and system.
    void gdalReadsBothFilesAlike() {
        openMap();
        QStringList tables;
        for (const char* ending : {"gpkg", "geojson"}) {
            trigger("mapExportAreas");
            const QString path = m_program->folder() + QStringLiteral("/areas.") + QLatin1String(ending);
            choose(path);
            QProcess process;
            process.start(QStringLiteral("ogr2ogr"),
                          {QStringLiteral("-f"), QStringLiteral("CSV"), QStringLiteral("-select"),
                           QStringLiteral("code,name,level,parent"), QStringLiteral("-lco"),
                           QStringLiteral("GEOMETRY=AS_WKT"), QStringLiteral("/vsistdout/"), path});
            process.waitForFinished(20000);
            const QString error = QString::fromUtf8(process.readAllStandardError());
            QVERIFY2(error.isEmpty(), qPrintable(error));
            tables.append(QString::fromUtf8(process.readAllStandardOutput()).remove(QLatin1String("MULTI")));
            process.start(QStringLiteral("ogrinfo"), {QStringLiteral("-al"), QStringLiteral("-so"), path});
            process.waitForFinished(20000);
            const QString said = QString::fromUtf8(process.readAllStandardOutput());
            QVERIFY2(said.contains(QLatin1String("4490")) || said.contains(QLatin1String("CGCS2000")) ||
                         said.contains(QLatin1String("China Geodetic")),
                     qPrintable(said));
        }
        QCOMPARE(tables[0], tables[1]);
        const QString& rows = tables[0];
        QCOMPARE(rows.count(QLatin1Char('\n')), 3);  // the columns and two grids
        QVERIFY2(rows.contains(QLatin1String("118.31 31.32")) && rows.contains(QLatin1String("\"002\"")),
                 qPrintable(rows));
    }

    void areasAndEventsBecomeFiles() {
        (void)report(118.315, 31.31);
        openMap();
        for (const char* name : {"mapExportAreas", "mapExportEvents"}) {
            trigger(name);
            const QString path =
                m_program->folder() + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".gpkg");
            choose(path);
            QProcess process;
            process.start(QStringLiteral("ogrinfo"), {QStringLiteral("-al"), QStringLiteral("-so"), path});
            process.waitForFinished(20000);
            const QString said = QString::fromUtf8(process.readAllStandardOutput());
            const bool areas = QLatin1String(name) == QLatin1String("mapExportAreas");
            QVERIFY2(
                said.contains(areas ? QLatin1String("Feature Count: 2") : QLatin1String("Feature Count: 1")),
                qPrintable(said));
            QVERIFY(said.contains(areas ? QLatin1String("Polygon") : QLatin1String("Point")));
        }
        QCOMPARE(audit().first().action, QStringLiteral("save_page"));
    }

    /// Three events in one grid, seven in the other: others learn neither number of a file made for them.
    void forOthersSmallCountsAreHidden() {
        for (int i = 0; i < 10; ++i) {
            (void)report(i < 3 ? 118.305 : 118.315, 31.305 + i * 0.001,
                         i < 3 ? "340202014003001" : "340202014003002");
        }
        openMap();
        auto* measure = byName<QComboBox>("Colour of areas");
        auto* level = byName<QComboBox>("Which areas");
        QVERIFY(measure != nullptr && level != nullptr);
        measure->setCurrentIndex(measure->findData(QStringLiteral("map.shown")));
        Q_EMIT measure->activated(measure->currentIndex());
        level->setCurrentIndex(2);
        Q_EMIT level->activated(2);
        QVERIFY(m_program->calm());
        const auto counts = [this](const char* action) {
            trigger(action);
            const QString path =
                m_program->folder() + QLatin1Char('/') + QLatin1String(action) + QStringLiteral(".geojson");
            choose(path);
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) {
                return QStringList{QStringLiteral("no file")};
            }
            QStringList found;
            const QJsonDocument made = QJsonDocument::fromJson(file.readAll());
            for (const QJsonValue& feature : made[QLatin1String("features")].toArray()) {
                found.append(
                    feature[QLatin1String("properties")][QLatin1String("count")].toVariant().toString());
            }
            return found;
        };
        QCOMPARE(counts("mapExportAreas"), QStringList({QStringLiteral("3"), QStringLiteral("7")}));
        QCOMPARE(counts("mapExportPublic"), QStringList({QString(), QString()}));
        QVERIFY(audit().first().subject.contains(QLatin1String("public")));
    }

    void aroundAPlaceStandEventsDuplicatesAndUnits() {
        const QString first = report(118.315, 31.31);
        const QString second = report(118.31505, 31.31);
        const QString far = report(118.315, 31.316);
        openMap();
        map()->choosePoint(GeoPoint{118.315, 31.31});
        trigger("mapAroundPlace");
        auto* cases = named<QListWidget>("aroundCases");
        QCOMPARE(cases->count(), 2);
        QVERIFY(cases->item(0)->text().contains(first));
        QVERIFY(named<QListWidget>("aroundDuplicates")->item(0)->text().contains(second));
        QVERIFY(named<QListWidget>("aroundUnits")
                    ->item(0)
                    ->text()
                    .startsWith(QLatin1String("Well lane committee")));
        named<QSpinBox>("aroundRadius")->setValue(1000);
        QCOMPARE(cases->count(), 3);
        named<QSpinBox>("aroundRadius")->setValue(500);
        QTest::mouseClick(named<QPushButton>("aroundList"), Qt::LeftButton);
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.events"));
        QCOMPARE(page()->findChild<CaseList*>()->model()->total(), 2);
        Q_UNUSED(far)
    }

    void aLassoIsDrawnByKeys() {
        const QString number = report(118.315, 31.31);
        openMap();
        map()->setTool(MapTool::Lasso);
        const QList<GeoPoint> corners{
            {118.314, 31.309}, {118.316, 31.309}, {118.316, 31.311}, {118.314, 31.311}};
        for (const GeoPoint& corner : corners) {
            map()->showPlace(corner);
            QTest::keyClick(map(), Qt::Key_Return);
        }
        QTest::keyClick(map(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.events"));
        QCOMPARE(page()->findChild<CaseList*>()->model()->recordAt(0)->number, number);
    }

    void theMapIsATableToo() {
        openMap();
        trigger("mapAreasTable");
        auto* table = named<QTableWidget>("areasInView");
        QVERIFY(QTest::qWaitFor([table] { return table->rowCount() == 2; }, 5000));
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("340202014003001"));
        table->setCurrentCell(1, 0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(map()->focusedArea().toString(), QStringLiteral("340202014003002"));
        QTest::keyClick(table, Qt::Key_Escape);
        QVERIFY(!table->isVisible());
    }

    void theWallShowsOnlyWhatAnybodyMaySee() {
        const QString number = report(118.315, 31.31);
        for (const Command& command : m_program->desktop->desk()->commands.all()) {
            if (command.id == QLatin1String("grid.wall_visitors")) {
                command.run();
            }
        }
        QPointer<QWidget> wall;
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->objectName() == QLatin1String("gridWall")) {
                wall = top;
            }
        }
        QVERIFY(wall);
        QVERIFY(QTest::qWaitFor([&wall] { return !wall->accessibleDescription().isEmpty(); }, 10000));
        const QString words = wall->accessibleDescription();
        QVERIFY(words.contains(QLatin1String("hidden")));
        QVERIFY(!words.contains(number));
        QVERIFY(!words.contains(QLatin1String("Overdue")));
        QVERIFY(wall->isFullScreen());
        QTest::keyClick(wall, Qt::Key_V);
        QVERIFY(QTest::qWaitFor(
            [&wall] { return wall->accessibleDescription().contains(QLatin1String("Overdue")); }, 10000));
        QTest::keyClick(wall, Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&wall] { return wall.isNull(); }, 5000));
    }
};

QZ_TEST(MapWorkTest)
#include "test_map_work.moc"
