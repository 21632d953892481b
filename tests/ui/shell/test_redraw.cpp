// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QListWidget>
#include <QTableWidget>

#include "map_program.h"
#include "qz/ui/case_view.h"

using namespace qz;
using namespace qz::test;

/// The grids of a village drawn anew.
class RedrawTest : public QObject, private MapProgram {
    Q_OBJECT

    void openDrawing() const {
        window()->openPage(QStringLiteral("grid.redraw"),
                           {{QStringLiteral("village"), QStringLiteral("340202014003")}});
        QVERIFY(m_program->calm());
    }
    QWidget* canvas() const { return named<QWidget>("gridCanvas"); }
    void drag(QPoint from, QPoint to) const {
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, canvas()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas(), &move);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
        QVERIFY(m_program->calm());
    }
    void publish(const QString& number) const {
        StepRequest step;
        step.number = number;
        step.action = QStringLiteral("publish");
        step.actor = m_program->desktop->desk()->session.actor();
        step.performer = {Performer::Kind::User, {}, QStringLiteral("somebody else")};
        QZ_VERIFY_OK(await(m_program->desktop->runtime()->core().cases().act(step)));
    }
    QString areaOf(int row) const { return named<QTableWidget>("redrawGrids")->item(row, 2)->text(); }

    /// The case of a merger: one grid takes the other, which ends.
    void showsAMerger(const QString& number) {
        window()->openPage(QStringLiteral("case"), {{QStringLiteral("number"), number}});
        QVERIFY(m_program->calm());
        auto* changes = named<QListWidget>("redrawChanges");
        QVERIFY(QTest::qWaitFor([changes] { return changes->count() == 2; }, 5000));
        QVERIFY2(changes->item(0)->text().contains(QString::fromUtf8("\u2192")),
                 qPrintable(changes->item(0)->text()));
        QVERIFY(changes->item(1)->text().contains(QLatin1String("ends")));
    }

private slots:
    void init() { begin(); }
    void cleanup() { m_program.reset(); }

    void aCornerMovesInBothGridsAndBack() {
        openDrawing();
        QCOMPARE(named<QTableWidget>("redrawGrids")->rowCount(), 2);
        const QString before = areaOf(0);
        drag(map()->toScreen({118.31, 31.30}).toPoint(), map()->toScreen({118.312, 31.30}).toPoint());
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

    void aCornerIsRemovedByMouseAndByKeys() {
        openDrawing();
        const QPoint side = map()->toScreen({118.31, 31.31}).toPoint();
        const QString straight = areaOf(0);
        for (const bool byMouse : {true, false}) {
            QTest::mouseDClick(canvas(), Qt::LeftButton, {}, side);  // a corner in the side of both
            QVERIFY(m_program->calm());
            drag(side, side + QPoint(60, 0));
            QVERIFY(areaOf(0) != straight);
            QTest::mouseClick(canvas(), Qt::LeftButton, {}, side + QPoint(60, 0));
            QVERIFY(named<QAction>("redrawCorner")->isEnabled());
            if (byMouse) {
                trigger("redrawCorner");
            } else {
                QTest::keyClick(canvas(), Qt::Key_Delete);
                QVERIFY(m_program->calm());
            }
            QCOMPARE(areaOf(0), straight);
            QVERIFY(!named<QAction>("redrawCorner")->isEnabled());
            QVERIFY(named<QListWidget>("redrawFaults")->item(0)->text().contains(QLatin1String("once")));
        }
        trigger("redrawUndo");
        QVERIFY(areaOf(0) != straight);
        // Where the two meet the village's border the corner holds both.
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, map()->toScreen({118.31, 31.30}).toPoint());
        trigger("redrawCorner");
        QVERIFY(says(QStringLiteral("Several borders meet")));
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

    void theStepOpensTheDrawingAndWhatIsPublishedKeepsItsBefore() {
        m_program->clock.set(QStringLiteral("2026-10-08T09:00"));
        openDrawing();
        named<QTableWidget>("redrawGrids")->selectAll();
        trigger("redrawMerge");
        trigger("redrawSave");
        trigger("redrawCase");
        QCOMPARE(window()->currentPageId(), QStringLiteral("case"));
        page()->findChild<CaseView*>()->startStep(QStringLiteral("redraw"));
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.redraw"));
        QCOMPARE(named<QTableWidget>("redrawGrids")->rowCount(), 1);
        trigger("redrawSubmit");
        const QString number = page()->findChild<CaseView*>()->number();
        publish(number);
        // Next week the borders of now are those of the drawing; the case still shows what it changed.
        m_program->clock.set(QStringLiteral("2026-10-15T09:00"));
        openMap();
        showsAMerger(number);
    }

    /// The borders of before are those of the same day: no day tells them apart.
    void publishedTwiceOnOneDayShowsWhatItReplaced() {
        openDrawing();
        named<QTableWidget>("redrawGrids")->selectAll();
        trigger("redrawMerge");
        trigger("redrawSave");
        trigger("redrawSubmit");
        const QString number = page()->findChild<CaseView*>()->number();
        publish(number);
        openMap();
        showsAMerger(number);
    }

    /// Nobody has to choose another area first.
    void anOpenMapTakesPublishedBorders() {
        openDrawing();
        named<QTableWidget>("redrawGrids")->selectAll();
        trigger("redrawMerge");
        trigger("redrawSave");
        trigger("redrawSubmit");
        const QString number = page()->findChild<CaseView*>()->number();
        openMap();
        const auto gridAt = [this](double lon) {
            return map()->areaAt(map()->toScreen({lon, 31.31})).toString();
        };
        QVERIFY(QTest::qWaitFor([&] { return gridAt(118.315) == QLatin1String("340202014003002"); }, 5000));
        publish(number);
        QVERIFY(QTest::qWaitFor([&] { return gridAt(118.315) == QLatin1String("340202014003001"); }, 10000));
        QCOMPARE(gridAt(118.305), QStringLiteral("340202014003001"));
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
};

QZ_TEST(RedrawTest)
#include "test_redraw.moc"
