// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerbuckets.h"

#include "engine/domain/countrycode.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/idlist.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// The parameters of the statements for buckets: 1 and 2 the range, 3 and 4 the period, from 5 on dimension
// and two values of each total, 17 and 18 the time of handing over, 19 and 20 what LeftOutClauses say, and a
// limit that is always there.
constexpr int FirstTotal = 5;
constexpr int PlacesOfTotal = 3;

constexpr auto TotalSum
    = "ifnull((SELECT sum(n) FROM message_total WHERE dimension=?%1 AND value IN (%2) AND bucket=b.bucket),0)"_L1;
constexpr auto InPeriod
    = " AND EXISTS(SELECT 1 FROM message_bucket p WHERE p.bucket=b.bucket AND p.last_at>=?3 AND p.first_at<?4)"_L1;
constexpr auto ChangesSum
    = "ifnull((SELECT sum(h.n) FROM message_hour h WHERE h.bucket=b.bucket AND h.state IN (%1) "
      "AND h.hour BETWEEN ?3/3600000 AND (?4-1)/3600000),0)"_L1;
constexpr auto HandedOverSum
    = "ifnull((SELECT sum(h.n) FROM message_hour h WHERE h.bucket=b.bucket AND h.state=2 "
      "AND h.hour BETWEEN ?17/3600000 AND (?18-1)/3600000),0)"_L1;
// Who is in flight is counted as ready.
constexpr auto ReadySum
    = "ifnull((SELECT sum(n) FROM message_total WHERE dimension=1 AND value IN (0,1) AND bucket=b.bucket),0)"
      "-(SELECT count(*) FROM inflight f WHERE f.msg_id>=b.bucket<<%1 AND f.msg_id<(b.bucket+1)<<%1)"_L1;

// Stored states under which a reason may be listed: those in flight, and those that are problems.
constexpr auto ReasonStates = "1,7,8,9,11,12"_L1;
constexpr auto StoredStates = "0,1,5,6,7,8,9,10,11,12,13"_L1;

} // namespace

ReaderBuckets::ReaderBuckets(const MessageFilter &filter, std::optional<qint64> reasonId)
    : m_filter(filter)
    , m_terms(filter)
    , m_leftOut(filter.leftOut)
{
    addTotals(reasonId);
}

// What is likely to be rarest comes first: it leads through the buckets, the others are looked up.
void ReaderBuckets::addTotals(std::optional<qint64> reasonId)
{
    const auto withState = [this](TotalDimension alone, TotalDimension paired, qint64 id) {
        if (!m_terms.states && m_leftOut.leavesOutStates())
            return Total{paired, pairValue(id, MessageState::Staged), 0, true};
        if (!m_terms.states)
            return Total{alone, id, id};
        return Total{paired, pairValue(id, m_terms.states->first), pairValue(id, m_terms.states->second)};
    };
    if (!m_filter.reason.isEmpty() && !m_terms.ofHold)
        addTotal({TotalDimension::Reason, reasonId.value_or(-1), reasonId.value_or(-1)});
    if (m_filter.campaign)
        addTotal(
            withState(TotalDimension::Campaign, TotalDimension::CampaignState, number(*m_filter.campaign)));
    else if (m_terms.states && !m_filter.account)
        addTotal({TotalDimension::State, static_cast<qint64>(m_terms.states->first),
                  static_cast<qint64>(m_terms.states->second)});
    else if (m_leftOut.leavesOutStates() && !m_filter.account)
        addTotal({TotalDimension::State, static_cast<qint64>(MessageState::Staged), 0, true});
    if (!m_filter.country.isEmpty())
        addTotal({TotalDimension::Country, countryCode(m_filter.country), countryCode(m_filter.country)});
    if (m_filter.account)
        addTotal(withState(TotalDimension::Account, TotalDimension::AccountState, number(*m_filter.account)));
}

void ReaderBuckets::addTotal(const Total &total)
{
    m_totals.at(static_cast<size_t>(m_totalCount++)) = total;
}

// The states whose changes a period asks about.
QString ReaderBuckets::changedStates() const
{
    if (m_terms.states)
        return u"%1,%2"_s.arg(static_cast<int>(m_terms.states->first))
            .arg(static_cast<int>(m_terms.states->second));
    return m_filter.reason.isEmpty() ? StoredStates : ReasonStates;
}

// The least of what the counts allow is the most that a bucket can hold.
QString ReaderBuckets::mostOfBucket() const
{
    QStringList most{QString::number(1 << BucketShift)};
    for (int total = 0; total < m_totalCount; ++total) {
        const int place = FirstTotal + total * PlacesOfTotal;
        most.append(QString(TotalSum).arg(place).arg(valuesOf(total).join(u',')));
    }
    most.append(m_leftOut.most());
    if (m_filter.from || m_filter.until)
        most.append(QString(ChangesSum).arg(changedStates()));
    if (m_filter.sentFrom || m_filter.sentUntil)
        most.append(HandedOverSum);
    if (m_filter.line == LedgerLine::Waiting || m_filter.line == LedgerLine::Held)
        most.append(QString(ReadySum).arg(BucketShift));
    return most.size() == 1 ? most.first() : QString(u"min("_s % most.join(u',') % u')');
}

// What is stored as a pair with a state follows the pair with the first state.
QStringList ReaderBuckets::valuesOf(int total) const
{
    const Total &counted = m_totals.at(static_cast<size_t>(total));
    const int place = FirstTotal + total * PlacesOfTotal + 1;
    if (!counted.ofStates && counted.first == counted.second)
        return {u"?%1"_s.arg(place)};
    if (!counted.ofStates)
        return {u"?%1"_s.arg(place), u"?%1"_s.arg(place + 1)};
    QStringList values;
    for (const int state : m_leftOut.states())
        values.append(u"?%1+%2"_s.arg(place).arg(state));
    return values;
}

// The rarest total leads through the buckets. Each of several values is a walk, all of them in step, not a
// sort: the first bucket is known before the last one was looked at. A bucket with several comes several
// times.
QString ReaderBuckets::statement(bool newestFirst) const
{
    const QString select = u"SELECT b.bucket,"_s % mostOfBucket();
    const QLatin1String period = m_filter.from || m_filter.until ? InPeriod : ""_L1;
    QStringList walks;
    if (m_totalCount == 0)
        walks.append(select % " FROM message_bucket b WHERE b.bucket BETWEEN ?1 AND ?2"_L1 % period);
    const QStringList values = m_totalCount == 0 ? QStringList() : valuesOf(0);
    for (const QString &value : values)
        walks.append(select % " FROM message_total b WHERE b.dimension=?5 AND b.value="_L1 % value
                     % " AND b.n>0 AND b.bucket BETWEEN ?1 AND ?2"_L1 % period);
    return walks.join(" UNION ALL "_L1) % " ORDER BY 1 "_L1 % (newestFirst ? "DESC"_L1 : "ASC"_L1)
        % " LIMIT ?21"_L1;
}

// Buckets follow each other in time, more or less: one pass over the small table spares a look at each of
// those that are not of the period.
Result<IdRange> ReaderBuckets::ofPeriod(Connection &connection, IdRange buckets) const
{
    const TimePoint from
        = std::max(m_filter.from.value_or(TimePoint::min()), m_filter.sentFrom.value_or(TimePoint::min()));
    const TimePoint until
        = std::min(m_filter.until.value_or(TimePoint::max()), m_filter.sentUntil.value_or(TimePoint::max()));
    if (from == TimePoint::min() && until == TimePoint::max())
        return buckets;
    Statement &period = connection.statement(
        u"SELECT min(bucket),max(bucket) FROM message_bucket WHERE last_at>=? AND first_at<?"_s);
    if (const auto done = period.run(from, until); !done)
        return done.error();
    IdRange found{1, 0};
    if (period.next() && !period.isNull(0))
        found = {std::max(buckets.first, period.integer(0)), std::min(buckets.last, period.integer(1))};
    if (const auto read = period.outcome(); !read)
        return read.error();
    period.finish();
    return found;
}

Result<Statement *> ReaderBuckets::find(Connection &connection, IdRange range, bool newestFirst) const
{
    constexpr int Unlimited = -1;
    const auto walked = ofPeriod(connection, {range.first >> BucketShift, range.last >> BucketShift});
    if (!walked)
        return walked.error();
    Statement &buckets = connection.statement(statement(newestFirst));
    const auto &[a, b, c, d] = m_totals;
    const auto done = buckets.run(
        walked->first, walked->last, m_filter.from.value_or(TimePoint::min()),
        m_filter.until.value_or(TimePoint::max()), a.dimension, a.first, a.second, b.dimension, b.first,
        b.second, c.dimension, c.first, c.second, d.dimension, d.first, d.second,
        m_filter.sentFrom.value_or(TimePoint::min()), m_filter.sentUntil.value_or(TimePoint::max()),
        idList(m_filter.leftOut.campaigns), idList(m_filter.leftOut.accounts), Unlimited);
    if (!done)
        return done.error();
    return &buckets;
}

} // namespace heliograph
