// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <utility>

namespace qz {

/// The only continuation: runs `fn(result)` on the owner's thread when the future ends, never if the owner is
/// gone. (QFuture::then with a context aborts or crashes in Qt 6.4 when the context dies first.)
template <class T, class Fn>
void onResult(QObject* owner, const QFuture<T>& future, Fn fn) {
    auto* watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, owner, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) {
            fn(watcher->result());
        }
    });
    watcher->setFuture(future);
}

/// A future that is done already.
template <class T>
[[nodiscard]] QFuture<T> readyFuture(T value) {
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

}  // namespace qz
