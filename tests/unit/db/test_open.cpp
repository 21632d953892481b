// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

#include "db_fixture.h"

using namespace qz;
using namespace qz::test;

class TestOpen final : public QObject {
    Q_OBJECT
private slots:
    void nothingThereIsNotFound();
    void createdStoreIsOursAndReopens();
    void secondWriterIsBusyAndReaderIsNot();
    void damagedFilesAreRefusedUnchanged_data();
    void damagedFilesAreRefusedUnchanged();
    void damageInsideIsFoundByVerify();
    void foreignAndNewerFilesAreRefused();
    void syncedFoldersAreRefused_data();
    void syncedFoldersAreRefused();
    void readOnlyStoreRefusesWrites();
    void closedStoreAnswersEverything();
#ifdef Q_OS_LINUX
    void unwritableFolderOpensReadOnly();
    void fullDiskLeavesTheStoreAsItWas();
#endif
};

void TestOpen::nothingThereIsNotFound() {
    DbFixture f;
    const Status opened = f.open(false);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(f.folder()));
}

void TestOpen::createdStoreIsOursAndReopens() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QVERIFY(!f.store->isReadOnly());
    QCOMPARE(f.store->folder(), f.folder());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    QCOMPARE(*f.number("SELECT length(v) FROM meta WHERE k='incarnation'"), 16);
    f.store.reset();
    QVERIFY(!QFileInfo::exists(f.database() + QStringLiteral("-wal")));
    QVERIFY(!QFileInfo::exists(f.folder() + QStringLiteral("/lock")));
    QZ_VERIFY_OK(f.open(false));
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 1);
    QCOMPARE(*f.number("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode='wal'"), 1);
    const auto writerFlags = await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) -> Result<QString> {
        QZ_ASSIGN(Statement s, tx.prepare("SELECT (SELECT synchronous FROM pragma_synchronous)||','||"
                                          "(SELECT foreign_keys FROM pragma_foreign_keys)"));
        QZ_TRY(s.step());
        return s.text(0);
    }));
    QZ_VERIFY_OK(writerFlags);
    QCOMPARE(*writerFlags, QStringLiteral("2,1"));
}

void TestOpen::secondWriterIsBusyAndReaderIsNot() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    const auto second = Store::open({f.folder(), false, false}, f.clock, nullptr);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, ErrorCode::Busy);
    QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    auto beside = Store::open({f.folder(), true, false}, f.clock, nullptr);
    QZ_VERIFY_OK(beside);
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    const auto seen = await((*beside)->read([](ReadTx& tx) -> Result<qint64> {
        QZ_ASSIGN(Statement s, tx.prepare("SELECT count(*) FROM test_people"));
        QZ_TRY(s.step());
        return s.integer(0);
    }));
    QZ_VERIFY_OK(seen);
    QCOMPARE(*seen, 1);
}

void TestOpen::damagedFilesAreRefusedUnchanged_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("zero") << 0;
    QTest::newRow("truncated") << 1;
    QTest::newRow("text") << 2;
    QTest::newRow("header overwritten") << 3;
    QTest::newRow("schema page overwritten") << 4;
}

void TestOpen::damagedFilesAreRefusedUnchanged() {
    QFETCH(int, kind);
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    for (int i = 0; i < 50; ++i) {
        QZ_VERIFY_OK(f.addPerson(i, QStringLiteral("Ann")));
    }
    f.store.reset();
    QByteArray content = readFile(f.database());
    QVERIFY(content.size() > 8192);
    switch (kind) {
        case 0:
            content.clear();
            break;
        case 1:
            content.truncate(content.size() / 2);
            break;
        case 2:
            content = QByteArray("not a database\n").repeated(1000);
            break;
        case 3:
            content.replace(0, 16, QByteArray(16, '\0'));
            break;
        default:
            content.replace(100, 3000, QByteArray(3000, '\x5a'));
            break;
    }
    writeFile(f.database(), content);
    for (const bool create : {false, true}) {
        const Status opened = f.open(create);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::Database);
        QVERIFY(opened.error().message.contains(QStringLiteral("backup")));
        QCOMPARE(readFile(f.database()), content);
    }
}

void TestOpen::damageInsideIsFoundByVerify() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    for (int i = 0; i < 300; ++i) {
        QZ_VERIFY_OK(f.addPerson(i, QStringLiteral("Ann")));
    }
    QCOMPARE(await(f.store->verify())->size(), 0);
    f.store.reset();
    QByteArray content = readFile(f.database());
    content.replace(content.size() - 3000, 2900, QByteArray(2900, '\x33'));
    writeFile(f.database(), content);
    QZ_VERIFY_OK(f.open(false));
    const auto problems = await(f.store->verify());
    QVERIFY(!problems.ok() || !problems->isEmpty());
}

void TestOpen::foreignAndNewerFilesAreRefused() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    f.store.reset();
    const QByteArray content = readFile(f.database());
    QByteArray foreign = content;
    foreign.replace(68, 4, QByteArray(4, '\0'));
    writeFile(f.database(), foreign);
    QCOMPARE(f.open().error().code, ErrorCode::Database);
    QByteArray newer = content;
    newer.replace(60, 4, QByteArray("\0\0\0\x09", 4));
    writeFile(f.database(), newer);
    QCOMPARE(f.open().error().code, ErrorCode::Unsupported);
    writeFile(f.database(), content);
    QZ_VERIFY_OK(f.open());
}

void TestOpen::syncedFoldersAreRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("refused");
    QTest::newRow("plain") << QStringLiteral("OneDrive") << true;
    QTest::newRow("company") << QStringLiteral("OneDrive - County") << true;
    QTest::newRow("case") << QStringLiteral("dropbox") << true;
    QTest::newRow("chinese") << QString::fromUtf8("\xE5\x9D\x9A\xE6\x9E\x9C\xE4\xBA\x91") << true;
    QTest::newRow("longer word") << QStringLiteral("Dropboxes") << false;
    QTest::newRow("ordinary") << QStringLiteral("work") << false;
}

void TestOpen::syncedFoldersAreRefused() {
    QFETCH(QString, name);
    QFETCH(bool, refused);
    DbFixture f;
    const QString folder = f.dir.filePath(name + QStringLiteral("/a/store"));
    const auto opened = Store::open({folder, false, true}, f.clock, nullptr);
    QCOMPARE(!opened.ok(), refused);
    QCOMPARE(QFileInfo::exists(folder), !refused);
    if (refused) {
        QCOMPARE(opened.error().code, ErrorCode::Unsupported);
        QVERIFY(opened.error().message.contains(name));
    }
}

void TestOpen::readOnlyStoreRefusesWrites() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    QZ_VERIFY_OK(f.open(false, true));
    QVERIFY(f.store->isReadOnly());
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 1);
    const Status added = f.addPerson(2, QStringLiteral("Bob"));
    QVERIFY(!added.ok());
    QCOMPARE(added.error().code, ErrorCode::Denied);
    QZ_VERIFY_OK(f.migrate());
    const auto sly = await(f.store->read([](ReadTx& tx) -> Result<bool> {
        QZ_ASSIGN(Statement s, tx.prepare("DELETE FROM test_people"));
        return s.step();
    }));
    QVERIFY(!sly.ok());
}

void TestOpen::closedStoreAnswersEverything() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QList<QFuture<Status>> writes;
    QList<QFuture<Result<qint64>>> reads;
    for (int i = 0; i < 50; ++i) {
        writes.append(f.store->write(QStringLiteral("t"), [i](WriteTx& tx) -> Status {
            QZ_TRY(tx.insert(people(), uuidOf(i), {{"name", QStringLiteral("x")}}));
            return {};
        }));
        reads.append(f.store->read([](ReadTx& tx) -> Result<qint64> {
            QZ_ASSIGN(Statement s, tx.prepare("SELECT count(*) FROM test_people"));
            QZ_TRY(s.step());
            return s.integer(0);
        }));
    }
    f.store.reset();
    for (const auto& write : writes) {
        QVERIFY(write.isFinished());
        QZ_VERIFY_OK(write.result());
    }
    for (const auto& read : reads) {
        QVERIFY(read.isFinished());
        QVERIFY(read.result().ok() || read.result().error().code == ErrorCode::Cancelled);
    }
    QZ_VERIFY_OK(f.open(false));
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 50);
}

#ifdef Q_OS_LINUX
namespace {

/// A small disk of its own, where the test may make one (root); else not mounted.
struct SmallDisk {
    QByteArray path;
    bool mounted = false;
    SmallDisk(const QString& folder, const char* options) : path(QFile::encodeName(folder)) {
        QDir().mkpath(folder);
        mounted = ::mount("tmpfs", path.constData(), "tmpfs", 0, options) == 0;
    }
    bool makeReadOnly() const {
        return ::mount("tmpfs", path.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    ~SmallDisk() {
        if (mounted) {
            ::umount2(path.constData(), MNT_DETACH);
        }
    }
};

}  // namespace

void TestOpen::unwritableFolderOpensReadOnly() {
    DbFixture f;
    QDir().mkpath(f.folder());
    const SmallDisk disk(f.folder(), "size=16m");
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    f.store.reset();
    if (disk.mounted) {
        QVERIFY(disk.makeReadOnly());
    } else {
        QFile::setPermissions(f.folder(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    }
    // Without rights to mount and with rights to everything (a container's root) the folder stays writable.
    const bool unwritable = !QFileInfo(f.folder()).isWritable();
    QZ_VERIFY_OK(f.open(false));
    QCOMPARE(f.store->isReadOnly(), unwritable);
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 1);
    QCOMPARE(f.addPerson(2, QStringLiteral("Bob")).ok(), !unwritable);
    f.store.reset();
    QFile::setPermissions(f.folder(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

void TestOpen::fullDiskLeavesTheStoreAsItWas() {
    DbFixture f;
    const SmallDisk disk(f.folder(), "size=3m");
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    const QString large(2000, u'x');
    const int rows = disk.mounted ? 20'000 : 10;
    const Status filled = await(f.store->write(QStringLiteral("t"), [&](WriteTx& tx) -> Status {
        for (int i = 10; i < 10 + rows; ++i) {
            // An error that the work does not pass on must not leave half of it behind either.
            (void)tx.insert(people(), uuidOf(i), {{"name", large}}).ok();
        }
        return {};
    }));
    QCOMPARE(filled.ok(), !disk.mounted);
    if (disk.mounted) {
        QCOMPARE(filled.error().code, ErrorCode::Io);
        QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 1);
        QCOMPARE(await(f.store->verify())->size(), 0);
        const Status told = await(f.store->write(QStringLiteral("t"), [&](WriteTx& tx) -> Status {
            for (int i = 10; i < 10 + rows; ++i) {
                QZ_TRY(tx.insert(people(), uuidOf(i), {{"name", large}}));
            }
            return {};
        }));
        QVERIFY(!told.ok());
        QCOMPARE(told.error().code, ErrorCode::Io);
        QZ_VERIFY_OK(f.addPerson(2, QStringLiteral("Bob")));
    }
    f.store.reset();
}
#endif

QZ_TEST(TestOpen)
#include "test_open.moc"
