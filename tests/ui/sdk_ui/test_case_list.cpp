// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
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
    void loadsPageByPage();
    void modelIsSound();
    void dropsAnswersOfOlderQueries();
    void keepsOldRowsWhileLoading();
    void saysWhatIsThere();
    void sortsBySections();
    void worksByKeyboard();
    void showsErrorsAndEmptiness();
    void remembersColumns();
    void marksFollowTheClock();
    void chipsAndTextMakeOneFilter();

private:
    std::unique_ptr<test::Desk> m_desk;
};

void CaseListTest::init() { m_desk = std::make_unique<test::Desk>(); }

void CaseListTest::loadsPageByPage() {
    m_desk->fill(450);
    CaseListModel model(m_desk->listServices());
    CaseQuery query;
    query.kind = QStringLiteral("grid.event");
    model.setQuery(query);
    QVERIFY(model.isLoading());
    QTRY_COMPARE(model.rowCount(), 200);
    QCOMPARE(model.total(), 450);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({}));  // one request at a time
    QTRY_COMPARE(model.rowCount(), 400);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 450);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowOf(QStringLiteral("WG26-0450")), 449);
    model.reload();
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(model.rowCount(), 450);  // one does not lose one's place
}

void CaseListTest::modelIsSound() {
    m_desk->fill(450);
    CaseListModel model(m_desk->listServices());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 450);  // the tester fetches all it can
    model.setColumns(CaseListModel::knownColumns());
    model.reload();
    QTRY_VERIFY(!model.isLoading());
    m_desk->fill(0);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 0);
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
    model.setColumns(CaseListModel::knownColumns());
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
    QCOMPARE(header->sortIndicatorSection(), 0);
    const int clock = static_cast<int>(list.model()->columns().indexOf(QStringLiteral("clock")));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(clock) + 20, header->height() / 2});
    QCOMPARE(m_desk->cases.queries.constLast().sort, QStringLiteral("due_at"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(clock) + 20, header->height() / 2});
    QCOMPARE(m_desk->cases.queries.constLast().sort, QStringLiteral("-due_at"));
    QVERIFY(m_desk->cases.queries.constLast().after.isEmpty());
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
    QTest::keyClick(list.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 1);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("WG26-0002\t")));
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
    bar.setText({});
    bar.setOn(QStringLiteral("open"), false);
    bar.setOn(QStringLiteral("soon"), false);
    QVERIFY(bar.filter().isEmpty());
    bar.setCount(QStringLiteral("over"), 2);
    QCOMPARE(bar.findChild<QToolButton*>(QStringLiteral("over"))->text().trimmed(),
             QStringLiteral("Overdue 2"));
}

QZ_TEST(CaseListTest)
#include "test_case_list.moc"
