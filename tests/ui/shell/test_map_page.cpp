// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSlider>

#include "map_program.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/case_list.h"
#include "qz/ui/filter_bar.h"
#include "qz/ui/map_widget.h"

using namespace qz;
using namespace qz::test;

/// The map page in the running window: one selection with list and case, days, going to a place, a lasso.
class MapPageTest : public QObject, private MapProgram {
    Q_OBJECT
    void trigger(const char* text) const {
        for (QAction* action : page()->toolbarActions()) {
            if (action->text() == QLatin1String(text)) {
                action->trigger();
                return;
            }
        }
        QFAIL(text);
    }
    template <typename Box>
    Box* named(const char* name) const {
        for (Box* box : window()->findChildren<Box*>()) {
            if (box->accessibleName() == QLatin1String(name)) {
                return box;
            }
        }
        return nullptr;
    }
    QString m_first, m_second;

private slots:
    void init() {
        beginBare("2026-09-20T09:00");
        m_first = report("2026-09-28T09:10", 118.37, 31.33);
        m_second = report("2026-09-30T10:00", 118.39, 31.34);
        openMap();
    }

    void aClickShowsTheCase() {
        QCOMPARE(map()->marks().size(), 2);
        QVERIFY(page()->subtitle().startsWith(QLatin1String("2 ")));
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->toScreen({118.39, 31.34}).toPoint());
        QVERIFY(m_program->calm());
        auto* digest = page()->findChild<CaseDigest*>();
        QVERIFY(digest->isVisible());
        QCOMPARE(digest->number(), m_second);
        window()->openPage(QStringLiteral("grid.map"), {{QStringLiteral("number"), m_first}});
        QVERIFY(m_program->calm());
        QCOMPARE(digest->number(), m_first);
        QVERIFY(map()->point().has_value());
    }

    void theSliderLeavesEarlierDays() {
        auto* days = named<QSlider>("Reported until");
        QVERIFY(days != nullptr);
        QCOMPARE(days->maximum(), 2);
        days->setValue(0);
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->toScreen({118.39, 31.34}).toPoint());
        QVERIFY(m_program->calm());
        auto* digest = page()->findChild<CaseDigest*>();
        QVERIFY(digest->number().isEmpty());
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->toScreen({118.37, 31.33}).toPoint());
        QVERIFY(m_program->calm());
        QCOMPARE(digest->number(), m_first);
    }

    void theLassoGoesIntoTheList() {
        trigger("Lasso");
        const QPoint middle = map()->toScreen({118.37, 31.33}).toPoint();
        QTest::mousePress(map(), Qt::LeftButton, {}, middle + QPoint(-40, -40));
        for (const QPoint off : {QPoint(40, -40), QPoint(40, 40), QPoint(-40, 40)}) {
            QMouseEvent move(QEvent::MouseMove, middle + off, map()->mapToGlobal(middle + off), Qt::NoButton,
                             Qt::LeftButton, {});
            QCoreApplication::sendEvent(map(), &move);
        }
        QTest::mouseRelease(map(), Qt::LeftButton, {}, middle + QPoint(-40, 40));
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.events"));
        const auto* list = page()->findChild<CaseList*>();
        QCOMPARE(list->model()->total(), 1);
        QCOMPARE(list->model()->recordAt(0)->number, m_first);
    }

    void goesToCoordinatesAndCopiesThem() {
        auto* find = named<QLineEdit>("Go to");
        find->setText(QString::fromUtf8("118.381234，31.335678"));
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(m_program->calm());
        const QPointF at = map()->toScreen({118.381234, 31.335678});
        QVERIFY((at - QPointF(map()->rect().center())).manhattanLength() < 4);
        trigger("Copy coordinates");
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0], QStringLiteral("CGCS2000 118.381234, 31.335678"));
        QCOMPARE(lines[1], QStringLiteral("WGS-84 118.381234, 31.335678"));
        QVERIFY(lines[2].startsWith(QLatin1String("GCJ-02 118.38")));
        QVERIFY(!lines[2].endsWith(QLatin1String("31.335678")));
        QVERIFY(lines[3].startsWith(QLatin1String("BD-09 118.39")));
        // PROJ: echo 118.381234 31.335678 | cs2cs EPSG:4490 EPSG:4527 (latitude first)
        QVERIFY2(
            lines[4].startsWith(QStringLiteral("CGCS2000 3° 39 (EPSG:4527): X 3469015.85, Y 39631455.28")),
            qPrintable(lines[4]));
    }

    void goesToCodesAndNames() {
        QZ_VERIFY_OK(drawHalves());
        const AreaCode grid = AreaCode::parse(QStringLiteral("340202014003002")).value();
        QTRY_VERIFY_WITH_TIMEOUT(!map()->areaRect(grid).isNull(), 10000);
        auto* find = named<QLineEdit>("Go to");
        const QString name = m_program->desktop->runtime()->core().areas().tree()->find(grid)->name;
        for (const QString& words : {grid.toString(), name}) {
            map()->showArea(AreaCode::parse(QStringLiteral("340202014003001")).value());
            map()->showPlace({118.60, 31.60});
            QVERIFY(!map()->rect().intersects(map()->areaRect(grid)));
            find->setText(words);
            QTest::keyClick(find, Qt::Key_Return);
            QVERIFY(m_program->calm());
            QCOMPARE(map()->focusedArea(), grid);
            // The whole grid stands in the middle and fills most of the window.
            const QRect box = map()->areaRect(grid);
            const QString where = QStringLiteral("%1,%2 %3x%4 of %5x%6")
                                      .arg(box.x())
                                      .arg(box.y())
                                      .arg(box.width())
                                      .arg(box.height())
                                      .arg(map()->width())
                                      .arg(map()->height());
            QVERIFY2(map()->rect().contains(box), qPrintable(where));
            QVERIFY2((box.center() - map()->rect().center()).manhattanLength() <= 3, qPrintable(where));
            QVERIFY2(box.width() * 2 > map()->width() || box.height() * 2 > map()->height(),
                     qPrintable(where));
        }
        find->setText(QStringLiteral("no such place"));
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(m_program->calm());
        QCOMPARE(map()->focusedArea().toString(), QStringLiteral("340202014003002"));
    }

    void listAndMapHaveOneSelection() {
        // On the map; then the list stands on the same event.
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->toScreen({118.39, 31.34}).toPoint());
        QVERIFY(m_program->calm());
        window()->openPage(QStringLiteral("grid.events"));
        QVERIFY(m_program->calm());
        auto* list = page()->findChild<CaseList*>();
        QTRY_COMPARE(list->currentNumber(), m_second);
        // In the list; then the map shows it, with the map in a window of its own at once.
        openMap();
        QTest::keyClick(window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window()->detached()->contains(QStringLiteral("grid.map")));
        Page* apart = window()->detached()->window(QStringLiteral("grid.map"))->page();
        window()->openPage(QStringLiteral("grid.events"));
        QVERIFY(m_program->calm());
        list->select(m_first);
        auto* digest = apart->findChild<CaseDigest*>();
        QTRY_COMPARE(digest->number(), m_first);
        QVERIFY(QTest::qWaitFor([digest] { return !digest->isBusy(); }, 5000));
        QVERIFY(digest->isVisible());
        auto* own = apart->findChild<MapWidget*>();
        QVERIFY(own->point() && distanceMetres(*own->point(), {118.37, 31.33}) < 1);
        // And back: a click in its window moves the list.
        QTest::mouseClick(own, Qt::LeftButton, {}, own->toScreen({118.39, 31.34}).toPoint());
        QTRY_COMPARE(list->currentNumber(), m_second);
    }

    void aNewEventTakesThePlace() {
        auto* find = named<QLineEdit>("Go to");
        find->setText(QStringLiteral("118.381234, 31.335678"));
        QTest::keyClick(find, Qt::Key_Return);
        trigger("New event here");
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.new_event"));
        bool found = false;
        for (const QLineEdit* edit : page()->findChildren<QLineEdit*>()) {
            found = found || edit->text() == QLatin1String("118.381234");
        }
        QVERIFY(found);
    }

    void statesCanBeLeftOut() {
        for (QCheckBox* box : page()->findChildren<QCheckBox*>()) {
            if (box->property("mark").isValid()) {
                box->setChecked(false);
            }
        }
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->toScreen({118.37, 31.33}).toPoint());
        QVERIFY(m_program->calm());
        QVERIFY(page()->findChild<CaseDigest*>()->number().isEmpty());
        const QVariantMap kept = page()->saveState();
        QVERIFY(kept.contains(QStringLiteral("panel")));
    }

    void areasSayTheirCounts() {
        auto* what = named<QComboBox>("Colour of areas");
        auto* level = named<QComboBox>("Which areas");
        QVERIFY(!level->isEnabled());
        QVERIFY(what->count() > 9);  // beside what is on the map, what the module counts
        what->setCurrentIndex(1);
        Q_EMIT what->activated(1);
        QVERIFY(level->isEnabled());
        QVERIFY(m_program->calm());
        bool legend = false;
        for (const QWidget* widget : page()->findChildren<QWidget*>()) {
            legend = legend || widget->accessibleName() == QLatin1String("0, 1, 2");
        }
        QVERIFY(legend);
    }
};

QZ_TEST(MapPageTest)
#include "test_map_page.moc"
