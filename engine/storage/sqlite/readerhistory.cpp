// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerhistory.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

// The reader of a window shows what was found so far and goes on.
constexpr std::chrono::microseconds Slice = 20ms;

IdRange rangeBeyond(std::optional<MessageId> after, bool newestFirst)
{
    IdRange range;
    if (!after)
        return range;
    if (newestFirst)
        range.last = number(*after) - 1;
    else
        range.first = number(*after) + 1;
    return range;
}

IdRange common(IdRange range, qint64 bucket)
{
    const qint64 first = bucket << BucketShift;
    const qint64 last = first + (qint64(1) << BucketShift) - 1;
    return {std::max(range.first, first), std::min(range.last, last)};
}

Result<void> readIds(const Result<Statement *> &statement, QList<MessageId> &ids)
{
    if (!statement)
        return statement.error();
    while ((*statement)->next())
        ids.append(MessageId((*statement)->integer(0)));
    return (*statement)->outcome();
}

} // namespace

ReaderHistory::ReaderHistory(Connection &connection, const BlindIndex &blindIndex, const Clock &clock)
    : m_connection(connection)
    , m_blindIndex(blindIndex)
    , m_clock(clock)
{
}

Result<ReaderHistory::Found> ReaderHistory::search(const MessageFilter &filter,
                                                   std::optional<MessageId> after, bool newestFirst,
                                                   int limit)
{
    if (filter.contradictsItself())
        return Found();
    const ReaderFilter sql(filter);
    const IdRange range = rangeBeyond(after, newestFirst);
    if (!filter.e164.isEmpty())
        return searchNumber(sql, filter.e164, range, newestFirst, limit);
    if (sql.isOfQueue())
        return searchQueue(sql, range, newestFirst, limit);
    std::optional<qint64> reasonId;
    if (!filter.reason.isEmpty()) {
        const auto known
            = m_connection.integer(u"SELECT reason_id FROM reason WHERE code=?"_s, filter.reason);
        if (!known)
            return known.error();
        reasonId = *known;
    }
    return searchBuckets(ReaderBuckets(filter, reasonId), sql, range, newestFirst, limit);
}

Result<ReaderHistory::Found> ReaderHistory::searchNumber(const ReaderFilter &filter, const QString &e164,
                                                         IdRange range, bool newestFirst, int limit)
{
    const auto ids
        = filter.findNumber(m_connection, m_blindIndex.of(e164.toLatin1()), range, newestFirst, limit);
    return readPage(ids, limit);
}

Result<ReaderHistory::Found> ReaderHistory::searchQueue(const ReaderFilter &filter, IdRange range,
                                                        bool newestFirst, int limit)
{
    return readPage(filter.findIds(m_connection, range, newestFirst, limit), limit);
}

Result<ReaderHistory::Found> ReaderHistory::readPage(const Result<Statement *> &ids, int limit)
{
    Found found;
    if (const auto done = readIds(ids, found.ids); !done)
        return done.error();
    if (found.ids.size() == limit)
        found.next = found.ids.last();
    return found;
}

Result<ReaderHistory::Found> ReaderHistory::searchBuckets(const ReaderBuckets &where,
                                                          const ReaderFilter &filter, IdRange range,
                                                          bool newestFirst, int limit)
{
    const std::chrono::microseconds start = m_clock.bootTime();
    const auto asked = where.find(m_connection, range, newestFirst);
    if (!asked)
        return asked.error();
    Statement &buckets = **asked;
    Found found;
    qint64 previous = -1;
    while (buckets.next()) {
        const qint64 bucket = buckets.integer(0);
        const qint64 most = std::min<qint64>(buckets.integer(1), limit - found.ids.size());
        if (bucket == previous)
            continue;
        previous = bucket;
        const IdRange part = common(range, bucket);
        if (most > 0) {
            const auto ids = filter.findIds(m_connection, part, newestFirst, int(most));
            if (const auto done = readIds(ids, found.ids); !done)
                return done.error();
        }
        if (found.ids.size() == limit) {
            found.next = found.ids.last();
            break;
        }
        if (m_clock.bootTime() - start >= Slice) {
            found.next = MessageId(newestFirst ? part.first : part.last);
            found.searchedAll = false;
            break;
        }
    }
    const auto outcome = buckets.outcome();
    buckets.finish();
    if (!outcome)
        return outcome.error();
    return found;
}

} // namespace heliograph
