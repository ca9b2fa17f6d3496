// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/attempttotals.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

void AttemptTotals::addCost(CampaignId campaign, const QString &currency, qint64 micros)
{
    if (!currency.isEmpty())
        m_costs[{campaign, currency}] += micros;
}

void AttemptTotals::addId(AccountId account, const QString &providerId)
{
    if (!providerId.isEmpty())
        m_newIds.insert({account, providerId});
}

Result<void> AttemptTotals::write(Connection &connection, TimePoint now)
{
    if (const Result<void> written = writeSegments(connection); !written)
        return written;
    if (const Result<void> written = writeCosts(connection); !written)
        return written;
    return wakeReceipts(connection, now);
}

Result<void> AttemptTotals::writeSegments(Connection &connection)
{
    for (auto sent = m_segments.constBegin(); sent != m_segments.constEnd(); ++sent) {
        const Result<void> done
            = connection.run(u"UPDATE campaign SET segments_sent=segments_sent+? WHERE campaign_id=?"_s,
                             sent.value(), sent.key());
        if (!done)
            return done;
    }
    m_segments.clear();
    return {};
}

Result<void> AttemptTotals::writeCosts(Connection &connection)
{
    for (auto cost = m_costs.constBegin(); cost != m_costs.constEnd(); ++cost) {
        const Result<void> done
            = connection.run(u"INSERT INTO campaign_cost(campaign_id,currency,micros) VALUES(?1,?2,?3) "
                             "ON CONFLICT(campaign_id,currency) DO UPDATE SET micros=micros+?3"_s,
                             cost.key().first, cost.key().second, cost.value());
        if (!done)
            return done;
    }
    m_costs.clear();
    return {};
}

Result<void> AttemptTotals::wakeReceipts(Connection &connection, TimePoint now)
{
    if (m_newIds.empty())
        return {};
    const Result<std::optional<qint64>> waiting = connection.integer(
        u"SELECT 1 FROM receipt_inbox WHERE applied_at IS NULL AND next_try>? LIMIT 1"_s, now);
    if (!waiting)
        return waiting.error();
    if (!*waiting) {
        m_newIds.clear();
        return {};
    }
    Statement &wake = connection.statement(
        u"UPDATE receipt_inbox SET next_try=?1 WHERE account_id=?2 AND provider_msg_id=?3 "
        "AND applied_at IS NULL AND tries>0 AND next_try>?1"_s);
    for (const auto &[account, providerId] : m_newIds) {
        if (const Result<void> done = wake.run(now, account, providerId); !done)
            return done;
    }
    m_newIds.clear();
    return {};
}

} // namespace heliograph
