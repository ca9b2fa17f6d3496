// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/leftoutclauses.h"

#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/lineclauses.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr auto NotOfCampaigns = " AND m.campaign_id NOT IN (SELECT value FROM json_each(?15))"_L1;
// A message goes through its campaign's account until another one takes it.
constexpr auto NotThroughAccounts
    = " AND (m.account_id NOT IN (SELECT value FROM json_each(?16)) OR m.account_id IS NULL AND "
      "m.campaign_id NOT IN (SELECT campaign_id FROM campaign WHERE account_id IN "
      "(SELECT value FROM json_each(?16))))"_L1;
constexpr auto NotInPhase
    = " AND (m.state<>1 OR NOT EXISTS(SELECT 1 FROM inflight f WHERE f.msg_id=m.msg_id AND f.phase IN (%1)))"_L1;
constexpr auto RestOfBucket = "%1-ifnull((SELECT sum(n) FROM message_total WHERE dimension=%2 AND value IN "
                              "(SELECT value FROM json_each(?%3)) AND bucket=b.bucket),0)"_L1;
constexpr int BucketCampaigns = 19;
constexpr int BucketAccounts = 20;

QString numbersOf(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return texts.join(u',');
}

QString restOfBucket(TotalDimension dimension, int place)
{
    return QString(RestOfBucket).arg(1 << BucketShift).arg(static_cast<int>(dimension)).arg(place);
}

} // namespace

LeftOutClauses::LeftOutClauses(const LeftOut &leftOut)
    : m_leftOut(leftOut)
{
    findStates();
}

// One that is ready is of four lines, so it is left out as a whole only if all of them are.
void LeftOutClauses::findStates()
{
    const bool nobodyWaits = leavesOut(LedgerLine::Waiting) && leavesOut(LedgerLine::Held);
    const bool nobodyLeaves = leavesOut(LedgerLine::Sending) && leavesOut(LedgerLine::Unknown);
    for (int number = 0; number < MessageStateCount; ++number) {
        const auto state = static_cast<MessageState>(number);
        if (state != MessageState::Ready && storedState(state) == MessageState::Ready)
            continue; // never stored
        const bool mayStillGo = state == MessageState::Staged || state == MessageState::Ready;
        const bool out = mayStillGo ? nobodyWaits && (nobodyLeaves || state == MessageState::Staged)
                                    : leavesOut(ledgerLine(state, false));
        (out ? m_statesOut : m_states).append(number);
    }
}

QString LeftOutClauses::rows() const
{
    QString clauses;
    if (!m_statesOut.isEmpty())
        clauses += QString(" AND m.state NOT IN ("_L1 % numbersOf(m_statesOut) % u')');
    if (!m_leftOut.campaigns.isEmpty())
        clauses += NotOfCampaigns;
    if (!m_leftOut.accounts.isEmpty())
        clauses += NotThroughAccounts;
    return clauses + lines();
}

// The lines of those that are ready.
QString LeftOutClauses::lines() const
{
    QString clauses;
    if (leavesOut(LedgerLine::Sending))
        clauses += QString(NotInPhase).arg(u"1"_s);
    if (leavesOut(LedgerLine::Unknown))
        clauses += QString(NotInPhase).arg(u"3,4"_s);
    if (leavesOut(LedgerLine::Waiting))
        clauses += QString(" AND NOT (m.state IN (0,1)"_L1 % LineClauses::NotInFlight % " AND NOT "_L1
                           % LineClauses::IsHeld % u')');
    if (leavesOut(LedgerLine::Held))
        clauses += QString(" AND NOT (m.state=1"_L1 % LineClauses::NotInFlight % " AND "_L1
                           % LineClauses::IsHeld % u')');
    return clauses;
}

QStringList LeftOutClauses::most() const
{
    QStringList most;
    if (!m_leftOut.campaigns.isEmpty())
        most.append(restOfBucket(TotalDimension::Campaign, BucketCampaigns));
    if (!m_leftOut.accounts.isEmpty())
        most.append(restOfBucket(TotalDimension::Account, BucketAccounts));
    return most;
}

} // namespace heliograph
