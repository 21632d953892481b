// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>

#include "program.h"
#include "qz/ui/case_list.h"
#include "qz/ui/chart_pane.h"
#include "qz/ui/filter_bar.h"

using namespace qz;
using namespace qz::test;

/// The statistics page in the running window.
class OverviewPageTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    MainWindow* window() const { return m_program->desktop->mainWindow(); }
    Page* page() const { return window()->currentPage(); }
    ChartSurface* chart(const char* title) const {
        for (ChartSurface* surface : page()->findChildren<ChartSurface*>()) {
            if (surface->chart().title == QLatin1String(title)) {
                return surface;
            }
        }
        return nullptr;
    }
    void report(const char* at, const char* area) const {
        m_program->clock.set(QString::fromLatin1(at));
        NewCase request;
        request.kind = QStringLiteral("grid.event");
        request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                          {QStringLiteral("summary"), QStringLiteral("Cover cracked")},
                          {QStringLiteral("area"), QString::fromLatin1(area)}};
        request.actor = m_program->desktop->desk()->session.actor();
        request.force = true;
        QZ_VERIFY_OK(await(m_program->desktop->runtime()->core().cases().open(request)));
    }
    void choose(const char* box, const char* item) const {
        for (QComboBox* combo : window()->findChildren<QComboBox*>()) {
            if (combo->accessibleName() == QLatin1String(box)) {
                combo->setCurrentIndex(combo->findText(QString::fromUtf8(item)));
                QVERIFY(combo->currentIndex() >= 0);
                Q_EMIT combo->activated(combo->currentIndex());
            }
        }
    }
    void open() const {
        window()->openPage(QStringLiteral("grid.overview"));
        QVERIFY(m_program->calm());
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>(QStringLiteral("2026-09-20T09:00"));
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
        for (const char* at : {"2026-09-28T09:10", "2026-09-29T10:00", "2026-09-30T09:30"}) {
            report(at, "340202014003002");
        }
        report("2026-09-30T11:00", "340202014");
        m_program->clock.set(QStringLiteral("2026-09-30T16:40"));
    }
    void cleanup() { m_program.reset(); }

    void figuresOpenTheirRows() {
        open();
        QVERIFY(chart("Reported") != nullptr);
        QCOMPARE(chart("Reported")->chart().figure.value, 4.0);
        QCOMPARE(chart("Open now")->chart().figure.value, 4.0);
        QVERIFY(chart("Reported by day")->accessibleDescription().contains(QStringLiteral("09-30")));
        // By keyboard: the last day but the card's own way, Return opens its two events.
        ChartSurface* days = chart("Reported by day");
        window()->activateWindow();
        days->setFocus(Qt::TabFocusReason);
        QTest::keyClick(days, Qt::Key_End);
        QVERIFY(days->readOut().startsWith(QStringLiteral("09-30")));
        QTest::keyClick(days, Qt::Key_Return);
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.events"));
        QCOMPARE(page()->findChild<CaseList*>()->model()->rowCount(), 2);
        QVERIFY(page()->findChild<FilterBar*>()->onIds().isEmpty());
    }

    void followsAreaPeriodAndAudience() {
        open();
        m_program->desktop->desk()->navigation.setCurrentArea(
            AreaCode::parse(QStringLiteral("340202014003")).value());
        QVERIFY(m_program->calm());
        QCOMPARE(chart("Reported")->chart().figure.value, 3.0);
        QVERIFY(chart("In-time rate by street") == nullptr);  // villages are not compared
        choose("Period", "Last month");
        QVERIFY(m_program->calm());
        QCOMPARE(chart("Reported")->chart().figure.value, 0.0);
        choose("Period", "This month");
        choose("For whom", "Display: 1–4 hidden");
        QVERIFY(m_program->calm());
        ChartSurface* reported = chart("Reported");
        QCOMPARE(reported->chart().figure.shown, CellShown::Hidden);
        QVERIFY(reported->accessibleDescription().contains(QStringLiteral("hidden")));
        QVERIFY(!reported->accessibleDescription().contains(QLatin1Char('3')));
        QVERIFY(reported->chart().figure.rows.isEmpty());
    }

    void reloadsWhenSomethingWasReported() {
        open();
        report("2026-09-30T16:45", "340202014003002");
        QTRY_COMPARE_WITH_TIMEOUT(chart("Reported")->chart().figure.value, 5.0, 10000);
    }
};

QZ_TEST(OverviewPageTest)
#include "test_overview.moc"
