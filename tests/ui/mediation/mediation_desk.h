// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableWidget>

#include "main_window.h"
#include "pages/case_page.h"
#include "program.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"
#include "qz/ui/step_bar.h"
#include "qz/ui/step_dialog.h"

namespace qz::mediation::test {

using qz::test::Program;

/// The program with the mediation switched on, used as a clerk does: by keys, by the names that are read
/// aloud, by what stands on buttons.
class MediationDesk {
public:
    explicit MediationDesk(const QString& now) : program(now) {}

    [[nodiscard]] Status open() {
        QDir().mkpath(program.store());
        QSettings(program.store() + QStringLiteral("/desk.ini"), QSettings::IniFormat)
            .setValue(QStringLiteral("mediation/enabled"), true);
        QZ_TRY(program.makeStore());
        program.start();
        return program.enter() ? Status()
                               : makeError(ErrorCode::Bug, QStringLiteral("the window did not open"));
    }

    /// The same for somebody with this role in the whole county, who works at the village's committee.
    [[nodiscard]] Status openAs(const QString& role) {
        QZ_TRY(open());
        User user;
        user.name = role;
        user.displayName = role;
        user.role = role;
        user.area = AreaCode::parse(QStringLiteral("340202")).value();
        user.unit = QStringLiteral("SQ01");
        QZ_TRY(qz::test::await(program.desktop->runtime()->core().addUser(
            user, qz::test::password, program.desktop->desk()->session.actor())));
        Q_EMIT program.desktop->desk()->logOutRequested();
        const bool left = QTest::qWaitFor([this] { return program.desktop->mainWindow() == nullptr; });
        return left && program.enter(role)
                   ? Status()
                   : makeError(ErrorCode::Bug, QStringLiteral("the window did not open"));
    }

    [[nodiscard]] MainWindow* window() const { return program.desktop->mainWindow(); }
    [[nodiscard]] Page* page() const { return window()->currentPage(); }
    [[nodiscard]] CaseView* view() const { return static_cast<CaseDeskPage*>(page())->view(); }
    [[nodiscard]] bool calm() const { return program.calm(); }

    /// A widget that is seen on the page, by the name that is read aloud.
    template <class Widget>
    [[nodiscard]] Widget* named(const char* name, QWidget* under = nullptr) const {
        for (Widget* widget : (under != nullptr ? under : page())->findChildren<Widget*>()) {
            if (widget->accessibleName() == QString::fromUtf8(name) && widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const char* text) const {
        for (QPushButton* widget : page()->findChildren<QPushButton*>()) {
            if (widget->text() == QString::fromUtf8(text) && widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }
    /// The form on the page that asks for the field: one that is seen before one that is not.
    [[nodiscard]] FormView* formOf(const QString& field) const {
        FormView* hidden = nullptr;
        for (FormView* form : page()->findChildren<FormView*>()) {
            if (form->editor(field) != nullptr && form->isVisible()) {
                return form;
            }
            hidden = hidden == nullptr && form->editor(field) != nullptr ? form : hidden;
        }
        return hidden;
    }
    void fill(const FieldMap& values) const {
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            QVERIFY2(formOf(it.key()) != nullptr, qPrintable(it.key()));
            formOf(it.key())->setValue(it.key(), said(it.value()));
        }
    }
    [[nodiscard]] QString value(const char* field) const {
        const QString id = QString::fromLatin1(field);
        return formOf(id) == nullptr ? QString() : formOf(id)->value(id);
    }
    [[nodiscard]] QString problem(const char* field) const {
        const QString id = QString::fromLatin1(field);
        return formOf(id) == nullptr ? QString() : formOf(id)->errorText(id);
    }
    /// What a label with this name says.
    [[nodiscard]] QString told(const char* name) const {
        const QLabel* label = named<QLabel>(name);
        return label == nullptr ? QString() : label->text();
    }
    void showTab(const char* title) const {
        auto* tabs = page()->findChild<QTabWidget*>();
        for (int tab = 0; tabs != nullptr && tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab) == QString::fromUtf8(title)) {
                tabs->setCurrentIndex(tab);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no tab ") + QString::fromUtf8(title)));
    }
    /// Types into the field with this name.
    void type(const char* name, const char* text, QWidget* under = nullptr) const {
        auto* field = named<QWidget>(name, under);
        QVERIFY2(field != nullptr, name);
        field->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(field, QString::fromUtf8(text));
    }
    /// What is typed for a text of the test; the text itself where `phrases` has none.
    [[nodiscard]] QString said(const QString& text) const { return phrases.value(text, text); }
    void at(const char* time) { program.clock.set(QString::fromLatin1(time)); }

    /// After a dialog nobody else hands the front back on a screen without a desktop.
    void toFront() const {
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
    }
    /// Opens the step as it stands on its button.
    void openStep(const QString& action) const {
        view()->reload();
        QVERIFY(calm());
        const CaseDetail detail = view()->detail().value();
        const auto offered = std::find_if(detail.steps.begin(), detail.steps.end(),
                                          [&](const OfferedStep& step) { return step.action == action; });
        QVERIFY2(offered != detail.steps.end(), qPrintable(action));
        QVERIFY2(offered->allowed, qPrintable(action + QStringLiteral(": ") + offered->reason));
        for (KeyButton* each : view()->stepBar()->findChildren<KeyButton*>()) {
            if (each->text() == offered->title && each->isVisible()) {
                each->setFocus(Qt::TabFocusReason);
                QTest::keyClick(each, Qt::Key_Space);
                break;
            }
        }
        if (view()->stepDialog() == nullptr) {
            view()->startStep(action);  // it stands in the menu of what is left over
        }
        QTRY_VERIFY2(view()->stepDialog() != nullptr, qPrintable(action));
    }
    void send() const {
        StepDialog* dialog = view()->stepDialog();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    }
    void step(const char* action, const FieldMap& fields, const char* state) const {
        if (QTest::currentTestFailed()) {
            return;
        }
        openStep(QString::fromLatin1(action));
        if (QTest::currentTestFailed()) {
            return;
        }
        for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
            view()->stepDialog()->form()->setValue(it.key(), said(it.value()));
        }
        sendAndExpect(action, state);
    }
    void sendAndExpect(const char* action, const char* state) const {
        send();
        QTRY_VERIFY2(view()->stepDialog() == nullptr,
                     qPrintable(QString::fromLatin1(action) + QStringLiteral(": ") + refusal()));
        QVERIFY(calm());
        QCOMPARE(view()->detail()->record.state, QString::fromLatin1(state));
    }
    /// Sends the step and gives what the form says against it.
    [[nodiscard]] QString refusedStep(const char* action, const FieldMap& fields) const {
        openStep(QString::fromLatin1(action));
        if (QTest::currentTestFailed()) {
            return {};
        }
        for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
            view()->stepDialog()->form()->setValue(it.key(), said(it.value()));
        }
        send();
        const bool said = QTest::qWaitFor([this] { return !view()->isBusy() && !refusal().isEmpty(); });
        const QString words = said ? refusal() : QStringLiteral("nothing is said");
        if (view()->stepDialog() != nullptr) {
            view()->stepDialog()->reject();
        }
        return calm() ? words : QStringLiteral("not calm");
    }
    /// Why the step is not offered; empty: it is.
    [[nodiscard]] QString whyNot(const char* action) const {
        for (const OfferedStep& step : view()->detail()->steps) {
            if (step.action == QLatin1String(action)) {
                return step.allowed ? QString() : step.reason;
            }
        }
        return QStringLiteral("absent");
    }
    /// What stands against the open form.
    [[nodiscard]] QString refusal() const {
        return view()->stepDialog() == nullptr ? QString() : problems(view()->stepDialog());
    }
    /// Every sentence in the colour of errors.
    [[nodiscard]] QString problems(QWidget* under = nullptr) const {
        QStringList words;
        for (const QLabel* label : (under != nullptr ? under : page())->findChildren<QLabel*>()) {
            if (label->isVisible() && label->property("qzText").toString() == QLatin1String("over")) {
                words.append(label->text());
            }
        }
        return words.join(QStringLiteral(" | "));
    }
    [[nodiscard]] QString due(const char* clock) const {
        QString day;
        for (const CaseClock& each : view()->detail()->clocks) {
            if (each.clockId == QLatin1String(clock)) {
                day = each.result.due.toDateString();
            }
        }
        return day;
    }
    [[nodiscard]] QString nominal(const char* clock) const {
        QString day;
        for (const CaseClock& each : view()->detail()->clocks) {
            if (each.clockId == QLatin1String(clock)) {
                day = each.result.nominalEnd.toDateString();
            }
        }
        return day;
    }

    Program program;
    QHash<QString, QString> phrases;
};

inline FieldMap given(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    FieldMap made;
    for (const auto& [key, value] : pairs) {
        made.insert(QString::fromLatin1(key), QString::fromUtf8(value));
    }
    return made;
}

}  // namespace qz::mediation::test
