// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QToolTip>

#include "map_program.h"
#include "qz/core/unit_point_office.h"
#include "qz/settings.h"
#include "qz/unit_points.h"

using namespace qz;
using namespace qz::test;

/// Units on duty on the map, and the vehicle of the desk.
class MapDutyTest : public QObject, private MapProgram {
    Q_OBJECT

    CoreStore& core() const { return m_program->desktop->runtime()->core(); }
    UnitPoints* points() const { return m_program->desktop->runtime()->services().find<UnitPoints>(); }
    void onDuty(const char* unit, const char* phone) const {
        const QDate day = CivilTime::fromInstant(m_program->clock.now()).date;
        const DutyEntry line{{},  QLatin1String(unit), QStringLiteral("Team two"), {}, day,
                             day, QLatin1String(phone)};
        QZ_VERIFY_OK(await(core().duties().put(line, m_program->desktop->desk()->session.actor())));
    }
    /// The layer as it is chosen in the list of layers.
    void showDuty() const {
        auto* layers = byName<QListWidget>("Layers, the uppermost first");
        QVERIFY(layers != nullptr);
        for (int row = 0; row < layers->count(); ++row) {
            if (layers->item(row)->text() == QLatin1String("Units on duty")) {
                layers->setCurrentRow(row);
                layers->item(row)->setCheckState(Qt::Checked);
            }
        }
        QVERIFY(m_program->calm());
    }
    QStringList lines() const {
        QStringList found;
        auto* units = named<QListWidget>("dutyUnits");
        for (int row = 0; row < units->count(); ++row) {
            found.append(units->item(row)->text());
        }
        return found;
    }
    /// What the tool tip of the map says there.
    QString tipAt(GeoPoint point) const {
        QToolTip::hideText();
        const QPoint at = map()->toScreen(point).toPoint();
        QHelpEvent asked(QEvent::ToolTip, at, map()->mapToGlobal(at));
        QCoreApplication::sendEvent(map(), &asked);
        return QToolTip::text();
    }

private slots:
    void init() { begin(); }
    void cleanup() { m_program.reset(); }

    void aUnitIsPutOnTheMapByAClick() {
        onDuty("SQ01", "0553-5551");
        openMap();
        showDuty();
        QCOMPARE(lines().size(), 1);
        QVERIFY2(lines()[0].contains(QLatin1String("\nno place reported")) &&
                     lines()[0].contains(QLatin1String("0553-5551")),
                 qPrintable(lines()[0]));
        named<QListWidget>("dutyUnits")->setCurrentRow(0);
        QTest::mouseClick(named<QPushButton>("dutyPut"), Qt::LeftButton);
        QCOMPARE(map()->tool(), MapTool::Pick);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->toScreen({118.312, 31.311}).toPoint());
        QVERIFY(m_program->calm());
        QCOMPARE(map()->tool(), MapTool::Look);
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.map"));  // no intake began
        QVERIFY2(lines()[0].contains(QLatin1String("\nreported 16:40")), qPrintable(lines()[0]));
        const QString tip = tipAt({118.312, 31.311});
        QVERIFY2(tip.contains(QLatin1String("0553-5551")) && tip.contains(QLatin1String("reported 16:40")),
                 qPrintable(tip));
        // A later click moves it: one point remains.
        m_program->clock.advanceMs(10 * 60'000);
        QTest::mouseClick(named<QPushButton>("dutyPut"), Qt::LeftButton);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->toScreen({118.305, 31.315}).toPoint());
        QVERIFY(m_program->calm());
        QVERIFY(!tipAt({118.312, 31.311}).contains(QLatin1String("0553-5551")));
        QVERIFY(tipAt({118.305, 31.315}).contains(QLatin1String("reported 16:50")));
        QTest::mouseClick(named<QPushButton>("dutyTake"), Qt::LeftButton);
        QVERIFY(m_program->calm());
        QVERIFY(!tipAt({118.305, 31.315}).contains(QLatin1String("0553-5551")));
        QVERIFY(lines()[0].contains(QLatin1String("no place reported")));
    }

    void theMenuOfAPlacePutsAUnitThere() {
        onDuty("SQ01", "0553-5551");
        openMap();
        const QPoint at = map()->toScreen({118.312, 31.311}).toPoint();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, map()->mapToGlobal(at));
        QCoreApplication::sendEvent(map(), &asked);
        QPointer<QMenu> menu = named<QMenu>("mapPlaceMenu");
        QVERIFY(menu);
        QMenu* units = menu->actions().last()->menu();
        QVERIFY(units != nullptr);
        QCOMPARE(units->actions().size(), 1);
        units->actions().first()->trigger();
        menu->close();
        QVERIFY(m_program->calm());
        QVERIFY(tipAt({118.312, 31.311}).contains(QLatin1String("0553-5551")));
    }

    void escapeLeavesTheUnitWhereItWas() {
        onDuty("SQ01", "0553-5551");
        openMap();
        showDuty();
        named<QListWidget>("dutyUnits")->setCurrentRow(0);
        QTest::mouseClick(named<QPushButton>("dutyPut"), Qt::LeftButton);
        QTest::keyClick(map(), Qt::Key_Escape);
        QCOMPARE(map()->tool(), MapTool::Look);
        QVERIFY(m_program->calm());
        QVERIFY(lines()[0].contains(QLatin1String("no place reported")));
    }

    void anOldPlaceIsShownAsOldAndNotCountedFrom() {
        onDuty("SQ01", "0553-5551");
        QZ_VERIFY_OK(await(points()->put(QStringLiteral("SQ01"), {118.316, 31.31})));
        openMap();
        showDuty();
        const QPoint at = map()->toScreen({118.316, 31.31}).toPoint();
        const QImage fresh = map()->grab(QRect(at - QPoint(14, 14), QSize(28, 28))).toImage();
        map()->choosePoint(GeoPoint{118.315, 31.31});
        trigger("mapAroundPlace");
        const auto first = [this] { return named<QListWidget>("aroundUnits")->item(0)->text(); };
        QVERIFY2(first().contains(QLatin1String("from where it was at 16:40")), qPrintable(first()));
        QVERIFY(first().contains(QLatin1String("0553-5551")));
        m_program->clock.advanceMs(45 * 60'000);
        showDuty();
        QTest::keyClick(named<QListWidget>("aroundUnits"), Qt::Key_Escape);
        map()->choosePoint(std::nullopt);
        auto* layers = byName<QListWidget>("Layers, the uppermost first");
        layers->setCurrentRow(0);
        showDuty();
        QVERIFY2(lines()[0].contains(QLatin1String(", old")), qPrintable(lines()[0]));
        const QImage old = map()->grab(QRect(at - QPoint(14, 14), QSize(28, 28))).toImage();
        QVERIFY(fresh != old);
        map()->choosePoint(GeoPoint{118.315, 31.31});
        trigger("mapAroundPlace");
        QVERIFY2(!first().contains(QLatin1String("from where it was")), qPrintable(first()));
    }

    void anEarlierDayKnowsNoPlace() {
        onDuty("SQ01", "0553-5551");
        QZ_VERIFY_OK(await(points()->put(QStringLiteral("SQ01"), {118.316, 31.31})));
        openMap();
        showDuty();
        QVERIFY(tipAt({118.316, 31.31}).contains(QLatin1String("0553-5551")));
        for (QAbstractButton* button : page()->findChildren<QAbstractButton*>()) {
            if (button->text() == QLatin1String("As it was")) {
                button->click();
            }
        }
        QVERIFY(m_program->calm());
        QVERIFY(!tipAt({118.316, 31.31}).contains(QLatin1String("0553-5551")));
        QVERIFY(says(QStringLiteral("Only of now")));
    }

    void handingOverTakesThemOffTheMap() {
        onDuty("SQ01", "0553-5551");
        QZ_VERIFY_OK(await(points()->put(QStringLiteral("SQ01"), {118.316, 31.31})));
        openMap();
        showDuty();
        QVERIFY(tipAt({118.316, 31.31}).contains(QLatin1String("0553-5551")));
        QZ_VERIFY_OK(await(core().store().write(QStringLiteral("test"),
                                                [](WriteTx& tx) { return UnitPointOffice::clear(tx); })));
        QTRY_VERIFY_WITH_TIMEOUT(!tipAt({118.316, 31.31}).contains(QLatin1String("0553-5551")), 5000);
    }

    void aClickOnAUnitChoosesItInThePanel() {
        onDuty("SQ01", "0553-5551");
        QZ_VERIFY_OK(await(points()->put(QStringLiteral("SQ01"), {118.316, 31.31})));
        openMap();
        showDuty();
        byName<QListWidget>("Layers, the uppermost first")->setCurrentRow(0);
        named<QListWidget>("dutyUnits")->setCurrentRow(-1);
        QVERIFY(!named<QListWidget>("dutyUnits")->isVisible());
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->toScreen({118.316, 31.31}).toPoint());
        QVERIFY(m_program->calm());
        QVERIFY(named<QListWidget>("dutyUnits")->isVisible());
        QCOMPARE(named<QListWidget>("dutyUnits")->currentRow(), 0);
    }

    void theDesksVehicleComesFromItsReceiver() {
        const QString path = m_program->folder() + QStringLiteral("/receiver.nmea");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        // 31° 18.600' N, 118° 18.720' E
        for (const char* body : {"GPRMC,084000.00,A,3118.60000,N,11818.72000,E,0.0,0.0,300926,,,A",
                                 "GPRMC,084001.00,A,3118.60000,N,11818.72000,E,0.0,0.0,300926,,,A",
                                 "GPRMC,084002.00,A,3118.60000,N,11818.72000,E,0.0,0.0,300926,,,A"}) {
            int sum = 0;
            for (const char* each = body; *each != '\0'; ++each) {
                sum ^= *each;
            }
            file.write(QStringLiteral("$%1*%2\r\n")
                           .arg(QLatin1String(body))
                           .arg(sum, 2, 16, QLatin1Char('0'))
                           .toUpper()
                           .toLatin1());
        }
        file.close();
        openMap();
        showDuty();
        const Settings& settings = m_program->desktop->runtime()->settings();
        QVERIFY(settings.value(QStringLiteral("map/vehicle_source")).toString().isEmpty());
        QVERIFY(!tipAt({118.312, 31.31}).contains(QLatin1String("vehicle")));  // off at first
        auto* receiver = named<QComboBox>("dutyVehicle");
        receiver->setCurrentIndex(2);
        Q_EMIT receiver->activated(2);
        auto* port = named<QLineEdit>("dutyVehiclePort");
        QVERIFY(port->isVisible());
        port->setText(path + QStringLiteral(".none"));
        QTest::keyClick(port, Qt::Key_Return);
        QVERIFY(says(QStringLiteral("cannot be read")));
        port->setText(path);
        QTest::keyClick(port, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(tipAt({118.312, 31.31}).contains(QLatin1String("This desk's vehicle")),
                                 10000);
        QVERIFY(says(QStringLiteral("Place of 16:40")));
        receiver->setCurrentIndex(0);
        Q_EMIT receiver->activated(0);
        QVERIFY(!tipAt({118.312, 31.31}).contains(QLatin1String("vehicle")));
    }
};

QZ_TEST(MapDutyTest)
#include "test_map_duty.moc"
