// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reader.h"

namespace heliograph {

class Connection;

//! Reads what decides whether anybody is sent to, and when somebody's turn comes.
class ReaderQueue
{
public:
    explicit ReaderQueue(Connection &connection);

    Result<SendingRules> rules();
    Result<std::optional<StopOrder>> emergencyStop(); //!< nothing if there is none
    Result<QueuePlace> place(MessageId id, TimePoint now);

private:
    struct Row;
    Result<Row> row(MessageId id);
    Result<qint64> aheadInOutbox(MessageId id, const Row &row, TimePoint now);
    Result<qint64> aheadOfFeeder(MessageId id, const Row &row);

    Connection &m_connection;
};

} // namespace heliograph
