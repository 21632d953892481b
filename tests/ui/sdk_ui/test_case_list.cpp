// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include "desk.h"
#include "qz/ui/filter_bar.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"

using namespace qz;

class CaseListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void hasAllRowsAndReadsWhatIsSeen();
    void keepsFewPages();
    void modelIsSound();
    void keepsPlaceAndChoice();
    void keepsALargeChoiceWhole();
    void allMeansTheQuery();
    void sortsWhatNoIndexGivesAsWork();
    void choosesColumnsAndOrder();
    void dropsAnswersOfOlderQueries();
    void keepsOldRowsWhileLoading();
    void saysWhatIsThere();
    void sortsBySections();
    void worksByKeyboard();
    void showsErrorsAndEmptiness();
    void remembersColumns();
    void marksFollowTheClock();
    void chipsAndTextMakeOneFilter();
    void chipsGoOnInTheNextLine();
    void conditionsBecomeChips();
    void proposesWhileTyping();

private:
    std::unique_ptr<test::Desk> m_desk;
};

void CaseListTest::init() { m_desk = std::make_unique<test::Desk>(); }

void CaseListTest::hasAllRowsAndReadsWhatIsSeen() {
    m_desk->fill(100'000);
    CaseListModel model(m_desk->listServices());
    CaseQuery query;
    query.kind = QStringLiteral("grid.event");
    model.setQuery(query);
    QVERIFY(model.isLoading());
    QTRY_VERIFY(model.rowCount() >= kListPage);  // the first page at once …
    QTRY_COMPARE(model.rowCount(), 100'000);     // … the rest as soon as it is counted
    QCOMPARE(model.total(), 100'000);
    QVERIFY(m_desk->lists.read.isEmpty());
    const QModelIndex far = model.index(77'777, 1);
    QVERIFY(far.data(CaseListModel::LoadingRole).toBool());
    QCOMPARE(far.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Loading"));
    QTRY_VERIFY(!far.data(CaseListModel::LoadingRole).toBool());
    QCOMPARE(far.data(CaseListModel::RecordRole).value<CaseRecord>().number, QStringLiteral("WG26-77778"));
    QCOMPARE(m_desk->lists.read,
             (QList<std::pair<qint64, int>>{{77'777 / kListPage * kListPage, kListPage}}));
    QCOMPARE(model.rowOf(QStringLiteral("WG26-77778")), 77'777);
    QCOMPARE(model.rowOf(QStringLiteral("WG26-50000")), -1);
}

void CaseListTest::keepsFewPages() {
    m_desk->fill(100'000);
    CaseListModel model(m_desk->listServices());
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 100'000);
    for (int page = 0; page < 3 * CaseListModel::kMostPages; ++page) {
        const QModelIndex index = model.index(page * kListPage, 0);
        (void)index.data();  // what is looked at is read
        QTRY_VERIFY(!index.data(CaseListModel::LoadingRole).toBool());
    }
    QCOMPARE(model.pageCount(), CaseListModel::kMostPages);
    // Dragged over quickly, only what is looked at last is read.
    const qsizetype before = m_desk->lists.read.size();
    for (int row = 50'000; row < 100'000; row += kListPage) {
        (void)model.index(row, 0).data();
    }
    QTRY_VERIFY(!model.isBusy());
    QVERIFY(m_desk->lists.read.size() - before < 10);
    QVERIFY(model.recordAt(99'000) == nullptr || model.recordAt(99'900) != nullptr);
}

void CaseListTest::modelIsSound() {
    m_desk->fill(1450);
    CaseListModel model(m_desk->listServices());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 1450);
    model.setColumns(caseColumns());
    (void)model.index(1400, 0).data();
    QTRY_VERIFY(!model.isBusy());
    m_desk->fill(1300);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1300);
    model.setSort({{QStringLiteral("place"), false}});
    QTRY_VERIFY(!model.isBusy());
    m_desk->fill(0);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 0);
}

void CaseListTest::keepsPlaceAndChoice() {
    m_desk->fill(20'000);
    CaseList list(m_desk->listServices());
    list.resize(900, 400);
    list.show();
    list.setQuery({});
    QTRY_COMPARE(list.model()->rowCount(), 20'000);
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    // A busy machine lays the view out a moment later: scrolled to until the rows are there.
    QVERIFY(QTest::qWaitFor([&list] {
        list.view()->scrollTo(list.model()->index(12'000, 0), QAbstractItemView::PositionAtTop);
        return list.model()->recordAt(12'005) != nullptr;
    }));
    QTRY_VERIFY(!list.model()->isBusy());
    list.select(QStringLiteral("WG26-12003"));
    QTest::keyClick(list.view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list.view(), Qt::Key_Down, Qt::ShiftModifier);
    const QStringList chosen = list.selectedNumbers();
    QCOMPARE(chosen, QStringList({QStringLiteral("WG26-12003"), QStringLiteral("WG26-12004"),
                                  QStringLiteral("WG26-12005")}));
    const auto top = [&list] { return list.model()->recordAt(list.view()->rowAt(0)); };
    QVERIFY(top() != nullptr);
    const QString first = top()->number;
    const int offset = list.view()->rowViewportPosition(list.view()->rowAt(0));
    // Three rows came in before them all.
    QSignalSpy current(&list, &CaseList::currentChanged);
    for (int i = 0; i < 3; ++i) {
        CaseRecord added = m_desk->cases.rows.first();
        added.number = QStringLiteral("WG26-9000%1").arg(i);
        m_desk->cases.rows.prepend(added);
    }
    list.reload();
    QTRY_COMPARE(list.model()->rowCount(), 20'003);
    QTRY_VERIFY(!list.model()->isBusy());
    QCOMPARE(list.selectedNumbers(), chosen);
    QCOMPARE(list.currentNumber(), QStringLiteral("WG26-12005"));
    QCOMPARE(list.selection().ranges, (QList<std::pair<int, int>>{{12'005, 12'007}}));
    QCOMPARE(current.count(), 0);  // the same case is looked at
    QTRY_VERIFY(top() != nullptr);
    QCOMPARE(top()->number, first);
    QCOMPARE(list.view()->rowViewportPosition(list.view()->rowAt(0)), offset);
}

/// Thousands of chosen rows, most of them never looked at: a reload loses none and takes in none.
void CaseListTest::keepsALargeChoiceWhole() {
    m_desk->fill(20'000);
    CaseList list(m_desk->listServices());
    list.resize(900, 400);
    list.show();
    list.setQuery({});
    QTRY_COMPARE(list.model()->rowCount(), 20'000);
    QItemSelectionModel* selected = list.view()->selectionModel();
    const auto choose = [&](int first, int last) {
        const int column = list.model()->columnCount() - 1;
        selected->select(QItemSelection(list.model()->index(first, 0), list.model()->index(last, column)),
                         QItemSelectionModel::Select);
    };
    choose(300, 5299);
    choose(9000, 9009);
    QCOMPARE(list.selection().count, 5010);
    CaseRecord added = m_desk->cases.rows.first();
    added.number = QStringLiteral("WG26-90001");
    m_desk->cases.rows.insert(1000, added);    // among the chosen ones
    m_desk->cases.rows.removeAt(0);            // before them
    for (int round = 0; round < 2; ++round) {  // once more from what the first found
        list.reload();
        QTRY_VERIFY(!list.model()->isBusy());
        QTRY_COMPARE(list.selection().ranges,
                     (QList<std::pair<int, int>>{{299, 998}, {1000, 5299}, {9000, 9009}}));
        QCOMPARE(list.selection().count, 5010);
    }
}

void CaseListTest::allMeansTheQuery() {
    m_desk->fill(20'000);
    CaseList list(m_desk->listServices());
    list.resize(900, 400);
    list.show();
    list.setQuery({});
    QTRY_VERIFY(list.model()->rowCount() >= kListPage);
    QTest::keyClick(list.view(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(list.model()->rowCount(), 20'000);
    QVERIFY(list.selection().all);  // also what was not counted yet
    QCOMPARE(list.selection().count, 20'000);
    m_desk->fill(20'500);
    list.reload();
    QTRY_COMPARE(list.model()->rowCount(), 20'500);
    QVERIFY(list.selection().all);
    QCOMPARE(list.selection().count, 20'500);
    list.clearSelection();
    QVERIFY(!list.selection().all);
}

void CaseListTest::sortsWhatNoIndexGivesAsWork() {
    m_desk->fill(2000);
    CaseList list(m_desk->listServices());
    list.resize(900, 400);
    list.show();
    CaseQuery query;
    list.setQuery(query);
    QTRY_COMPARE(list.model()->rowCount(), 2000);
    const QString before = list.model()->query().sort;
    m_desk->lists.hold = true;
    list.setSort({{QStringLiteral("place"), false}, {QStringLiteral("due_at"), true}});
    auto* progress = list.findChild<QProgressBar*>();
    QTRY_VERIFY(progress->isVisible());
    QCOMPARE(progress->value(), 333);
    QVERIFY(list.model()->index(0, 0).data(CaseListModel::StaleRole).toBool());  // old rows stay
    auto* cancel = progress->parentWidget()->findChild<QPushButton*>();
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!progress->isVisible());
    QVERIFY(!m_desk->lists.job->progress(2, 3, {}).ok());  // the work is told
    QCOMPARE(list.model()->query().sort, before);
    QVERIFY(!list.model()->index(0, 0).data(CaseListModel::StaleRole).toBool());
    m_desk->lists.release();
    m_desk->lists.hold = false;
    list.setSort({{QStringLiteral("place"), false}, {QStringLiteral("due_at"), true}});
    QTRY_VERIFY(!list.model()->isBusy());
    QCOMPARE(list.model()->query().sort, QStringLiteral("place,-due_at"));
    QVERIFY(list.model()->listing()->isSnapshot());
}

void CaseListTest::choosesColumnsAndOrder() {
    m_desk->fill(5);
    CaseList list(m_desk->listServices());
    list.resize(900, 400);
    list.show();
    list.setQuery({});
    QTRY_COMPARE(list.model()->rowCount(), 5);
    list.openColumns();
    auto* dialog = list.findChild<QDialog*>();
    QVERIFY(dialog != nullptr);
    auto* columns = dialog->findChild<QListWidget*>();
    QCOMPARE(columns->count(), caseColumns().size());
    QTest::keyClick(columns, Qt::Key_Space);  // takes the first off
    QCOMPARE(columns->item(0)->checkState(), Qt::Unchecked);
    columns->setCurrentRow(3);
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->shortcut() == QKeySequence(Qt::ALT | Qt::Key_Up)) {
            button->click();
            button->click();
        }
    }
    const QList<QComboBox*> keys = dialog->findChildren<QComboBox*>();
    keys.at(0)->setCurrentIndex(keys.at(0)->findData(QStringLiteral("area")));
    keys.at(1)->setCurrentIndex(0);
    keys.at(2)->setCurrentIndex(keys.at(2)->findData(QStringLiteral("due_at")));
    keys.at(3)->setCurrentIndex(1);
    QSignalSpy changed(&list, &CaseList::columnsChanged);
    dialog->accept();
    QCOMPARE(list.shownColumns(),
             QStringList({QStringLiteral("clock"), QStringLiteral("subject"), QStringLiteral("owner")}));
    QCOMPARE(list.model()->query().sort, QStringLiteral("area,-due_at"));
    QCOMPARE(changed.count(), 1);
}

void CaseListTest::dropsAnswersOfOlderQueries() {
    m_desk->fill(10);
    CaseListModel model(m_desk->listServices());
    CaseQuery query;
    model.setQuery(query);
    m_desk->fill(3);
    query.sort = QStringLiteral("due_at");
    model.setQuery(query);
    QSignalSpy loaded(&model, &CaseListModel::loaded);
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(model.rowCount(), 3);
}

void CaseListTest::keepsOldRowsWhileLoading() {
    m_desk->fill(5);
    CaseListModel model(m_desk->listServices());
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 5);
    m_desk->fill(2);
    model.reload();
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(model.index(0, 0).data(CaseListModel::StaleRole).toBool());
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!model.index(0, 0).data(CaseListModel::StaleRole).toBool());
}

void CaseListTest::saysWhatIsThere() {
    m_desk->fill(5);
    CaseListModel model(m_desk->listServices());
    model.setColumns(caseColumns());
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 5);
    const auto column = [&model](const char* id) {
        return static_cast<int>(model.columns().indexOf(QLatin1String(id)));
    };
    const auto cell = [&](int row, const char* id, int role = Qt::DisplayRole) {
        return model.index(row, column(id)).data(role).toString();
    };
    QCOMPARE(cell(0, "subject"), QString::fromUtf8("井盖破损 · 权属不明"));
    QCOMPARE(cell(0, "subject", CaseListModel::SecondLineRole),
             QString::fromUtf8("松桥街道 柳塘社区 003 网格 · 健康路与桥西巷口"));
    QCOMPARE(cell(0, "owner"), QString::fromUtf8("城管局市政所"));
    QCOMPARE(cell(2, "owner"), QStringLiteral("Command centre"));
    QCOMPARE(cell(0, "state"), QStringLiteral("Overdue"));
    QCOMPARE(cell(0, "clock"), QStringLiteral("over 0:50"));
    QCOMPARE(cell(3, "clock"), QStringLiteral("stopped"));
    QCOMPARE(cell(4, "clock"), QString());
    QCOMPARE(cell(0, "state", CaseListModel::SecondLineRole), QStringLiteral("15:00"));
    QVERIFY(cell(0, "clock", Qt::AccessibleTextRole).contains(QStringLiteral("2026-09-30 16:30")));
    for (int i = 0; i < model.columnCount(); ++i) {
        QVERIFY(!model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
}

void CaseListTest::sortsBySections() {
    m_desk->fill(5);
    CaseList list(m_desk->listServices());
    list.resize(900, 400);
    list.show();
    CaseQuery query;
    query.sort = QStringLiteral("-opened_at");
    list.setQuery(query);
    QTRY_COMPARE(list.model()->rowCount(), 5);
    QHeaderView* header = list.view()->horizontalHeader();
    QCOMPARE(list.sortRank(0), 1);
    const int clock = static_cast<int>(list.model()->columns().indexOf(QStringLiteral("clock")));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(clock) + 20, header->height() / 2});
    QCOMPARE(m_desk->cases.queries.constLast().sort, QStringLiteral("due_at"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(clock) + 20, header->height() / 2});
    QCOMPARE(m_desk->cases.queries.constLast().sort, QStringLiteral("-due_at"));
    QVERIFY(m_desk->cases.queries.constLast().after.isEmpty());
    // Shift adds keys: turned round by the next click, taken off by the third.
    const int owner = static_cast<int>(list.model()->columns().indexOf(QStringLiteral("owner")));
    const auto shift = [&](int section) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          {header->sectionViewportPosition(section) + 20, header->height() / 2});
        return list.model()->query().sort;
    };
    QCOMPARE(shift(owner), QStringLiteral("-due_at,owner"));
    QCOMPARE(list.sortRank(clock), 1);
    QCOMPARE(list.sortRank(owner), 2);
    QCOMPARE(shift(owner), QStringLiteral("-due_at,-owner"));
    QCOMPARE(shift(0), QStringLiteral("-due_at,-owner,opened_at"));
    QCOMPARE(shift(1), QStringLiteral("-due_at,-owner,opened_at"));  // three at most
    QCOMPARE(shift(owner), QStringLiteral("-due_at,opened_at"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(owner) + 20, header->height() / 2});
    QCOMPARE(list.model()->query().sort, QStringLiteral("owner"));
}

void CaseListTest::worksByKeyboard() {
    m_desk->fill(5);
    CaseList list(m_desk->listServices());
    list.resize(900, 400);
    list.show();
    list.setQuery({});
    QTRY_COMPARE(list.model()->rowCount(), 5);
    QSignalSpy activated(&list, &CaseList::activated);
    QSignalSpy preview(&list, &CaseList::previewToggled);
    QSignalSpy current(&list, &CaseList::currentChanged);
    list.select(QStringLiteral("WG26-0001"));
    QTest::keyClick(list.view(), Qt::Key_Down);
    QCOMPARE(list.currentNumber(), QStringLiteral("WG26-0002"));
    QCOMPARE(current.count(), 2);
    QTest::keyClick(list.view(), Qt::Key_Return);
    QCOMPARE(activated.constFirst().constFirst().toString(), QStringLiteral("WG26-0002"));
    QTest::keyClick(list.view(), Qt::Key_Space);
    QCOMPARE(preview.count(), 1);
    QTest::keyClick(list.view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(list.selectedNumbers().size(), 2);
    QSignalSpy copy(&list, &CaseList::copyRequested);
    QTest::keyClick(list.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copy.count(), 1);
    list.reload();
    QTRY_VERIFY(!list.model()->isLoading());
    QCOMPARE(list.currentNumber(), QStringLiteral("WG26-0003"));
}

void CaseListTest::showsErrorsAndEmptiness() {
    CaseList list(m_desk->listServices());
    list.resize(900, 400);
    list.show();
    m_desk->cases.nextError = makeError(ErrorCode::Database, QStringLiteral("The store does not answer."));
    list.setQuery({});
    auto* strip = list.findChild<ErrorStrip*>();
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(strip->text(), QStringLiteral("The store does not answer."));
    list.setEmptyTexts(QStringLiteral("Events stand here"), QStringLiteral("None yet"),
                       QStringLiteral("New event"));
    Q_EMIT strip->retried();
    auto* empty = list.findChild<EmptyPane*>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!strip->isVisible());
    QVERIFY(!list.view()->isVisible());
    m_desk->fill(1);
    list.reload();
    QTRY_VERIFY(list.view()->isVisible());
    QVERIFY(!empty->isVisible());
}

void CaseListTest::remembersColumns() {
    m_desk->fill(5);
    CaseList list(m_desk->listServices());
    list.setColumns({QStringLiteral("number"), QStringLiteral("summary"), QStringLiteral("due_at")});
    list.setRowHeight(RowHeight::Compact);
    list.view()->horizontalHeader()->moveSection(2, 0);
    list.view()->horizontalHeader()->resizeSection(2, 222);
    const QVariantMap state = list.saveState();
    CaseList other(m_desk->listServices());
    other.restoreState(state);
    QCOMPARE(other.model()->columns(),
             QStringList({QStringLiteral("due_at"), QStringLiteral("number"), QStringLiteral("summary")}));
    QCOMPARE(other.rowHeight(), RowHeight::Compact);
    QCOMPARE(other.view()->horizontalHeader()->sectionSize(0), 222);
    other.restoreState({{QStringLiteral("columns"), QStringList{QStringLiteral("nonsense")}}});
    QCOMPARE(other.model()->columnCount(), 3);
}

void CaseListTest::marksFollowTheClock() {
    m_desk->fill(3);
    CaseRecord record = m_desk->cases.rows.at(1);  // DISPATCHED, due 17:00, opened 15:00
    const CaseKind* kind = m_desk->cases.kind(record.kind);
    const auto at = [](const char* civil) { return CivilTime::parse(QLatin1String(civil))->toInstant(); };
    QCOMPARE(markOf(record, kind, at("2026-09-30T15:10")), MarkId::Run);
    QCOMPARE(markOf(record, kind, at("2026-09-30T16:29")), MarkId::Run);
    QCOMPARE(markOf(record, kind, at("2026-09-30T16:30")), MarkId::Soon);  // 75 %
    QCOMPARE(markOf(record, kind, at("2026-09-30T17:00")), MarkId::Soon);  // the last minute counts
    QCOMPARE(markOf(record, kind, at("2026-09-30T17:01")), MarkId::Over);
    QCOMPARE(clockFace(record, kind, at("2026-09-30T15:40")).text, QString::fromUtf8("应急哨签到 left 1:20"));
    record.state = QStringLiteral("SUSPENDED");
    QCOMPARE(markOf(record, kind, at("2026-10-30T17:01")), MarkId::Hold);
    record.state = QStringLiteral("CLOSED");
    record.closedAt = at("2026-09-30T16:59");
    QCOMPARE(markOf(record, kind, at("2026-10-30T17:01")), MarkId::Done);
    QCOMPARE(spanText(qint64{42} * 60 * 1000), QStringLiteral("0:42"));
    QCOMPARE(spanText(qint64{47 * 60 + 59} * 60 * 1000), QStringLiteral("47:59"));
    QCOMPARE(spanText(qint64{8} * 24 * 60 * 60 * 1000), QStringLiteral("8 days"));
}

/// Where they do not fit they are never cut: the bar grows, and the field keeps its room.
void CaseListTest::chipsGoOnInTheNextLine() {
    FilterBar bar(m_desk->theme);
    QList<FilterChip> chips;
    for (int i = 0; i < 9; ++i) {
        chips.append({QStringLiteral("chip%1").arg(i),
                      QStringLiteral("A chip with words %1").arg(i),
                      QStringLiteral("open=true"),
                      MarkId::Run,
                      {}});
    }
    bar.setChips(chips);
    bar.resize(600, bar.heightForWidth(600));
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    bar.setCount(QStringLiteral("chip0"), 12345);
    QTest::qWait(0);
    int lowest = 0;
    for (const QToolButton* chip : bar.findChildren<QToolButton*>()) {
        if (!chip->objectName().startsWith(QLatin1String("chip"))) {
            continue;
        }
        QVERIFY2(chip->width() >= chip->sizeHint().width(), qPrintable(chip->text()));
        QVERIFY(bar.rect().contains(QRect(chip->mapTo(&bar, QPoint()), chip->size())));
        lowest = std::max(lowest, chip->mapTo(&bar, QPoint()).y());
    }
    QVERIFY(lowest > 28);
    const auto* field = bar.findChild<QLineEdit*>();
    QVERIFY(field != nullptr && field->width() >= 140);
}

void CaseListTest::chipsAndTextMakeOneFilter() {
    FilterBar bar(m_desk->theme);
    bar.setChips({{QStringLiteral("open"), QStringLiteral("Open"), QStringLiteral("state!=CLOSED"), {}, {}},
                  {QStringLiteral("over"), QStringLiteral("Overdue"),
                   QStringLiteral("due_at<2026-09-30T17:20"), MarkId::Over, QStringLiteral("due")},
                  {QStringLiteral("soon"), QStringLiteral("Soon"), QStringLiteral("due_at<2026-09-30T20:00"),
                   MarkId::Soon, QStringLiteral("due")}});
    bar.show();
    QSignalSpy changed(&bar, &FilterBar::filterChanged);
    bar.setOn(QStringLiteral("open"), true);
    QCOMPARE(changed.count(), 1);
    bar.setOn(QStringLiteral("over"), true);
    bar.setOn(QStringLiteral("soon"), true);  // of one group
    QCOMPARE(bar.onIds(), QStringList({QStringLiteral("open"), QStringLiteral("soon")}));
    bar.setText(QStringLiteral("owner=CG01"));
    QVERIFY(bar.filter().text().contains(QStringLiteral("owner=CG01")));
    QVERIFY(bar.filter().text().contains(QStringLiteral("state!=CLOSED")));
    const QString good = bar.filter().text();
    bar.setText(QStringLiteral("owner=="));
    QCOMPARE(bar.filter().text(), good);  // the last good one stays
    QVERIFY(bar.problemText().contains(QStringLiteral("character 7")));
    QCOMPARE(bar.findChild<QLineEdit*>()->selectedText(), QStringLiteral("="));
    bar.setText({});
    QVERIFY(bar.problemText().isEmpty());
    bar.setOn(QStringLiteral("open"), false);
    bar.setOn(QStringLiteral("soon"), false);
    QVERIFY(bar.filter().isEmpty());
    bar.setCount(QStringLiteral("over"), 2);
    QCOMPARE(bar.findChild<QToolButton*>(QStringLiteral("over"))->text().trimmed(),
             QStringLiteral("Overdue 2"));
}

void CaseListTest::conditionsBecomeChips() {
    FilterBar bar(m_desk->theme);
    bar.setClock(m_desk->clock);
    bar.setValues(caseFilterValues(m_desk->cases, m_desk->areas, m_desk->directory, m_desk->lookups,
                                   QStringLiteral("grid.event")));
    bar.resize(500, 60);
    bar.show();
    auto* edit = bar.findChild<QLineEdit*>();
    QTest::keyClicks(edit, QStringLiteral("state in (FILED, CLOSED) and owner=CG01 and opened_at>=-7d"));
    QTest::keyClick(edit, Qt::Key_Escape);  // the proposals
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(edit->text(), QString());
    QCOMPARE(bar.conditions(), QStringList({QStringLiteral("state in (FILED, CLOSED)"),
                                            QStringLiteral("owner=CG01"), QStringLiteral("opened_at>=-7d")}));
    const auto chip = [&bar](const char* name) { return bar.findChild<QToolButton*>(QLatin1String(name)); };
    QCOMPARE(chip("condition-0")->text(), QStringLiteral("State = Filed, Closed"));
    QCOMPARE(chip("condition-1")->text(), QString::fromUtf8("Owner = 城管局市政所"));
    QCOMPARE(chip("condition-1")->toolTip(), QStringLiteral("owner=CG01"));
    QCOMPARE(chip("condition-2")->text(), QString::fromUtf8("Opened ≥ 7 days ago"));
    QCOMPARE(filterWords(QStringLiteral("not urgent=true"), {}), QStringLiteral("not: Urgent"));
    QCOMPARE(filterWords(QStringLiteral("due_at<+2h"), {}), QStringLiteral("Due < in 2 hours"));
    QCOMPARE(filterWords(QStringLiteral("a=1 or b=2"), {}), QStringLiteral("a=1 or b=2"));
    QVERIFY(chip("remove-1")->accessibleName().contains(QString::fromUtf8("城管局市政所")));
    QTest::mouseClick(chip("remove-1"), Qt::LeftButton);
    QCOMPARE(bar.text(), QStringLiteral("state in (FILED, CLOSED) and opened_at>=-7d"));
    QCOMPARE(bar.filter().text(), bar.text());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // Back into the field, changed, and on again.
    QTest::keyClick(chip("condition-1"), Qt::Key_Space);
    QCOMPARE(edit->text(), QStringLiteral("opened_at>=-7d"));
    QCOMPARE(bar.text(), QStringLiteral("state in (FILED, CLOSED)"));
    edit->setText(QStringLiteral("opened_at>=yesterday"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(bar.conditions().constLast(), QStringLiteral("opened_at>=yesterday"));
    // A mistake is marked where it is.
    QTest::keyClicks(edit, QStringLiteral("urgent=true and colour=red"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(edit->selectedText(), QStringLiteral("colour"));
    QVERIFY(bar.problemText().contains(QStringLiteral("colour")));
    QCOMPARE(bar.conditions().size(), 2);
}

void CaseListTest::proposesWhileTyping() {
    FilterBar bar(m_desk->theme);
    bar.setValues(caseFilterValues(m_desk->cases, m_desk->areas, m_desk->directory, m_desk->lookups,
                                   QStringLiteral("grid.event")));
    bar.resize(500, 60);
    bar.show();
    auto* edit = bar.findChild<QLineEdit*>();
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("sta"));
    auto* completer = bar.findChild<QCompleter*>();
    QVERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(edit->text(), QStringLiteral("state"));
    QTest::keyClicks(edit, QStringLiteral("=c"));
    QVERIFY(completer->popup()->isVisible());
    QVERIFY(
        completer->popup()->model()->index(0, 0).data().toString().startsWith(QStringLiteral("CHECKING")));
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(edit->text(), QStringLiteral("state=CLOSED"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(bar.filter().text(), QStringLiteral("state=CLOSED"));
}

QZ_TEST(CaseListTest)
#include "test_case_list.moc"
