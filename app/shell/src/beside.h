// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>
#include <type_traits>

namespace qz {

/// Runs short work on the threads of `pool` and gives its value; take it with onResult. Long work goes
/// through Jobs; what uses the store runs on the desk's own threads, which end before the store does.
template <class Fn>
[[nodiscard]] auto beside(QThreadPool& pool, Fn fn) -> QFuture<std::invoke_result_t<Fn>> {
    using R = std::invoke_result_t<Fn>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QFuture<R> future = promise->future();
    pool.start([promise, fn = std::move(fn)]() mutable {
        promise->addResult(fn());
        promise->finish();
    });
    return future;
}

/// The same on the program's threads, for work on values alone.
template <class Fn>
[[nodiscard]] auto beside(Fn fn) -> QFuture<std::invoke_result_t<Fn>> {
    return beside(*QThreadPool::globalInstance(), std::move(fn));
}

}  // namespace qz
