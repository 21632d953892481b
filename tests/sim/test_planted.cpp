// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "guard_store.h"
#include "planted.h"
#include "qz/host/diagnostics.h"
#include "qz/host/file_runs.h"

namespace qz::test {

/// A name and a telephone typed wherever a text can be typed are in no file of the store, its backup or what
/// others get, but still there for those who handle the case.
class TestPlanted final : public QObject {
    Q_OBJECT
    std::unique_ptr<KeptLog> m_log;
    std::unique_ptr<GuardStore> m_store;
    QJsonObject m_planted;
    QString m_number;

    [[nodiscard]] QString planted(const char* id) const {
        return m_planted.value(QLatin1String(id)).toString();
    }
    CoreStore& core() { return m_store->runtime->core(); }
    Result<CaseRecord> act(const char* action, const FieldMap& fields, const QString& note = {});
    void addUser(const char* name, const char* role);
    [[nodiscard]] QStringList filesWithNames(const QString& folder) const;
    void typeEverywhere();
    void importEverywhere();

private slots:
    void initTestCase();
    void namesAreNowhere();
    void handlersStillReadThem();
    void othersSeeMasks();
    void diagnosticsNameNobody();
    void consoleKeepsToIt();
    void cleanupTestCase() { m_log.reset(); }
};

void TestPlanted::initTestCase() {
    m_log = std::make_unique<KeptLog>();
    QFile file(QStringLiteral(QZ_TEST_DATA "/access/planted.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_planted = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!planted("marker").isEmpty());
    m_store = std::make_unique<GuardStore>();
    QZ_VERIFY_OK(m_store->make());
    addUser("reader", "acceptor");
    addUser("looker", "viewer");
    typeEverywhere();
    importEverywhere();
}

void TestPlanted::addUser(const char* name, const char* role) {
    const User user{QString::fromLatin1(name),
                    QString::fromLatin1(name),
                    QString::fromLatin1(role),
                    areaCode("340202"),
                    {},
                    true};
    QZ_VERIFY_OK(await(core().addUser(user, bossPassword, GuardStore::actor(QStringLiteral("boss")))));
}

Result<CaseRecord> TestPlanted::act(const char* action, const FieldMap& fields, const QString& note) {
    StepRequest request;
    request.number = m_number;
    request.action = QString::fromLatin1(action);
    request.fields = fields;
    request.note = note;
    request.actor = GuardStore::actor(QStringLiteral("boss"));
    return await(core().cases().act(request));
}

void TestPlanted::typeEverywhere() {
    NewCase request;
    request.kind = QStringLiteral("event");
    request.fields = fieldMap({{"class", QStringLiteral("P0101")},
                               {"area", QStringLiteral("340202014003002")},
                               {"summary", planted("summary")},
                               {"address", planted("address")},
                               {"detail", planted("detail")},
                               {"reporter", planted("reporter")},
                               {"phone", planted("phone")}});
    request.actor = GuardStore::actor(QStringLiteral("boss"));
    const Result<CaseRecord> made = await(core().cases().open(request));
    QZ_VERIFY_OK(made);
    m_number = made->number;
    QZ_VERIFY_OK(act("report_in", fieldMap({{"summary", planted("summary")}})));
    QZ_VERIFY_OK(act("accept", {}, planted("note")));
    QZ_VERIFY_OK(act("file_case", {}));
    QZ_VERIFY_OK(
        act("dispatch", fieldMap({{"unit", QStringLiteral("CG01")}, {"reason", planted("reason")}})));
    QZ_VERIFY_OK(act("urge", fieldMap({{"reason", planted("reason")}})));
    QZ_VERIFY_OK(act("call_record", fieldMap({{"partner", planted("address")}}), planted("note")));
    QZ_VERIFY_OK(act("locate", fieldMap({{"address", planted("address")}})));

    QFile paper(m_store->file(planted("attachment")));
    QVERIFY(paper.open(QIODevice::WriteOnly) && paper.write("a paper") > 0);
    paper.close();
    const Actor boss = GuardStore::actor(QStringLiteral("boss"));
    const auto added = await(core().attachments().add(m_number, paper.fileName(), {}, boss));
    QZ_VERIFY_OK(added);
    QVERIFY(added->name.endsWith(QStringLiteral(".txt")));
    // A purpose that names somebody is refused with its place; so is a reason.
    QCOMPARE(await(core().attachments().add(m_number, paper.fileName(), planted("note"), boss)).error().where,
             QStringLiteral("purpose"));
    QCOMPARE(await(core().attachments().remove(added->id, planted("note"), boss)).error().where,
             QStringLiteral("reason"));
    QVERIFY(paper.remove());
    QZ_VERIFY_OK(await(core().drafts().save(QStringLiteral("boss"), QStringLiteral("form"), request.fields)));
}

void TestPlanted::importEverywhere() {
    QFile table(m_store->file(QStringLiteral("rows.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly));
    const QStringList row{QStringLiteral("A-1"),
                          QStringLiteral("2026-09-29 10:00"),
                          planted("class"),
                          QStringLiteral("\"%1\"").arg(planted("summary")),
                          QStringLiteral("\"%1\"").arg(planted("address")),
                          planted("state"),
                          planted("reporter")};
    table.write(
        (planted("header") + QLatin1Char('\n') + row.join(QLatin1Char(',')) + QLatin1Char('\n')).toUtf8());
    table.close();
    ImportChoice choice;
    choice.kind = QStringLiteral("events");
    choice.file = table.fileName();
    SilentJob job;
    const auto summary = runImport(*m_store->runtime, choice, GuardStore::actor(QStringLiteral("boss")), job);
    QZ_VERIFY_OK(summary);
    QCOMPARE(summary->imported, 1);
    QVERIFY(table.remove());
}

QStringList TestPlanted::filesWithNames(const QString& folder) const {
    return filesWith(folder, planted("marker"), {planted("phone")});
}

void TestPlanted::namesAreNowhere() {
    SilentJob job;
    CaseQuery all;
    for (const char* name : {"cases.csv", "cases.xlsx", "cases.json"}) {
        QZ_VERIFY_OK(runExport(*m_store->runtime, QStringLiteral("events"), all,
                               m_store->file(QString::fromLatin1(name)),
                               GuardStore::actor(QStringLiteral("reader")), job));
    }
    QZ_VERIFY_OK(await(core().store().backup(m_store->file(QStringLiteral("all.qzb")))));
    const QString top = QFileInfo(m_store->folder()).path();
    QCOMPARE(filesWithNames(top).join(u'\n'), QString());
    // The backup may be packed: what it restores to is looked at too.
    QZ_VERIFY_OK(Store::restore(m_store->file(QStringLiteral("all.qzb")),
                                m_store->file(QStringLiteral("again")), false, &job));
    QCOMPARE(filesWithNames(m_store->file(QStringLiteral("again"))), QStringList());
    for (const QString& line : std::as_const(KeptLog::lines())) {  // the program's own log, so far
        QVERIFY2(!line.contains(planted("marker")) && !line.contains(planted("phone")), qPrintable(line));
    }
}

void TestPlanted::handlersStillReadThem() {
    const auto detail = await(core().cases().load(m_number, GuardStore::actor(QStringLiteral("boss"))));
    QZ_VERIFY_OK(detail);
    QCOMPARE(detail->fields.value(QStringLiteral("reporter")), planted("reporter"));
    QVERIFY(!detail->record.summary.contains(planted("marker")));
    QVERIFY(!detail->record.place.contains(planted("marker")));
    QStringList notes;
    QStringList reasons;
    for (const JournalEntry& entry : detail->journal) {
        notes.append(entry.note);
        reasons.append(entry.fields.value(QStringLiteral("reason")));
        reasons.append(entry.fields.value(QStringLiteral("summary")));
    }
    QCOMPARE(notes.count(planted("note")), 2);
    QCOMPARE(reasons.count(planted("reason")), 2);
    QCOMPARE(reasons.count(planted("summary")), 2);
    QVERIFY(detail->maskedFields.isEmpty());
}

void TestPlanted::othersSeeMasks() {
    const auto detail = await(core().cases().load(m_number, GuardStore::actor(QStringLiteral("looker"))));
    QZ_VERIFY_OK(detail);
    QVERIFY(!detail->mayOpenSealed);
    QCOMPARE(detail->fields.value(QStringLiteral("reporter")),
             planted("reporter").left(1) + QStringLiteral("**"));
    QCOMPARE(detail->fields.value(QStringLiteral("phone")), QStringLiteral("139****21"));
    for (const JournalEntry& entry : detail->journal) {
        QVERIFY(!entry.note.contains(planted("marker")));
        for (auto field = entry.fields.cbegin(); field != entry.fields.cend(); ++field) {
            QVERIFY2(!field.value().contains(planted("marker")),
                     qPrintable(entry.action + QLatin1Char(' ') + field.key()));
        }
    }
}

void TestPlanted::diagnosticsNameNobody() {
    LogTail::listen();
    qInfo("case opened for %s, telephone %s", qPrintable(planted("reporter")), qPrintable(planted("phone")));
    qInfo("file \"%s\" of clerk@example.org in /home/clerk/papers, 139 8765 4321",
          qPrintable(planted("attachment")));
    const QString file = m_store->file(QStringLiteral("diagnostics.json"));
    QZ_VERIFY_OK(writeDiagnostics(*m_store->runtime, file, GuardStore::actor(QStringLiteral("boss"))));
    QCOMPARE(
        writeDiagnostics(*m_store->runtime, file, GuardStore::actor(QStringLiteral("looker"))).error().code,
        ErrorCode::Denied);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    for (const QByteArray& secret :
         {planted("marker").toUtf8(), planted("phone").toUtf8(), QByteArray("clerk"), QByteArray("8765"),
          m_store->folder().toUtf8(), QByteArray("looker")}) {
        QVERIFY2(!text.contains(secret), secret.constData());
    }
    QVERIFY(text.contains("case opened for"));  // what helps is still there
    QVERIFY(object.value(QStringLiteral("rows")).toObject().value(QStringLiteral("core_cases")).toInt() >= 2);
    QVERIFY(!object.value(QStringLiteral("migrations")).toArray().isEmpty());
}

void TestPlanted::consoleKeepsToIt() {
    const QString folder = m_store->folder();
    m_store->close();
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QIZONG_PASSWORD"), QString::fromLatin1(bossPassword));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(QZ_BINARY_DIR "/bin/qizongctl"),
                  {QStringLiteral("--store"), folder, QStringLiteral("--user"), QStringLiteral("boss"),
                   QStringLiteral("new"), QStringLiteral("event"), QStringLiteral("--set"),
                   QStringLiteral("class=P0101"), QStringLiteral("--set"),
                   QStringLiteral("summary=") + planted("summary"), QStringLiteral("--set"),
                   QStringLiteral("address=") + planted("address")});
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(filesWithNames(folder), QStringList());
    QVERIFY(!program.readAllStandardError().contains(planted("marker").toUtf8()));
    QZ_VERIFY_OK(m_store->open());
}

}  // namespace qz::test

using qz::test::TestPlanted;
QZ_TEST(TestPlanted)
#include "test_planted.moc"
