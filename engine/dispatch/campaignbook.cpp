// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/campaignbook.h"

#include <algorithm>

namespace heliograph {

namespace {

SendGate gateOf(const CampaignRow &row, const CampaignBook::Holds &holds)
{
    return gateOf(row, [&holds](AccountId account) {
        const auto hold = holds.find(account);
        return hold == holds.end() ? Hold() : hold->second;
    });
}

// What the engine itself has to turn into a stop; everything else somebody has already written down.
bool mustStop(const GateVerdict &verdict)
{
    return verdict.step == GateStep::Approval || verdict.step == GateStep::Late;
}

// A wait that a rule makes, and ends, is not the time in which nothing could be sent.
bool isForeseen(HoldReason reason)
{
    return reason == HoldReason::Throttle || reason == HoldReason::Budget || reason == HoldReason::Quota;
}

} // namespace

CampaignBook::CampaignBook(LaneOf laneOf)
    : m_laneOf(std::move(laneOf))
{
}

QList<CampaignBook::Stop> CampaignBook::update(const QList<CampaignRow> &rows, const SendingRules &rules,
                                               const Holds &holds, TimePoint now)
{
    std::erase_if(m_work, [&rows](const auto &known) {
        return !known.second.feeding
            && std::none_of(rows.begin(), rows.end(),
                            [&known](const CampaignRow &row) { return row.id == known.first; });
    });
    QList<Stop> stops;
    for (const CampaignRow &row : rows) {
        SendGate gate = gateOf(row, holds);
        gate.emergencyStop = rules.emergencyStop;
        gate.engineHold = rules.engineHold();
        gate.lateAfter = rules.lateAfter;
        const GateVerdict verdict = keptBackBy(gate, now);
        std::optional<Hold> stop = mustStop(verdict) ? std::optional(verdict.hold) : adopt(row);
        if (CampaignWork *work = find(row.id))
            work->verdict = verdict;
        if (stop)
            stops.append({row.id, *std::move(stop)});
    }
    return stops;
}

std::optional<Hold> CampaignBook::adopt(const CampaignRow &row)
{
    CampaignWork *known = find(row.id);
    if (known == nullptr) {
        CampaignWork fresh;
        if (row.content.pace > 0)
            fresh.pace = Pace(row.content.pace, std::max(row.content.pace / 10, 1));
        known = &m_work.insert_or_assign(row.id, std::move(fresh)).first->second;
    } else if (known->row.contentHash != row.contentHash) {
        known->routes.clear();
    }
    known->row = row;
    known->empty.clear();
    known->unfed = !row.feedDone;
    return addRoutes(*known);
}

// Lanes may open later, when a key has come.
std::optional<Hold> CampaignBook::addRoutes(CampaignWork &work)
{
    for (const AccountId id : std::as_const(work.row.accounts)) {
        const Lane *lane = m_laneOf(id);
        if (lane == nullptr || work.routes.contains(id))
            continue;
        const CampaignContent content = work.row.content.forAccount(id);
        CampaignRoute route;
        route.signName = content.signName.isEmpty()
            ? lane->account().settings.value(QStringLiteral("sign_name"))
            : content.signName;
        route.templateCode = content.templateCode;
        auto merge = Merge::prepare(content, route.signName, lane->provider().traits().templateSyntax);
        if (!merge)
            return Hold{HoldReason::Template, std::nullopt, merge.error().detail};
        route.merge = *std::move(merge);
        work.routes.emplace(id, std::move(route));
    }
    return std::nullopt;
}

CampaignWork *CampaignBook::find(CampaignId campaign)
{
    const auto found = m_work.find(campaign);
    return found == m_work.end() ? nullptr : &found->second;
}

QList<CampaignBeat> CampaignBook::takeBeats(std::chrono::microseconds elapsed)
{
    const double seconds = std::max(std::chrono::duration<double>(elapsed).count(), 0.001);
    QList<CampaignBeat> beats;
    for (auto &[campaign, work] : m_work) {
        const qint64 gone = std::exchange(work.gone, 0);
        const qint64 segments = std::exchange(work.goneSegments, 0);
        if (!work.verdict.holds() || isForeseen(work.verdict.hold.reason))
            beats.append({campaign, double(gone) / seconds, double(segments) / seconds});
    }
    return beats;
}

std::optional<CampaignBook::Choice> CampaignBook::choose(Lane &lane, const Holds &holds,
                                                         std::chrono::microseconds boot, TimePoint now)
{
    QList<CampaignId> candidates;
    std::map<CampaignId, AccountId> queues;
    MessageClass first = MessageClass::Marketing;
    const AccountId account = lane.account().id;
    for (const auto &[campaign, work] : m_work) {
        if (work.row.content.messageClass > first || work.rests(account, boot)
            || work.pace.available(boot) < 1)
            continue;
        const auto queue = queueFor(work, account, holds, now);
        if (!queue)
            continue;
        if (work.row.content.messageClass < first) {
            first = work.row.content.messageClass;
            candidates.clear();
        }
        candidates.append(campaign);
        queues[campaign] = *queue;
    }
    if (candidates.isEmpty())
        return std::nullopt;
    const CampaignId chosen = lane.turn().next(candidates);
    return Choice{find(chosen), queues.at(chosen)};
}

// Its own queue first, then those whose accounts cannot take theirs.
std::optional<AccountId> CampaignBook::queueFor(const CampaignWork &work, AccountId account,
                                                const Holds &holds, TimePoint now) const
{
    const bool allStand = work.verdict.holds() && work.verdict.step != GateStep::Account;
    if (allStand || !work.routes.contains(account))
        return std::nullopt;
    if (!work.empty.contains(account))
        return account;
    if (work.row.accounts.size() == 1)
        return std::nullopt;
    const QList<GateAccount> accounts = gateOf(work.row, holds).accounts;
    for (const GateAccount &queue : accounts) {
        if (queue.id != account && !work.empty.contains(queue.id)
            && routeFor(queue.id, accounts, now) == account)
            return queue.id;
    }
    return std::nullopt;
}

} // namespace heliograph
