// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>

#include "pages/case_page.h"
#include "program.h"
#include "qz/ui/step_bar.h"
#include "qz/ui/step_dialog.h"

using namespace qz;
using namespace qz::test;

namespace {
constexpr int kClickMs = 100;  // a button that a key presses shows it as long as this
}

/// The whole loop of an event with key events alone: nothing is set, clicked or given the focus by the test.
class KeyboardLoopTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    MainWindow* window() const { return m_program->desktop->mainWindow(); }
    CaseView* view() const { return static_cast<CaseDeskPage*>(window()->currentPage())->view(); }

    /// What a failure should tell.
    static QString where(const char* action) {
        const QWidget* focus = QApplication::focusWidget();
        const QWidget* active = QApplication::activeWindow();
        return QStringLiteral("%1; focus %2 in window %3")
            .arg(QString::fromLatin1(action),
                 QString::fromLatin1(focus == nullptr ? "nowhere" : focus->metaObject()->className()),
                 QString::fromLatin1(active == nullptr ? "none" : active->metaObject()->className()));
    }
    /// Whoever gets the keys now, as the window system would choose.
    QWidget* target() const {
        if (QWidget* popup = QApplication::activePopupWidget()) {
            return popup->focusWidget() != nullptr ? popup->focusWidget() : popup;
        }
        if (QApplication::focusWidget() != nullptr) {
            return QApplication::focusWidget();
        }
        return QApplication::activeWindow() != nullptr ? QApplication::activeWindow() : window();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(target(), key, modifiers);
    }
    void type(const char* text) const {
        for (const char* at = text; *at != '\0'; ++at) {
            QTest::keyClick(target(), *at);
        }
    }
    /// Tab until the field has the focus.
    bool toField(const char* id) const {
        for (int i = 0; i < 120; ++i) {
            for (const QWidget* at = QApplication::focusWidget(); at != nullptr; at = at->parentWidget()) {
                if (at->objectName() == QLatin1String(id)) {
                    return true;
                }
            }
            key(Qt::Key_Tab);
        }
        return false;
    }
    bool fill(const char* id, const char* text) const {
        if (!toField(id)) {
            return false;
        }
        key(Qt::Key_A, Qt::ControlModifier);
        type(text);
        if (QApplication::activePopupWidget() != nullptr) {
            QWidget* owner = QApplication::activeWindow();
            key(Qt::Key_Escape);  // suggestions; the code itself was typed, and nothing else goes with them
            owner->activateWindow();  // the offscreen platform does not give it back
            QTest::qWait(2 * kClickMs);
            if (QApplication::activePopupWidget() != nullptr) {
                return false;
            }
        }
        return true;
    }
    /// Tab until the button with these words has the focus, then Space.
    bool press(const QString& words) const {
        for (int i = 0; i < 120; ++i) {
            const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
            if (button != nullptr && button->text() == words) {
                key(Qt::Key_Space);
                return true;
            }
            key(Qt::Key_Tab);
        }
        return false;
    }

    /// A popup that closes gives the window back; the offscreen platform leaves that to us.
    void comeBack() const {
        window()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(window()));
    }

    void openStep(const char* action) const {
        const CaseDetail detail = view()->detail().value();
        QString title;
        for (const OfferedStep& step : detail.steps) {
            title = step.action == QLatin1String(action) && step.allowed ? step.title : title;
        }
        QVERIFY2(!title.isEmpty(), action);
        if (view()->stepBar()->shownActions().constFirst() == QLatin1String(action)) {
            key(Qt::Key_Return, Qt::ControlModifier);
        } else {
            QVERIFY2(press(title), action);
        }
        QTRY_VERIFY2(view()->stepDialog() != nullptr, qPrintable(where(action)));
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(view()->stepDialog()));
    }

    void step(const char* action, const char* at, const QList<QPair<const char*, const char*>>& fields,
              const char* state) const {
        if (QTest::currentTestFailed()) {
            return;
        }
        m_program->clock.set(QString::fromLatin1(at));
        comeBack();
        key(Qt::Key_F5);
        QVERIFY(m_program->calm());
        openStep(action);
        if (QTest::currentTestFailed()) {
            return;
        }
        for (const auto& [field, text] : fields) {
            if (qstrcmp(text, "yes") == 0) {
                QVERIFY2(toField(field), field);
                type("y");  // a list of yes and no: the letter chooses
            } else {
                QVERIFY2(fill(field, text), field);
            }
            QVERIFY2(view()->stepDialog() != nullptr, field);  // no key meant for a field ends the dialog
            const QString made = view()->stepDialog()->form()->values().value(QString::fromLatin1(field));
            QVERIFY2(!made.isEmpty(), field);
        }
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(view()->stepDialog() == nullptr, action);
        QVERIFY(m_program->calm());
        QTRY_COMPARE(view()->detail()->record.state, QString::fromLatin1(state));
        comeBack();
    }

private slots:
    void reportToClose() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
        key(Qt::Key_2, Qt::AltModifier);
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.events"));
        key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(window()->currentPageId(), QStringLiteral("grid.new_event"));
        QVERIFY(fill("class", "P0101"));
        QVERIFY(fill("summary", "Cover of the manhole cracked"));
        QVERIFY(toField("area"));
        key(Qt::Key_Space);  // the tree of areas
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        type("340202014003002");
        key(Qt::Key_Return);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        comeBack();
        key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window()->currentPageId(), QStringLiteral("case"), 10000);
        QVERIFY(m_program->calm());
        QCOMPARE(view()->detail()->record.state, QStringLiteral("REPORTED"));
        QCOMPARE(view()->detail()->record.area.toString(), QStringLiteral("340202014003002"));
        QCOMPARE(view()->detail()->record.subkind, QStringLiteral("P0101"));
        step("accept", "2026-09-30T16:40", {}, "ACCEPTED");
        step("file_case", "2026-09-30T16:41", {}, "FILED");
        step("dispatch", "2026-09-30T16:42", {{"unit", "CG01"}}, "DISPATCHED");
        step("sign_for", "2026-09-30T17:10", {}, "IN_PROGRESS");
        step("handling_feedback", "2026-09-30T17:40", {{"who", "CG01"}, {"result", "Plate replaced"}},
             "DONE_REPORTED");
        step("verify", "2026-09-30T17:50", {{"who", "SQ01"}, {"passed", "yes"}}, "VERIFYING");
        step("close_case", "2026-09-30T17:55", {{"closing_reason", "done"}}, "CLOSED");
    }
    void cleanup() { m_program.reset(); }
};

QZ_TEST(KeyboardLoopTest)
#include "test_keyboard.moc"
