// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

#include "desk.h"

using namespace qz;

class FormViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesWhatIsTyped();
    void enterMovesOnAndSubmits();
    void inputMethodKeepsEnter();
    void asksOnlyIf();
    void saysWhatIsWrongBesideTheField();
    void timesAreReadGenerously();
    void lookupFindsByAnyWord();
    void performerHasUnitAndName();
    void undoStepsBack();
    void undoAndRedoAcrossFields();
    void undoneTypingLeavesNoStep();
    void sectionsFollowTheirFields();
    void pickOnMapFillsBoth();
    void everyEditorHasAName();

private:
    std::unique_ptr<test::Desk> m_desk;
    [[nodiscard]] QList<FieldSpec> fields() const;
};

void FormViewTest::init() { m_desk = std::make_unique<test::Desk>(); }

QList<FieldSpec> FormViewTest::fields() const {
    FieldSpec summary{QStringLiteral("summary"), "Summary", FieldType::Text, true};
    FieldSpec count{QStringLiteral("count"), "Count", FieldType::Integer};
    FieldSpec passed{QStringLiteral("passed"), "Passed", FieldType::Bool, true};
    FieldSpec reason{QStringLiteral("reason"), "Reason", FieldType::LongText, true};
    reason.onlyIf = QStringLiteral("passed=false");
    FieldSpec source{QStringLiteral("source"), "Source", FieldType::Choice};
    source.choices = {QStringLiteral("patrol"), QStringLiteral("12345")};
    FieldSpec unit{QStringLiteral("unit"), "Unit", FieldType::Lookup};
    unit.lookup = QStringLiteral("unit");
    FieldSpec when{QStringLiteral("when"), "When", FieldType::Time};
    FieldSpec lon{QStringLiteral("lon"), "Longitude", FieldType::Lon};
    FieldSpec lat{QStringLiteral("lat"), "Latitude", FieldType::Lat};
    FieldSpec who{QStringLiteral("who"), "Who", FieldType::Performer};
    return {summary, count, passed, reason, source, unit, when, lon, lat, who};
}

void FormViewTest::takesWhatIsTyped() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    QSignalSpy edited(&form, &FormView::edited);
    QTest::keyClicks(form.editor(QStringLiteral("summary")), QStringLiteral("manhole"));
    QTest::keyClicks(form.editor(QStringLiteral("count")), QStringLiteral("3"));
    QCOMPARE(form.value(QStringLiteral("summary")), QStringLiteral("manhole"));
    QVERIFY(edited.count() >= 8);
    QVERIFY(form.isModified());
    const FieldMap values = form.values();
    QCOMPARE(values.value(QStringLiteral("count")), QStringLiteral("3"));
    QVERIFY(!values.contains(QStringLiteral("reason")));
    form.setValues({{QStringLiteral("summary"), QStringLiteral("other")},
                    {QStringLiteral("source"), QStringLiteral("12345")}});
    QCOMPARE(form.value(QStringLiteral("source")), QStringLiteral("12345"));
    QVERIFY(!form.isModified());
}

void FormViewTest::enterMovesOnAndSubmits() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QSignalSpy submitted(&form, &FormView::submitted);
    form.editor(QStringLiteral("summary"))->setFocus();
    QTest::keyClick(form.editor(QStringLiteral("summary")), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), form.editor(QStringLiteral("count")));
    QTest::keyClick(form.editor(QStringLiteral("count")), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(QApplication::focusWidget(), form.editor(QStringLiteral("passed")));
    QTest::keyClick(form.editor(QStringLiteral("passed")), Qt::Key_Return);  // the reason is not asked for
    QCOMPARE(QApplication::focusWidget(), form.editor(QStringLiteral("source")));
    QCOMPARE(submitted.count(), 0);
    QTest::keyClick(form.editor(QStringLiteral("source")), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.count(), 1);
    QTest::keyClick(form.editor(QStringLiteral("who")), Qt::Key_Return);  // the last one
    QCOMPARE(submitted.count(), 2);
}

void FormViewTest::inputMethodKeepsEnter() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QWidget* summary = form.editor(QStringLiteral("summary"));
    summary->setFocus();
    QInputMethodEvent composing(QStringLiteral("jing gai"), {});
    QApplication::sendEvent(summary, &composing);
    QTest::keyClick(summary, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), summary);
    QInputMethodEvent done;
    done.setCommitString(QString::fromUtf8("井盖"));
    QApplication::sendEvent(summary, &done);
    QCOMPARE(form.value(QStringLiteral("summary")), QString::fromUtf8("井盖"));
    QTest::keyClick(summary, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), form.editor(QStringLiteral("count")));
}

void FormViewTest::asksOnlyIf() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    QVERIFY(!form.isAsked(QStringLiteral("reason")));
    QVERIFY(!form.editor(QStringLiteral("reason"))->isVisible());
    form.setValue(QStringLiteral("passed"), QStringLiteral("false"));
    QVERIFY(form.editor(QStringLiteral("reason"))->isVisible());
    form.setValue(QStringLiteral("summary"), QStringLiteral("x"));
    QVERIFY(!form.validate());
    QVERIFY(!form.errorText(QStringLiteral("reason")).isEmpty());
    form.setValue(QStringLiteral("passed"), QStringLiteral("true"));
    QVERIFY(form.validate());
}

void FormViewTest::saysWhatIsWrongBesideTheField() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    form.setValue(QStringLiteral("count"), QStringLiteral("many"));
    QVERIFY(!form.validate());
    QVERIFY(!form.errorText(QStringLiteral("summary")).isEmpty());
    QVERIFY(!form.errorText(QStringLiteral("count")).isEmpty());
    QVERIFY(!form.errorText(QStringLiteral("summary")).startsWith(QStringLiteral("Summary")));
    QCOMPARE(QApplication::focusWidget(), form.editor(QStringLiteral("summary")));
    QVERIFY(!form.editor(QStringLiteral("summary"))->accessibleDescription().isEmpty());
    QTest::keyClicks(form.editor(QStringLiteral("summary")), QStringLiteral("y"));
    QVERIFY(form.errorText(QStringLiteral("summary")).isEmpty());
    QVERIFY(
        form.showError(makeError(ErrorCode::Invalid, QStringLiteral("too far"), {}, QStringLiteral("lon"))));
    QCOMPARE(form.errorText(QStringLiteral("lon")), QStringLiteral("too far"));
    QVERIFY(!form.showError(makeError(ErrorCode::Denied, QStringLiteral("no"))));
}

void FormViewTest::timesAreReadGenerously() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    auto* when = qobject_cast<QLineEdit*>(form.editor(QStringLiteral("when")));
    QVERIFY(when != nullptr);
    QTest::keyClicks(when, QStringLiteral("9:05"));
    QCOMPARE(form.value(QStringLiteral("when")), QStringLiteral("2026-09-30T09:05"));
    form.setValue(QStringLiteral("when"), QStringLiteral("2026-10-08T11:40"));
    QCOMPARE(when->text(), QStringLiteral("2026-10-08 11:40"));
    when->clear();
    QTest::keyClicks(when, QStringLiteral("tomorrow"));
    form.setValue(QStringLiteral("summary"), QStringLiteral("x"));
    form.setValue(QStringLiteral("passed"), QStringLiteral("true"));
    QVERIFY(!form.validate());
    QVERIFY(!form.errorText(QStringLiteral("when")).isEmpty());
}

void FormViewTest::lookupFindsByAnyWord() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    auto* combo = qobject_cast<QComboBox*>(form.editor(QStringLiteral("unit")));
    QVERIFY(combo != nullptr);
    combo->setEditText(QString::fromUtf8("水务局排水所"));
    QCOMPARE(form.value(QStringLiteral("unit")), QStringLiteral("SW01"));
    combo->completer()->setCompletionPrefix(QString::fromUtf8("市政"));
    QCOMPARE(combo->completer()->completionCount(), 1);
    combo->setEditText(QStringLiteral("unknown"));
    QCOMPARE(form.value(QStringLiteral("unit")), QStringLiteral("unknown"));  // the kernel says what is wrong
}

void FormViewTest::performerHasUnitAndName() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    for (const QString& value : {QStringLiteral("unit:CG01/Li"), QStringLiteral("unit:SW01"),
                                 QStringLiteral("person:Wu"), QStringLiteral("user:csj")}) {
        form.setValue(QStringLiteral("who"), value);
        QCOMPARE(form.value(QStringLiteral("who")), value);
    }
}

void FormViewTest::undoStepsBack() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    form.setValues({{QStringLiteral("summary"), QStringLiteral("first")}});
    auto* source = form.editor(QStringLiteral("source"));
    form.setValue(QStringLiteral("source"), QStringLiteral("patrol"));
    source->setFocus();
    form.editor(QStringLiteral("count"))->setFocus();  // leaving a field makes a step
    form.setValue(QStringLiteral("summary"), QStringLiteral("second"));
    form.undo();
    QCOMPARE(form.value(QStringLiteral("summary")), QStringLiteral("first"));
    QCOMPARE(form.value(QStringLiteral("source")), QStringLiteral("patrol"));
    form.undo();
    QCOMPARE(form.value(QStringLiteral("source")), QString());
    form.undo();
    QCOMPARE(form.value(QStringLiteral("summary")), QStringLiteral("first"));
}

void FormViewTest::undoAndRedoAcrossFields() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    auto* summary = form.editor(QStringLiteral("summary"));
    auto* count = form.editor(QStringLiteral("count"));
    summary->setFocus();
    QTest::keyClicks(summary, QStringLiteral("manhole"));
    QTest::keyClick(summary, Qt::Key_Return);
    QTest::keyClicks(count, QStringLiteral("12"));
    form.setValue(QStringLiteral("source"), QStringLiteral("patrol"));
    form.editor(QStringLiteral("source"))->setFocus();
    // The combo has nothing of its own: the form takes back, last change first, and the focus follows.
    QTest::keyClick(form.editor(QStringLiteral("source")), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(form.value(QStringLiteral("source")), QString());
    form.undo();
    QCOMPARE(form.value(QStringLiteral("count")), QString());
    QCOMPARE(QApplication::focusWidget(), count);
    form.undo();
    QCOMPARE(form.value(QStringLiteral("summary")), QString());
    QVERIFY(!form.canUndo());
    QTest::keyClick(summary, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(form.value(QStringLiteral("summary")), QStringLiteral("manhole"));
    QTest::keyClick(summary, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(form.value(QStringLiteral("count")), QStringLiteral("12"));
    form.redo();
    QCOMPARE(form.value(QStringLiteral("source")), QStringLiteral("patrol"));
    QVERIFY(!form.canRedo());
    form.undo();
    form.setValue(QStringLiteral("summary"), QStringLiteral("other"));
    QVERIFY(!form.canRedo());  // a new change ends what could be made again
}

void FormViewTest::undoneTypingLeavesNoStep() {
    FormView form(m_desk->formServices(), fields());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    auto* summary = form.editor(QStringLiteral("summary"));
    summary->setFocus();
    QTest::keyClicks(summary, QStringLiteral("one"));
    auto* count = form.editor(QStringLiteral("count"));
    count->setFocus();
    QTest::keyClicks(count, QStringLiteral("12"));
    QTest::keyClick(count, Qt::Key_Z, Qt::ControlModifier);  // the field's own
    QCOMPARE(form.value(QStringLiteral("count")), QString());
    QCOMPARE(form.value(QStringLiteral("summary")), QStringLiteral("one"));
    QTest::keyClick(count, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(form.value(QStringLiteral("count")), QStringLiteral("12"));
    QTest::keyClick(count, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(count, Qt::Key_Z, Qt::ControlModifier);  // then the form's: nothing of it was typed
    QCOMPARE(form.value(QStringLiteral("summary")), QString());
    QVERIFY(!form.canUndo());
}

void FormViewTest::sectionsFollowTheirFields() {
    FieldSpec kind{QStringLiteral("kind"), "Kind", FieldType::Choice};
    kind.choices = {QStringLiteral("noise"), QStringLiteral("waste"), QStringLiteral("other")};
    FieldSpec hours{QStringLiteral("hours"), "Hours", FieldType::Text, true};
    hours.section = "About the noise";
    hours.onlyIf = QStringLiteral("kind=noise");
    FieldSpec level{QStringLiteral("level"), "Level", FieldType::Integer};
    level.section = "About the noise";
    level.onlyIf = QStringLiteral("hours");
    FieldSpec what{QStringLiteral("what"), "What", FieldType::Text};
    what.onlyIf = QStringLiteral("kind=waste|other");
    FieldSpec rest{QStringLiteral("rest"), "Rest", FieldType::Text};
    rest.onlyIf = QStringLiteral("kind!=noise");
    FormView form(m_desk->formServices(), {kind, hours, level, what, rest});
    form.show();
    const auto heading = [&form]() -> const QLabel* {
        for (const QLabel* label : form.findChildren<QLabel*>()) {
            if (label->text() == QLatin1String("About the noise")) {
                return label;
            }
        }
        return nullptr;
    };
    QVERIFY(heading() != nullptr);
    QVERIFY(!heading()->isVisible());
    QVERIFY(form.isAsked(QStringLiteral("rest")));
    form.setValue(QStringLiteral("kind"), QStringLiteral("noise"));
    QVERIFY(heading()->isVisible());
    QVERIFY(!form.isAsked(QStringLiteral("rest")));
    QVERIFY(!form.isAsked(QStringLiteral("level")));
    QVERIFY(!form.validate());
    QVERIFY(!form.errorText(QStringLiteral("hours")).isEmpty());
    form.setValue(QStringLiteral("hours"), QStringLiteral("22-6"));
    QVERIFY(form.isAsked(QStringLiteral("level")));
    form.setValue(QStringLiteral("level"), QStringLiteral("60"));
    form.setValue(QStringLiteral("kind"), QStringLiteral("other"));
    QVERIFY(!heading()->isVisible());
    QVERIFY(form.isAsked(QStringLiteral("what")));
    // What is not asked for any more is not sent, and comes back with its condition.
    QVERIFY(!form.values().contains(QStringLiteral("level")));
    form.undo();
    QCOMPARE(form.values().value(QStringLiteral("level")), QStringLiteral("60"));
}

void FormViewTest::pickOnMapFillsBoth() {
    FormView form(m_desk->formServices(), fields());
    form.setPickOnMap([](const std::function<void(GeoPoint)>& take) { take({118.37642, 31.33251}); });
    form.show();
    QToolButton* pick = nullptr;
    for (QToolButton* button : form.findChildren<QToolButton*>()) {
        if (button->toolTip() == QStringLiteral("Pick on map")) {
            pick = button;
        }
    }
    QVERIFY(pick != nullptr && pick->isVisible());
    QTest::mouseClick(pick, Qt::LeftButton);
    QCOMPARE(form.value(QStringLiteral("lon")), QStringLiteral("118.376420"));
    QCOMPARE(form.value(QStringLiteral("lat")), QStringLiteral("31.332510"));
}

void FormViewTest::everyEditorHasAName() {
    FormView form(m_desk->formServices(), fields());
    for (const FieldSpec& spec : fields()) {
        QVERIFY2(!form.editor(spec.id)->accessibleName().isEmpty(), qPrintable(spec.id));
        QVERIFY2(form.editor(spec.id)->focusPolicy() & Qt::TabFocus, qPrintable(spec.id));
    }
}

QZ_TEST(FormViewTest)
#include "test_form_view.moc"
