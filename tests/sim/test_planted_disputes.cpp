// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "guard_store.h"
#include "planted.h"
#include "qz/host/diagnostics.h"
#include "qz/host/file_runs.h"
#include "qz/host/report_registry.h"
#include "qz/print/paper_document.h"

namespace qz::test {

/// Names typed wherever a mediation takes a text, and in a sheet of parties, are in no file of the store, of
/// its backup or of what others get.
class TestPlantedDisputes final : public QObject {
    Q_OBJECT
    std::unique_ptr<KeptLog> m_log;
    std::unique_ptr<GuardStore> m_store;
    QString m_marker;
    QString m_number;

    CoreStore& core() { return m_store->runtime->core(); }
    /// A name in a sentence.
    [[nodiscard]] QString said(const char* words) const {
        return m_marker + QLatin1Char(' ') + QString::fromLatin1(words);
    }
    Result<CaseRecord> open(const char* kind, const FieldMap& fields) {
        NewCase request;
        request.kind = QString::fromLatin1(kind);
        request.fields = fields;
        request.actor = GuardStore::actor(QStringLiteral("boss"));
        return await(core().cases().open(request));
    }
    Status act(const char* action, const FieldMap& fields) {
        StepRequest request;
        request.number = m_number;
        request.action = QString::fromLatin1(action);
        request.fields = fields;
        request.note = said("note");
        request.actor = GuardStore::actor(QStringLiteral("boss"));
        const Result<CaseRecord> done = await(core().cases().act(request));
        return done.ok() ? Status() : Status(done.error());
    }
    [[nodiscard]] QStringList filesWithNames(const QString& folder) const {
        return filesWith(folder, m_marker,
                         {QStringLiteral("13987654321"), QStringLiteral("99010119800929002X")});
    }
    /// Everything that leaves to people who do not handle the dispute.
    void leaveToOthers();
    void mediate();
    void importParties();

private slots:
    void initTestCase();
    void namesAreNowhere();
    void handlersStillReadThem();
    void othersReadNone();
    void cleanupTestCase() { m_log.reset(); }
};

void TestPlantedDisputes::initTestCase() {
    QFile file(QStringLiteral(QZ_TEST_DATA "/access/planted.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_marker = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("marker")).toString();
    QVERIFY(!m_marker.isEmpty());
    m_log = std::make_unique<KeptLog>();
    m_store = std::make_unique<GuardStore>();
    QZ_VERIFY_OK(m_store->make());
    const User reader{QStringLiteral("reader"),
                      QStringLiteral("reader"),
                      QStringLiteral("acceptor"),
                      areaCode("340202"),
                      {},
                      true};
    QZ_VERIFY_OK(await(core().addUser(reader, bossPassword, GuardStore::actor(QStringLiteral("boss")))));
    QZ_VERIFY_OK(open("referral", fieldMap({{"source", QStringLiteral("hotline")},
                                            {"sender", QStringLiteral("12345")},
                                            {"external_id", QStringLiteral("H-1")},
                                            {"facts", said("facts")},
                                            {"parties_named", said("party")}})));
    QZ_VERIFY_OK(open("reception", fieldMap({{"matter", said("matter")}, {"contact", said("contact")}})));
    mediate();
    importParties();
}

void TestPlantedDisputes::mediate() {
    const Result<CaseRecord> made =
        open("dispute", fieldMap({{"kind", QStringLiteral("MD11")},
                                  {"area", QStringLiteral("340202014003")},
                                  {"applicant", said("one")},
                                  {"respondent", said("two")},
                                  {"applicant_phone", QStringLiteral("13987654321")},
                                  {"applicant_address", said("road")},
                                  {"respondent_identity", QStringLiteral("99010119800929002X")},
                                  {"other_parties", said("three")},
                                  {"minor_parties", said("child | | | 12")},
                                  {"agents", said("agent")},
                                  {"minors", said("guardian")},
                                  {"facts", said("facts")},
                                  {"requests", said("requests")}}));
    QZ_VERIFY_OK(made);
    m_number = made->number;
    QZ_VERIFY_OK(act("accept", fieldMap({{"agreed_to_mediate", QStringLiteral("true")},
                                         {"competence", QStringLiteral("competent")}})));
    QZ_VERIFY_OK(act("assign", fieldMap({{"mediators", QStringLiteral("Mediator A")},
                                         {"chosen_by", QStringLiteral("load")},
                                         {"conflict_of_interest", QStringLiteral("no")}})));
    QZ_VERIFY_OK(act("escalation_report", fieldMap({{"receiver", QStringLiteral("police")},
                                                    {"measure", QStringLiteral("criminal")},
                                                    {"reason", said("reason")}})));
}

void TestPlantedDisputes::importParties() {
    QFile sheet(m_store->file(m_number + QStringLiteral(" parties.csv")));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write(
        (QStringLiteral("Name,Amount,Address,Age\n%1 four,100,%1 road,40\n%1 five,200,,15\n").arg(m_marker))
            .toUtf8());
    sheet.close();
    ImportChoice choice;
    choice.kind = QStringLiteral("parties");
    choice.file = sheet.fileName();
    SilentJob job;
    const auto summary = runImport(*m_store->runtime, choice, GuardStore::actor(QStringLiteral("boss")), job);
    QZ_VERIFY_OK(summary);
    QCOMPARE(summary->imported, 2);
    // The same sheet again changes nothing.
    const auto again = runImport(*m_store->runtime, choice, GuardStore::actor(QStringLiteral("boss")), job);
    QZ_VERIFY_OK(again);
    QCOMPARE(again->skipped, 2);
    QVERIFY(sheet.remove());
    QZ_VERIFY_OK(act("rights_notice", fieldMap({{"signed_on", QStringLiteral("2026-09-29")}})));
    QZ_VERIFY_OK(act("hold_session", fieldMap({{"process", said("process")},
                                               {"attendants", said("attendant")},
                                               {"invitees_consented", QStringLiteral("true")},
                                               {"result", said("result")}})));
    QZ_VERIFY_OK(act("agree_series", fieldMap({{"facts_agreed", said("facts")},
                                               {"terms", said("terms")},
                                               {"performance_terms", said("terms")},
                                               {"exclusion", QStringLiteral("nothing_excluded")}})));
    for (const char* signer : {"every_party", "mediator", "seal"}) {
        QZ_VERIFY_OK(act("sign_agreement", fieldMap({{"signer", QString::fromLatin1(signer)},
                                                     {"signed_on", QStringLiteral("2026-09-29")}})));
    }
    QZ_VERIFY_OK(act("begin_performance", {}));
    QZ_VERIFY_OK(act("record_performance",
                     fieldMap({{"complete", QStringLiteral("true")}, {"proof", said("proof")}})));
}

void TestPlantedDisputes::leaveToOthers() {
    SilentJob job;
    const Actor reader = GuardStore::actor(QStringLiteral("reader"));
    for (const char* kind : {"disputes", "receptions", "referrals"}) {
        for (const char* ending : {"csv", "xlsx", "json"}) {
            const QString file =
                m_store->file(QStringLiteral("%1.%2").arg(QLatin1String(kind), QLatin1String(ending)));
            const auto rows = runExport(*m_store->runtime, QString::fromLatin1(kind), {}, file, reader, job);
            QZ_VERIFY_OK(rows);
            QVERIFY2(*rows > 0, kind);
        }
    }
    int papers = 0;
    for (const ReportKind* report : m_store->runtime->reports().all()) {
        if (!report->name.startsWith(QLatin1String("mediation_"))) {
            continue;
        }
        for (const char* audience : {"public", "return", "handling"}) {
            ReportRequest request;
            request.from = QDate(2026, 1, 1);
            request.to = QDate(2026, 12, 31);
            request.area = core().rootArea();
            request.audience = QString::fromLatin1(audience);
            request.actor = reader;
            request.printedAt = CivilTime{QDate(2026, 9, 30), 600};
            const auto made = m_store->read(
                [&](ReadTx& read) -> Result<ReportOutput> { return report->make(read, request); });
            if (!made.ok()) {
                QCOMPARE(made.error().code, ErrorCode::Invalid);  // not for the public
                continue;
            }
            ++papers;
            const QString words = QString::fromUtf8(QJsonDocument(made->json).toJson()) +
                                  (made->paper ? paperText(*made->paper) : QString());
            QVERIFY2(!words.contains(m_marker), qPrintable(report->name));
            QFile file(m_store->file(QStringLiteral("%1 %2.json").arg(report->name, request.audience)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(words.toUtf8()) > 0);
            for (const ReportTable& table : made->tables) {
                for (const QStringList& row : table.rows) {
                    QVERIFY2(!row.join(u' ').contains(m_marker), qPrintable(report->name));
                }
            }
        }
    }
    QVERIFY(papers >= 12);
    QZ_VERIFY_OK(writeDiagnostics(*m_store->runtime, m_store->file(QStringLiteral("diagnostics.json")),
                                  GuardStore::actor(QStringLiteral("boss"))));
}

void TestPlantedDisputes::namesAreNowhere() {
    SilentJob job;
    leaveToOthers();
    QZ_VERIFY_OK(await(core().store().backup(m_store->file(QStringLiteral("all.qzb")))));
    QCOMPARE(filesWithNames(QFileInfo(m_store->folder()).path()).join(u'\n'), QString());
    QZ_VERIFY_OK(Store::restore(m_store->file(QStringLiteral("all.qzb")),
                                m_store->file(QStringLiteral("again")), false, &job));
    QCOMPARE(filesWithNames(m_store->file(QStringLiteral("again"))), QStringList());
    for (const QString& line : std::as_const(KeptLog::lines())) {  // the program's own log, so far
        QVERIFY2(!line.contains(m_marker), qPrintable(line));
    }
}

void TestPlantedDisputes::handlersStillReadThem() {
    const auto detail = await(core().cases().load(m_number, GuardStore::actor(QStringLiteral("boss"))));
    QZ_VERIFY_OK(detail);
    QCOMPARE(detail->fields.value(QStringLiteral("applicant")), said("one"));
    QVERIFY(detail->fields.value(QStringLiteral("other_parties")).contains(said("four")));
    QVERIFY(!detail->fields.value(QStringLiteral("other_parties")).contains(said("five")));
    QVERIFY(detail->fields.value(QStringLiteral("minor_parties")).contains(said("five")));
    QCOMPARE(detail->fields.value(QStringLiteral("parties")), QStringLiteral("6"));
    QVERIFY(detail->maskedFields.isEmpty());
}

/// Somebody who may list disputes and does not handle them: neither in the case nor in its papers.
void TestPlantedDisputes::othersReadNone() {
    const auto detail = await(core().cases().load(m_number, GuardStore::actor(QStringLiteral("reader"))));
    QZ_VERIFY_OK(detail);
    const auto free = [this](const FieldMap& fields) {
        return std::none_of(fields.cbegin(), fields.cend(),
                            [this](const QString& value) { return value.contains(m_marker); });
    };
    QVERIFY(free(detail->fields));
    for (const JournalEntry& entry : detail->journal) {
        QVERIFY2(free(entry.fields) && !entry.note.contains(m_marker), qPrintable(entry.action));
    }
    for (const DocumentKind* kind : m_store->runtime->documents().forCase(detail->record.kind)) {
        QVERIFY2(!kind->refusal(*detail).isEmpty(), qPrintable(kind->name));
    }
}

}  // namespace qz::test

using qz::test::TestPlantedDisputes;
QZ_TEST(TestPlantedDisputes)
#include "test_planted_disputes.moc"
