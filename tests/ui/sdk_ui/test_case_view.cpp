// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QToolTip>

#include "desk.h"
#include "qz/ui/clock_table.h"
#include "qz/ui/journal_view.h"
#include "qz/ui/panes.h"
#include "qz/ui/step_bar.h"
#include "qz/ui/step_dialog.h"

using namespace qz;

class CaseViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsTheCase();
    void stepsStandInOrderWithReasons();
    void narrowBarKeepsEveryStep();
    void reasonsBySpace();
    void stepByKeyboard();
    void refusedStepKeepsTheForm();
    void conflictCanBeSentAgain();
    void draftSurvives();
    void recordsForOthers();
    void sealedFieldsNeedAPurpose();
    void followsChanges();
    void panelsOfModules();
    void detailsShowFieldsByTheirTitles();
    void journalTellsWhoAndWhen();
    void clocksExplainThemselves();

private:
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<CaseView> m_view;
    void open();
};

void CaseViewTest::init() {
    m_view.reset();
    m_desk = std::make_unique<test::Desk>();
    m_desk->detail(QStringLiteral("WG26-0417"));
    m_view = std::make_unique<CaseView>(m_desk->viewServices());
    m_view->resize(1300, 760);
    m_view->show();
}

void CaseViewTest::open() {
    m_view->openCase(QStringLiteral("WG26-0417"));
    QTRY_VERIFY(m_view->detail().has_value() && !m_view->isBusy());
}

void CaseViewTest::showsTheCase() {
    QSignalSpy title(m_view.get(), &CaseView::titleChanged);
    open();
    QVERIFY(title.constFirst().constFirst().toString().startsWith(QStringLiteral("WG26-0417")));
    QCOMPARE(m_view->findChild<ClockTable*>()->model()->rowCount(), 4);
    QCOMPARE(m_view->findChild<JournalView*>()->journal()->rowCount(), 4);
    m_view->openCase(QStringLiteral("WG26-9999"));
    auto* strip = m_view->findChild<ErrorStrip*>();
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(strip->text().contains(QStringLiteral("WG26-9999")));
}

void CaseViewTest::stepsStandInOrderWithReasons() {
    open();
    const QStringList shown = m_view->stepBar()->shownActions();
    QCOMPARE(shown.constFirst(), QStringLiteral("verify"));
    QVERIFY(shown.contains(QStringLiteral("rework")));
    QVERIFY(!shown.contains(QStringLiteral("accept")));
    QVERIFY(m_view->stepBar()->refusedReasons().contains(QStringLiteral("Accept: not in this state")));
    auto* primary = m_view->stepBar()->findChild<KeyButton*>(QStringLiteral("verify"));
    QCOMPARE(primary->keys(), QKeySequence(QStringLiteral("Ctrl+Return")));
    QVERIFY(m_view->stepBar()->findChild<KeyButton*>(QStringLiteral("accept")) == nullptr);
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    primary->setFocus();
    for (const QString& next : shown.mid(1)) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), next);
    }
}

void CaseViewTest::narrowBarKeepsEveryStep() {
    open();
    StepBar bar(m_desk->theme);
    bar.setSteps(m_view->detail()->steps);
    bar.resize(420, 48);
    bar.show();
    int shown = 0;
    for (const KeyButton* button : bar.findChildren<KeyButton*>()) {
        shown += button->isVisible() ? 1 : 0;
        QVERIFY(!button->isVisible() || bar.rect().contains(button->geometry()));
    }
    QVERIFY(shown >= 1);
    QVERIFY(shown < bar.shownActions().size());
    bar.resize(bar.minimumSizeHint());
    QCoreApplication::sendPostedEvents();
    const auto* primary = bar.findChild<KeyButton*>(QStringLiteral("verify"));
    QVERIFY(primary->isVisible());
    QVERIFY(bar.rect().contains(primary->geometry()));
    QVERIFY(primary->width() >= primary->widthWith(false));
    bar.resize(2000, 48);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(primary->width(), primary->widthWith(true));
}

void CaseViewTest::reasonsBySpace() {
    open();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QToolButton* reasons = nullptr;
    for (QToolButton* button : m_view->stepBar()->findChildren<QToolButton*>()) {
        if (button->text().startsWith(QStringLiteral("5 more steps"))) {
            reasons = button;
        }
    }
    QVERIFY(reasons != nullptr && reasons->isVisible());
    QVERIFY(reasons->accessibleDescription().contains(QStringLiteral("Accept: not in this state")));
    QVERIFY(reasons->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(reasons, Qt::Key_Space);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains(QStringLiteral("Dispatch: not in this state")));
    QToolTip::hideText();
}

void CaseViewTest::stepByKeyboard() {
    open();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QSignalSpy acted(m_view.get(), &CaseView::acted);
    QTest::keyClick(m_view.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_view->stepDialog() != nullptr);  // a button pressed by its key is shown down for a moment
    FormView* form = m_view->stepDialog()->form();
    QVERIFY(QTest::qWaitForWindowActive(m_view->stepDialog()));
    QTest::keyClick(form->editor(QStringLiteral("passed")), Qt::Key_Space);
    QCOMPARE(form->value(QStringLiteral("passed")), QStringLiteral("true"));
    QTest::keyClick(form->editor(QStringLiteral("passed")), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(acted.count(), 1);
    const StepRequest& request = m_desk->cases.acts.constLast();
    QCOMPARE(request.action, QStringLiteral("verify"));
    QCOMPARE(request.fields.value(QStringLiteral("passed")), QStringLiteral("true"));
    QCOMPARE(request.seenVersion, std::optional<qint64>(7));
    QCOMPARE(request.performer.name, QStringLiteral("csj"));
    QVERIFY(!request.occurredAt.has_value());
    QTRY_VERIFY(m_view->stepDialog() == nullptr);
    QTRY_COMPARE(m_view->detail()->record.state, QStringLiteral("CLOSED"));
}

void CaseViewTest::refusedStepKeepsTheForm() {
    open();
    m_view->startStep(QStringLiteral("verify"));
    StepDialog* dialog = m_view->stepDialog();
    QVERIFY(dialog != nullptr);
    dialog->form()->setValue(QStringLiteral("passed"), QStringLiteral("false"));
    Q_EMIT dialog->form()->submitted();  // the reason is missing
    QVERIFY(m_desk->cases.acts.isEmpty());
    QVERIFY(!dialog->form()->errorText(QStringLiteral("reason")).isEmpty());
    dialog->form()->setValue(QStringLiteral("reason"), QStringLiteral("loose ring"));
    m_desk->cases.nextError =
        makeError(ErrorCode::Denied, QStringLiteral("The checker must be independent."));
    Q_EMIT dialog->form()->submitted();
    auto* strip = dialog->findChild<ErrorStrip*>();
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(strip->text(), QStringLiteral("The checker must be independent."));
    QCOMPARE(dialog->form()->value(QStringLiteral("reason")), QStringLiteral("loose ring"));
    m_desk->cases.nextError =
        makeError(ErrorCode::Invalid, QStringLiteral("too short"), {}, QStringLiteral("reason"));
    Q_EMIT dialog->form()->submitted();
    QTRY_COMPARE(dialog->form()->errorText(QStringLiteral("reason")), QStringLiteral("too short"));
}

void CaseViewTest::conflictCanBeSentAgain() {
    open();
    m_view->startStep(QStringLiteral("verify"));
    StepDialog* dialog = m_view->stepDialog();
    dialog->form()->setValue(QStringLiteral("passed"), QStringLiteral("true"));
    m_desk->cases.details[QStringLiteral("WG26-0417")].record.version = 9;
    m_desk->cases.nextError = makeError(ErrorCode::Conflict, QStringLiteral("Somebody was faster."));
    Q_EMIT dialog->form()->submitted();
    QTRY_COMPARE(m_view->detail()->record.version, 9);
    QVERIFY(m_view->stepDialog() == dialog);
    QSignalSpy acted(m_view.get(), &CaseView::acted);
    Q_EMIT dialog->form()->submitted();
    QTRY_COMPARE(acted.count(), 1);
    QCOMPARE(m_desk->cases.acts.constLast().seenVersion, std::optional<qint64>(9));
}

void CaseViewTest::draftSurvives() {
    open();
    m_view->startStep(QStringLiteral("verify"));
    QPointer<StepDialog> dialog = m_view->stepDialog();
    dialog->form()->setValue(QStringLiteral("passed"), QStringLiteral("false"));
    QTest::keyClicks(dialog->form()->editor(QStringLiteral("reason")), QStringLiteral("half written"));
    dialog->reject();
    QTRY_VERIFY(dialog.isNull());
    m_view->startStep(QStringLiteral("verify"));
    QCOMPARE(m_view->stepDialog()->form()->value(QStringLiteral("reason")), QStringLiteral("half written"));
    Q_EMIT m_view->stepDialog()->form()->submitted();
    QTRY_VERIFY(m_view->stepDialog() == nullptr);
    QVERIFY(!m_desk->drafts.find(QStringLiteral("step/WG26-0417/verify")).has_value());
}

void CaseViewTest::recordsForOthers() {
    open();
    m_view->startStep(QStringLiteral("verify"));
    QVERIFY(m_view->stepDialog()->form()->editor(QStringLiteral("who")) == nullptr);
    m_view->stepDialog()->reject();
    QTRY_VERIFY(m_view->stepDialog() == nullptr);
    m_desk->session.permissions.append(QString::fromLatin1(recordForOthersPermission));
    m_view->startStep(QStringLiteral("verify"));
    FormView* form = m_view->stepDialog()->form();
    form->setValue(QStringLiteral("passed"), QStringLiteral("true"));
    form->setValue(QStringLiteral("who"), QStringLiteral("unit:CG01/Li"));
    form->setValue(QStringLiteral("channel"), QStringLiteral("phone"));
    form->setValue(QStringLiteral("occurred_at"), QStringLiteral("2026-09-30T17:05"));
    Q_EMIT form->submitted();
    QTRY_COMPARE(m_desk->cases.acts.size(), 1);
    const StepRequest& request = m_desk->cases.acts.constLast();
    QCOMPARE(request.performer.toString(), QStringLiteral("unit:CG01/Li"));
    QCOMPARE(request.actor.channel, QStringLiteral("phone"));
    QCOMPARE(request.actor.user, QStringLiteral("csj"));
    QCOMPARE(request.occurredAt,
             std::optional<Instant>(CivilTime::parse(QStringLiteral("2026-09-30T17:05"))->toInstant()));
    QVERIFY(!request.fields.contains(QStringLiteral("who")));
}

void CaseViewTest::sealedFieldsNeedAPurpose() {
    open();
    QVERIFY(m_desk->cases.readers.constLast().purpose.isEmpty());
    m_view->openSealed(QStringLiteral("call back"));
    QTRY_VERIFY(!m_view->isBusy());
    QCOMPARE(m_desk->cases.readers.constLast().purpose, QStringLiteral("call back"));
    m_desk->detail(QStringLiteral("WG26-0418"));
    m_view->openCase(QStringLiteral("WG26-0418"));  // a purpose holds for one case
    QVERIFY(m_desk->cases.readers.constLast().purpose.isEmpty());
}

void CaseViewTest::followsChanges() {
    open();
    const qsizetype before = m_desk->cases.readers.size();
    m_desk->events.publish(
        {QStringLiteral("x"), {{QStringLiteral("grid.event"), Uuid::fromName(QStringLiteral("a"), {})}}});
    QCOMPARE(m_desk->cases.readers.size(), before);
    m_desk->events.publish(
        {QStringLiteral("x"), {{QStringLiteral("grid.event"), m_view->detail()->record.id.uuid}}});
    QCOMPARE(m_desk->cases.readers.size(), before + 1);
    QTRY_VERIFY(!m_view->isBusy());
}

void CaseViewTest::panelsOfModules() {
    int shown = 0;
    const Registration panel = m_desk->panels.add({QStringLiteral("grid.event"), QStringLiteral("documents"),
                                                   QStringLiteral("Documents"), 10,
                                                   [](QWidget* parent) { return new QLabel(parent); },
                                                   [&shown](QWidget*, const CaseDetail&) { ++shown; }});
    open();
    auto* tabs = m_view->findChild<QTabWidget*>();
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(tabs->tabText(1), QStringLiteral("Documents"));
    QCOMPARE(shown, 1);
    m_view->reload();
    QTRY_COMPARE(shown, 2);
    QCOMPARE(tabs->count(), 3);
}

void CaseViewTest::detailsShowFieldsByTheirTitles() {
    open();
    QStringList texts;
    for (const QLabel* label : m_view->findChild<QTabWidget*>()->findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    const qsizetype lead = texts.indexOf(QStringLiteral("Lead unit"));
    QVERIFY(lead >= 0);
    QVERIFY(texts.contains(QString::fromUtf8("城管局市政所")));
    QVERIFY(texts.contains(QStringLiteral("yes")));
    QVERIFY(texts.indexOf(QStringLiteral("Found at")) < lead);
    QVERIFY(!texts.contains(QStringLiteral("class_name")));
    QVERIFY(!texts.contains(QString::fromUtf8("井盖破损类")));
}

void CaseViewTest::journalTellsWhoAndWhen() {
    open();
    const JournalModel* journal = m_view->findChild<JournalView*>()->journal();
    const QModelIndex newest = journal->index(0);
    QCOMPARE(newest.data(JournalModel::TimeRole).toString(), QStringLiteral("17:00"));
    QVERIFY(newest.data(JournalModel::FirstOfDayRole).toBool());
    QVERIFY(!journal->index(1).data(JournalModel::FirstOfDayRole).toBool());
    QVERIFY(journal->index(2).data(JournalModel::FirstOfDayRole).toBool());
    QVERIFY(journal->index(1)
                .data(JournalModel::NoteRole)
                .toString()
                .endsWith(QString::fromUtf8("Unit: 水务局排水所")));
    QVERIFY(newest.data(JournalModel::WhoRole).toString().contains(QString::fromUtf8("城管局市政所 示例丙")));
    QCOMPARE(newest.data(JournalModel::LateRole).toString(), QStringLiteral("entered +11 min"));
    QVERIFY(journal->index(1).data(JournalModel::LateRole).toString().isEmpty());
    QCOMPARE(journal->index(3).data(JournalModel::TitleRole).toString(),
             QString::fromUtf8("Report in → Reported"));
    QCOMPARE(newest.data(JournalModel::MarkRole).toInt(), int(MarkId::Check));
    QVERIFY(newest.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("17:00")));
}

void CaseViewTest::clocksExplainThemselves() {
    open();
    auto* table = m_view->findChild<ClockTable*>();
    QSignalSpy explained(table, &ClockTable::explained);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(explained.constFirst().constFirst().toInt(), 1);
    QWidget* popup = QApplication::activePopupWidget();
    QVERIFY(popup != nullptr);
    QStringList texts;
    for (const QLabel* label : popup->findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    QVERIFY(texts.join(QLatin1Char('|')).contains(QString::fromUtf8("不计")));
    popup->close();
    const auto state = [table](int row) {
        return table->model()->index(row, ClockModel::StateColumn).data().toString();
    };
    QCOMPARE(state(1), QStringLiteral("left 0:05"));
    QCOMPARE(state(2), QStringLiteral("over 1:20"));
    QCOMPARE(state(3), QStringLiteral("17:05 in time"));
    QCOMPARE(table->model()->index(0, ClockModel::LimitColumn).data().toString(),
             QStringLiteral("4 working h"));
    m_desk->clock.set(QStringLiteral("2026-09-30T17:26"));
    QCOMPARE(state(1), QStringLiteral("over 0:01"));
}

QZ_TEST(CaseViewTest)
#include "test_case_view.moc"
