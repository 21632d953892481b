// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>

#include "db_fixture.h"
#include "qz/db/blob_store.h"
#include "qz/db/key_ring.h"
#include "qz/jobs.h"

using namespace qz;
using namespace qz::test;

class TestBackup final : public QObject {
    Q_OBJECT
private slots:
    void blobsAreKeptByContent();
    void verifyNamesChangedAttachments();
    void comesBackWholeAsANewIncarnation();
    void takenWhileWriting();
    void flippedByteAnywhereIsRefused();
    void flippedAndSealedAgainIsRefusedOrHarmless();
    void shortenedAndForeignFilesAreRefused();
    void fullFolderNeedsReplace();
    void openStoreIsNotReplaced();
    void cancelledBackupLeavesNothing();
};

namespace {

QMap<QString, QByteArray> contentOf(const QString& folder) {
    QMap<QString, QByteArray> content;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        content.insert(path.mid(folder.size()), readFile(path));
    }
    return content;
}

struct Backed : DbFixture {
    QString blob;
    [[nodiscard]] QString file() const { return dir.filePath(QStringLiteral("copy.qzb")); }
    [[nodiscard]] QString other() const { return dir.filePath(QStringLiteral("other")); }
    Status make() {
        QZ_TRY(prepare());
        QZ_TRY(addPerson(1, QStringLiteral("Ann")));
        auto put = BlobStore(folder()).put("attachment");
        if (!put) {
            return put.error();
        }
        blob = *put;
        KeyRing ring(folder());
        QZ_TRY(ring.create(QStringLiteral("ann"), "password"));
        return await(store->backup(file()));
    }
};

Result<QString> incarnationOf(Store& store) {
    return await(store.read([](ReadTx& tx) -> Result<QString> {
        QZ_ASSIGN(Statement s, tx.prepare("SELECT hex(v) FROM meta WHERE k='incarnation'"));
        QZ_TRY(s.step());
        return s.text(0);
    }));
}

class CancelAtOnce final : public JobControl {
public:
    Status progress(qint64, qint64, const QString&) override {
        return makeError(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    }
};

}  // namespace

void TestBackup::blobsAreKeptByContent() {
    QTemporaryDir dir;
    BlobStore blobs(dir.path());
    const auto name = blobs.put("abc");
    QZ_VERIFY_OK(name);
    QCOMPARE(*name, QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QVERIFY(blobs.contains(*name));
    QCOMPARE(*blobs.get(*name), QByteArray("abc"));
    const QString path = writeFile(dir.filePath(QStringLiteral("file.txt")), "abc");
    QCOMPARE(*blobs.putFile(path), *name);
    const QString stored = dir.path() + QStringLiteral("/blobs/ba/") + name->mid(2);
    QCOMPARE(readFile(stored), QByteArray("abc"));
    QCOMPARE(QDir(dir.path() + QStringLiteral("/blobs")).entryList(QDir::Files).size(), 0);
    writeFile(stored, "abd");
    QCOMPARE(blobs.get(*name).error().code, ErrorCode::Database);
    QZ_VERIFY_OK(blobs.put("abc"));
    QCOMPARE(*blobs.get(*name), QByteArray("abc"));
    QCOMPARE(blobs.get(QStringLiteral("../../file.txt")).error().code, ErrorCode::NotFound);
    QVERIFY(!blobs.contains(QString(64, u'0')));
    QCOMPARE(blobs.putFile(dir.filePath(QStringLiteral("none"))).error().code, ErrorCode::Io);
    QZ_VERIFY_OK(blobs.put(QByteArray()));
}

void TestBackup::verifyNamesChangedAttachments() {
    Backed f;
    QZ_VERIFY_OK(f.make());
    QCOMPARE(*await(f.store->verify()), QStringList());
    writeFile(f.folder() + QStringLiteral("/blobs/") + f.blob.left(2) + u'/' + f.blob.mid(2), "other");
    const auto problems = await(f.store->verify());
    QCOMPARE(problems->size(), 1);
    QVERIFY(problems->at(0).contains(f.blob));
}

void TestBackup::comesBackWholeAsANewIncarnation() {
    Backed f;
    QZ_VERIFY_OK(f.make());
    const auto before = incarnationOf(*f.store);
    QZ_VERIFY_OK(Store::restore(f.file(), f.other(), false));
    QVERIFY(QDir(f.dir.path())
                .entryList({QStringLiteral("other.*"), QStringLiteral("copy.qzb.*")}, QDir::AllEntries)
                .isEmpty());
    QCOMPARE(*BlobStore(f.other()).get(f.blob), QByteArray("attachment"));
    KeyRing ring(f.other());
    QZ_VERIFY_OK(ring.unlock(QStringLiteral("ann"), "password"));
    auto restored = Store::open({f.other(), false, false}, f.clock, nullptr);
    QZ_VERIFY_OK(restored);
    QVERIFY(*incarnationOf(**restored) != *before);
    f.store = std::move(*restored);
    QCOMPARE(*f.number("SELECT count(*) FROM test_people WHERE name='Ann'"), 1);
    QZ_VERIFY_OK(f.migrate());
}

void TestBackup::takenWhileWriting() {
    Backed f;
    QZ_VERIFY_OK(f.make());
    auto backup = f.store->backup(f.file());
    QList<QFuture<Status>> writes;
    for (int round = 0; round < 100; ++round) {
        writes.append(f.store->write(QStringLiteral("t"), [round](WriteTx& tx) -> Status {
            for (int i = 0; i < 7; ++i) {
                QZ_TRY(tx.insert(people(), uuidOf(100 + round * 7 + i), {{"name", QStringLiteral("n")}}));
            }
            return {};
        }));
    }
    QZ_VERIFY_OK(await(backup));
    for (const auto& write : writes) {
        QZ_VERIFY_OK(await(write));
    }
    QZ_VERIFY_OK(Store::restore(f.file(), f.other(), false));
    f.store.reset();
    auto restored = Store::open({f.other(), false, false}, f.clock, nullptr);
    QZ_VERIFY_OK(restored);
    f.store = std::move(*restored);
    QCOMPARE(*f.number("SELECT count(*)%7 FROM test_people WHERE name='n'"), 0);
}

void TestBackup::flippedByteAnywhereIsRefused() {
    Backed f;
    QZ_VERIFY_OK(f.make());
    f.store.reset();
    const QByteArray good = readFile(f.file());
    const auto before = contentOf(f.folder());
    QVERIFY(good.size() > 1000);
    const qsizetype stride = std::max<qsizetype>(1, good.size() / 400);
    for (qsizetype at = 0; at < good.size(); at += (at > good.size() - 200 ? 1 : stride)) {
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ 0x10);
        writeFile(f.file(), bad);
        const Status restored = Store::restore(f.file(), f.folder(), true);
        QVERIFY2(!restored.ok(), qPrintable(QString::number(at)));
        QVERIFY(restored.error().code == ErrorCode::Invalid);
    }
    QCOMPARE(contentOf(f.folder()), before);
    QCOMPARE(QDir(f.dir.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
    writeFile(f.file(), good);
    QZ_VERIFY_OK(Store::restore(f.file(), f.folder(), true));
}

void TestBackup::flippedAndSealedAgainIsRefusedOrHarmless() {
    Backed f;
    QZ_VERIFY_OK(f.make());
    f.store.reset();
    const QByteArray good = readFile(f.file());
    const auto sealedAgain = [](QByteArray bytes) {
        bytes.chop(64);
        return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    };
    QCOMPARE(sealedAgain(good), good);
    QByteArray escaping = good;
    escaping.replace("blobs/" + f.blob.left(2).toLatin1(), "../../" + f.blob.left(2).toLatin1());
    QByteArray changed = good;
    changed.replace("attachment", "ATTACHMENT");
    QByteArray twice = good;
    twice.replace("keys.json", "store.db2");
    QList<QByteArray> bad{escaping, changed, twice};
    for (qsizetype at = 7; at < good.size() - 64; at += good.size() / 80) {
        bad.append(good);
        bad.last()[at] = char(good[at] ^ 0x08);
    }
    int refused = 0;
    for (qsizetype i = 0; i < bad.size(); ++i) {
        QVERIFY(bad[i] != good);
        writeFile(f.file(), sealedAgain(bad[i]));
        const Status restored = Store::restore(f.file(), f.other(), false);
        QVERIFY2(!restored.ok() || i > 2, qPrintable(QString::number(i)));
        QCOMPARE(QFileInfo::exists(f.other()), restored.ok());
        if (restored.ok()) {
            // A flip in a date of the zip changes nothing that is restored.
            QCOMPARE(*BlobStore(f.other()).get(f.blob), QByteArray("attachment"));
            QCOMPARE(readFile(f.other() + QStringLiteral("/keys.json")),
                     readFile(f.folder() + QStringLiteral("/keys.json")));
            QVERIFY(QDir(f.other()).removeRecursively());
        } else {
            ++refused;
        }
    }
    QVERIFY(refused > 50);
}

void TestBackup::shortenedAndForeignFilesAreRefused() {
    Backed f;
    QZ_VERIFY_OK(f.make());
    const QByteArray good = readFile(f.file());
    for (const QByteArray& bad :
         {QByteArray(), good.left(10), good.left(good.size() - 1), good.left(good.size() / 2), good + "x",
          QByteArray("text\n").repeated(100)}) {
        writeFile(f.file(), bad);
        QCOMPARE(Store::restore(f.file(), f.other(), false).error().code, ErrorCode::Invalid);
        QVERIFY(!QFileInfo::exists(f.other()));
    }
    QCOMPARE(Store::restore(f.dir.filePath(QStringLiteral("none")), f.other(), false).error().code,
             ErrorCode::NotFound);
}

void TestBackup::fullFolderNeedsReplace() {
    Backed f;
    QZ_VERIFY_OK(f.make());
    QZ_VERIFY_OK(f.addPerson(2, QStringLiteral("Bob")));
    f.store.reset();
    QCOMPARE(Store::restore(f.file(), f.folder(), false).error().code, ErrorCode::Conflict);
    QZ_VERIFY_OK(Store::restore(f.file(), f.folder(), true));
    QZ_VERIFY_OK(f.open(false));
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 1);
    // The replaced store is kept beside.
    const QStringList kept =
        QDir(f.dir.path()).entryList({QStringLiteral("store.before-restore-*")}, QDir::Dirs);
    QCOMPARE(kept.size(), 1);
    auto old = Store::open({f.dir.filePath(kept.at(0)), true, false}, f.clock, nullptr);
    QZ_VERIFY_OK(old);
}

void TestBackup::openStoreIsNotReplaced() {
    Backed f;
    QZ_VERIFY_OK(f.make());
    const Status restored = Store::restore(f.file(), f.folder(), true);
    QVERIFY(!restored.ok());
    QCOMPARE(restored.error().code, ErrorCode::Busy);
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 1);
}

void TestBackup::cancelledBackupLeavesNothing() {
    Backed f;
    QZ_VERIFY_OK(f.make());
    const QByteArray good = readFile(f.file());
    CancelAtOnce job;
    QCOMPARE(await(f.store->backup(f.file(), &job)).error().code, ErrorCode::Cancelled);
    QCOMPARE(readFile(f.file()), good);
    QCOMPARE(QDir(f.dir.path()).entryList({QStringLiteral("copy.qzb*")}, QDir::AllEntries).size(), 1);
}

QZ_TEST(TestBackup)
#include "test_backup.moc"
