// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "connection_threads.h"
#include "qz/clock.h"
#include "qz/db/store.h"

namespace qz {

/// What a Store is made of. Readers end before the writer, whose close makes the last checkpoint; the lock
/// goes last.
class StorePrivate {
public:
    StorePrivate(QString folder, Clock& clock, EventBus* events)
        : m_folder(std::move(folder)), m_clock(clock), m_events(events) {}
    ~StorePrivate();

    using WriteBody = std::function<Status(WriteTx&, std::function<void(Status)>& settle)>;
    using Failed = std::function<void(const Error&)>;
    void runWrite(StoreConnection& connection, const QString& operation, const WriteBody& body,
                  const Failed& failed);
    [[nodiscard]] Instant now() const { return m_clock.now(); }
    [[nodiscard]] QString databasePath() const { return m_folder + QStringLiteral("/store.db"); }
    /// Runs on the writer thread (a reader's, where there is no writer) and waits. Bug from the thread
    /// itself.
    Status runAndWait(const std::function<Status(StoreConnection&)>& work);

    QString m_folder;
    Clock& m_clock;
    EventBus* m_events;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<std::function<Status(WriteTx&)>> m_beforeCommit;
    bool m_readOnly = false;
    bool m_hadMigrations = false;  ///< at opening; a store born in this run needs no copy of itself
    bool m_copied = false;         ///< the copy before migrations is made once a run
    std::unique_ptr<ConnectionThreads> m_writer;  ///< null when read-only
    std::unique_ptr<ConnectionThreads> m_readers;
};

}  // namespace qz
