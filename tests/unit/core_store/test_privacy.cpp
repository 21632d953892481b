// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "core_fixture.h"
#include "qz/core/assessment_store.h"
#include "qz/core/retention_store.h"

using namespace qz;
using namespace qz::test;

class TestPrivacy final : public QObject {
    Q_OBJECT

private slots:
    void shippedTablesAreWhole();
    void dueIsWhatTheRuleSays();
    void twoPeopleInTwoRolesDelete();
    void deletionBreaksNoChain();
    void onRequest();
    void sweptByDays();
    void assessmentVersions();
    void signedAssessmentsStay();
};

namespace {

RetentionTable table() {
    RetentionRule rule;
    rule.id = QStringLiteral("thing");
    rule.kind = QStringLiteral("grid.thing");
    rule.months = 24;
    rule.validFrom = QDate(2026, 1, 1);
    rule.source = QStringLiteral("test");
    rule.files = true;
    return {QStringLiteral("T-1"), QStringLiteral("test"), {rule}};
}

/// A closed case with a name, a witness and a paper.
QString closedCase(CoreFixture& f) {
    const QString number = f.open(fieldsOf({{"summary", "x"}, {"reporter", "Plantedname"}}))->number;
    (void)f.act(number, "take").ok();
    (void)f.act(number, "finish", fieldsOf({{"result", "ok"}, {"witness", "Plantedwitness"}})).ok();
    return number;
}

Status attach(CoreFixture& f, const QString& number, const QByteArray& content) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.txt")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return makeError(ErrorCode::Io, file.errorString());
    }
    file.close();
    const auto added =
        await(f.core->attachments().add(number, file.fileName(), {}, CoreFixture::actor("admin")));
    return added.ok() ? Status() : Status(added.error());
}

struct Setting {
    CoreFixture f;
    RetentionStore store{*f.core, f.clock};
    Setting() {
        (void)f.core->logIn(QStringLiteral("admin"), "secret-word");
        f.addUser("officer", "privacy_officer", "3402");
        f.addUser("auditor", "security_auditor", "3402");
        f.addUser("auditor2", "privacy_officer", "3402");
    }
    QList<DueDeletion> due() {
        return f.read([this](ReadTx& read) { return RetentionStore::due(read, table(), f.clock.now(), 100); })
            .valueOr(QList<DueDeletion>());
    }
};

AssessmentContent content() {
    return {QStringLiteral("purpose"), QStringLiteral("data"),     QStringLiteral("necessity"),
            QStringLiteral("risks"),   QStringLiteral("measures"), QStringLiteral("people"),
            QDate(2026, 1, 5)};
}

}  // namespace

void TestPrivacy::shippedTablesAreWhole() {
    const QString folder = QStringLiteral(QZ_SOURCE_DIR "/resources/data/privacy/");
    QZ_VERIFY_OK(RetentionTable::load(folder + QStringLiteral("retention.json")));
    QFile demo(folder + QStringLiteral("assessment_demo.json"));
    QVERIFY(demo.open(QIODevice::ReadOnly));
    const auto read = AssessmentContent::fromJson(demo.readAll());
    QZ_VERIFY_OK(read);
    QZ_VERIFY_OK(read->complete());
    QVERIFY(!RetentionTable::parse("{}").ok());
    QVERIFY(!RetentionTable::parse(R"({"classes":[{"id":"a","kind":"b","months":0}]})").ok());
}

void TestPrivacy::dueIsWhatTheRuleSays() {
    Setting s;
    const QString number = closedCase(s.f);
    QVERIFY(!s.f.open(fieldsOf({{"summary", "open"}, {"reporter", "Other"}}))->number.isEmpty());
    QVERIFY(s.due().isEmpty());
    s.f.clock.set(QStringLiteral("2028-09-30T16:39"));
    QVERIFY(s.due().isEmpty());  // to the day
    s.f.clock.set(QStringLiteral("2028-10-01T16:41"));
    QCOMPARE(s.due().size(), 1);
    QCOMPARE(s.due().first().number, number);
    QCOMPARE(s.due().first().values, 2);
}

void TestPrivacy::twoPeopleInTwoRolesDelete() {
    Setting s;
    const QString number = closedCase(s.f);
    s.f.clock.set(QStringLiteral("2029-01-01T08:00"));
    QCOMPARE(await(s.store.propose(s.due(), CoreFixture::actor("auditor"))).error().code, ErrorCode::Denied);
    QZ_VERIFY_OK(await(s.store.propose(s.due(), CoreFixture::actor("officer"))));
    QVERIFY(s.due().isEmpty());
    // The proposer, somebody in the same role, and an administrator who proposed are no second person.
    QCOMPARE(await(s.store.decide(number, true, table(), CoreFixture::actor("officer"))).error().code,
             ErrorCode::Denied);
    QCOMPARE(await(s.store.decide(number, true, table(), CoreFixture::actor("auditor2"))).error().code,
             ErrorCode::Denied);
    QCOMPARE(s.f.load(number)->fields.value(QStringLiteral("reporter")), QStringLiteral("Plantedname"));
    QZ_VERIFY_OK(await(s.store.decide(number, false, table(), CoreFixture::actor("auditor"))));
    QCOMPARE(s.f.load(number)->fields.value(QStringLiteral("reporter")), QStringLiteral("Plantedname"));
    QZ_VERIFY_OK(await(s.store.propose(s.due(), CoreFixture::actor("officer"))));
    QZ_VERIFY_OK(await(s.store.decide(number, true, table(), CoreFixture::actor("auditor"))));
    const auto detail = s.f.load(number);
    QZ_VERIFY_OK(detail);
    QVERIFY(!detail->fields.contains(QStringLiteral("reporter")));
    QCOMPARE(detail->record.number, number);
    QCOMPARE(await(s.store.decide(number, true, table(), CoreFixture::actor("auditor"))).error().code,
             ErrorCode::NotFound);
}

void TestPrivacy::deletionBreaksNoChain() {
    Setting s;
    const QString number = closedCase(s.f);
    const QString other = closedCase(s.f);
    QZ_VERIFY_OK(attach(s.f, number, "only here"));
    QZ_VERIFY_OK(attach(s.f, number, "in both"));
    QZ_VERIFY_OK(attach(s.f, other, "in both"));
    s.f.clock.set(QStringLiteral("2029-01-01T08:00"));
    QList<DueDeletion> due = s.due();
    QCOMPARE(due.size(), 2);
    due.removeIf([&](const DueDeletion& each) { return each.number != number; });
    QCOMPARE(due.first().files, 2);
    QZ_VERIFY_OK(await(s.store.propose(due, CoreFixture::actor("officer"))));
    QZ_VERIFY_OK(await(s.store.decide(number, true, table(), CoreFixture::actor("auditor"))));
    const auto problems = await(s.f.core->verify());
    QZ_VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
    const auto left = s.f.read([](ReadTx& read) -> Result<qint64> {
        QZ_ASSIGN(Statement rows,
                  read.prepare("SELECT count(*) FROM core_sealed_values WHERE deleted_at IS NOT "
                               "NULL AND (length(bytes) > 0 OR lookup IS NOT NULL)"));
        QZ_ASSIGN(const bool found, rows.step());
        const qint64 count = found ? rows.integer(0) : -1;
        rows.reset();
        return count;
    });
    QCOMPARE(*left, 0);
    const auto papers = await(s.f.core->attachments().list(other, CoreFixture::actor("admin")));
    QCOMPARE(papers->size(), 1);  // its content was not taken with the other case's
    QZ_VERIFY_OK(
        await(s.f.core->attachments().content(papers->first().id, 1000, CoreFixture::actor("admin"))));
    QVERIFY(await(s.f.core->attachments().list(number, CoreFixture::actor("admin")))->isEmpty());
    const auto all = s.f.read([](ReadTx& read) { return RetentionStore::all(read, 10); });
    QCOMPARE(all->first().state, QStringLiteral("DONE"));
    QCOMPARE(all->first().values, 2);
    QCOMPARE(all->first().files, 2);
    QCOMPARE(all->first().decidedBy, QStringLiteral("auditor"));
}

void TestPrivacy::onRequest() {
    Setting s;
    const QString number = closedCase(s.f);
    QCOMPARE(await(s.store.request(number, QStringLiteral(" "), CoreFixture::actor("officer"))).error().where,
             QStringLiteral("reason"));
    QZ_VERIFY_OK(
        await(s.store.request(number, QStringLiteral("consent withdrawn"), CoreFixture::actor("officer"))));
    QCOMPARE(
        await(s.store.request(number, QStringLiteral("again"), CoreFixture::actor("officer"))).error().code,
        ErrorCode::Conflict);
    QZ_VERIFY_OK(await(s.store.decide(number, true, table(), CoreFixture::actor("auditor"))));
    QVERIFY(!s.f.load(number)->fields.contains(QStringLiteral("reporter")));
    const auto all = s.f.read([](ReadTx& read) { return RetentionStore::all(read, 10); });
    QCOMPARE(all->first().ground, QStringLiteral("request"));
}

/// What is counted in days goes by the rule alone, open or closed; the case, its journal and a row stay.
void TestPrivacy::sweptByDays() {
    Setting s;
    RetentionTable days = table();
    days.rules.first().months = 0;
    days.rules.first().days = 30;
    const QString number = closedCase(s.f);
    QCOMPARE(*await(s.store.sweep(days)), 0);
    QVERIFY(s.f.load(number)->fields.contains(QStringLiteral("reporter")));
    const qint64 entries = s.f.load(number)->journal.size();
    s.f.clock.set(
        CivilTime::fromInstant(Instant{s.f.clock.now().ms + 30LL * 24 * 60 * 60 * 1000}).toString());
    QCOMPARE(*await(s.store.sweep(days)), 1);
    QVERIFY(!s.f.load(number)->fields.contains(QStringLiteral("reporter")));
    QCOMPARE(s.f.load(number)->journal.size(), entries);
    QCOMPARE(*await(s.store.sweep(days)), 0);
    const auto all = s.f.read([](ReadTx& read) { return RetentionStore::all(read, 10); });
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().state, QStringLiteral("DONE"));
    QCOMPARE(all->first().rule, QStringLiteral("thing"));
    QCOMPARE(all->first().values, 2);
    // Nobody is asked to propose what the rule removes itself.
    const auto due =
        s.f.read([&](ReadTx& read) { return RetentionStore::due(read, days, s.f.clock.now(), 100); });
    QVERIFY(due->isEmpty());
}

void TestPrivacy::assessmentVersions() {
    CoreFixture f;
    f.addUser("officer", "privacy_officer", "3402");
    f.addUser("leader", "duty_leader", "3402");
    AssessmentStore store(*f.core, f.clock);
    const QString grid = QStringLiteral("grid");
    QCOMPARE(AssessmentStore::modulesWithPersonalData(f.core->cases()), QStringList({grid}));
    const auto isSigned = [&] {
        return f.read([&](ReadTx& read) { return AssessmentStore::isSigned(read, grid); }).valueOr(false);
    };
    AssessmentContent half = content();
    half.risks.clear();
    QCOMPARE(await(store.save(grid, half, CoreFixture::actor("leader"))).error().code, ErrorCode::Denied);
    QZ_VERIFY_OK(await(store.save(grid, half, CoreFixture::actor("officer"))));
    QCOMPARE(await(store.sign(grid, 1, CoreFixture::actor("officer"))).error().where,
             QStringLiteral("risks"));
    QCOMPARE(await(store.save(grid, content(), CoreFixture::actor("officer")))->version,
             1);  // still the draft
    QCOMPARE(await(store.sign(grid, 2, CoreFixture::actor("officer"))).error().code, ErrorCode::Conflict);
    QVERIFY(!isSigned());
    QZ_VERIFY_OK(await(store.sign(grid, 1, CoreFixture::actor("officer"))));
    QVERIFY(isSigned());
    QCOMPARE(await(store.save(grid, half, CoreFixture::actor("officer")))->version, 2);
    QVERIFY(isSigned());  // the draft of the next one takes nothing away
    const auto all = f.read([](ReadTx& read) { return AssessmentStore::all(read); });
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().version, 2);
    QCOMPARE(all->last().content.risks, QStringLiteral("risks"));
    QCOMPARE(all->last().signedBy, QStringLiteral("officer"));
}

void TestPrivacy::signedAssessmentsStay() {
    CoreFixture f;
    AssessmentStore store(*f.core, f.clock);
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
        return store.putSigned(tx, QStringLiteral("grid"), content(), QStringLiteral("demo"));
    }));
    for (const char* sql : {"UPDATE core_assessments SET content = '{}'", "DELETE FROM core_assessments"}) {
        QVERIFY2(!f.write([&](WriteTx& tx) { return tx.exec(QString::fromLatin1(sql)); }).ok(), sql);
    }
}

QZ_TEST(TestPrivacy)
#include "test_privacy.moc"
