// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/overviewdesk.h"

#include "engine/doubtcases.h"
#include "engine/testground.h"
#include "ui/session/engineclient.h"

#include <algorithm>

namespace heliograph {

QFuture<Result<OverviewState>> OverviewDesk::state() const
{
    const Session &session = m_client.session();
    const DoubtFilter doubts{.author = session.ownOnly(Right::QueueSee)};
    return m_client.read([person = session.user(), doubts](Desk &desk) -> Result<OverviewState> {
        OverviewState state;
        state.now = desk.now;
        state.engineRuns = desk.workspace.engineRuns();
        const auto situation = desk.situation();
        if (!situation)
            return situation.error();
        auto today = readToday(desk.reader, *situation, QTimeZone::systemTimeZone());
        if (!today)
            return today.error();
        state.today = *std::move(today);
        auto campaigns = CampaignDesk::readOpen(desk);
        const auto started = desk.reader.anyCampaignStarted();
        if (!campaigns || !started)
            return campaigns ? started.error() : campaigns.error();
        state.campaigns = *std::move(campaigns);
        state.started = *started;
        const auto unknown = DoubtCases::read(desk.reader, doubts, desk.now);
        if (!unknown)
            return unknown.error();
        state.unknown = unknown->groups();
        auto providers = desk.reader.accounts();
        auto budgets = desk.reader.limits().budgets(desk.now);
        auto logins = desk.reader.limits().logins();
        if (!providers || !budgets || !logins)
            return !providers ? providers.error() : !budgets ? budgets.error() : logins.error();
        state.providers = *std::move(providers);
        state.budgets = *std::move(budgets);
        state.logins = *std::move(logins);
        const auto numbers = testNumbers(desk.reader, person);
        if (!numbers)
            return numbers.error();
        state.tested = std::ranges::any_of(*numbers, &TestNumber::isConfirmed);
        return state;
    });
}

} // namespace heliograph
