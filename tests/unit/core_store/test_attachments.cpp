// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

namespace {

QString writeFile(const QTemporaryDir& folder, const char* name, const QByteArray& content) {
    const QString path = folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("%s", qPrintable(file.errorString()));
    }
    return path;
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Contents in the store, without what is under way.
QStringList blobs(const CoreFixture& f) {
    QStringList found;
    QDirIterator all(f.folder.filePath(QStringLiteral("blobs")), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        found.append(all.next());
    }
    return found;
}

FieldMap matter(const char* area = "340202012001") {
    return fieldsOf({{"summary", "Cover"}, {"area", area}});
}

AttachmentStore smallOne(CoreFixture& f, qint64 limit) {
    return AttachmentStore({f.core->store(), f.core->access(), f.core->cases(), f.core->audit(), f.clock,
                            f.ids, f.core->keyRing()},
                           limit);
}

/// A case of a kind that holds nothing of people: its attachments lie open.
class PlainCases {
public:
    explicit PlainCases(CoreFixture& f) : m_fixture(f) {
        CaseKind kind = testKind(f.extension);
        kind.id = QStringLiteral("grid.plain");
        kind.aliases.clear();
        kind.numberPrefix = QStringLiteral("PL");
        kind.fields.removeIf([](const FieldSpec& field) { return field.dataClass >= DataClass::P2; });
        WorkflowSpec flow = kind.workflow->spec();
        for (StepSpec& each : flow.steps) {
            each.fields.removeIf([](const FieldSpec& field) { return field.dataClass >= DataClass::P2; });
        }
        kind.workflow = std::make_shared<Workflow>(Workflow::make(flow).value());
        m_kept = f.core->cases().addKind(std::move(kind));
    }
    [[nodiscard]] QString open() const {
        NewCase request;
        request.kind = QStringLiteral("grid.plain");
        request.fields = matter();
        request.actor = CoreFixture::actor("admin");
        return await(m_fixture.core->cases().open(request)).valueOr(CaseRecord()).number;
    }

private:
    CoreFixture& m_fixture;
    Registration m_kept;
};

int audits(CoreFixture& f, const char* action) {
    const Result<QList<AuditEntry>> latest =
        f.read([](ReadTx& read) { return AuditTrail::latest(read, 200); });
    int found = 0;
    for (const AuditEntry& entry : *latest) {
        found += entry.action == QLatin1String(action) ? 1 : 0;
    }
    return found;
}

}  // namespace

class TestAttachments final : public QObject {
    Q_OBJECT

private slots:
    void roundTrip();
    void sealedWhereTheCaseMayHoldPeople();
    void whatTheCameraSaidStaysBesideIt();
    void sameContentOnce();
    void removeNeedsAReason();
    void changedContentIsFound();
    void missingContentIsFound();
    void filesThatCannotBe();
    void otherAreaIsDenied();
    void viewersOnlyLook();
    void stepsGoOnAsIfThereWereNone();
    void backupCarriesThem();
    void namesAreMadeSafe();

private:
    QTemporaryDir m_files;
};

void TestAttachments::roundTrip() {
    CoreFixture f;
    const QString number = f.open(matter())->number;
    const QByteArray text("what was seen\n");
    const QString path = writeFile(m_files, "Zhang Plantedname.txt", text);
    const qint64 version = f.load(number)->record.version;
    const Result<Attachment> added =
        await(f.core->attachments().add(number, path, QStringLiteral("before repair"), f.actor("admin")));
    QZ_VERIFY_OK(added);
    QCOMPARE(added->name, QStringLiteral("Zhang Plantedname.txt"));
    QCOMPARE(added->mediaType, QStringLiteral("text/plain"));
    QCOMPARE(added->size, text.size());
    QCOMPARE(readFile(path), text);

    f.reopen();
    // Without a log-in nobody reads what is sealed.
    QCOMPARE(await(f.core->attachments().content(added->id, 100, f.actor("admin"))).error().code,
             ErrorCode::Denied);
    QZ_VERIFY_OK(f.core->logIn(QStringLiteral("admin"), "secret-word"));
    const Result<QList<Attachment>> listed = await(f.core->attachments().list(number, f.actor("admin")));
    QZ_VERIFY_OK(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().id, added->id);
    QCOMPARE(listed->first().addedBy, QStringLiteral("admin"));
    QCOMPARE(listed->first().purpose, QStringLiteral("before repair"));
    QCOMPARE(listed->first().addedAt, f.clock.now());

    QCOMPARE(audits(f, "open_attachment"), 1);
    const QString copy = m_files.filePath(QStringLiteral("copy.txt"));
    QZ_VERIFY_OK(await(f.core->attachments().copyTo(added->id, copy, f.actor("admin"))));
    QCOMPARE(readFile(copy), text);
    QCOMPARE(await(f.core->attachments().content(added->id, 100, f.actor("admin"))).valueOr({}), text);
    QCOMPARE(audits(f, "open_attachment"), 3);
    QCOMPARE(await(f.core->attachments().content(added->id, 5, f.actor("admin"))).error().code,
             ErrorCode::Invalid);

    // The journal tells of it without its name, and the case itself did not move on.
    const Result<CaseDetail> detail = f.load(number);
    const JournalEntry entry = detail->journal.last();
    QCOMPARE(entry.action, QStringLiteral("attach"));
    QCOMPARE(entry.recorder, QStringLiteral("admin"));
    QVERIFY(entry.note.contains(QStringLiteral("before repair")));
    QVERIFY(!entry.note.contains(QStringLiteral("Planted")));
    QCOMPARE(detail->record.version, version);
    const Result<QStringList> problems = await(f.core->verify());
    QVERIFY2(problems.ok() && problems->isEmpty(), qPrintable(problems.valueOr({}).join(u'\n')));
}

void TestAttachments::sealedWhereTheCaseMayHoldPeople() {
    CoreFixture f;
    const PlainCases plain(f);
    const QString number = f.open(matter())->number;
    const QByteArray text("Zhang lives at the north gate");
    const QString path = writeFile(m_files, "seen.txt", text);
    const Result<Attachment> sealed = await(f.core->attachments().add(number, path, {}, f.actor("admin")));
    QZ_VERIFY_OK(sealed);
    QVERIFY(!sealed->keyId.isEmpty());
    QCOMPARE(sealed->size, text.size());
    QCOMPARE(blobs(f).size(), 1);
    const QByteArray lies = readFile(blobs(f).first());
    QVERIFY(!lies.contains("Zhang") && !lies.contains("north gate"));
    QCOMPARE(await(f.core->attachments().content(sealed->id, 100, f.actor("admin"))).valueOr({}), text);
    // The same file in another case cannot be told to be the same.
    const Result<Attachment> again =
        await(f.core->attachments().add(f.open(matter())->number, path, {}, f.actor("admin")));
    QVERIFY(again->sha256 != sealed->sha256);
    const Result<Attachment> open =
        await(f.core->attachments().add(plain.open(), path, {}, f.actor("admin")));
    QZ_VERIFY_OK(open);
    QVERIFY(open->keyId.isEmpty());
    QCOMPARE(open->sha256,
             QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()));
    QVERIFY(await(f.core->verify())->isEmpty());
    // A locked ring takes nothing in for a case that may hold people.
    f.core->logOut();
    QCOMPARE(await(f.core->attachments().add(number, path, {}, f.actor("admin"))).error().code,
             ErrorCode::Denied);
    QCOMPARE(blobs(f).size(), 3);
}

void TestAttachments::whatTheCameraSaidStaysBesideIt() {
    CoreFixture f;
    QZ_VERIFY_OK(f.core->logIn(QStringLiteral("admin"), "secret-word"));
    PhotoOrigin origin;
    origin.position = GeoPoint{118.3712345, 31.3312345};
    origin.takenAt = CivilTime::parse(QStringLiteral("2026-09-30T08:15")).value();
    const PlainCases plain(f);
    const QString path = writeFile(m_files, "hole.jpg", QByteArrayLiteral("a picture"));
    int sealed = 0;
    for (const QString& number : {f.open(matter())->number, plain.open()}) {
        const Result<Attachment> added =
            await(f.core->attachments().add(number, path, {}, f.actor("admin"), origin));
        QZ_VERIFY_OK(added);
        // Where somebody stood who reported it is sealed like the photo.
        QCOMPARE(added->originKey.isEmpty(), added->keyId.isEmpty());
        QCOMPARE(added->origin.contains("118.37"), added->keyId.isEmpty());
        sealed += added->originKey.isEmpty() ? 0 : 1;
        const int before = audits(f, "open_attachment");
        const Result<OpenedAttachment> opened =
            await(f.core->attachments().open(added->id, 1000, f.actor("admin")));
        QZ_VERIFY_OK(opened);
        QCOMPARE(opened->bytes, QByteArrayLiteral("a picture"));
        QCOMPARE(opened->origin.position, origin.position);
        QCOMPARE(opened->origin.takenAt->toString(), QStringLiteral("2026-09-30T08:15"));
        QCOMPARE(audits(f, "open_attachment"), before + 1);
        const QString copy = m_files.filePath(QStringLiteral("copy.jpg"));
        QZ_VERIFY_OK(await(f.core->attachments().copyTo(added->id, copy, f.actor("admin"))));
        QCOMPARE(readFile(copy), QByteArrayLiteral("a picture"));
        const Result<Attachment> bare = await(f.core->attachments().add(number, path, {}, f.actor("admin")));
        QVERIFY(await(f.core->attachments().open(bare->id, 1000, f.actor("admin")))->origin.isEmpty());
    }
    QCOMPARE(sealed, 1);
}

void TestAttachments::sameContentOnce() {
    CoreFixture f;
    const PlainCases plain(f);
    const QString first = plain.open();
    const QString second = plain.open();
    const QString a = writeFile(m_files, "a.txt", "same");
    const QString b = writeFile(m_files, "b.txt", "same");
    const Result<Attachment> one = await(f.core->attachments().add(first, a, {}, f.actor("admin")));
    const Result<Attachment> two = await(f.core->attachments().add(second, b, {}, f.actor("admin")));
    QVERIFY(one.ok() && two.ok());
    QVERIFY(one->id != two->id);
    QCOMPARE(blobs(f).size(), 1);
    // Taking it off one case leaves the other's.
    QZ_VERIFY_OK(
        await(f.core->attachments().remove(one->id, QStringLiteral("wrong case"), f.actor("admin"))));
    QCOMPARE(await(f.core->attachments().content(two->id, 100, f.actor("admin"))).valueOr({}),
             QByteArray("same"));
}

void TestAttachments::removeNeedsAReason() {
    CoreFixture f;
    const QString number = f.open(matter())->number;
    const QString path = writeFile(m_files, "r.txt", "to be removed");
    AttachmentStore& store = f.core->attachments();
    const AttachmentId id = await(store.add(number, path, {}, f.actor("admin")))->id;
    QCOMPARE(await(store.remove(id, QStringLiteral("  "), f.actor("admin"))).error().where,
             QStringLiteral("reason"));
    QCOMPARE(await(store.list(number, f.actor("admin")))->size(), 1);
    QZ_VERIFY_OK(await(store.remove(id, QStringLiteral("wrong case"), f.actor("admin"))));
    QVERIFY(await(store.list(number, f.actor("admin")))->isEmpty());
    QCOMPARE(await(store.remove(id, QStringLiteral("again"), f.actor("admin"))).error().code,
             ErrorCode::NotFound);
    QCOMPARE(await(store.content(id, 100, f.actor("admin"))).error().code, ErrorCode::NotFound);
    QCOMPARE(f.load(number)->journal.last().action, QStringLiteral("detach"));
    QVERIFY(f.load(number)->journal.last().note.startsWith(QStringLiteral("wrong case")));
    QCOMPARE(audits(f, "remove_attachment"), 1);
    QCOMPARE(blobs(f).size(), 1);  // stays for retention
}

void TestAttachments::changedContentIsFound() {
    CoreFixture f;
    const QString number = f.open(matter())->number;
    const QString path = writeFile(m_files, "c.txt", "original");
    const Result<Attachment> added = await(f.core->attachments().add(number, path, {}, f.actor("admin")));
    QZ_VERIFY_OK(added);
    QFile blob(blobs(f).first());
    QVERIFY(blob.open(QIODevice::ReadWrite));
    QVERIFY(blob.write("O") == 1);
    blob.close();
    const QString target = writeFile(m_files, "target.txt", "was here before");
    const Status copied = await(f.core->attachments().copyTo(added->id, target, f.actor("admin")));
    QVERIFY(!copied.ok());
    QCOMPARE(copied.error().code, ErrorCode::Database);
    QCOMPARE(readFile(target), QByteArray("was here before"));
    const Result<QStringList> problems = await(f.core->verify());
    QZ_VERIFY_OK(problems);
    QCOMPARE(problems->size(), 1);
    QVERIFY(problems->first().contains(added->sha256));
    QVERIFY(!await(f.core->attachments().content(added->id, 100, f.actor("admin"))).ok());
}

void TestAttachments::missingContentIsFound() {
    CoreFixture f;
    const QString number = f.open(matter())->number;
    const QString path = writeFile(m_files, "m.txt", "soon gone");
    const Result<Attachment> added = await(f.core->attachments().add(number, path, {}, f.actor("admin")));
    QZ_VERIFY_OK(added);
    QVERIFY(QFile::remove(blobs(f).first()));
    const Result<QStringList> problems = await(f.core->verify());
    QZ_VERIFY_OK(problems);
    QCOMPARE(problems->size(), 1);
    QVERIFY(problems->first().contains(added->sha256) && problems->first().contains(number));
    const QString target = m_files.filePath(QStringLiteral("not written.txt"));
    QCOMPARE(await(f.core->attachments().copyTo(added->id, target, f.actor("admin"))).error().code,
             ErrorCode::NotFound);
    QVERIFY(!QFile::exists(target));
}

void TestAttachments::filesThatCannotBe() {
    CoreFixture f;
    const QString number = f.open(matter())->number;
    AttachmentStore& store = f.core->attachments();
    const auto refused = [&](const QString& path) {
        return await(store.add(number, path, {}, f.actor("admin"))).error().code;
    };
    QCOMPARE(refused(m_files.filePath(QStringLiteral("nowhere.txt"))), ErrorCode::NotFound);
    QCOMPARE(refused(m_files.path()), ErrorCode::Invalid);
    QCOMPARE(refused(writeFile(m_files, "empty.txt", {})), ErrorCode::Invalid);
    AttachmentStore small = smallOne(f, 10);
    const QString eleven = writeFile(m_files, "eleven.txt", "12345678901");
    const Result<Attachment> large = await(small.add(number, eleven, {}, f.actor("admin")));
    QCOMPARE(large.error().code, ErrorCode::Invalid);
    QVERIFY(large.error().message.contains(QStringLiteral("10 bytes")));
    QCOMPARE(await(store.add(QStringLiteral("TH26-009999"), eleven, {}, f.actor("admin"))).error().code,
             ErrorCode::NotFound);
    QVERIFY(blobs(f).isEmpty());
    QVERIFY(await(store.list(number, f.actor("admin")))->isEmpty());
    QZ_VERIFY_OK(await(small.add(number, writeFile(m_files, "ten.txt", "1234567890"), {}, f.actor("admin"))));
}

void TestAttachments::otherAreaIsDenied() {
    CoreFixture f;
    f.addUser("other", "duty_leader", "340207");
    const QString number = f.open(matter())->number;
    const QString path = writeFile(m_files, "o.txt", "not theirs");
    AttachmentStore& store = f.core->attachments();
    const AttachmentId id = await(store.add(number, path, {}, f.actor("admin")))->id;
    const Actor other = CoreFixture::actor("other");
    const QString target = m_files.filePath(QStringLiteral("stolen.txt"));
    QCOMPARE(await(store.list(number, other)).error().code, ErrorCode::Denied);
    QCOMPARE(await(store.copyTo(id, target, other)).error().code, ErrorCode::Denied);
    QCOMPARE(await(store.content(id, 100, other)).error().code, ErrorCode::Denied);
    QCOMPARE(await(store.remove(id, QStringLiteral("x"), other)).error().code, ErrorCode::Denied);
    const QString more = writeFile(m_files, "more.txt", "more");
    QCOMPARE(await(store.add(number, more, {}, other)).error().code, ErrorCode::Denied);
    QVERIFY(!QFile::exists(target));
    QCOMPARE(blobs(f).size(), 1);
    QCOMPARE(audits(f, "open_attachment"), 0);
}

void TestAttachments::viewersOnlyLook() {
    CoreFixture f;
    f.addUser("viewer", "viewer", "3402");
    f.addUser("worker", "grid_worker", "340202");
    const QString number = f.open(matter())->number;
    const QString path = writeFile(m_files, "v.txt", "seen");
    AttachmentStore& store = f.core->attachments();
    const Result<Attachment> added = await(store.add(number, path, {}, CoreFixture::actor("worker")));
    QZ_VERIFY_OK(added);
    const Actor viewer = CoreFixture::actor("viewer");
    QCOMPARE(await(store.list(number, viewer))->size(), 1);
    QCOMPARE(await(store.content(added->id, 100, viewer)).valueOr({}), QByteArray("seen"));
    QCOMPARE(await(store.add(number, path, {}, viewer)).error().code, ErrorCode::Denied);
    QCOMPARE(await(store.remove(added->id, QStringLiteral("x"), viewer)).error().code, ErrorCode::Denied);
}

void TestAttachments::stepsGoOnAsIfThereWereNone() {
    CoreFixture f;
    const QString number = f.open(matter(), f.actor("admin"), QStringLiteral("2026-09-30T16:00"))->number;
    const QString path = writeFile(m_files, "s.txt", "photo of 16:40");
    QZ_VERIFY_OK(await(f.core->attachments().add(number, path, {}, f.actor("admin"))));
    // A step that was taken before the file was added may still be recorded.
    QZ_VERIFY_OK(f.act(number, "take", {}, QStringLiteral("2026-09-30T16:10")));
    const QList<JournalEntry> journal = f.load(number)->journal;
    QCOMPARE(CivilTime::fromInstant(journal.last().occurredAt).toString(),
             QStringLiteral("2026-09-30T16:10"));
    QCOMPARE(journal.last().sequence, 3);
    QVERIFY(await(f.core->verify())->isEmpty());
}

void TestAttachments::backupCarriesThem() {
    CoreFixture f;
    const QString number = f.open(matter())->number;
    const QByteArray bytes(300000, 'q');
    const QString path = writeFile(m_files, "big.bin", bytes);
    const Result<Attachment> added = await(f.core->attachments().add(number, path, {}, f.actor("admin")));
    QZ_VERIFY_OK(added);
    const QString backup = m_files.filePath(QStringLiteral("store.qzb"));
    QZ_VERIFY_OK(await(f.core->store().backup(backup)));
    f.registration.release();
    f.core.reset();
    QVERIFY(QDir(f.folder.filePath(QStringLiteral("blobs"))).removeRecursively());
    QZ_VERIFY_OK(Store::restore(backup, f.folder.path(), true));
    f.core = f.openStore(false);
    f.registration = f.core->cases().addKind(testKind(f.extension));
    QZ_VERIFY_OK(f.core->logIn(QStringLiteral("admin"), "secret-word"));
    QCOMPARE(await(f.core->attachments().content(added->id, 1 << 20, f.actor("admin"))).valueOr({}), bytes);
    QVERIFY(await(f.core->verify())->isEmpty());
}

void TestAttachments::namesAreMadeSafe() {
    QCOMPARE(safeFileName(QStringLiteral("photo 1.jpg")), QStringLiteral("photo 1.jpg"));
    QCOMPARE(safeFileName(QString::fromUtf8("现场照片.jpg")), QString::fromUtf8("现场照片.jpg"));
    QCOMPARE(safeFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("passwd"));
    QCOMPARE(safeFileName(QStringLiteral("..\\..\\boot.ini")), QStringLiteral("boot.ini"));
    QCOMPARE(safeFileName(QStringLiteral(".hidden")), QStringLiteral("hidden"));
    QCOMPARE(safeFileName(QStringLiteral("-rf")), QStringLiteral("rf"));
    QCOMPARE(safeFileName(QStringLiteral("..")), QStringLiteral("file"));
    QCOMPARE(safeFileName(QStringLiteral("a\nb:c?.txt")), QStringLiteral("a_b_c_.txt"));
    const QString turned = QStringLiteral("photo") + QChar(0x202e) + QStringLiteral("gpj.exe");
    QCOMPARE(safeFileName(turned), QStringLiteral("photo_gpj.exe"));
    const QString longName = safeFileName(QString(400, QChar(0x7167)) + QStringLiteral(".jpg"));
    QVERIFY(longName.toUtf8().size() <= 180);
    QVERIFY(longName.endsWith(QStringLiteral(".jpg")));
}

QZ_TEST(TestAttachments)
#include "test_attachments.moc"
