// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

Transaction::Transaction(Connection &connection)
    : m_connection(&connection)
    , m_depth(++connection.m_depth)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_depth(other.m_depth)
{
}

Transaction::~Transaction()
{
    if (m_connection != nullptr)
        rollback();
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    const bool outermost = connection.m_depth == 0;
    if (outermost && connection.m_suspect) {
        if (const Result<void> opened = connection.reopen(); !opened)
            return opened.error();
    }
    if (outermost) {
        if (const Result<void> there = connection.expectInPlace(); !there)
            return there.error();
    }
    // A full or failing disk makes SQLite roll everything back by itself; a savepoint would then start a
    // transaction of its own and commit half of the work.
    if (!outermost && !connection.inTransaction())
        return Error{ErrorKind::Storage, u"The database gave up the current changes. Nothing was changed."_s};
    const Result<void> begun = connection.run(outermost ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT inner_work"_s);
    if (!begun)
        return begun.error();
    return Transaction(connection);
}

Result<void> Transaction::commit()
{
    Connection &connection = *m_connection;
    if (!connection.inTransaction()) {
        rollback();
        return Error{ErrorKind::Storage, u"The database gave up the current changes. Nothing was changed."_s};
    }
    const bool outermost = m_depth == 1;
    const Result<void> done = connection.run(outermost ? u"COMMIT"_s : u"RELEASE inner_work"_s);
    if (!done) {
        connection.m_suspect = outermost;
        rollback();
        return done;
    }
    --connection.m_depth;
    m_connection = nullptr;
    return {};
}

void Transaction::rollback()
{
    Connection &connection = *std::exchange(m_connection, nullptr);
    --connection.m_depth;
    if (!connection.inTransaction())
        return;
    // Nothing better can be done if these fail: the next transaction then fails as well, and says so.
    if (m_depth == 1) {
        if (!connection.run(u"ROLLBACK"_s))
            connection.m_suspect = true;
        return;
    }
    if (!connection.run(u"ROLLBACK TO inner_work"_s) || !connection.run(u"RELEASE inner_work"_s))
        connection.m_suspect = true;
}

} // namespace heliograph
