// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>
#include <type_traits>

namespace qz {

/// Runs short work beside the window and gives its value; take it with onResult. Long work goes through Jobs.
template <class Fn>
[[nodiscard]] auto beside(Fn fn) -> QFuture<std::invoke_result_t<Fn>> {
    using R = std::invoke_result_t<Fn>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QFuture<R> future = promise->future();
    QThreadPool* pool = QThreadPool::globalInstance();
    pool->start([promise, fn = std::move(fn)]() mutable {
        promise->addResult(fn());
        promise->finish();
    });
    return future;
}

}  // namespace qz
