// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/storage/store.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace heliograph {

//! How urgent a piece of writing is; arms go first, imports last. What is less urgent has a turn after a few
//! commits all the same.
enum class WritePriority { Arm = 0, Settle = 1, Normal = 2, Bulk = 3 };

//! The thread that owns the only writing connection of this process.
//!
//! Work submitted from any thread is run here in order of priority, up to 64 pieces or 2 ms of them in one
//! commit. A future resolves only after that commit is durable; if the commit fails, every piece of it
//! resolves with that Storage error and has changed nothing. A piece must be safe to be undone: it touches
//! the store and its own captures, nothing else.
//!
//! After trouble with the disk or the database every piece fails at once, unrun, until recover() succeeded:
//! so nothing is armed in a database that has not been looked at. A database that is merely busy is tried
//! again.
class Writer
{
public:
    using Opener = std::function<Result<std::unique_ptr<Store>>()>;

    //! Starts the thread and opens the store there. Waits for that; not for the GUI thread.
    static Result<std::unique_ptr<Writer>> start(Opener open);

    //! Runs what was submitted, then ends the thread.
    ~Writer();
    Q_DISABLE_COPY_MOVE(Writer)

    //! Runs \a work, a callable (Store &) -> Result<T>, and delivers its Result<T>.
    template <typename F>
    auto submit(WritePriority priority, F work) -> QFuture<std::invoke_result_t<F, Store &>>
    {
        using R = std::invoke_result_t<F, Store &>;
        struct State
        {
            QPromise<R> promise;
            F work;
            std::optional<R> result;
        };
        auto state = std::make_shared<State>(State{QPromise<R>(), std::move(work), std::nullopt});
        state->promise.start();
        QFuture<R> future = state->promise.future();
        enqueue(priority,
                Piece{[state](Store &store) { state->result.emplace(state->work(store)); },
                      [state](const Error *commitFailure) {
                          if (commitFailure != nullptr)
                              state->promise.addResult(R(*commitFailure));
                          else
                              state->promise.addResult(std::move(*state->result));
                          state->promise.finish();
                      }});
        return future;
    }

    //! Store::recover() on the writer's thread, before anything else that waits there.
    QFuture<Result<void>> recover(const DatabaseAge &least);

    //! The trouble that made pieces fail, until recover() succeeds. Any thread. By the time a piece's failure
    //! is delivered it is set.
    StorageTrouble trouble() const;

    //! How large the log was at the latest look, every 2 s. Any thread.
    qint64 logBytes() const;

private:
    struct Piece
    {
        std::function<void(Store &)> run;
        std::function<void(const Error *)> finish;
    };
    class Loop;

    explicit Writer(std::unique_ptr<Loop> loop);
    void enqueue(WritePriority priority, Piece piece);

    std::unique_ptr<Loop> m_loop;
};

} // namespace heliograph
