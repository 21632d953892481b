// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QImageReader>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include "program.h"
#include "qz/core/audit_trail.h"
#include "qz/import.h"
#include "qz/ui/case_list.h"
#include "qz/ui/map_widget.h"

using namespace qz;
using namespace qz::test;

namespace {

GeoFeature half(const char* code, double west, double east) {
    GeoFeature feature;
    feature.properties.insert(QStringLiteral("code"), QLatin1String(code));
    feature.polygons = {
        GeoPolygon{{{west, 31.30}, {east, 31.30}, {east, 31.32}, {west, 31.32}, {west, 31.30}}, {}}};
    return feature;
}

/// Features from a list.
class Listed final : public FeatureSource {
public:
    explicit Listed(QList<GeoFeature> features) : m_features(std::move(features)) {}
    Result<bool> next(GeoFeature& feature) override {
        if (m_features.isEmpty()) {
            return false;
        }
        feature = m_features.takeFirst();
        return true;
    }
    [[nodiscard]] qint64 bytesDone() const override { return 0; }
    [[nodiscard]] qint64 bytesTotal() const override { return 0; }

private:
    QList<GeoFeature> m_features;
};

QString wordsOf(const QString& pdf) {
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    process.waitForFinished(20000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace

/// What is done with the map: on paper, into files, around a place, drawn anew, on the wall.
class MapWorkTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    MainWindow* window() const { return m_program->desktop->mainWindow(); }
    Page* page() const { return window()->currentPage(); }
    MapWidget* map() const { return page()->findChild<MapWidget*>(); }
    template <typename T>
    T* named(const char* name) const {
        return page()->findChild<T*>(QString::fromLatin1(name));
    }
    void trigger(const char* name) const {
        auto* action = named<QAction>(name);
        QVERIFY2(action != nullptr && action->isEnabled(), name);
        action->trigger();
        QVERIFY(m_program->calm());
    }
    /// Answers the file dialog that is open.
    void choose(const QString& path) const {
        QPointer<QFileDialog> dialog = page()->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QTRY_VERIFY(dialog.isNull());
        QVERIFY(m_program->calm());
    }
    void openMap() const {
        window()->openPage(QStringLiteral("grid.map"));
        QVERIFY(m_program->calm());
    }
    QString report(double lon, double lat) const {
        NewCase request;
        request.kind = QStringLiteral("grid.event");
        request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                          {QStringLiteral("summary"), QStringLiteral("Cover cracked")},
                          {QStringLiteral("area"), QStringLiteral("340202014003002")},
                          {QStringLiteral("lon"), QString::number(lon, 'f', 6)},
                          {QStringLiteral("lat"), QString::number(lat, 'f', 6)}};
        request.actor = m_program->desktop->desk()->session.actor();
        request.force = true;
        return await(m_program->desktop->runtime()->core().cases().open(request)).value().number;
    }
    QList<AuditEntry> audit() const {
        CoreStore& core = m_program->desktop->runtime()->core();
        return await(core.store().read([](ReadTx& read) { return AuditTrail::latest(read, 5); })).valueOr({});
    }
    Status drawHalves() const {
        CoreStore* core = &m_program->desktop->runtime()->core();
        return await(core->store().write(QStringLiteral("test"), [core](WriteTx& tx) -> Status {
            Listed features(
                {half("340202014003001", 118.30, 118.31), half("340202014003002", 118.31, 118.32)});
            SilentJob job;
            ImportOptions options;
            options.fileName = QStringLiteral("halves");
            QZ_TRY(core->areaImport().villageGrids(tx, features, options, job));
            return core->areas().publishAfter(tx);
        }));
    }
    void openDrawing() const {
        window()->openPage(QStringLiteral("grid.redraw"),
                           {{QStringLiteral("village"), QStringLiteral("340202014003")}});
        QVERIFY(m_program->calm());
    }
    QWidget* canvas() const { return named<QWidget>("gridCanvas"); }
    QString areaOf(int row) const { return named<QTableWidget>("redrawGrids")->item(row, 2)->text(); }

private slots:
    void init() {
        m_program = std::make_unique<Program>(QStringLiteral("2026-09-30T16:40"));
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
        QZ_VERIFY_OK(drawHalves());
    }

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

    void aCornerMovesInBothGridsAndBack() {
        openDrawing();
        QCOMPARE(named<QTableWidget>("redrawGrids")->rowCount(), 2);
        const QString before = areaOf(0);
        QTest::mousePress(canvas(), Qt::LeftButton, {}, map()->toScreen({118.31, 31.30}).toPoint());
        const QPoint to = map()->toScreen({118.312, 31.30}).toPoint();
        QMouseEvent move(QEvent::MouseMove, to, canvas()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas(), &move);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
        QVERIFY(m_program->calm());
        QVERIFY(areaOf(0) != before);
        QVERIFY(named<QListWidget>("redrawFaults")->item(0)->text().contains(QLatin1String("once")));
        trigger("redrawUndo");
        QCOMPARE(areaOf(0), before);
        trigger("redrawRedo");
        QVERIFY(areaOf(0) != before);
    }

    void byKeysACornerMovesToo() {
        openDrawing();
        const QString before = areaOf(0);
        named<QTableWidget>("redrawGrids")->selectRow(0);
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_Period);
        QVERIFY(canvas()->accessibleDescription().startsWith(QLatin1String("Corner at ")));
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(canvas(), Qt::Key_Up, Qt::ShiftModifier);
        }
        QTest::keyClick(canvas(), Qt::Key_Return);
        QVERIFY(m_program->calm());
        QVERIFY(areaOf(0) != before);
    }

    void fromTheSplitToTheReview() {
        openDrawing();
        named<QTableWidget>("redrawGrids")->selectRow(0);
        QTest::mouseClick(named<QWidget>("toolSplit"), Qt::LeftButton);
        for (const GeoPoint& point : {GeoPoint{118.2995, 31.31}, GeoPoint{118.3105, 31.31}}) {
            QTest::mouseClick(canvas(), Qt::LeftButton, {}, map()->toScreen(point).toPoint());
        }
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_program->calm());
        QCOMPARE(named<QTableWidget>("redrawGrids")->rowCount(), 3);
        named<QTableWidget>("redrawGrids")->item(2, 1)->setText(QStringLiteral("North"));
        trigger("redrawSave");
        trigger("redrawSubmit");
        QCOMPARE(window()->currentPageId(), QStringLiteral("case"));
        auto* changes = named<QListWidget>("redrawChanges");
        QVERIFY(changes != nullptr);
        QCOMPARE(changes->count(), 3);
        QVERIFY(changes->item(2)->text().contains(QLatin1String("new")));
        for (const QLabel* label : page()->findChildren<QLabel*>()) {
            QVERIFY(!label->text().contains(QLatin1String("FeatureCollection")));
        }
        const auto record = await(m_program->desktop->runtime()->core().cases().list(
            {QStringLiteral("grid.redraw")}, m_program->desktop->desk()->session.actor()));
        QZ_VERIFY_OK(record);
        QCOMPARE(record->rows.first().state, QStringLiteral("IN_REVIEW"));
    }

    void aGapIsNamedAndFilled() {
        openDrawing();
        named<QTableWidget>("redrawGrids")->selectRow(1);
        trigger("redrawRemove");
        auto* faults = named<QListWidget>("redrawFaults");
        QVERIFY(!named<QAction>("redrawSubmit")->isEnabled());
        faults->setCurrentRow(0);
        trigger("redrawFill");
        QCOMPARE(named<QTableWidget>("redrawGrids")->rowCount(), 2);
        QVERIFY(named<QAction>("redrawSubmit")->isEnabled());
        named<QTableWidget>("redrawGrids")->selectAll();
        trigger("redrawMerge");
        QCOMPARE(named<QTableWidget>("redrawGrids")->rowCount(), 1);
    }

    void anUnsavedDrawingGoesOn() {
        openDrawing();
        named<QTableWidget>("redrawGrids")->selectAll();
        trigger("redrawMerge");
        openMap();
        openDrawing();
        QCOMPARE(named<QTableWidget>("redrawGrids")->rowCount(), 1);
    }

    void aFileIsTakenInAfterBothPositionsWereSeen() {
        const QString path = m_program->folder() + QStringLiteral("/new.geojson");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{
            "code":"340202014003005","name":"All"},"geometry":{"type":"Polygon","coordinates":
            [[[118.30,31.30],[118.32,31.30],[118.32,31.32],[118.30,31.32],[118.30,31.30]]]}}]})");
        file.close();
        openDrawing();
        trigger("redrawImport");
        choose(path);
        auto* dialog = page()->findChild<QDialog*>(QStringLiteral("redrawPositions"));
        QVERIFY(dialog != nullptr);
        auto* written = dialog->findChild<QAbstractButton*>(QStringLiteral("positionAsWritten"));
        QVERIFY(written->text().contains(QLatin1String("118.300000, 31.300000")));
        QVERIFY(!dialog->findChild<QAbstractButton*>(QStringLiteral("positionGcj02"))
                     ->text()
                     .contains(QLatin1String("118.300000")));
        written->click();
        dialog->accept();
        QVERIFY(m_program->calm());
        QCOMPARE(named<QTableWidget>("redrawGrids")->rowCount(), 1);
        QCOMPARE(named<QTableWidget>("redrawGrids")->item(0, 0)->text(), QStringLiteral("340202014003005"));
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
