// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/campaign.h"
#include "engine/policy/limits/canarygate.h"

#include <QList>
#include <QString>

namespace heliograph {

class Connection;

//! Leads campaigns through their canary gate: stops them there once their first people have gone, counts what
//! became of these, and lets the others follow or pauses the campaign. Used inside a transaction.
class CanaryWatch
{
public:
    explicit CanaryWatch(Connection &connection);

    //! Returns how many campaigns changed their state.
    Result<int> work(TimePoint now);

private:
    struct Watched
    {
        CampaignId campaign{};
        CampaignState state = CampaignState::Running;
        Canary canary;
        TimePoint since; //!< when it came to the gate
        TimePoint startedAt;
        QString note;
        bool nobodyLeft = false; //!< its audience is smaller than its canary
    };

    Result<QList<Watched>> watched();
    Result<CanaryCount> count(const Watched &watched);
    Result<qint64> optOuts(const Watched &watched);
    Result<bool> lead(const Watched &watched, TimePoint now);
    Result<bool> judge(const Watched &watched, const CanaryCount &count, TimePoint now);
    Result<void> stopAtGate(const Watched &watched, TimePoint now);
    Result<void> goOn(const Watched &watched, bool passed, TimePoint now);
    Result<void> pause(const Watched &watched, const QString &note);

    Connection &m_connection;
};

} // namespace heliograph
