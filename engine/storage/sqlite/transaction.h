// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/connection.h"

#include <type_traits>

namespace heliograph {

//! All or nothing, and durable once commit() succeeded. Rolls back at the end of its life otherwise.
//!
//! The outermost transaction takes the write lock at once (BEGIN IMMEDIATE: a deferred one would fail later
//! with a stale snapshot, whatever the busy timeout). One inside another is a savepoint: it can be undone
//! alone, and is durable only with the outermost.
class Transaction
{
public:
    //! Waits up to 5 s for other writers. Fails with Storage.
    static Result<Transaction> begin(Connection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Q_DISABLE_COPY(Transaction)
    ~Transaction();

    //! When this fails nothing of the transaction has happened.
    Result<void> commit();

private:
    explicit Transaction(Connection &connection);
    void rollback();

    Connection *m_connection; // null once ended or moved from
    int m_depth;
};

//! Runs \a work, a callable () -> Result<T>, in a transaction that is committed if it succeeded.
template <typename Work>
auto atomically(Connection &connection, Work &&work) -> std::invoke_result_t<Work>
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    auto done = work();
    if (!done)
        return done;
    if (const Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return done;
}

} // namespace heliograph
