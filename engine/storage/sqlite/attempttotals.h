// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QHash>
#include <QMap>
#include <QString>

#include <set>
#include <utility>

namespace heliograph {

class Connection;

//! What accepted attempts add up to within one verb: segments and money of campaigns, and the provider's ids
//! that receipts may be waiting for.
class AttemptTotals
{
public:
    void addSegments(CampaignId campaign, int segments) { m_segments[campaign] += segments; }

    //! \a micros millionths of \a currency; nothing without a currency.
    void addCost(CampaignId campaign, const QString &currency, qint64 micros);

    //! \a providerId became known; nothing if it is empty.
    void addId(AccountId account, const QString &providerId);

    //! Writes them and lets receipts that came before their ids be tried at \a now; there are none
    //! afterwards.
    Result<void> write(Connection &connection, TimePoint now);

private:
    Result<void> writeSegments(Connection &connection);
    Result<void> writeCosts(Connection &connection);
    Result<void> wakeReceipts(Connection &connection, TimePoint now);

    QHash<CampaignId, qint64> m_segments;
    QMap<std::pair<CampaignId, QString>, qint64> m_costs; // millionths, by currency
    std::set<std::pair<AccountId, QString>> m_newIds;
};

} // namespace heliograph
