// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerfilter.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/idlist.h"
#include "engine/storage/sqlite/lineclauses.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// The parameters of the statements for ids: 1 and 2 the range, 3 campaign, 4 account, 5 country, 6 from,
// 7 until, 8 and 9 states, 10 reason, 11 held campaigns, 12 blind index, 13 and 14 the time of handing over,
// 15 and 16 what LeftOutClauses say, 17 limit. The last is in all of them, so that all have the same number
// of places, whatever is filtered.
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

} // namespace

ReaderFilter::ReaderFilter(const MessageFilter &filter)
    : m_filter(filter)
    , m_terms(filter)
    , m_leftOut(filter.leftOut)
{
    addClauses();
}

// The cheap clauses first: SQLite keeps the order of what it cannot answer from an index.
void ReaderFilter::addClauses()
{
    if (m_terms.states)
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
    if (!m_filter.reason.isEmpty() && !m_terms.ofHold)
        m_clauses += HasReason;
    if (m_filter.sentFrom || m_filter.sentUntil)
        m_clauses += WasHandedOver;
    m_clauses += m_leftOut.rows();
    if (m_filter.line)
        addLineClause();
}

void ReaderFilter::addLineClause()
{
    switch (*m_filter.line) {
    case LedgerLine::Waiting:
        m_clauses += QString(LineClauses::NotInFlight % " AND NOT "_L1 % LineClauses::IsHeld);
        return;
    case LedgerLine::Held:
        m_clauses += QString(LineClauses::NotInFlight % " AND "_L1
                             % (m_terms.ofHold ? IsHeldForReason : LineClauses::IsHeld));
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
        % (newestFirst ? "DESC"_L1 : "ASC"_L1) % " LIMIT ?17"_L1;
    std::optional<MessageState> first;
    std::optional<MessageState> second;
    if (m_terms.states) {
        first = m_terms.states->first;
        second = m_terms.states->second;
    }
    Statement &ids = connection.statement(sql);
    const auto done
        = ids.run(range.first, range.last, m_filter.campaign, m_filter.account, countryCode(m_filter.country),
                  m_filter.from, m_filter.until, first, second, m_filter.reason,
                  idList(m_filter.heldCampaigns), blindIndex, m_filter.sentFrom.value_or(TimePoint::min()),
                  m_filter.sentUntil.value_or(TimePoint::max()), idList(m_filter.leftOut.campaigns),
                  idList(m_filter.leftOut.accounts), limit);
    if (!done)
        return done.error();
    return &ids;
}

} // namespace heliograph
