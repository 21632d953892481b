// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_threads.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <chrono>

namespace qz {

namespace {

constexpr auto kIdleAfter = std::chrono::seconds(3);

Error closingError() {
    return {
        ErrorCode::Cancelled, QCoreApplication::translate("qz::Store", "The store is being closed."), {}, {}};
}

}  // namespace

ConnectionThreads::ConnectionThreads(int count, Opener opener, std::function<void(StoreConnection&)> idle)
    : m_opener(std::move(opener)), m_idle(std::move(idle)), m_connections(size_t(count)) {
    for (size_t slot = 0; slot < size_t(count); ++slot) {
        m_threads.emplace_back([this, slot] { loop(slot); });
    }
}

ConnectionThreads::~ConnectionThreads() { stop(false); }

void ConnectionThreads::enqueue(Job job) {
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        if (!m_stopping) {
            m_queue.push_back(std::move(job));
            job = nullptr;
        }
    }
    if (job) {
        const Error error = closingError();
        job(nullptr, &error);
        return;
    }
    m_wake.notify_one();
}

void ConnectionThreads::stop(bool drain) {
    std::deque<Job> dropped;
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
        if (!drain) {
            dropped.swap(m_queue);
            for (const auto& connection : m_connections) {
                if (connection) {
                    sqlite3_interrupt(connection->handle());
                }
            }
        }
    }
    m_wake.notify_all();
    const Error error = closingError();
    for (const Job& job : dropped) {
        job(nullptr, &error);
    }
    for (std::thread& thread : m_threads) {
        if (thread.joinable()) {
            thread.join();
        }
    }
    m_connections.clear();
}

bool ConnectionThreads::isOwnThread() const {
    for (const std::thread& thread : m_threads) {
        if (thread.get_id() == std::this_thread::get_id()) {
            return true;
        }
    }
    return false;
}

bool ConnectionThreads::take(std::unique_lock<std::mutex>& lock, bool& worked, StoreConnection* connection,
                             Job& job) {
    const auto ready = [this] { return m_stopping || !m_queue.empty(); };
    if (worked && m_idle && connection != nullptr) {
        if (!m_wake.wait_for(lock, kIdleAfter, ready)) {
            worked = false;
            lock.unlock();
            m_idle(*connection);
            lock.lock();
        }
    }
    m_wake.wait(lock, ready);
    if (m_queue.empty()) {
        return false;
    }
    job = std::move(m_queue.front());
    m_queue.pop_front();
    worked = true;
    return true;
}

void ConnectionThreads::loop(size_t slot) {
    std::unique_lock<std::mutex> lock(m_mutex);
    StoreConnection* connection = nullptr;
    bool worked = false;
    Job job;
    while (take(lock, worked, connection, job)) {
        lock.unlock();
        if (connection == nullptr) {
            auto opened = m_opener();
            if (!opened) {
                job(nullptr, &opened.error());
                job = nullptr;
                lock.lock();
                continue;
            }
            const std::lock_guard<std::mutex> guard(m_mutex);
            m_connections[slot] = std::move(opened).value();
            connection = m_connections[slot].get();
        }
        job(connection, nullptr);
        job = nullptr;
        lock.lock();
    }
}

}  // namespace qz
