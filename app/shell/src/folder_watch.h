// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace qz {

class Desk;

/// The settings of the desk: a folder whose new files are offered; empty: none.
inline constexpr const char* watchedFolderKey = "intake/watched_folder";

/// A file that came into the watched folder.
struct WaitingFile {
    enum class Kind { Table, Photo, Text };
    QString path;
    QString hash;  ///< hex SHA-256 of what is in it
    qint64 size = 0;
    QDateTime changed;
    Kind kind = Kind::Table;
};

/// Looks into the watched folder. New tables, photos and texts are offered once they are whole (unchanged
/// between two looks); nothing is taken in, moved or deleted by itself. What was handled is known again by
/// its content, whatever it is called. UI thread; the folder is read elsewhere.
class FolderWatch final : public QObject {
    Q_OBJECT
public:
    explicit FolderWatch(Desk& desk);
    /// Begins with the folder of the settings; again after the setting changed.
    void restart();
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const QList<WaitingFile>& waiting() const { return m_waiting; }
    /// Taken in or not needed: never offered again.
    void setHandled(const QString& hash);
    void look();
    [[nodiscard]] bool isBusy() const { return m_looking; }

Q_SIGNALS:
    void changed();

private:
    struct Seen {
        qint64 size = -1;
        QDateTime changed;
        QString hash;
    };
    struct Look {
        bool readable = true;
        QHash<QString, Seen> files;  ///< by path; with the hash where it was whole
    };
    [[nodiscard]] static Look lookInto(const QString& folder, const QHash<QString, Seen>& before);
    void take(const Look& look);
    void offer(const QList<WaitingFile>& fresh);
    void loadHandled();
    [[nodiscard]] QString handledFile() const;

    Desk& m_desk;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QHash<QString, Seen> m_seen;
    QSet<QString> m_handled;
    QSet<QString> m_offered;
    QList<WaitingFile> m_waiting;
    quint64 m_generation = 0;
    bool m_looking = false;
    bool m_failed = false;
};

}  // namespace qz
