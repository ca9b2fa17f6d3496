// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/budget.h"
#include "engine/domain/provideraccount.h"
#include "engine/query/doubtdesk.h"
#include "engine/query/today.h"
#include "ui/session/campaigndesk.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! Everything at one glance, from about the same moment.
struct OverviewState
{
    Today today;
    QList<CampaignLine> campaigns; //!< that have not ended, newest first
    bool started = false; //!< whether any campaign ever was
    QList<DoubtGroup> unknown;
    QList<ProviderAccount> providers;
    QList<Budget> budgets;
    bool tested = false; //!< whoever asks has a number that is confirmed for tests
    QMap<UserId, QString> logins;
    bool engineRuns = false;
    TimePoint now;
};

//! What the overview shows. GUI thread; the answer is a future.
class OverviewDesk
{
public:
    explicit OverviewDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<OverviewState>> state() const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
