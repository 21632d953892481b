// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_watch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <algorithm>

#include "beside.h"
#include "desk.h"
#include "qz/async.h"

namespace qz {

namespace {

constexpr int lookEveryMs = 4000;  // folders on a network tell nobody
constexpr qint64 mostBytes = qint64{500} * 1024 * 1024;
constexpr int mostFiles = 500;

std::optional<WaitingFile::Kind> kindOf(const QString& name) {
    static const QHash<QString, WaitingFile::Kind> kinds{
        {QStringLiteral("xlsx"), WaitingFile::Kind::Table}, {QStringLiteral("xls"), WaitingFile::Kind::Table},
        {QStringLiteral("csv"), WaitingFile::Kind::Table},  {QStringLiteral("docx"), WaitingFile::Kind::Text},
        {QStringLiteral("txt"), WaitingFile::Kind::Text},   {QStringLiteral("jpg"), WaitingFile::Kind::Photo},
        {QStringLiteral("jpeg"), WaitingFile::Kind::Photo}, {QStringLiteral("png"), WaitingFile::Kind::Photo},
        {QStringLiteral("webp"), WaitingFile::Kind::Photo}};
    const auto kind = kinds.constFind(QFileInfo(name).suffix().toLower());
    // Office programs keep a lock beside an open file; that file is still being written.
    const bool passing = name.startsWith(QLatin1String("~$")) || name.startsWith(QLatin1Char('.'));
    return kind == kinds.cend() || passing ? std::nullopt : std::optional<WaitingFile::Kind>(*kind);
}

QString hashOf(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

}  // namespace

FolderWatch::FolderWatch(Desk& desk) : m_desk(desk) {
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::look);
}

QString FolderWatch::handledFile() const {
    return m_desk.runtime.core().store().folder() + QStringLiteral("/inbox_handled.txt");
}

void FolderWatch::loadHandled() {
    QFile file(handledFile());
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            m_handled.insert(QString::fromLatin1(line.trimmed()));
        }
    }
}

void FolderWatch::restart() {
    ++m_generation;
    m_looking = false;
    m_failed = false;
    m_seen.clear();
    m_waiting.clear();
    m_handled.clear();
    if (!m_watcher.directories().isEmpty()) {
        m_watcher.removePaths(m_watcher.directories());
    }
    m_folder =
        m_desk.session.may(QStringLiteral("import.run")) || m_desk.session.may(QStringLiteral("grid.intake"))
            ? m_desk.settings().value(QLatin1String(watchedFolderKey), QString()).toString()
            : QString();
    loadHandled();
    Q_EMIT changed();
    if (m_folder.isEmpty() || m_desk.runtime.core().store().isReadOnly()) {
        m_timer.stop();
        return;
    }
    if (QFileInfo(m_folder).isDir()) {
        m_watcher.addPath(m_folder);
    }
    m_timer.start();
    look();
}

FolderWatch::Look FolderWatch::lookInto(const QString& folder, const QHash<QString, Seen>& before) {
    Look look;
    const QDir dir(folder);
    look.readable = dir.exists() && dir.isReadable();
    const QFileInfoList files = dir.entryInfoList(QDir::Files | QDir::Readable, QDir::Time);
    for (const QFileInfo& file : files.first(std::min<qsizetype>(files.size(), mostFiles))) {
        if (!kindOf(file.fileName()) || file.size() == 0 || file.size() > mostBytes) {
            continue;
        }
        Seen seen{file.size(), file.lastModified(), {}};
        const Seen old = before.value(file.filePath());
        if (old.size == seen.size && old.changed == seen.changed) {
            seen.hash = old.hash.isEmpty() ? hashOf(file.filePath()) : old.hash;
        }
        look.files.insert(file.filePath(), seen);
    }
    return look;
}

void FolderWatch::look() {
    if (m_looking || m_folder.isEmpty()) {
        return;
    }
    m_looking = true;
    onResult(this, beside([folder = m_folder, before = m_seen] { return lookInto(folder, before); }),
             [this, generation = m_generation](const Look& look) {
                 if (generation == m_generation) {
                     m_looking = false;
                     take(look);
                 }
             });
}

void FolderWatch::take(const Look& look) {
    if (!look.readable && !m_failed) {
        m_desk.notifications.post({Notification::Kind::Warning,
                                   tr("The watched folder cannot be read."),
                                   QDir::toNativeSeparators(m_folder),
                                   {},
                                   {}});
    }
    m_failed = !look.readable;
    m_seen = look.files;
    QList<WaitingFile> waiting;
    QList<WaitingFile> fresh;
    QSet<QString> hashes;
    for (auto it = look.files.cbegin(); it != look.files.cend(); ++it) {
        const QString& hash = it->hash;
        if (hash.isEmpty() || m_handled.contains(hash) || hashes.contains(hash)) {
            continue;
        }
        hashes.insert(hash);
        waiting.append(
            {it.key(), hash, it->size, it->changed, kindOf(QFileInfo(it.key()).fileName()).value()});
        if (!m_offered.contains(hash)) {
            m_offered.insert(hash);
            fresh.append(waiting.last());
        }
    }
    std::sort(waiting.begin(), waiting.end(),
              [](const WaitingFile& a, const WaitingFile& b) { return a.changed > b.changed; });
    const bool same = waiting.size() == m_waiting.size() && fresh.isEmpty();
    m_waiting = waiting;
    if (!same) {
        Q_EMIT changed();
    }
    offer(fresh);
}

void FolderWatch::offer(const QList<WaitingFile>& fresh) {
    if (fresh.isEmpty()) {
        return;
    }
    Notification note;
    note.text = fresh.size() == 1
                    ? tr("A new file waits: %1").arg(QFileInfo(fresh.first().path).fileName())
                    : tr("%n new files wait in the watched folder.", nullptr, int(fresh.size()));
    note.actionTitle = tr("Show");
    note.action = [desk = &m_desk] { desk->navigation.openPage(QStringLiteral("inbox")); };
    m_desk.notifications.post(note);
}

void FolderWatch::setHandled(const QString& hash) {
    if (m_handled.contains(hash)) {
        return;
    }
    m_handled.insert(hash);
    QFile file(handledFile());
    if (!file.open(QIODevice::Append) || file.write(hash.toLatin1() + '\n') < 0) {
        m_desk.notifications.post({Notification::Kind::Warning,
                                   tr("It cannot be remembered that the file was handled."),
                                   file.errorString(),
                                   {},
                                   {}});
    }
    m_waiting.removeIf([&hash](const WaitingFile& waiting) { return waiting.hash == hash; });
    Q_EMIT changed();
}

}  // namespace qz
