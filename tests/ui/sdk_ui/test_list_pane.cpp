// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>
#include <thread>

#include "desk.h"
#include "qz/ui/case_list_pane.h"

using namespace qz;

namespace {

class FakeNotifications final : public Notifications {
public:
    QList<Notification> posted;
    void post(Notification notification) override { posted.append(notification); }
};

/// One thread a job.
class ThreadedJobs final : public Jobs {
public:
    QStringList titles;
    int patience = 1'000'000;  ///< reports until it is cancelled
    ~ThreadedJobs() override { join(); }
    QFuture<Status> start(const QString& title, Work work) override {
        titles.append(title);
        auto promise = std::make_shared<QPromise<Status>>();
        promise->start();
        m_threads.emplace_back([promise, work = std::move(work), left = patience]() mutable {
            class Control final : public JobControl {
            public:
                explicit Control(int& reports) : m_left(reports) {}
                Status progress(qint64, qint64, const QString&) override {
                    return m_left-- > 0 ? Status()
                                        : Status(makeError(ErrorCode::Cancelled, QStringLiteral("stop")));
                }

            private:
                int& m_left;
            } control(left);
            promise->addResult(work(control));
            promise->finish();
        });
        return promise->future();
    }
    void join() {
        for (std::thread& thread : m_threads) {
            thread.join();
        }
        m_threads.clear();
    }

private:
    std::vector<std::thread> m_threads;
};

class FakeViews final : public ListViews {
public:
    QList<ListView> list;
    QFuture<Result<QList<ListView>>> load(QString, Actor) override {
        return readyFuture(Result<QList<ListView>>(list));
    }
    QFuture<Result<ListView>> save(ListView view, Actor actor) override {
        view.id = Uuid::fromName(QStringLiteral("view"), view.name);
        view.owner = actor.user;
        list.removeIf(
            [&view](const ListView& each) { return each.name == view.name && each.shared == view.shared; });
        list.append(view);
        return readyFuture(Result<ListView>(view));
    }
    QFuture<Result<ListView>> rename(ListView view, QString name, Actor) override {
        view.name = name;
        for (ListView& each : list) {
            each.name = each.id == view.id ? name : each.name;
        }
        return readyFuture(Result<ListView>(view));
    }
    QFuture<Status> remove(ListView view, Actor) override {
        list.removeIf([&view](const ListView& each) { return each.id == view.id; });
        return readyFuture(Status());
    }
};

class FakeListExports final : public ListExports {
public:
    QList<ListExport> written;
    ListFormat format = ListFormat::Xlsx;
    ListExportReport report;
    QFuture<Result<ListExportReport>> write(ListExport list, QString, ListFormat wanted) override {
        written.append(list);
        format = wanted;
        return readyFuture(Result<ListExportReport>(report));
    }
};

class FakeNavigation final : public Navigation {
public:
    QStringList opened;
    Registration addPage(PageSpec) override { return {}; }
    void openPage(const QString&, const QVariantMap&) override {}
    void open(const RecordRef&) override {}
    Registration addOpener(const QString&, std::function<void(const RecordRef&)>) override { return {}; }
    void openCase(const QString& number) override { opened.append(number); }
    void setBadge(const QString&, PageBadge) override {}
    [[nodiscard]] AreaCode currentArea() const override { return {}; }
    void setCurrentArea(const AreaCode&) override {}
};

}  // namespace

class ListPaneTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        desk = std::make_unique<test::Desk>();
        jobs = std::make_unique<ThreadedJobs>();
    }
    void cleanup() {
        pane.reset();
        jobs.reset();
        desk.reset();
        notifications.posted.clear();
        views.list.clear();
        exports.written.clear();
        navigation.opened.clear();
    }
    void showsWhatIsChosen();
    void stepsForAllAskOnce();
    void refusalsAreGroupedAndOpenable();
    void cancelledStepsSayWhatIsLeft();
    void copiesATable();
    void copiesRowsThatAreNotLoaded();
    void exportsWhatIsChosen();
    void viewsKeepFilterOrderAndColumns();
    void sharedViewsNeedTheRight();

private:
    void open(int rows) {
        desk->fill(rows);
        for (const CaseRecord& record : std::as_const(desk->cases.rows)) {
            if (rows < 1000) {
                desk->cases.details[record.number].record = record;
            }
        }
        pane =
            std::make_unique<CaseListPane>(ListPaneServices{desk->listServices(), desk->formServices(), *jobs,
                                                            notifications, views, exports, navigation},
                                           QStringLiteral("grid.events"), QStringLiteral("grid.event"));
        pane->filterBar()->setChips(
            {{QStringLiteral("open"), QStringLiteral("Open"), QStringLiteral("open=true"), {}, {}},
             {QStringLiteral("over"), QStringLiteral("Overdue"), QStringLiteral("overdue=true"), {}, {}}});
        pane->resize(900, 500);
        pane->show();
        CaseQuery query;
        query.kind = QStringLiteral("grid.event");
        pane->open(query);
        QTRY_COMPARE(pane->list()->model()->rowCount(), rows);
    }
    [[nodiscard]] QToolButton* button(const char* name) const {
        return pane->findChild<QToolButton*>(QLatin1String(name));
    }

    std::unique_ptr<test::Desk> desk;
    std::unique_ptr<ThreadedJobs> jobs;
    FakeNotifications notifications;
    FakeViews views;
    FakeListExports exports;
    FakeNavigation navigation;
    std::unique_ptr<CaseListPane> pane;
};

void ListPaneTest::showsWhatIsChosen() {
    open(5000);
    QVERIFY(!button("bulk-step")->isVisible());
    pane->list()->view()->selectRow(3);
    QVERIFY(!button("bulk-step")->isVisible());  // one case has its own steps
    pane->list()->view()->setCurrentIndex(pane->list()->model()->index(3, 0));
    QTest::keyClick(pane->list()->view(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(button("bulk-step")->isVisible());
    QCOMPARE(button("choose-all")->text(), QStringLiteral("Choose all 5,000"));
    QTest::mouseClick(button("choose-all"), Qt::LeftButton);
    QVERIFY(pane->list()->selection().all);
    QVERIFY(!button("choose-all")->isVisible());
    QTest::mouseClick(button("choose-none"), Qt::LeftButton);
    QVERIFY(!button("bulk-step")->isVisible());
}

void ListPaneTest::stepsForAllAskOnce() {
    open(10);
    pane->list()->selectAll();
    const QList<BulkOffer> offers = pane->offers();
    const auto offer = std::find_if(offers.begin(), offers.end(), [](const BulkOffer& each) {
        return each.step->action == QLatin1String("handling_feedback");
    });
    QVERIFY(offer != offers.end());
    QCOMPARE(offer->fitting, 2);  // two of ten are being handled
    QVERIFY(std::none_of(offers.begin(), offers.end(), [](const BulkOffer& each) {
        return each.step->action == QLatin1String("dispatch");
    }));
    pane->askStep(*offer);
    auto* dialog = pane->findChild<BulkStepDialog*>();
    QVERIFY(dialog != nullptr);
    dialog->form()->setValue(QStringLiteral("step_note"), QStringLiteral("all seen"));
    QSignalSpy submitted(dialog, &BulkStepDialog::submitted);
    QTest::keyClick(dialog->form()->editor(QStringLiteral("step_note")), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(submitted.count(), 1);
    QTRY_VERIFY(pane->findChild<BulkSummaryDialog*>() != nullptr);
    QCOMPARE(jobs->titles.size(), 1);
    QCOMPARE(desk->cases.acts.size(), 10);
    for (const StepRequest& act : std::as_const(desk->cases.acts)) {
        QCOMPARE(act.note, QStringLiteral("all seen"));
        QCOMPARE(act.action, QStringLiteral("handling_feedback"));
        QVERIFY(act.seenVersion.has_value());
    }
}

void ListPaneTest::refusalsAreGroupedAndOpenable() {
    BulkOutcome outcome;
    const auto refuse = [&outcome](const char* number, const char* why) {
        outcome.refuse(QString::fromLatin1(number),
                       makeError(ErrorCode::Invalid, QString::fromLatin1(why).arg(QLatin1String(number))));
    };
    refuse("WG26-0001", "%1 is closed.");
    refuse("WG26-0002", "%1 has no unit.");
    refuse("WG26-0003", "%1 has no unit.");
    outcome.sort();
    QCOMPARE(outcome.refused, 3);
    QCOMPARE(outcome.reasons.size(), 2);
    QCOMPARE(outcome.reasons.constFirst().text, QString::fromUtf8("… has no unit."));
    QCOMPARE(outcome.reasons.constFirst().numbers,
             QStringList({QStringLiteral("WG26-0002"), QStringLiteral("WG26-0003")}));
    outcome.done = 7;
    BulkSummaryDialog dialog(QStringLiteral("Dispatch"), outcome, desk->theme, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* tree = dialog.findChild<QTreeWidget*>();
    QCOMPARE(tree->topLevelItemCount(), 2);
    QSignalSpy opened(&dialog, &BulkSummaryDialog::openRequested);
    Q_EMIT tree->itemActivated(tree->topLevelItem(0)->child(1), 0);
    QCOMPARE(opened.constFirst().constFirst().toString(), QStringLiteral("WG26-0003"));
    QSignalSpy listed(&dialog, &BulkSummaryDialog::listRequested);
    for (QPushButton* each : dialog.findChildren<QPushButton*>()) {
        if (each->text() == QLatin1String("List the refused")) {
            each->click();
        }
    }
    QCOMPARE(listed.constFirst().constFirst().toStringList().size(), 3);
}

void ListPaneTest::cancelledStepsSayWhatIsLeft() {
    open(10);
    pane->list()->selectAll();
    jobs->patience = 4;
    StepRequest pattern;
    pattern.action = QStringLiteral("supervise");
    pane->takeStep({desk->cases.kind(QStringLiteral("grid.event"))->workflow->step(pattern.action),
                    QStringLiteral("Supervise")},
                   pattern);
    QTRY_VERIFY(pane->findChild<BulkSummaryDialog*>() != nullptr);
    QCOMPARE(desk->cases.acts.size(), 4);
    const QList<QLabel*> labels = pane->findChild<BulkSummaryDialog*>()->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QString::fromUtf8("Done 4 · refused 0 · not tried 6");
    }));
}

void ListPaneTest::copiesATable() {
    open(5);
    pane->list()->setColumns({QStringLiteral("subject"), QStringLiteral("due_at")});
    pane->list()->view()->setCurrentIndex(pane->list()->model()->index(1, 0));
    QTest::keyClick(pane->list()->view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(pane->list()->view(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* data = QApplication::clipboard()->mimeData();
    const QStringList lines = data->text().trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), QStringLiteral("Number\tClass\tSummary\tArea\tPlace\tDue"));
    QVERIFY(lines.at(1).startsWith(QString::fromUtf8("WG26-0002\t井盖破损\t消防通道堵塞\t")));
    QVERIFY(lines.at(1).endsWith(QStringLiteral("\t2026-09-30 17:00")));
    QVERIFY(data->html().contains(QString::fromUtf8(">消防通道堵塞</td>")));
    QCOMPARE(data->html().count(QStringLiteral("<tr>")), 3);
    const TableTexts texts = tableTexts({QStringLiteral("a\tb")}, {{QStringLiteral("<x>\ny")}});
    QCOMPARE(texts.plain, QStringLiteral("a b\n<x> y\n"));
    QVERIFY(texts.html.contains(QStringLiteral("&lt;x&gt;")));
}

void ListPaneTest::copiesRowsThatAreNotLoaded() {
    open(9000);
    pane->list()->view()->setCurrentIndex(pane->list()->model()->index(10, 0));
    pane->list()->view()->selectionModel()->select(
        QItemSelection(pane->list()->model()->index(10, 0),
                       pane->list()->model()->index(6009, pane->list()->model()->columnCount() - 1)),
        QItemSelectionModel::ClearAndSelect);
    QCOMPARE(pane->list()->selection().count, 6000);
    pane->copy();
    QTRY_COMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 6001);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("WG26-0011\t")));
    QVERIFY(lines.at(6000).startsWith(QStringLiteral("WG26-6010\t")));
}

void ListPaneTest::exportsWhatIsChosen() {
    open(3000);
    pane->list()->view()->setCurrentIndex(pane->list()->model()->index(5, 0));
    QTest::keyClick(pane->list()->view(), Qt::Key_Down, Qt::ShiftModifier);
    pane->askExport();
    auto* dialog = pane->findChild<ListExportDialog*>();
    QVERIFY(dialog->onlyChosen());
    QCOMPARE(dialog->format(), ListFormat::Xlsx);
    for (QRadioButton* radio : dialog->findChildren<QRadioButton*>()) {
        if (radio->text().contains(QStringLiteral("GB18030"))) {
            radio->click();
        }
    }
    QCOMPARE(dialog->format(), ListFormat::CsvGb18030);
    dialog->reject();
    const ChosenRows chosen = ChosenRows::chosen(*pane->list());
    QCOMPARE(chosen.count(), 2);
    QVERIFY(chosen.isLoaded() && !chosen.isWhole());
    QCOMPARE(chosen.loaded().constLast().number, QStringLiteral("WG26-0007"));
    const ChosenRows whole = ChosenRows::whole(*pane->list());
    QCOMPARE(whole.count(), 3000);
    QVERIFY(whole.isWhole());
}

void ListPaneTest::viewsKeepFilterOrderAndColumns() {
    open(5);
    ViewButton* button = pane->viewButton();
    pane->filterBar()->setOn(QStringLiteral("over"), true);
    pane->filterBar()->setText(QStringLiteral("owner=CG01 and opened_at>=-7d"));
    pane->list()->setColumns({QStringLiteral("number"), QStringLiteral("summary"), QStringLiteral("clock")});
    pane->list()->setSort({{QStringLiteral("due_at"), false}, {QStringLiteral("number"), true}});
    QTRY_VERIFY(!pane->isBusy());
    button->save(QStringLiteral("Night"), false);
    QTRY_COMPARE(button->views().size(), 1);
    QCOMPARE(button->text(), QStringLiteral("Night"));
    const QString expected = pane->filterBar()->filter().text();
    pane->filterBar()->setOn(QStringLiteral("over"), false);
    QCOMPARE(button->text(), QStringLiteral("Night (changed)"));
    pane->filterBar()->setText({});
    pane->list()->setColumns(caseColumns());
    pane->list()->setSort({{QStringLiteral("opened_at"), true}});
    QTRY_VERIFY(!pane->isBusy());
    button->fillMenu();
    const QList<QAction*> actions = button->menu()->actions();
    const auto night = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
        return action->text() == QStringLiteral("Night\t5");  // with its count
    });
    QVERIFY(night != actions.end());
    const qsizetype before = desk->cases.queries.size();
    (*night)->trigger();
    QTRY_VERIFY(!pane->isBusy());
    QCOMPARE(desk->cases.queries.size() - before, 1);  // filter and order at once
    QCOMPARE(pane->filterBar()->filter().text(), expected);
    QCOMPARE(pane->filterBar()->onIds(), QStringList{QStringLiteral("over")});
    QCOMPARE(pane->filterBar()->conditions().size(), 2);
    QCOMPARE(pane->list()->shownColumns(),
             QStringList({QStringLiteral("number"), QStringLiteral("summary"), QStringLiteral("clock")}));
    QCOMPARE(pane->list()->model()->query().sort, QStringLiteral("due_at,-number"));
    QCOMPARE(pane->list()->model()->query().filter.text(), expected);
    // The shown view goes on under its new name.
    button->rename(button->views().constFirst(), QStringLiteral("Late shift"));
    QTRY_COMPARE(button->text(), QStringLiteral("Late shift"));
    QTRY_COMPARE(button->views().constFirst().name, QStringLiteral("Late shift"));
    button->fillMenu();
    QStringList offered;
    for (const QMenu* menu : button->menu()->findChildren<QMenu*>()) {
        for (const QAction* action : menu->actions()) {
            offered.append(menu->title() + u':' + action->text());
        }
    }
    QVERIFY(offered.contains(QStringLiteral("Rename:Late shift")));
    button->remove(button->views().constFirst());
    QTRY_VERIFY(button->views().isEmpty());
    QVERIFY(!notifications.posted.constLast().actionTitle.isEmpty());
    notifications.posted.constLast().action();  // undone
    QTRY_COMPARE(button->views().size(), 1);
}

void ListPaneTest::sharedViewsNeedTheRight() {
    desk->session.permissions = {QStringLiteral("cases.read")};
    views.list = {{Uuid::fromName(QStringLiteral("v"), QStringLiteral("1")), QStringLiteral("grid.events"),
                   QStringLiteral("Everybody's"), true, QStringLiteral("leader"), QStringLiteral("{}")}};
    open(5);
    QTRY_COMPARE(pane->viewButton()->views().size(), 1);
    const auto texts = [this] {
        pane->viewButton()->fillMenu();
        QStringList list;
        for (const QAction* action : pane->viewButton()->menu()->actions()) {
            list.append(action->text());
        }
        return list;
    };
    QVERIFY(!texts().contains(QString::fromUtf8("Save for everybody…")));
    QVERIFY(!pane->viewButton()->menu()->actions().constLast()->isEnabled());
    desk->session.permissions = {QStringLiteral("lists.share")};
    QVERIFY(texts().contains(QString::fromUtf8("Save for everybody…")));
    QVERIFY(pane->viewButton()->menu()->actions().constLast()->isEnabled());
}

QZ_TEST(ListPaneTest)
#include "test_list_pane.moc"
