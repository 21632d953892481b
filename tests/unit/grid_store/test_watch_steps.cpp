// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "desk.h"
#include "grid/domain/report_series.h"
#include "qz/delivery.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

namespace {

const CaseClock* running(const CaseDetail& detail, const char* id) {
    for (const CaseClock& clock : detail.clocks) {
        if (clock.clockId == QLatin1String(id) && clock.state == ClockState::Running) {
            return &clock;
        }
    }
    return nullptr;
}

QString startOf(const CaseDetail& detail, const char* id) {
    const CaseClock* clock = running(detail, id);
    return clock == nullptr ? QString() : clock->result.start.toString();
}

}  // namespace

class TestWatchSteps : public QObject {
    Q_OBJECT
    std::unique_ptr<Desk> m_desk;

    QString dispatched() {
        const Result<CaseRecord> made =
            m_desk->report(fields({{"class", "P0101"}, {"area", "340202014003002"}, {"urgent", "true"}}));
        if (!made) {
            return made.error().message;
        }
        for (const char* action : {"accept", "file_case", "dispatch"}) {
            const FieldMap given = qstrcmp(action, "dispatch") == 0 ? fields({{"unit", "CG01"}}) : FieldMap();
            const Result<CaseRecord> record = m_desk->act(made->number, action, "", given);
            if (!record) {
                return record.error().message;
            }
        }
        return made->number;
    }
    Result<CaseRecord> call(const QString& number, const char* result) {
        return m_desk->act(number, "call_record", "",
                           fields({{"direction", "out"}, {"partner", "CG01"}, {"call_result", result}}));
    }
    Result<CaseRecord> issue(const QString& number, const char* stage, const char* text = "Under control.") {
        return m_desk->act(number, "issue_report", "",
                           fields({{"stage", stage}, {"receiver", "City duty room"}, {"report_text", text}}));
    }

private slots:
    void init() {
        m_desk = std::make_unique<Desk>();
        QZ_VERIFY_OK(m_desk->open());
    }

    void sentIsNotReceived() {
        const QString number = dispatched();
        QList<Delivery> orders = deliveriesFromText(m_desk->show(number)->fields.value(kDeliveriesField));
        QCOMPARE(orders.size(), 1);
        QCOMPARE(orders.first().unit, QStringLiteral("CG01"));
        QCOMPARE(orders.first().state(), Delivery::State::Stored);
        QVERIFY(!orders.first().isOverdue(m_desk->clock.now()));
        m_desk->clock.advanceMs(2 * 60000);
        QVERIFY(orders.first().isOverdue(m_desk->clock.now()));
        QZ_VERIFY_OK(m_desk->act(number, "sign_for", "unit:CG01"));
        orders = deliveriesFromText(m_desk->show(number)->fields.value(kDeliveriesField));
        QCOMPARE(orders.first().state(), Delivery::State::Signed);
        QVERIFY(!orders.first().isOverdue(m_desk->clock.now()));
    }

    void theRecordedCallStartsTheLimit() {
        const QString number = dispatched();
        QCOMPARE(startOf(*m_desk->show(number), "disposal"), QStringLiteral("2026-09-30T16:40"));
        m_desk->clock.set(QStringLiteral("2026-09-30T17:00"));
        QZ_VERIFY_OK(call(number, "no_answer"));
        QCOMPARE(startOf(*m_desk->show(number), "disposal"), QStringLiteral("2026-09-30T16:40"));
        m_desk->clock.set(QStringLiteral("2026-09-30T17:10"));
        QZ_VERIFY_OK(call(number, "told"));
        CaseDetail detail = m_desk->show(number).value();
        for (const char* id : {"sign", "disposal", "fence"}) {
            QCOMPARE(startOf(detail, id), QStringLiteral("2026-09-30T17:10"));
        }
        // The limit that ran before stays to be seen, cancelled.
        int cancelled = 0;
        for (const CaseClock& clock : detail.clocks) {
            cancelled += clock.clockId == QLatin1String("disposal") && clock.state == ClockState::Cancelled;
        }
        QCOMPARE(cancelled, 1);
        QVERIFY(deliveriesFromText(detail.fields.value(kDeliveriesField)).first().toldAt.has_value());
        // A second call gives no more time, nor does one after the receipt.
        m_desk->clock.set(QStringLiteral("2026-09-30T17:30"));
        QZ_VERIFY_OK(call(number, "told"));
        QCOMPARE(startOf(*m_desk->show(number), "disposal"), QStringLiteral("2026-09-30T17:10"));
    }

    void aCallAfterTheReceiptMovesNothing() {
        const QString number = dispatched();
        m_desk->clock.set(QStringLiteral("2026-09-30T16:50"));
        QZ_VERIFY_OK(m_desk->act(number, "sign_for", "unit:CG01"));
        m_desk->clock.set(QStringLiteral("2026-09-30T17:10"));
        QZ_VERIFY_OK(call(number, "told"));
        QCOMPARE(startOf(*m_desk->show(number), "disposal"), QStringLiteral("2026-09-30T16:40"));
        QCOMPARE(startOf(*m_desk->show(number), "sign"), QString());
    }

    void seriesOfUrgentReports() {
        const QString number = dispatched();
        m_desk->clock.set(QStringLiteral("2026-09-30T16:50"));
        QVERIFY(!issue(number, "more"));
        QZ_VERIFY_OK(m_desk->act(number, "open_series", ""));
        QCOMPARE(startOf(*m_desk->show(number), "first_report"), QStringLiteral("2026-09-30T16:40"));
        QVERIFY(!m_desk->act(number, "open_series", ""));
        m_desk->clock.set(QStringLiteral("2026-09-30T17:00"));
        QZ_VERIFY_OK(issue(number, "first"));
        CaseDetail detail = m_desk->show(number).value();
        QVERIFY(running(detail, "first_report") == nullptr);
        QCOMPARE(startOf(detail, "more_report"), QStringLiteral("2026-09-30T17:00"));
        QVERIFY(!issue(number, "first"));
        m_desk->clock.set(QStringLiteral("2026-09-30T19:00"));
        QZ_VERIFY_OK(issue(number, "more"));
        QCOMPARE(startOf(*m_desk->show(number), "more_report"), QStringLiteral("2026-09-30T19:00"));
        QZ_VERIFY_OK(issue(number, "final"));
        detail = m_desk->show(number).value();
        QVERIFY(running(detail, "more_report") == nullptr);
        QVERIFY(!issue(number, "more"));
        const QList<IssuedReport> reports = issuedReports(detail.journal);
        QCOMPARE(reports.size(), 3);
        QCOMPARE(reports.at(1).stage, QStringLiteral("more"));
        QCOMPARE(reportNumber(number, reports.at(2).number), number + QStringLiteral("-03"));
        QCOMPARE(detail.record.state, QStringLiteral("DISPATCHED"));  // the case itself went on untouched
    }

    void reportsNameNobody() {
        const QString number = dispatched();
        const Result<CaseRecord> named = issue(number, "first", "Caller 13912345678 was hurt.");
        QVERIFY(!named);
        QCOMPARE(named.error().where, QStringLiteral("report_text"));
        const QString draft = m_desk->show(number)->fields.value(QStringLiteral("draft_report_text"));
        QVERIFY(draft.contains(QStringLiteral("2026-09-30 16:40")));
        QVERIFY(draft.contains(QStringLiteral("City management")));
        QZ_VERIFY_OK(m_desk->act(number, "issue_report", "",
                                 {{QStringLiteral("stage"), QStringLiteral("first")},
                                  {QStringLiteral("receiver"), QStringLiteral("City")},
                                  {QStringLiteral("report_text"), draft}}));
    }

    void newStagesReachAnOldStore() {
        QTemporaryDir newer;
        for (const QString& name : QDir(m_desk->dataFolder()).entryList(QDir::Files)) {
            QVERIFY(QFile::copy(m_desk->dataFolder() + u'/' + name, newer.filePath(name)));
        }
        QFile limits(newer.filePath(QStringLiteral("limits.json")));
        QVERIFY(limits.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(limits.open(QIODevice::ReadWrite));
        QByteArray json = limits.readAll();
        json.replace(
            "\"limits\": [",
            "\"limits\": [{\"class\": \"*\", \"stage\": \"sign\", \"amount\": 9, \"unit\": \"WORK_D\"},"
            "{\"class\": \"*\", \"stage\": \"later\", \"amount\": 9, \"unit\": \"WORK_D\"},");
        limits.resize(0);
        limits.seek(0);
        limits.write(json);
        limits.close();
        CityTables tables(newer.path());
        QZ_VERIFY_OK(m_desk->write([&](WriteTx& tx) { return tables.seed(tx); }));
        QCOMPARE(m_desk->count("SELECT count(*) FROM grid_limits WHERE stage = 'later'"), 1);
        // What the city has stays as it is.
        QCOMPARE(m_desk->count("SELECT count(*) FROM grid_limits WHERE stage = 'sign' AND amount = 9"), 0);
    }
};

QZ_TEST(TestWatchSteps)
#include "test_watch_steps.moc"
