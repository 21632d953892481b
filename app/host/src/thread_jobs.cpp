// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/thread_jobs.h"

#include <QCoreApplication>
#include <QPromise>
#include <atomic>
#include <mutex>

namespace qz {
namespace {

constexpr qint64 kReportEveryMs = 100;

}  // namespace

struct ThreadJobs::Job final : public JobControl {
    JobView view;  // guarded by mutex
    std::mutex mutex;
    QElapsedTimer started;
    QElapsedTimer reported;
    std::atomic<bool> cancelled{false};
    std::function<void()> changed;

    Status progress(qint64 done, qint64 total, const QString& what) override {
        if (cancelled.load()) {
            return makeError(ErrorCode::Cancelled, QCoreApplication::translate("qz::Jobs", "Cancelled."));
        }
        {
            const std::lock_guard lock(mutex);
            view.done = done;
            view.total = total;
            view.what = what;
            view.elapsedMs = started.elapsed();
        }
        if (!reported.isValid() || reported.elapsed() >= kReportEveryMs) {
            reported.start();
            changed();
        }
        return {};
    }
};

ThreadJobs::ThreadJobs(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(2); }

ThreadJobs::~ThreadJobs() { stop(); }

void ThreadJobs::stop() {
    for (const std::shared_ptr<Job>& job : m_jobs) {
        job->cancelled.store(true);
    }
    m_pool.waitForDone();
}

QFuture<Status> ThreadJobs::start(const QString& title, Work work) {
    auto job = std::make_shared<Job>();
    job->view.id = m_nextId++;
    job->view.title = title;
    job->changed = [this] { QMetaObject::invokeMethod(this, &ThreadJobs::changed, Qt::QueuedConnection); };
    m_jobs.append(job);
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    const QFuture<Status> future = promise->future();
    m_pool.start([this, job, promise, work = std::move(work)] {
        {
            const std::lock_guard lock(job->mutex);
            job->view.running = true;
            job->started.start();
        }
        job->changed();
        Status status = job->progress(0, 0, {});
        if (status.ok()) {
            status = work(*job);
        }
        promise->addResult(status);
        promise->finish();
        QMetaObject::invokeMethod(
            this,
            [this, job, status] {
                m_jobs.removeAll(job);
                const bool cancelled = !status.ok() && status.error().code == ErrorCode::Cancelled;
                emit finished(job->view.id, job->view.title, status.ok() ? QString() : status.error().message,
                              cancelled);
                emit changed();
            },
            Qt::QueuedConnection);
    });
    emit changed();
    return future;
}

void ThreadJobs::cancel(quint64 id) {
    for (const std::shared_ptr<Job>& job : m_jobs) {
        if (job->view.id == id) {
            job->cancelled.store(true);
        }
    }
}

QList<JobView> ThreadJobs::jobs() const {
    QList<JobView> views;
    for (const std::shared_ptr<Job>& job : m_jobs) {
        const std::lock_guard lock(job->mutex);
        views.append(job->view);
    }
    return views;
}

}  // namespace qz
