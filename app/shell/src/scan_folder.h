// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "qz/papers/paper_filing.h"

namespace qz {

class Desk;

/// The settings of the desk: the folder into which the scanner writes; empty: none is read.
inline constexpr const char* scanFolderKey = "intake/scan_folder";

/// A file that could not be read at all.
struct FailedScan {
    QString file;
    Error error;
};

/// Reads what the scanner writes into its folder, and what is dropped on the page, one file after the other
/// as jobs. A file is read once it is whole (unchanged between two looks); it stays where it is. UI thread.
class ScanFolder final : public QObject {
    Q_OBJECT
public:
    /// That of the desk; made when it is first asked for.
    [[nodiscard]] static ScanFolder& of(Desk& desk);
    /// Begins with the folder of the settings; again after the setting changed.
    void restart();
    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Files chosen or dropped by hand.
    void read(const QStringList& paths);
    void look();
    /// Newest first; of this session.
    [[nodiscard]] const QList<ScanOutcome>& outcomes() const { return m_outcomes; }
    [[nodiscard]] const QList<FailedScan>& failures() const { return m_failures; }
    [[nodiscard]] bool isBusy() const { return m_reading || m_looking || !m_waiting.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    explicit ScanFolder(Desk& desk);
    struct Seen {
        qint64 size = -1;
        QDateTime changed;
        bool taken = false;
    };
    using Files = QHash<QString, Seen>;
    [[nodiscard]] static Files lookInto(const QString& folder);
    void take(const Files& files);
    void next();
    void tell(const ScanOutcome& outcome);

    Desk& m_desk;
    QString m_folder;
    QTimer m_timer;
    Files m_seen;
    QStringList m_waiting;
    QList<ScanOutcome> m_outcomes;
    QList<FailedScan> m_failures;
    bool m_looking = false;
    bool m_reading = false;
};

/// "4 pages filed, 1 on the tray, …".
[[nodiscard]] QString outcomeText(const ScanOutcome& outcome);

}  // namespace qz
