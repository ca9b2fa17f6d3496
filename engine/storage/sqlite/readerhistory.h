// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/security/blindindex.h"
#include "engine/storage/reader.h"
#include "engine/storage/sqlite/readerbuckets.h"
#include "engine/storage/sqlite/readerfilter.h"

namespace heliograph {

class Connection;

//! Finds messages among ten million in slices that never take long (engine.md A15).
class ReaderHistory
{
public:
    ReaderHistory(Connection &connection, const BlindIndex &blindIndex, const Clock &clock);

    //! Ids of a page; see MessagePage for \a next and \a searchedAll.
    struct Found
    {
        QList<MessageId> ids;
        std::optional<MessageId> next;
        bool searchedAll = true;
    };

    //! Up to \a limit ids beyond \a after. Stops after about 20 ms; the next search goes on from there.
    Result<Found> search(const MessageFilter &filter, std::optional<MessageId> after, bool newestFirst,
                         int limit);

private:
    Result<Found> searchNumber(const ReaderFilter &filter, const QString &e164, IdRange range,
                               bool newestFirst, int limit);
    Result<Found> searchQueue(const ReaderFilter &filter, IdRange range, bool newestFirst, int limit);
    static Result<Found> readPage(const Result<Statement *> &ids, int limit);
    Result<Found> searchBuckets(const ReaderBuckets &where, const ReaderFilter &filter, IdRange range,
                                bool newestFirst, int limit);

    Connection &m_connection;
    const BlindIndex &m_blindIndex;
    const Clock &m_clock;
};

} // namespace heliograph
