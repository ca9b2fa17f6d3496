// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reader.h"
#include "engine/storage/sqlite/filterterms.h"
#include "engine/storage/sqlite/leftoutclauses.h"
#include "engine/storage/sqlite/readerbuckets.h"

namespace heliograph {

class Connection;
class Statement;

//! A MessageFilter as SQL: which ids of a range match; ReaderBuckets tell which ranges can hold any.
//!
//! What only the small tables of the queue know (who is in flight, who is held) is looked up there.
class ReaderFilter
{
public:
    explicit ReaderFilter(const MessageFilter &filter);

    //! Whether the ids come from a small table, which is read in one go instead of by buckets.
    bool isOfQueue() const;

    //! Asks for up to \a limit ids in \a range.
    Result<Statement *> findIds(Connection &connection, IdRange range, bool newestFirst, int limit) const;

    //! Asks for up to \a limit ids in \a range of messages to the number with \a blindIndex: one seek a
    //! campaign.
    Result<Statement *> findNumber(Connection &connection, const QByteArray &blindIndex, IdRange range,
                                   bool newestFirst, int limit) const;

private:
    void addClauses();
    void addLineClause();
    QString fromClause() const;
    Result<Statement *> run(Connection &connection, const QString &from, IdRange range, bool newestFirst,
                            const QByteArray &blindIndex, int limit) const;

    MessageFilter m_filter;
    FilterTerms m_terms;
    LeftOutClauses m_leftOut;
    QString m_clauses;
};

} // namespace heliograph
