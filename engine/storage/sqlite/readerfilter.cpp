// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerfilter.h"

#include "engine/storage/sqlite/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

using States = std::pair<MessageState, MessageState>;

// The stored states in which a message of the line can be; one in flight is still ready there.
States storedStates(LedgerLine line)
{
    switch (line) {
    case LedgerLine::Waiting:
        return {MessageState::Staged, MessageState::Ready};
    case LedgerLine::Held:
    case LedgerLine::Sending:
    case LedgerLine::Unknown:
        return {MessageState::Ready, MessageState::Ready};
    case LedgerLine::Sent:
        return {MessageState::Submitted, MessageState::Submitted};
    case LedgerLine::Delivered:
        return {MessageState::Delivered, MessageState::Delivered};
    case LedgerLine::NotDelivered:
        return {MessageState::Undelivered, MessageState::Undelivered};
    case LedgerLine::NoReceipt:
        return {MessageState::ClosedUnknown, MessageState::NoReceipt};
    case LedgerLine::Refused:
        return {MessageState::Rejected, MessageState::Rejected};
    case LedgerLine::Skipped:
        return {MessageState::Suppressed, MessageState::Expired};
    case LedgerLine::Cancelled:
        return {MessageState::Cancelled, MessageState::Cancelled};
    }
    Q_UNREACHABLE();
}

// The parameters of the statements for ids: 1 and 2 the range, 3 campaign, 4 account, 5 country, 6 from,
// 7 until, 8 and 9 states, 10 reason, 11 held campaigns, 12 blind index, 13 and 14 the time of handing over,
// 15 limit. The last is in all of them, so that all have the same number of places, whatever is filtered.
constexpr auto NotInFlight = " AND NOT EXISTS(SELECT 1 FROM inflight f WHERE f.msg_id=m.msg_id)"_L1;
constexpr auto IsHeld
    = "(m.campaign_id IN (SELECT value FROM json_each(?11)) OR EXISTS(SELECT 1 FROM outbox o "
      "WHERE o.msg_id=m.msg_id AND o.hold IS NOT NULL))"_L1;
constexpr auto IsHeldForReason
    = "(m.campaign_id IN (SELECT value FROM json_each(?11)) OR EXISTS(SELECT 1 FROM outbox o "
      "WHERE o.msg_id=m.msg_id AND o.hold=?10))"_L1;
// A problem is listed under the state it put the message in; only these states are, and those in flight.
constexpr auto HasReason
    = " AND (m.state>=7 AND EXISTS(SELECT 1 FROM message_exception x WHERE x.campaign_id=m.campaign_id AND "
      "x.state=m.state AND x.msg_id=m.msg_id AND x.reason=?10) OR m.state=1 AND EXISTS(SELECT 1 FROM "
      "inflight f "
      "CROSS JOIN message_exception x ON x.campaign_id=m.campaign_id AND x.state=f.phase AND "
      "x.msg_id=f.msg_id "
      "WHERE f.msg_id=m.msg_id AND f.phase>1 AND x.reason=?10))"_L1;
constexpr auto WasHandedOver
    = " AND (m.state IN (5,6,7,8,12,13) AND EXISTS(SELECT 1 FROM attempt a WHERE a.attempt_id=m.last_attempt "
      "AND a.armed_at>=?13 AND a.armed_at<?14 AND (m.state<>8 OR a.outcome=3)) OR m.state=1 AND "
      "EXISTS(SELECT 1 FROM inflight f WHERE f.msg_id=m.msg_id AND f.phase>1 AND f.armed_at>=?13 AND "
      "f.armed_at<?14))"_L1;
constexpr auto HasPhase
    = " AND EXISTS(SELECT 1 FROM inflight f WHERE f.msg_id=m.msg_id AND f.phase IN (%1))"_L1;

// The parameters of the statements for buckets: 1 and 2 the range, 3 and 4 the period, from 5 on dimension
// and two values of each total, 17 and 18 the time of handing over, and a limit that is always there.
constexpr int FirstTotal = 5;
constexpr int PlacesOfTotal = 3;

constexpr auto TotalSum
    = "ifnull((SELECT sum(n) FROM message_total WHERE dimension=?%1 AND value IN (?%2,?%3) AND bucket=b.bucket),0)"_L1;
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

QString numbersText(const QList<CampaignId> &campaigns)
{
    QJsonArray numbers;
    for (const CampaignId campaign : campaigns)
        numbers.append(number(campaign));
    return QString::fromUtf8(QJsonDocument(numbers).toJson(QJsonDocument::Compact));
}

} // namespace

ReaderFilter::ReaderFilter(const MessageFilter &filter, std::optional<qint64> reasonId)
    : m_filter(filter)
{
    if (filter.line)
        m_states = storedStates(*filter.line);
    if (filter.state)
        m_states = {*filter.state, *filter.state};
    addTotals(reasonId);
    addClauses();
}

bool ReaderFilter::isOfHold() const
{
    return m_filter.line == LedgerLine::Held && holdFromCode(m_filter.reason) != HoldReason::None;
}

// What is likely to be rarest comes first: it leads through the buckets, the others are looked up.
void ReaderFilter::addTotals(std::optional<qint64> reasonId)
{
    const auto withState = [this](TotalDimension alone, TotalDimension paired, qint64 id) {
        if (!m_states)
            return Total{alone, id, id};
        return Total{paired, pairValue(id, m_states->first), pairValue(id, m_states->second)};
    };
    if (!m_filter.reason.isEmpty() && !isOfHold())
        addTotal({TotalDimension::Reason, reasonId.value_or(-1), reasonId.value_or(-1)});
    if (m_filter.campaign)
        addTotal(
            withState(TotalDimension::Campaign, TotalDimension::CampaignState, number(*m_filter.campaign)));
    else if (m_states && !m_filter.account)
        addTotal({TotalDimension::State, static_cast<qint64>(m_states->first),
                  static_cast<qint64>(m_states->second)});
    if (!m_filter.country.isEmpty())
        addTotal({TotalDimension::Country, countryCode(m_filter.country), countryCode(m_filter.country)});
    if (m_filter.account)
        addTotal(withState(TotalDimension::Account, TotalDimension::AccountState, number(*m_filter.account)));
}

void ReaderFilter::addTotal(const Total &total)
{
    m_totals.at(static_cast<size_t>(m_totalCount++)) = total;
}

// The cheap clauses first: SQLite keeps the order of what it cannot answer from an index.
void ReaderFilter::addClauses()
{
    if (m_states)
        m_clauses += " AND m.state IN (?8,?9)"_L1;
    if (m_filter.campaign)
        m_clauses += " AND m.campaign_id=?3"_L1;
    if (!m_filter.country.isEmpty())
        m_clauses += " AND m.country=?5"_L1;
    if (m_filter.from)
        m_clauses += " AND m.state_at>=?6"_L1;
    if (m_filter.until)
        m_clauses += " AND m.state_at<?7"_L1;
    if (m_filter.account)
        m_clauses
            += " AND (m.account_id=?4 OR m.account_id IS NULL AND m.campaign_id IN (SELECT campaign_id FROM campaign WHERE account_id=?4))"_L1;
    if (!m_filter.reason.isEmpty() && !isOfHold())
        m_clauses += HasReason;
    if (m_filter.sentFrom || m_filter.sentUntil)
        m_clauses += WasHandedOver;
    if (m_filter.line)
        addLineClause();
}

void ReaderFilter::addLineClause()
{
    switch (*m_filter.line) {
    case LedgerLine::Waiting:
        m_clauses += QString(NotInFlight % " AND NOT "_L1 % IsHeld);
        return;
    case LedgerLine::Held:
        m_clauses += QString(NotInFlight % " AND "_L1 % (isOfHold() ? IsHeldForReason : IsHeld));
        return;
    case LedgerLine::Sending:
        m_clauses += QString(HasPhase).arg(u"1"_s);
        return;
    case LedgerLine::Unknown:
        m_clauses += QString(HasPhase).arg(u"3,4"_s);
        return;
    case LedgerLine::Sent:
    case LedgerLine::Delivered:
    case LedgerLine::NotDelivered:
    case LedgerLine::NoReceipt:
    case LedgerLine::Refused:
    case LedgerLine::Skipped:
    case LedgerLine::Cancelled:
        return;
    }
}

bool ReaderFilter::isOfQueue() const
{
    const bool inFlight = m_filter.line == LedgerLine::Sending || m_filter.line == LedgerLine::Unknown;
    return inFlight || (m_filter.line == LedgerLine::Held && m_filter.heldCampaigns.isEmpty());
}

QString ReaderFilter::fromClause() const
{
    if (!isOfQueue())
        return u"message m NOT INDEXED WHERE m.msg_id BETWEEN ?1 AND ?2"_s;
    QString table
        = u"inflight s CROSS JOIN message m ON m.msg_id=s.msg_id WHERE s.msg_id BETWEEN ?1 AND ?2"_s;
    if (m_filter.line == LedgerLine::Sending)
        return QString(table % " AND s.phase=1"_L1);
    if (m_filter.line == LedgerLine::Unknown)
        return QString(table % " AND s.phase IN (3,4)"_L1);
    return u"outbox s CROSS JOIN message m ON m.msg_id=s.msg_id WHERE s.msg_id BETWEEN ?1 AND ?2 "
           "AND s.hold IS NOT NULL"_s;
}

// The states whose changes a period asks about.
QString ReaderFilter::changedStates() const
{
    if (m_states)
        return u"%1,%2"_s.arg(static_cast<int>(m_states->first)).arg(static_cast<int>(m_states->second));
    return m_filter.reason.isEmpty() ? StoredStates : ReasonStates;
}

// The least of what the counts allow is the most that a bucket can hold.
QString ReaderFilter::mostOfBucket() const
{
    QStringList most{QString::number(1 << BucketShift)};
    for (int total = 0; total < m_totalCount; ++total) {
        const int place = FirstTotal + total * PlacesOfTotal;
        most.append(QString(TotalSum).arg(place).arg(place + 1).arg(place + 2));
    }
    if (m_filter.from || m_filter.until)
        most.append(QString(ChangesSum).arg(changedStates()));
    if (m_filter.sentFrom || m_filter.sentUntil)
        most.append(HandedOverSum);
    if (m_filter.line == LedgerLine::Waiting || m_filter.line == LedgerLine::Held)
        most.append(QString(ReadySum).arg(BucketShift));
    return most.size() == 1 ? most.first() : QString(u"min("_s % most.join(u',') % u')');
}

// The rarest total leads through the buckets. One of two values is two walks in step, not a sort: the first
// bucket is known before the last one was looked at. A bucket with both values comes twice.
QString ReaderFilter::bucketStatement(bool newestFirst) const
{
    const QString select = u"SELECT b.bucket,"_s % mostOfBucket();
    const QLatin1String period = m_filter.from || m_filter.until ? InPeriod : ""_L1;
    QString walk;
    if (m_totalCount == 0)
        walk = select % " FROM message_bucket b WHERE b.bucket BETWEEN ?1 AND ?2"_L1 % period;
    else
        walk = select
            % " FROM message_total b WHERE b.dimension=?5 AND b.value=?6 AND b.n>0 AND "
              "b.bucket BETWEEN ?1 AND ?2"_L1
            % period;
    if (m_totalCount > 0 && m_totals.front().first != m_totals.front().second)
        walk = walk % " UNION ALL "_L1 % QString(walk).replace("b.value=?6"_L1, "b.value=?7"_L1);
    return walk % " ORDER BY 1 "_L1 % (newestFirst ? "DESC"_L1 : "ASC"_L1) % " LIMIT ?19"_L1;
}

// Buckets follow each other in time, more or less: one pass over the small table spares a look at each of
// those that are not of the period.
Result<IdRange> ReaderFilter::bucketsOfPeriod(Connection &connection, IdRange buckets) const
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

Result<Statement *> ReaderFilter::findBuckets(Connection &connection, IdRange range, bool newestFirst) const
{
    constexpr int Unlimited = -1;
    const auto walked = bucketsOfPeriod(connection, {range.first >> BucketShift, range.last >> BucketShift});
    if (!walked)
        return walked.error();
    Statement &buckets = connection.statement(bucketStatement(newestFirst));
    const auto &[a, b, c, d] = m_totals;
    const auto done = buckets.run(walked->first, walked->last, m_filter.from.value_or(TimePoint::min()),
                                  m_filter.until.value_or(TimePoint::max()), a.dimension, a.first, a.second,
                                  b.dimension, b.first, b.second, c.dimension, c.first, c.second, d.dimension,
                                  d.first, d.second, m_filter.sentFrom.value_or(TimePoint::min()),
                                  m_filter.sentUntil.value_or(TimePoint::max()), Unlimited);
    if (!done)
        return done.error();
    return &buckets;
}

Result<Statement *> ReaderFilter::findIds(Connection &connection, IdRange range, bool newestFirst,
                                          int limit) const
{
    return run(connection, fromClause(), range, newestFirst, QByteArray(), limit);
}

Result<Statement *> ReaderFilter::findNumber(Connection &connection, const QByteArray &blindIndex,
                                             IdRange range, bool newestFirst, int limit) const
{
    const QString from
        = u"campaign n CROSS JOIN message m INDEXED BY message_u ON m.campaign_id=n.campaign_id "
          "AND m.phone_bidx=?12 WHERE m.msg_id BETWEEN ?1 AND ?2"_s;
    return run(connection, from, range, newestFirst, blindIndex, limit);
}

Result<Statement *> ReaderFilter::run(Connection &connection, const QString &from, IdRange range,
                                      bool newestFirst, const QByteArray &blindIndex, int limit) const
{
    const QString sql = u"SELECT m.msg_id FROM "_s % from % m_clauses % " ORDER BY m.msg_id "_L1
        % (newestFirst ? "DESC"_L1 : "ASC"_L1) % " LIMIT ?15"_L1;
    std::optional<MessageState> first;
    std::optional<MessageState> second;
    if (m_states) {
        first = m_states->first;
        second = m_states->second;
    }
    Statement &ids = connection.statement(sql);
    const auto done = ids.run(range.first, range.last, m_filter.campaign, m_filter.account,
                              countryCode(m_filter.country), m_filter.from, m_filter.until, first, second,
                              m_filter.reason, numbersText(m_filter.heldCampaigns), blindIndex,
                              m_filter.sentFrom.value_or(TimePoint::min()),
                              m_filter.sentUntil.value_or(TimePoint::max()), limit);
    if (!done)
        return done.error();
    return &ids;
}

} // namespace heliograph
