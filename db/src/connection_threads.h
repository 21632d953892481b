// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "connection.h"

namespace qz {

/// Threads with one connection each and a common queue: one thread for the writer, several for readers.
/// The connection is made on its thread with the first job.
class ConnectionThreads {
public:
    using Opener = std::function<Result<std::unique_ptr<StoreConnection>>()>;
    /// A connection, or null and why there is none.
    using Job = std::function<void(StoreConnection*, const Error*)>;

    /// `idle` runs on a thread that had work and then none for a few seconds.
    ConnectionThreads(int count, Opener opener, std::function<void(StoreConnection&)> idle = {});
    ~ConnectionThreads();
    ConnectionThreads(const ConnectionThreads&) = delete;
    ConnectionThreads& operator=(const ConnectionThreads&) = delete;

    void enqueue(Job job);
    /// Ends the threads. `drain` runs what is queued; otherwise it is given Cancelled and running SQL is
    /// interrupted.
    void stop(bool drain);
    [[nodiscard]] bool isOwnThread() const;

private:
    void loop(size_t slot);
    /// False at the end.
    bool take(std::unique_lock<std::mutex>& lock, bool& worked, StoreConnection* connection, Job& job);

    Opener m_opener;
    std::function<void(StoreConnection&)> m_idle;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    std::vector<std::unique_ptr<StoreConnection>> m_connections;
    std::vector<std::thread> m_threads;
    bool m_stopping = false;
};

}  // namespace qz
