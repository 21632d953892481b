// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <memory>

#include "qz/jobs.h"

namespace qz {

/// What the jobs bar shows of one job.
struct JobView {
    quint64 id = 0;
    QString title;
    QString what;  ///< the step it is at, translated
    qint64 done = 0;
    qint64 total = 0;  ///< 0: unknown
    qint64 elapsedMs = 0;
    bool running = false;  ///< false while it waits for its turn
};

/// Jobs on a pool of their own (two at a time); the rest queues. Main thread.
class ThreadJobs final : public QObject, public Jobs {
    Q_OBJECT

public:
    explicit ThreadJobs(QObject* parent = nullptr);
    ~ThreadJobs() override;

    [[nodiscard]] QFuture<Status> start(const QString& title, Work work) override;
    void cancel(quint64 id);
    [[nodiscard]] QList<JobView> jobs() const;
    /// Cancels what runs and waits for it; before what the jobs use goes away.
    void stop();

signals:
    /// Something in jobs() changed; at most ten times a second per job.
    void changed();
    /// Ended; `message` is empty on success. A cancelled job gives `cancelled`.
    void finished(quint64 id, const QString& title, const QString& message, bool cancelled);

private:
    struct Job;
    QThreadPool m_pool;
    QList<std::shared_ptr<Job>> m_jobs;
    quint64 m_nextId = 1;
};

}  // namespace qz
