// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>

#include "qz/db/volume.h"
#include "qz_test.h"

namespace qz::test {

/// A folder that looks as /proc and /sys do.
class TestVolume final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_root;

    void write(const QString& path, const QByteArray& text) {
        const QString file = m_root->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
    }
    [[nodiscard]] Volume at(const char* folder) const {
        return volumeOf(QString::fromLatin1(folder), m_root->path() + QLatin1Char('/'));
    }

private slots:
    void init() {
        m_root = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("proc/self/mountinfo"),
              "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
              "23 22 253:0 / /qz/sealed rw - ext4 /dev/mapper/home rw\n"
              "24 22 253:1 / /qz/on\\040top rw shared:1 - xfs /dev/mapper/data rw\n"
              "25 22 0:40 / /qz/ram rw - tmpfs tmpfs rw\n"
              "26 22 0:41 / /qz/private rw - ecryptfs /home/.p rw\n"
              "27 22 7:0 / /qz/loop rw - ext4 /dev/loop0 rw\n"
              "28 22 253:2 / /qz/half rw - ext4 /dev/mapper/half rw\n"
              "broken line\n");
        QVERIFY(QDir().mkpath(m_root->filePath(QStringLiteral("sys/dev/block/8:1"))));
        write(QStringLiteral("sys/dev/block/253:0/dm/uuid"), "CRYPT-LUKS2-0123abcd-home\n");
        write(QStringLiteral("sys/dev/block/253:1/dm/uuid"), "LVM-abc\n");
        write(QStringLiteral("sys/dev/block/253:1/slaves/dm-0/dm/uuid"), "CRYPT-LUKS1-ffff-pv\n");
        write(QStringLiteral("sys/dev/block/253:2/dm/uuid"), "LVM-def\n");
        write(QStringLiteral("sys/dev/block/253:2/slaves/dm-0/dm/uuid"), "CRYPT-LUKS1-ffff-pv\n");
        QVERIFY(QDir().mkpath(m_root->filePath(QStringLiteral("sys/dev/block/253:2/slaves/sdb1"))));
        write(QStringLiteral("sys/dev/block/7:0/loop/backing_file"), "/somewhere\n");
    }
    void sealedDeviceAndVolumeOnIt() {
        QCOMPARE(at("/qz/sealed/store").state, VolumeState::Encrypted);
        QCOMPARE(at("/qz/sealed/store").how, QStringLiteral("LUKS2"));
        QCOMPARE(at("/qz/sealed/store").device, QStringLiteral("/dev/mapper/home"));
        QCOMPARE(at("/qz/on top/store").state, VolumeState::Encrypted);
        QCOMPARE(at("/qz/on top/store").how, QStringLiteral("LUKS1"));
        QCOMPARE(at("/qz/private/store").state, VolumeState::Encrypted);
    }
    void plainIsSaidAsSuch() {
        QCOMPARE(at("/qz/elsewhere").state, VolumeState::Plain);
        QCOMPARE(at("/qz/sealednot").state, VolumeState::Plain);  // no mount of that name
        QCOMPARE(at("/qz/half/store").state, VolumeState::Plain);
    }
    void whatTheSystemDoesNotTellIsUnknown() {
        QCOMPARE(at("/qz/ram/store").state, VolumeState::Unknown);
        QCOMPARE(at("/qz/loop/store").state, VolumeState::Unknown);
        QCOMPARE(volumeOf(QStringLiteral("/qz"), QStringLiteral("/nothing/here/")).state,
                 VolumeState::Unknown);
    }
};

}  // namespace qz::test

using qz::test::TestVolume;
QZ_TEST(TestVolume)
#include "test_volume.moc"
