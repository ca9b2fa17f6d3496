// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/sendingdesk.h"

#include "engine/query/why.h"
#include "ui/session/engineclient.h"

#include <algorithm>

namespace heliograph {

namespace {

bool isUnderWay(CampaignState state)
{
    return state == CampaignState::Running || state == CampaignState::Draining
        || state == CampaignState::Paused || state == CampaignState::Blocked
        || state == CampaignState::CanaryGate || state == CampaignState::Scheduled;
}

bool goesOn(CampaignState state)
{
    return state == CampaignState::Running || state == CampaignState::Draining;
}

void addCampaign(const CampaignRow &campaign, const CampaignCounters &counters,
                 const SendingSituation &situation, SendingView &view)
{
    const LedgerView ledger = ledgerOf(campaign, counters, situation);
    for (const HeldShare &share : ledger.heldBecause)
        view.held.append({share, campaign.id, campaign.name});
    const auto lane = std::ranges::find_if(view.lanes, [&campaign](const LaneLine &line) {
        return line.account.id == campaign.accounts.value(0);
    });
    if (lane == view.lanes.end())
        return;
    lane->campaigns += goesOn(campaign.state) ? 1 : 0;
    lane->waiting += ledger.line(LedgerLine::Waiting);
    lane->held += ledger.line(LedgerLine::Held);
    lane->sending += ledger.line(LedgerLine::Sending);
    lane->segmentsPerS
        += goesOn(campaign.state) ? measuredRate(counters, situation).segmentsPerS.value_or(0) : 0;
}

Result<SendingView> readQueue(Desk &desk)
{
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    SendingView view;
    view.engineRuns = situation->engineRuns;
    for (const ProviderAccount &account : situation->accounts)
        view.lanes.append(
            {.account = account, .limitPerS = account.number(QStringLiteral("segments_per_s"), 0)});
    const auto campaigns = desk.reader.campaignsAndTests();
    if (!campaigns)
        return campaigns.error();
    for (const CampaignRow &campaign : *campaigns) {
        if (!isUnderWay(campaign.state))
            continue;
        const auto counters = desk.reader.counters(campaign.id, situation->now);
        if (!counters)
            return counters.error();
        addCampaign(campaign, *counters, *situation, view);
    }
    return view;
}

Result<ReleaseView> readRelease(Desk &desk)
{
    const auto campaigns = desk.reader.campaignsAndTests();
    if (!campaigns)
        return campaigns.error();
    ReleaseView view;
    for (const CampaignRow &campaign : *campaigns) {
        if (!goesOn(campaign.state))
            continue;
        const auto counters = desk.reader.counters(campaign.id, desk.now);
        if (!counters)
            return counters.error();
        ++view.campaigns;
        view.due += counters->byState[static_cast<size_t>(MessageState::Ready)];
    }
    return view;
}

Result<void> pauseAllThatGo(Desk &desk, const QString &reason)
{
    const auto campaigns = desk.reader.campaignsAndTests();
    if (!campaigns)
        return campaigns.error();
    for (const CampaignRow &campaign : *campaigns) {
        if (!goesOn(campaign.state))
            continue;
        if (const auto paused = desk.store->campaigns().pause(campaign.id, desk.by, reason); !paused)
            return paused;
    }
    return {};
}

} // namespace

QFuture<Result<SendingView>> SendingDesk::queue() const
{
    return m_client.read(readQueue);
}

QFuture<Result<void>> SendingDesk::stop(const QString &reason) const
{
    return m_client.change(
        [reason](Desk &desk) { return desk.store->workspace().setEmergencyStop(true, desk.by, reason); });
}

QFuture<Result<ReleaseView>> SendingDesk::releaseView() const
{
    return m_client.read(readRelease);
}

QFuture<Result<void>> SendingDesk::release(Release how, const QString &reason) const
{
    return m_client.change([how, reason](Desk &desk) -> Result<void> {
        if (how == Release::CampaignByCampaign) {
            if (const auto paused = pauseAllThatGo(desk, reason); !paused)
                return paused;
        }
        return desk.store->workspace().setEmergencyStop(false, desk.by, reason);
    });
}

QFuture<Result<void>> SendingDesk::pauseLane(AccountId account, const QString &reason) const
{
    return m_client.change([account, reason](Desk &desk) {
        return desk.store->accounts().setHold(account, {HoldReason::LanePaused, std::nullopt, reason});
    });
}

QFuture<Result<void>> SendingDesk::resumeLane(AccountId account) const
{
    return m_client.change([account](Desk &desk) { return desk.store->accounts().setHold(account, {}); });
}

} // namespace heliograph
