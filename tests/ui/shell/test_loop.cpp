// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>

#include "pages/case_page.h"
#include "program.h"
#include "qz/ui/panes.h"
#include "qz/ui/step_bar.h"
#include "qz/ui/step_dialog.h"

using namespace qz;
using namespace qz::test;

/// scenarios.md AS-03 (without its whistle) through the window, by keyboard.
class TestWindowLoop : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    CaseView* view() const {
        return static_cast<CaseDeskPage*>(m_program->desktop->mainWindow()->currentPage())->view();
    }

    /// Opens the step by its key: the first has Ctrl+Return, the others are reached by focus and Space.
    void openStep(const QString& action) {
        const CaseDetail detail = view()->detail().value();
        const auto offered = std::find_if(detail.steps.begin(), detail.steps.end(),
                                          [&](const OfferedStep& step) { return step.action == action; });
        QVERIFY2(offered != detail.steps.end(), qPrintable(action));
        QVERIFY2(offered->allowed, qPrintable(offered->reason));
        MainWindow* window = m_program->desktop->mainWindow();
        window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(window));
        if (view()->stepBar()->shownActions().constFirst() == action) {
            QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
        } else {
            for (KeyButton* button : view()->stepBar()->findChildren<KeyButton*>()) {
                if (button->text() == offered->title) {
                    button->setFocus(Qt::TabFocusReason);
                    QTest::keyClick(button, Qt::Key_Space);
                    break;
                }
            }
        }
        QTRY_VERIFY2(view()->stepDialog() != nullptr, qPrintable(action));
        QCOMPARE(view()->stepDialog()->action(), action);
        view()->stepDialog()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(view()->stepDialog()));
    }

    void step(const char* action, const char* at, const FieldMap& fields, const char* state) {
        if (QTest::currentTestFailed()) {
            return;
        }
        m_program->clock.set(QString::fromLatin1(at));
        view()->reload();
        QVERIFY(m_program->calm());
        openStep(QString::fromLatin1(action));
        if (QTest::currentTestFailed()) {
            return;
        }
        FormView* form = view()->stepDialog()->form();
        for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
            form->setValue(it.key(), it.value());
        }
        QTest::keyClick(view()->stepDialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(view()->stepDialog() == nullptr,
                     qPrintable(QString::fromLatin1(action) + QStringLiteral(": ") + refusal()));
        QVERIFY(m_program->calm());
        QCOMPARE(view()->detail()->record.state, QString::fromLatin1(state));
    }

    /// What the open form says against the step.
    QString refusal() const {
        QStringList words;
        if (view()->stepDialog() != nullptr) {
            for (const QLabel* label : view()->stepDialog()->findChildren<QLabel*>()) {
                if (label->isVisible() && label->property("qzText").toString() == QLatin1String("over")) {
                    words.append(label->text());
                }
            }
        }
        return words.join(QStringLiteral(" | "));
    }

    static FieldMap by(const char* who, FieldMap fields = {}) {
        fields.insert(QStringLiteral("who"), QString::fromLatin1(who));
        return fields;
    }
    static FieldMap one(const char* field, const char* value) {
        return {{QString::fromLatin1(field), QString::fromLatin1(value)}};
    }
    const CaseClock* clockOf(const char* id) const {
        const CaseClock* found = nullptr;
        for (const CaseClock& clock : view()->detail()->clocks) {
            found = clock.clockId == QLatin1String(id) ? &clock : found;
        }
        return found;
    }

    void takeIn() {
        MainWindow* window = m_program->desktop->mainWindow();
        QTest::keyClick(window, Qt::Key_2, Qt::AltModifier);
        QVERIFY(m_program->calm());
        QCOMPARE(window->currentPageId(), QStringLiteral("grid.events"));
        QTest::keyClick(window, Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(window->currentPageId(), QStringLiteral("grid.new_event"));
        auto* form = window->currentPage()->findChild<FormView*>();
        QVERIFY(form != nullptr);
        form->setValue(QStringLiteral("class"), QStringLiteral("P0101"));
        form->setValue(QStringLiteral("area"), QStringLiteral("340202014003002"));
        auto* summary = form->editor(QStringLiteral("summary"));
        QVERIFY(summary != nullptr);
        summary->setFocus();
        QTest::keyClicks(summary, QStringLiteral("Cover of the manhole cracked"));
        QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window->currentPageId(), QStringLiteral("case"), 10000);
        QVERIFY(m_program->calm());
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void brokenManholeCoverBeforeNationalDay() {
        takeIn();
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(view()->detail()->record.state, QStringLiteral("REPORTED"));
        step("accept", "2026-09-30T16:40", {}, "ACCEPTED");
        step("file_case", "2026-09-30T16:40", {}, "FILED");
        step("dispatch", "2026-09-30T16:40", one("unit", "CG01"), "DISPATCHED");
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(clockOf("fence")->result.due.toString(), QStringLiteral("2026-09-30T18:40"));
        QCOMPARE(clockOf("disposal")->result.due.toString(), QStringLiteral("2026-10-08T11:40"));
        step("sign_for", "2026-09-30T17:10", by("unit:CG01"), "IN_PROGRESS");
        step("secure_hazard", "2026-09-30T18:05", by("unit:CG01"), "IN_PROGRESS");
        step("handling_feedback", "2026-10-08T09:50", by("unit:CG01", one("result", "Plate replaced")),
             "DONE_REPORTED");
        step("verify", "2026-10-08T10:20", by("unit:SQ01", one("passed", "false")), "REWORK");
        step("handling_feedback", "2026-10-08T11:20",
             by("unit:CG01", one("result", "Ring and plate replaced")), "DONE_REPORTED");
        step("verify", "2026-10-08T11:35", by("unit:SQ01", one("passed", "true")), "VERIFYING");
        step("close_case", "2026-10-08T11:35", one("closing_reason", "done"), "CLOSED");
        if (QTest::currentTestFailed()) {
            return;
        }
        const CaseRecord record = view()->detail()->record;
        QCOMPARE(record.reworkCount, 1);
        QCOMPARE(CivilTime::fromInstant(*record.closedAt).toString(), QStringLiteral("2026-10-08T11:35"));
        QCOMPARE(clockOf("disposal")->state, ClockState::Met);
        QCOMPARE(clockOf("fence")->state, ClockState::Met);
    }

    /// Whoever handled cannot check: the form stays open and says why; nothing typed is lost.
    void ownCheckIsRefusedInTheForm() {
        takeIn();
        if (QTest::currentTestFailed()) {
            return;
        }
        step("accept", "2026-09-30T16:40", {}, "ACCEPTED");
        step("file_case", "2026-09-30T16:40", {}, "FILED");
        step("dispatch", "2026-09-30T16:40", one("unit", "CG01"), "DISPATCHED");
        step("sign_for", "2026-09-30T17:10", by("unit:CG01"), "IN_PROGRESS");
        step("handling_feedback", "2026-09-30T17:20", by("unit:CG01"), "DONE_REPORTED");
        m_program->clock.set(QStringLiteral("2026-09-30T17:25"));
        openStep(QStringLiteral("verify"));
        if (QTest::currentTestFailed()) {
            return;
        }
        StepDialog* dialog = view()->stepDialog();
        dialog->form()->setValue(QStringLiteral("who"), QStringLiteral("unit:CG01"));
        dialog->form()->setValue(QStringLiteral("passed"), QStringLiteral("true"));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!view()->isBusy());
        QCOMPARE(view()->stepDialog(), dialog);
        QCOMPARE(dialog->form()->value(QStringLiteral("passed")), QStringLiteral("true"));
        QCOMPARE(view()->detail()->record.state, QStringLiteral("DONE_REPORTED"));
        dialog->reject();
        QVERIFY(m_program->calm());
    }
};

QZ_TEST(TestWindowLoop)
#include "test_loop.moc"
