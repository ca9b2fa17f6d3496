// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/messagerow.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/filterterms.h"
#include "engine/storage/sqlite/leftoutclauses.h"

#include <QStringList>

#include <array>
#include <limits>
#include <optional>

namespace heliograph {

class Connection;
class Statement;

//! A range of message ids, both ends included.
struct IdRange
{
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max();
};

//! Which buckets of 128 ids can hold a match of a MessageFilter: told by message_total, which counts messages
//! by what is filtered, and by message_hour, which knows when they last changed.
//!
//! This has no cost that grows with the table: buckets are read as they are needed, and there is no index on
//! state, country or time to be kept up to date while sending.
class ReaderBuckets
{
public:
    //! \a reasonId is the number of filter.reason, if there is such a reason.
    ReaderBuckets(const MessageFilter &filter, std::optional<qint64> reasonId);

    //! Asks for the buckets that overlap \a range, in order, and the most matches that each can hold. A
    //! bucket may come twice in a row.
    Result<Statement *> find(Connection &connection, IdRange range, bool newestFirst) const;

private:
    //! Messages counted under one of two values, which may be the same, of a dimension; or under the first
    //! value with each of the states that are not left out.
    struct Total
    {
        std::optional<TotalDimension> dimension;
        qint64 first = 0;
        qint64 second = 0;
        bool ofStates = false;
    };

    void addTotals(std::optional<qint64> reasonId);
    void addTotal(const Total &total);
    QStringList valuesOf(int total) const; //!< of a total, as places of the statement
    QString statement(bool newestFirst) const;
    QString mostOfBucket() const;
    QString changedStates() const;
    Result<IdRange> ofPeriod(Connection &connection, IdRange buckets) const;

    MessageFilter m_filter;
    FilterTerms m_terms;
    LeftOutClauses m_leftOut;
    std::array<Total, 4> m_totals; //!< of these the first m_totalCount, the rarest first
    int m_totalCount = 0;
};

} // namespace heliograph
