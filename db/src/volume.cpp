// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/db/volume.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <propkey.h>
#include <propsys.h>
#include <shlobj.h>
#endif

namespace qz {

namespace {

#ifdef Q_OS_WIN

/// The property that the Explorer draws its padlock from; readable without rights. 1, 3 and 5 are states in
/// which the volume is encrypted and protected or being encrypted, 2 is off
/// (System.Volume.BitLockerProtection).
Volume volumeOfWindows(const QString& folder) {
    Volume volume;
    volume.device = QDir::toNativeSeparators(QFileInfo(folder).absoluteFilePath()).left(3);
    const bool started = SUCCEEDED(CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED));
    PROPERTYKEY key;
    IShellItem2* item = nullptr;
    if (SUCCEEDED(PSGetPropertyKeyFromName(L"System.Volume.BitLockerProtection", &key)) &&
        SUCCEEDED(SHCreateItemFromParsingName(reinterpret_cast<const wchar_t*>(volume.device.utf16()),
                                              nullptr, IID_PPV_ARGS(&item)))) {
        int protection = 0;
        if (SUCCEEDED(item->GetInt32(key, &protection))) {
            const bool on = protection == 1 || protection == 3 || protection == 5;
            volume.state = on                ? VolumeState::Encrypted
                           : protection == 2 ? VolumeState::Plain
                                             : VolumeState::Unknown;
            volume.how = on ? QStringLiteral("BitLocker") : QString();
        }
        item->Release();
    }
    if (started) {
        CoUninitialize();
    }
    return volume;
}

#else

struct Mount {
    QString device;  ///< "253:0"
    QString point;
    QString type;
    QString source;
};

/// mountinfo writes blank, tab, line end and backslash as \ooo.
QString unescaped(const QByteArray& text) {
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool ok = false;
        const int code = text.at(i) == '\\' ? text.mid(i + 1, 3).toInt(&ok, 8) : 0;
        plain.append(ok ? static_cast<char>(code) : text.at(i));
        i += ok ? 3 : 0;
    }
    return QString::fromLocal8Bit(plain);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The mount that holds the path: the longest point that is the start of it; of equal ones the last.
Mount mountOf(const QString& path, const QString& root) {
    Mount best;
    const QList<QByteArray> lines = contentOf(root + QStringLiteral("proc/self/mountinfo")).split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> words = line.split(' ');
        const qsizetype dash = words.indexOf("-");
        if (words.size() < 7 || dash < 0 || words.size() < dash + 3) {
            continue;
        }
        const QString point = unescaped(words.at(4));
        const bool holds =
            point == QLatin1String("/") || path == point || path.startsWith(point + QLatin1Char('/'));
        if (holds && point.size() >= best.point.size()) {
            best = {QString::fromLatin1(words.at(2)), point, QString::fromLatin1(words.at(dash + 1)),
                    unescaped(words.at(dash + 2))};
        }
    }
    return best;
}

/// A device and those below it; `depth` ends a ring that a broken system might show.
Volume deviceState(const QString& folder, int depth) {
    Volume volume;
    if (!QFileInfo(folder).isDir() || depth > 8) {
        return volume;
    }
    const QString uuid = QString::fromLatin1(contentOf(folder + QStringLiteral("/dm/uuid")).trimmed());
    if (uuid.startsWith(QLatin1String("CRYPT-"))) {
        volume.state = VolumeState::Encrypted;
        volume.how = uuid.section(QLatin1Char('-'), 1, 1);
        return volume;
    }
    if (QFileInfo::exists(folder + QStringLiteral("/loop/backing_file"))) {
        return volume;
    }
    volume.state = VolumeState::Plain;
    const QDir slaves(folder + QStringLiteral("/slaves"));
    const QStringList below = slaves.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : below) {
        const Volume one = deviceState(slaves.filePath(name), depth + 1);
        if (one.state != VolumeState::Encrypted) {
            return one;  // one part that is not sealed leaves the whole open
        }
        volume = one;
    }
    return volume;
}

/// The folder of the device under /sys; file systems with numbers of their own name it by path.
QString systemFolder(const Mount& mount, const QString& root) {
    if (!mount.device.startsWith(QLatin1String("0:"))) {
        return root + QStringLiteral("sys/dev/block/") + mount.device;
    }
    if (!mount.source.startsWith(QLatin1String("/dev/"))) {
        return {};
    }
    const QString device = QFileInfo(root + mount.source.mid(1)).canonicalFilePath();
    return root + QStringLiteral("sys/class/block/") +
           QFileInfo(device.isEmpty() ? mount.source : device).fileName();
}

#endif

}  // namespace

Volume volumeOf(const QString& folder, const QString& root) {
#ifdef Q_OS_WIN
    Q_UNUSED(root)
    return volumeOfWindows(folder);
#else
    const QString real = QFileInfo(folder).canonicalFilePath();
    const Mount mount = mountOf(real.isEmpty() ? QDir::cleanPath(folder) : real, root);
    static const QStringList sealing{QStringLiteral("ecryptfs"), QStringLiteral("fuse.gocryptfs"),
                                     QStringLiteral("fuse.cryfs"), QStringLiteral("fuse.encfs")};
    Volume volume;
    if (sealing.contains(mount.type)) {
        volume.state = VolumeState::Encrypted;
        volume.how = mount.type;
    } else if (const QString device = systemFolder(mount, root); !device.isEmpty()) {
        volume = deviceState(device, 0);
    }
    volume.device = mount.source;
    return volume;
#endif
}

}  // namespace qz
