// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QMetaObject>
#include <QPromise>

#include <type_traits>
#include <utility>

namespace heliograph {

//! Runs \a fn on the thread \a worker lives in and delivers what it returns.
//!
//! If \a worker is destroyed before \a fn ran, the future ends cancelled.
template <typename F>
auto callOn(QObject *worker, F fn) -> QFuture<std::invoke_result_t<F>>
{
    using R = std::invoke_result_t<F>;
    QPromise<R> promise;
    QFuture<R> future = promise.future();
    promise.start();
    QMetaObject::invokeMethod(
        worker,
        [promise = std::move(promise), fn = std::move(fn)]() mutable {
            if constexpr (std::is_void_v<R>)
                fn();
            else
                promise.addResult(fn());
            promise.finish();
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace heliograph
