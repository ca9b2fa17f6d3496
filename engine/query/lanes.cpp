// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/lanes.h"

#include "engine/query/why.h"

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

//! One campaign's part in each lane.
class Portions
{
public:
    Portions(const CampaignRow &campaign, const QList<LaneShare> &shares, const SendingSituation &situation)
        : m_campaign(campaign)
        , m_shares(shares)
        , m_situation(situation)
    {
        for (const LaneShare &share : shares)
            m_open += share.open;
    }

    void addTo(LaneLine &lane, double segmentsPerS, QList<QueuePart> &parts) const
    {
        const auto share = std::ranges::find(m_shares, lane.account.id, &LaneShare::account);
        if (share == m_shares.end())
            return;
        const qint64 idle = std::max<qint64>(0, share->ready - share->open);
        const qint64 held = stands(*share) ? idle : std::min(idle, share->held);
        lane.held += held;
        lane.waiting += idle - held;
        if (idle > 0)
            parts.append({m_campaign.id, m_campaign.name, lane.account.id, idle - held, held});
        lane.campaigns += goesOn(m_campaign.state) && share->ready > 0 ? 1 : 0;
        lane.segmentsPerS += segmentsPerS * part(*share);
        if (idle > 0 && m_campaign.accounts.size() > 1)
            lane.movable.append({m_campaign.id, m_campaign.name, idle, others(lane.account.id)});
    }

private:
    bool stands(const LaneShare &share) const
    {
        SendGate gate = gateOf(m_campaign, m_situation);
        gate.queuedFor = share.account;
        return keptBackBy(gate, m_situation.now).holds();
    }

    //! Of its pace, by who is under way; the first account's while nobody is.
    double part(const LaneShare &share) const
    {
        if (m_open > 0)
            return static_cast<double>(share.open) / static_cast<double>(m_open);
        return share.account == m_campaign.accounts.value(0) ? 1 : 0;
    }

    QList<AccountId> others(AccountId account) const
    {
        QList<AccountId> others = m_campaign.accounts;
        others.removeAll(account);
        return others;
    }

    const CampaignRow &m_campaign;
    const QList<LaneShare> &m_shares;
    const SendingSituation &m_situation;
    qint64 m_open = 0;
};

Result<void> addCampaign(Reader &reader, const CampaignRow &campaign, const SendingSituation &situation,
                         SendingView &view)
{
    const auto counters = reader.counters(campaign.id, situation.now);
    const auto shares = reader.lanes().shares(campaign.id);
    if (!counters || !shares)
        return counters ? shares.error() : counters.error();
    const LedgerView ledger = ledgerOf(campaign, *counters, situation);
    for (const HeldShare &share : ledger.heldBecause)
        view.held.append({share, campaign.id, campaign.name});
    const Portions portions(campaign, *shares, situation);
    const double rate
        = goesOn(campaign.state) ? measuredRate(*counters, situation).segmentsPerS.value_or(0) : 0;
    for (LaneLine &lane : view.lanes)
        portions.addTo(lane, rate, view.parts);
    return {};
}

} // namespace

Result<SendingView> readSendingView(Reader &reader, const SendingSituation &situation,
                                    std::optional<UserId> author)
{
    const auto facts = reader.lanes().facts(situation.now);
    const auto campaigns = reader.openCampaigns();
    if (!facts || !campaigns)
        return facts ? campaigns.error() : facts.error();
    SendingView view{
        .lanes = {}, .held = {}, .parts = {}, .engineRuns = situation.engineRuns, .now = situation.now};
    for (const ProviderAccount &account : situation.accounts)
        view.lanes.append({.account = account,
                           .facts = facts->value(account.id),
                           .limitPerS = account.number(QStringLiteral("segments_per_s"), 0)});
    for (const CampaignRow &campaign : *campaigns) {
        if (!isUnderWay(campaign.state) || (author && campaign.author != *author))
            continue;
        if (const Result<void> added = addCampaign(reader, campaign, situation, view); !added)
            return added.error();
    }
    return view;
}

} // namespace heliograph
