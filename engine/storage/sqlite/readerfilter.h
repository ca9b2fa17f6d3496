// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reader.h"
#include "engine/storage/sqlite/counters.h"

#include <array>

namespace heliograph {

class Connection;
class Statement;

//! A range of message ids, both ends included.
struct IdRange
{
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max();
};

//! A MessageFilter as SQL.
//!
//! Two questions answer it. Which buckets of 128 ids can hold a match: told by message_total, which counts
//! messages by what is filtered, and by message_hour, which knows when they last changed. And which ids of a
//! range match. Neither has a cost that grows with the table: buckets are read as they are needed, and there
//! is no index on state, country or time to be kept up to date while sending.
//!
//! What only the small tables of the queue know (who is in flight, who is held) is looked up there.
class ReaderFilter
{
public:
    //! \a reasonId is the number of filter.reason, if there is such a reason.
    ReaderFilter(const MessageFilter &filter, std::optional<qint64> reasonId);

    //! Whether the ids come from a small table, which is read in one go instead of by buckets.
    bool isOfQueue() const;

    //! Asks for the buckets that overlap \a range, in order, and the most matches that each can hold. A
    //! bucket may come twice in a row.
    Result<Statement *> findBuckets(Connection &connection, IdRange range, bool newestFirst) const;

    //! Asks for up to \a limit ids in \a range.
    Result<Statement *> findIds(Connection &connection, IdRange range, bool newestFirst, int limit) const;

    //! Asks for up to \a limit ids in \a range of messages to the number with \a blindIndex: one seek a
    //! campaign.
    Result<Statement *> findNumber(Connection &connection, const QByteArray &blindIndex, IdRange range,
                                   bool newestFirst, int limit) const;

private:
    //! Messages counted under one of two values, which may be the same, of a dimension.
    struct Total
    {
        std::optional<TotalDimension> dimension;
        qint64 first = 0;
        qint64 second = 0;
    };

    void addTotals(std::optional<qint64> reasonId);
    void addTotal(const Total &total);
    void addClauses();
    void addLineClause();
    QString bucketStatement(bool newestFirst) const;
    QString mostOfBucket() const;
    QString changedStates() const;
    QString fromClause() const;
    bool isOfHold() const; //!< the reason is one that people are held for
    Result<IdRange> bucketsOfPeriod(Connection &connection, IdRange buckets) const;
    Result<Statement *> run(Connection &connection, const QString &from, IdRange range, bool newestFirst,
                            const QByteArray &blindIndex, int limit) const;

    MessageFilter m_filter;
    std::optional<std::pair<MessageState, MessageState>> m_states; //!< stored states of the line
    std::array<Total, 4> m_totals; //!< of these the first m_totalCount, the rarest first
    int m_totalCount = 0;
    QString m_clauses;
};

} // namespace heliograph
