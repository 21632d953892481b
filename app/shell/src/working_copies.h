// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QUrl>
#include <functional>

#include "qz/papers/issued_papers.h"

namespace qz {

class Desk;

/// A draft that lies open in the desk's office program.
struct WorkingCopy {
    QString number;  ///< of the case
    QString paper;
    QString title;
    QString path;
    QString content;         ///< hex SHA-256 of what was last given or taken back
    qint64 caseVersion = 0;  ///< of the data it was made of
};

/// Drafts that are edited in WPS, Word or whatever opens a .docx here. The copy is the one place where a
/// paper lies unsealed on the disk: in a folder of the store that only this user may read, named by the
/// case's number. What was changed is taken back as the paper's next version; at lock, log-out and close all
/// copies are taken back and wiped, and at the next start whatever a crash left is wiped unread. UI thread;
/// files are read and wiped elsewhere.
class WorkingCopies final : public QObject {
    Q_OBJECT
public:
    /// Those of the desk; made when they are first asked for.
    [[nodiscard]] static WorkingCopies& of(Desk& desk);

    /// Writes the copy and opens it. Conflict where that paper is open already.
    [[nodiscard]] QFuture<Status> open(const WorkingCopy& copy, const QByteArray& docx);
    [[nodiscard]] const WorkingCopy* find(const QString& number, const QString& paper) const;
    /// Keeps what was changed as a version; absent: nothing was changed. The copy stays open.
    [[nodiscard]] QFuture<Result<std::optional<PaperVersion>>> takeBack(const QString& number,
                                                                        const QString& paper);
    /// Takes back what was changed, then wipes all. Io where a file is still held by the office program.
    [[nodiscard]] QFuture<Status> closeAll();
    [[nodiscard]] bool isEmpty() const { return m_copies.isEmpty(); }
    /// Wipes what a crash left in a store's folder. Any thread.
    static Status wipe(const QString& storeFolder);
    /// What opens a file; the system's program by default.
    void setOpener(std::function<bool(const QUrl&)> opener) { m_opener = std::move(opener); }

Q_SIGNALS:
    void changed();
    /// A version was taken back; `moved`: the case took steps since the draft was made.
    void takenBack(const qz::PaperVersion& version, bool moved);

private:
    explicit WorkingCopies(Desk& desk);
    [[nodiscard]] QString folder() const;
    void noticeSaved(const QString& path);
    void say(const QString& text, const QString& why);

    Desk& m_desk;
    QList<WorkingCopy> m_copies;
    QFileSystemWatcher m_watcher;
    std::function<bool(const QUrl&)> m_opener;
};

}  // namespace qz
