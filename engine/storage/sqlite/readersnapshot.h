// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/connection.h"

#include <memory>
#include <type_traits>

namespace heliograph {

//! Several reads that see one state of the database. Short: a long one keeps the log from being written back
//! (engine.md A17: 200 ms at most). Ends with its life; statements must be finished by then.
class ReaderSnapshot
{
public:
    static Result<std::unique_ptr<ReaderSnapshot>> begin(Connection &connection);
    ~ReaderSnapshot();
    Q_DISABLE_COPY_MOVE(ReaderSnapshot)

private:
    explicit ReaderSnapshot(Connection &connection);

    Connection &m_connection;
};

//! Runs \a read in a snapshot of \a connection.
template <typename Read>
auto inSnapshot(Connection &connection, Read read) -> std::invoke_result_t<Read>
{
    const auto snapshot = ReaderSnapshot::begin(connection);
    if (!snapshot)
        return snapshot.error();
    return read();
}

} // namespace heliograph
