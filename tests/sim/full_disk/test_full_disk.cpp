// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/mount.h>

#include <QFile>
#include <QStorageInfo>

#include "guard_store.h"
#include "qz/core/store_care.h"
#include "qz/host/file_runs.h"

namespace qz::test {

/// A store on a disk of a few megabytes: what no longer fits is refused in words, nothing is half there, and
/// everything goes on when there is room again.
class TestFullDisk final : public QObject {
    Q_OBJECT
    std::unique_ptr<GuardStore> m_store;
    QTemporaryDir m_small;

    CoreStore& core() { return m_store->runtime->core(); }
    [[nodiscard]] QString filler() const { return m_store->folder() + QStringLiteral("/filler"); }
    void fill(qint64 leave);
    void free() { QFile::remove(filler()); }
    Result<CaseRecord> open();
    void sound(qint64 cases);
    qint64 cases();

private slots:
    void init();
    void cleanup();
    void casesAreRefusedWhole();
    void importsLeaveNothing();
    void attachmentsLeaveNothing();
    void filesForOthersAreWholeOrNotThere();
};

namespace {

Actor boss() { return GuardStore::actor(QStringLiteral("boss")); }

/// The sentence speaks of the disk, not of numbers of errors.
bool speaksOfRoom(const Error& error) {
    return error.message.contains(QStringLiteral("full")) || error.message.contains(QStringLiteral("room")) ||
           error.message.contains(QStringLiteral("space"));
}

}  // namespace

void TestFullDisk::init() {
    m_store = std::make_unique<GuardStore>();
    QVERIFY(QDir().mkpath(m_store->folder()));
    QCOMPARE(mount("tmpfs", QFile::encodeName(m_store->folder()).constData(), "tmpfs", 0, "size=8m"), 0);
    QCOMPARE(mount("tmpfs", QFile::encodeName(m_small.path()).constData(), "tmpfs", 0, "size=64k"), 0);
    QZ_VERIFY_OK(m_store->make());
}

void TestFullDisk::cleanup() {
    m_store->close();
    umount2(QFile::encodeName(m_store->folder()).constData(), MNT_DETACH);
    umount2(QFile::encodeName(m_small.path()).constData(), MNT_DETACH);
    m_store.reset();
}

void TestFullDisk::fill(qint64 leave) {
    QFile file(filler());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const qint64 room = QStorageInfo(m_store->folder()).bytesAvailable() - leave;
    QVERIFY(room > 0);
    QVERIFY(file.write(QByteArray(static_cast<qsizetype>(room), 'x')) == room);
}

Result<CaseRecord> TestFullDisk::open() {
    NewCase request;
    request.kind = QStringLiteral("event");
    request.fields = fieldMap({{"class", QStringLiteral("P0101")},
                               {"area", QStringLiteral("340202014003002")},
                               {"reporter", QStringLiteral("Reporter")},
                               {"detail", QString(3000, QLatin1Char('d'))}});
    request.actor = boss();
    request.force = true;
    return await(core().cases().open(request));
}

qint64 TestFullDisk::cases() {
    return m_store
        ->read([](ReadTx& read) -> Result<qint64> {
            QZ_ASSIGN(Statement rows, read.prepare("SELECT count(*) FROM core_cases"));
            QZ_ASSIGN(const bool found, rows.step());
            const qint64 count = found ? rows.integer(0) : -1;
            rows.reset();
            return count;
        })
        .valueOr(-1);
}

void TestFullDisk::sound(qint64 expected) {
    const auto problems = await(core().verify());
    QZ_VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
    QCOMPARE(cases(), expected);
}

void TestFullDisk::casesAreRefusedWhole() {
    fill(300 * 1024);
    qint64 kept = 0;
    std::optional<Error> refused;
    for (int i = 0; i < 2000 && !refused; ++i) {
        const Result<CaseRecord> made = open();
        if (made.ok()) {
            ++kept;
        } else {
            refused = made.error();
        }
    }
    QVERIFY2(refused.has_value(), "the disk never became full");
    QVERIFY2(speaksOfRoom(*refused), qPrintable(refused->message));
    sound(kept);
    free();
    const Result<CaseRecord> again = open();
    QZ_VERIFY_OK(again);
    // No number was used up by the refused one.
    QCOMPARE(again->number, QStringLiteral("WG26-%1").arg(kept + 1, 6, 10, QLatin1Char('0')));
    m_store->close();
    QZ_VERIFY_OK(m_store->open());
    sound(kept + 1);
}

void TestFullDisk::importsLeaveNothing() {
    const QString path = m_store->file(QStringLiteral("rows.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray rows("external_id,opened_at,class,area,detail\n");
    for (int row = 0; row < 3000; ++row) {
        rows += "A-" + QByteArray::number(row) + ",2026-09-01 08:30,P0101,340202014003002," +
                QByteArray(600, 'd') + "\n";
    }
    QVERIFY(file.write(rows) == rows.size());
    file.close();
    ImportChoice choice;
    choice.kind = QStringLiteral("events");
    choice.file = path;
    SilentJob job;
    // At none, not even a lock has room; later the keys, the batches or the log are what fails first.
    for (const qint64 leave : {0, 8, 64, 500}) {
        fill(leave * 1024);
        const Result<ImportSummary> summary = runImport(*m_store->runtime, choice, boss(), job);
        QVERIFY2(!summary.ok(), qPrintable(QString::number(leave)));
        QVERIFY2(speaksOfRoom(summary.error()), qPrintable(summary.error().message));
        sound(0);
        free();
    }
    QZ_VERIFY_OK(open());
    sound(1);
}

void TestFullDisk::attachmentsLeaveNothing() {
    const Result<CaseRecord> made = open();
    QZ_VERIFY_OK(made);
    QFile file(m_store->file(QStringLiteral("photo.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1024 * 1024, 'p')) > 0);
    file.close();
    fill(300 * 1024);
    const auto refused = await(core().attachments().add(made->number, file.fileName(), {}, boss()));
    QVERIFY(!refused.ok());
    QVERIFY2(speaksOfRoom(refused.error()), qPrintable(refused.error().message));
    free();
    sound(1);
    QVERIFY(await(core().attachments().list(made->number, boss()))->isEmpty());
    QZ_VERIFY_OK(await(core().attachments().add(made->number, file.fileName(), {}, boss())));
}

void TestFullDisk::filesForOthersAreWholeOrNotThere() {
    for (int i = 0; i < 60; ++i) {
        QZ_VERIFY_OK(open());
    }
    SilentJob job;
    // Too large for what it is written to: a backup, and a list that is copied to a full stick.
    const QString backup = m_small.filePath(QStringLiteral("b.qzb"));
    const auto run = StoreCare(core(), m_store->clock).backup(backup, boss(), job);
    QVERIFY(!run.ok());
    QVERIFY2(speaksOfRoom(run.error()), qPrintable(run.error().message));
    QVERIFY(!QFile::exists(backup));
    QFile stuffing(m_small.filePath(QStringLiteral("x")));
    QVERIFY(stuffing.open(QIODevice::WriteOnly));
    stuffing.write(QByteArray(61 * 1024, 'x'));
    stuffing.close();
    for (const char* name : {"list.csv", "list.xlsx"}) {
        const QString list = m_small.filePath(QString::fromLatin1(name));
        const auto rows = runExport(*m_store->runtime, QStringLiteral("events"), {}, list, boss(), job);
        QVERIFY2(!rows.ok(), name);
        QVERIFY2(!QFile::exists(list), name);
    }
    QCOMPARE(QDir(m_small.path()).entryList(QDir::Files | QDir::Hidden), QStringList({QStringLiteral("x")}));
}

}  // namespace qz::test

using qz::test::TestFullDisk;
QZ_TEST(TestFullDisk)
#include "test_full_disk.moc"
