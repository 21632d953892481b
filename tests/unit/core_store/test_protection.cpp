// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include <QDirIterator>
#include <QFile>

#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

class TestProtection final : public QObject {
    Q_OBJECT

private slots:
    void sealedNowhereInTheFile();
    void lockedRingRefuses();
    void maskingAndAudit();
    void sealedValueBoundToItsCase();
    void journalIsAppendOnly();
    void chainsFindAChangedByte();
    void chainsFindACutEnd();
    void logInAndUsers();
    void roleMatrix();
    void drafts();
};

namespace {

const char* const kName = "Zhang Plantedname";

FieldMap intake() {
    return fieldsOf({{"summary", "Cover broken"},
                     {"class", "0101"},
                     {"area", "340202012001"},
                     {"reporter", kName},
                     {"illness", "Plantedillness"}});
}

void unlock(CoreFixture& f) {
    const Result<SignedIn> session = f.core->logIn(QStringLiteral("admin"), "secret-word");
    QVERIFY2(session.ok(), session.ok() ? "" : qPrintable(session.error().message));
}

/// Runs SQL on the closed store, as somebody with the file would.
void tamper(const QString& folder, const char* sql) {
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(folder + QStringLiteral("/store.db")).constData(), &handle),
             SQLITE_OK);
    char* error = nullptr;
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, &error);
    QVERIFY2(code == SQLITE_OK, error);
    sqlite3_close(handle);
}

QStringList chainProblems(CoreFixture& f) {
    const Result<QStringList> problems = f.read([](ReadTx& read) { return verifyChains(read); });
    return problems.ok() ? *problems : QStringList{problems.error().message};
}

}  // namespace

void TestProtection::sealedNowhereInTheFile() {
    CoreFixture f;
    unlock(f);
    const Result<CaseRecord> opened = f.open(intake());
    QZ_VERIFY_OK(opened);
    QZ_VERIFY_OK(f.act(opened->number, "take"));
    QZ_VERIFY_OK(
        f.act(opened->number, "finish", fieldsOf({{"result", "ok"}, {"witness", "Plantedwitness"}})));
    const Result<CaseDetail> detail = f.load(opened->number);
    QCOMPARE(detail->fields.value(QStringLiteral("reporter")), QString::fromLatin1(kName));
    QCOMPARE(detail->fields.value(QStringLiteral("witness")), QStringLiteral("Plantedwitness"));
    QVERIFY(!detail->journal.first().fields.contains(QStringLiteral("reporter")));
    f.registration.release();
    f.core.reset();
    int files = 0;
    QDirIterator all(f.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("Planted"), qPrintable(file.fileName()));
        QVERIFY2(!bytes.contains(QString::fromLatin1("Planted").toUtf8().toBase64().chopped(2)), "base64");
        ++files;
    }
    QVERIFY(files >= 2);
}

void TestProtection::lockedRingRefuses() {
    CoreFixture f;
    f.core->logOut();
    const Result<CaseRecord> opened = f.open(intake());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::Denied);
    QCOMPARE(opened.error().where, QStringLiteral("reporter"));
    // Without personal data it works, and the number was not used up by the refused one.
    QCOMPARE(f.open(fieldsOf({{"summary", "Cover broken"}}))->number, QStringLiteral("TH26-000001"));
}

void TestProtection::maskingAndAudit() {
    CoreFixture f;
    unlock(f);
    f.addUser("worker", "grid_worker", "340202");
    f.addUser("viewer", "viewer", "3402");
    f.addUser("handler", "unit_handler", "3402", "CG01");
    f.addUser("leader", "duty_leader", "3402");
    const QString number = f.open(intake(), CoreFixture::actor("worker"))->number;
    const auto openings = [&] {
        const Result<QList<AuditEntry>> latest =
            f.read([](ReadTx& read) { return AuditTrail::latest(read, 100); });
        QList<AuditEntry> found;
        for (const AuditEntry& entry : *latest) {
            if (entry.action == QLatin1String("open_sealed")) {
                found.append(entry);
            }
        }
        return found;
    };
    const Result<CaseDetail> viewed = f.load(number, CoreFixture::actor("viewer"));
    QZ_VERIFY_OK(viewed);
    QCOMPARE(viewed->maskedFields, QStringList({QStringLiteral("illness"), QStringLiteral("reporter")}));
    QVERIFY(!viewed->fields.value(QStringLiteral("reporter")).contains(QStringLiteral("Planted")));
    QVERIFY(openings().isEmpty());

    // The creator handles it; each opened field is one line in the audit, before the answer.
    const Result<CaseDetail> own = f.load(number, CoreFixture::actor("worker"));
    QVERIFY(own->maskedFields.isEmpty());
    QCOMPARE(own->fields.value(QStringLiteral("illness")), QStringLiteral("Plantedillness"));
    QCOMPARE(openings().size(), 2);
    QCOMPARE(openings().first().user, QStringLiteral("worker"));
    QCOMPARE(openings().first().record.type, QStringLiteral("grid.thing"));
    QVERIFY(openings().first().subject.startsWith(number));
    QVERIFY(!openings().first().purpose.isEmpty());

    // A synchronous read cannot be audited and therefore opens nothing.
    const Result<CaseDetail> plain = f.read(
        [&](ReadTx& read) { return f.core->cases().loadIn(read, number, CoreFixture::actor("worker")); });
    QCOMPARE(plain->maskedFields.size(), 2);

    // The unit that has to act sees them from the moment it has to.
    QZ_VERIFY_OK(f.act(number, "take"));
    QVERIFY(f.load(number, CoreFixture::actor("handler", "CG01"))->maskedFields.isEmpty());
    QCOMPARE(openings().size(), 4);

    // Others with the right need a typed purpose.
    QZ_VERIFY_OK(f.act(number, "finish", fieldsOf({{"result", "ok"}})));
    Actor leader = CoreFixture::actor("leader");
    QCOMPARE(f.load(number, leader)->maskedFields.size(), 2);
    leader.purpose = QStringLiteral("complaint 7");
    QVERIFY(f.load(number, leader)->maskedFields.isEmpty());
    QCOMPARE(openings().first().purpose, QStringLiteral("complaint 7"));
    Actor viewer = CoreFixture::actor("viewer");
    viewer.purpose = QStringLiteral("curious");
    QCOMPARE(f.load(number, viewer)->maskedFields.size(), 2);

    f.core->logOut();
    QCOMPARE(f.load(number, CoreFixture::actor("worker"))->maskedFields.size(), 2);
}

void TestProtection::sealedValueBoundToItsCase() {
    CoreFixture f;
    unlock(f);
    const Result<CaseRecord> first = f.open(intake());
    FieldMap other = intake();
    other.insert(QStringLiteral("reporter"), QStringLiteral("Other Person"));
    const Result<CaseRecord> second = f.open(other);
    QVERIFY(first.ok() && second.ok());
    f.registration.release();
    f.core.reset();
    tamper(f.folder.path(),
           "UPDATE core_sealed_values SET bytes = (SELECT bytes FROM core_sealed_values WHERE field = "
           "'reporter' ORDER BY rid LIMIT 1) WHERE field = 'reporter'");
    f.core = f.openStore(false);
    f.registration = f.core->cases().addKind(testKind(f.extension));
    unlock(f);
    QVERIFY(f.load(first->number)->maskedFields.isEmpty());
    QCOMPARE(f.load(second->number)->maskedFields, QStringList({QStringLiteral("reporter")}));
}

void TestProtection::journalIsAppendOnly() {
    CoreFixture f;
    QZ_VERIFY_OK(f.open(fieldsOf({{"summary", "x"}})));
    for (const char* sql : {"UPDATE core_journal SET note = 'x'", "DELETE FROM core_journal",
                            "UPDATE core_audit SET user = 'x'", "DELETE FROM core_audit"}) {
        const Status changed = f.write([&](WriteTx& tx) { return tx.exec(QString::fromLatin1(sql)); });
        QVERIFY2(!changed.ok(), sql);
    }
    f.registration.release();
    f.core.reset();
    sqlite3* handle = nullptr;
    QCOMPARE(
        sqlite3_open(QFile::encodeName(f.folder.filePath(QStringLiteral("store.db"))).constData(), &handle),
        SQLITE_OK);
    QVERIFY(sqlite3_exec(handle, "UPDATE core_journal SET note = 'x'", nullptr, nullptr, nullptr) !=
            SQLITE_OK);
    QVERIFY(sqlite3_exec(handle, "DELETE FROM core_audit", nullptr, nullptr, nullptr) != SQLITE_OK);
    sqlite3_close(handle);
}

void TestProtection::chainsFindAChangedByte() {
    CoreFixture f;
    unlock(f);
    const QString number = f.open(intake())->number;
    QZ_VERIFY_OK(f.act(number, "take"));
    QZ_VERIFY_OK(f.load(number));
    QCOMPARE(chainProblems(f), QStringList());
    const Result<QStringList> all = await(f.core->verify());
    QZ_VERIFY_OK(all);
    QCOMPARE(*all, QStringList());

    f.registration.release();
    f.core.reset();
    tamper(f.folder.path(),
           "DROP TRIGGER core_journal_no_update; UPDATE core_journal SET occurred_at = occurred_at + 1 "
           "WHERE chain_seq = 1");
    tamper(f.folder.path(),
           "DROP TRIGGER core_audit_no_update; UPDATE core_audit SET user = 'eve' WHERE chain_seq = 2");
    f.core = f.openStore(false);
    const QStringList problems = chainProblems(f);
    QCOMPARE(problems.size(), 2);
    QVERIFY(problems.at(0).contains(QStringLiteral("journal")) && problems.at(0).contains(QLatin1Char('1')));
    QVERIFY(problems.at(1).contains(QStringLiteral("audit")) && problems.at(1).contains(QLatin1Char('2')));
}

void TestProtection::chainsFindACutEnd() {
    CoreFixture f;
    const QString number = f.open(fieldsOf({{"summary", "x"}}))->number;
    QZ_VERIFY_OK(f.act(number, "take"));
    f.registration.release();
    f.core.reset();
    tamper(f.folder.path(),
           "DROP TRIGGER core_journal_no_delete; DELETE FROM core_journal WHERE chain_seq = 2");
    f.core = f.openStore(false);
    QCOMPARE(chainProblems(f).size(), 1);
}

void TestProtection::logInAndUsers() {
    CoreFixture f;
    QCOMPARE(f.recovery.size(), 3);
    f.core->logOut();
    QCOMPARE(f.core->logIn(QStringLiteral("admin"), "wrong-word").error().code, ErrorCode::Denied);
    QCOMPARE(f.core->logIn(QStringLiteral("nobody"), "secret-word").error().code, ErrorCode::Denied);
    unlock(f);
    User user{QStringLiteral("worker"),
              QStringLiteral("Worker"),
              QStringLiteral("grid_worker"),
              AreaCode::parse(QStringLiteral("340202")).value(),
              QString(),
              true};
    QZ_VERIFY_OK(await(f.core->addUser(user, "another-word", CoreFixture::actor("admin"))));
    QCOMPARE(await(f.core->addUser(user, "another-word", CoreFixture::actor("admin"))).error().code,
             ErrorCode::Conflict);
    User second = user;
    second.name = QStringLiteral("second");
    QCOMPARE(await(f.core->addUser(second, "another-word", CoreFixture::actor("worker"))).error().code,
             ErrorCode::Denied);
    second.role = QStringLiteral("king");
    QCOMPARE(await(f.core->addUser(second, "another-word", CoreFixture::actor("admin"))).error().where,
             QStringLiteral("role"));
    // What the administrator sealed, the new user can open.
    const QString number = f.open(intake(), CoreFixture::actor("worker"))->number;
    f.reopen();
    const Result<SignedIn> session = await(f.core->logInLater(QStringLiteral("worker"), "another-word"));
    QZ_VERIFY_OK(session);
    QCOMPARE(session->user.displayName, QStringLiteral("Worker"));
    QVERIFY(f.load(number, session->actor(QStringLiteral("system")))->maskedFields.isEmpty());

    user.enabled = false;
    QZ_VERIFY_OK(await(f.core->changeUser(user, CoreFixture::actor("admin"))));
    f.core->logOut();
    QCOMPARE(f.core->logIn(QStringLiteral("worker"), "another-word").error().code, ErrorCode::Denied);
    QCOMPARE(f.core->createStore(f.core->rootArea(), QStringLiteral("eve"), "secret-word").error().code,
             ErrorCode::Conflict);
}

void TestProtection::roleMatrix() {
    CoreFixture f;
    f.addUser("leader", "duty_leader", "340202");
    const Access& access = f.core->access();
    const AreaCode inside = AreaCode::parse(QStringLiteral("340202012")).value();
    const AreaCode outside = AreaCode::parse(QStringLiteral("340207")).value();
    QZ_VERIFY_OK(access.check(QStringLiteral("leader"), QStringLiteral("grid.anything"), inside));
    QVERIFY(!access.check(QStringLiteral("leader"), QStringLiteral("grid.anything"), outside).ok());
    QVERIFY(!access.check(QStringLiteral("leader"), QStringLiteral("admin.users"), inside).ok());
    QVERIFY(!access.check(QStringLiteral("leader"), QStringLiteral("gridlock.open"), inside).ok());
    QZ_VERIFY_OK(access.check(QStringLiteral("admin"), QStringLiteral("admin.users"), outside));
    QZ_VERIFY_OK(access.check(QString(), QStringLiteral("anything"), outside));
    QVERIFY(access.roles().size() >= 9);
    // The matrix is data: a changed role counts from the commit on.
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
        return f.core->access().putRoles(tx, {{QStringLiteral("duty_leader"), QStringLiteral("Leader"), {}}});
    }));
    QVERIFY(!access.check(QStringLiteral("leader"), QStringLiteral("grid.anything"), inside).ok());
}

void TestProtection::drafts() {
    CoreFixture f;
    unlock(f);
    DraftStore& drafts = f.core->drafts();
    const QString admin = QStringLiteral("admin");
    const QString form = QStringLiteral("grid.thing.new");
    QVERIFY(!await(drafts.load(admin, form))->has_value());
    QZ_VERIFY_OK(await(drafts.save(admin, form, intake())));
    QZ_VERIFY_OK(await(drafts.save(admin, form, fieldsOf({{"summary", "Plantedlater"}}))));
    QCOMPARE(await(drafts.load(admin, form))->value(), fieldsOf({{"summary", "Plantedlater"}}));
    QVERIFY(!await(drafts.load(QStringLiteral("other"), form))->has_value());
    QZ_VERIFY_OK(await(drafts.remove(admin, form)));
    QVERIFY(!await(drafts.load(admin, form))->has_value());
}

QZ_TEST(TestProtection)
#include "test_protection.moc"
