// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/sendgate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

bool isStarted(CampaignState state)
{
    switch (state) {
    case CampaignState::Scheduled:
    case CampaignState::Running:
    case CampaignState::Paused:
    case CampaignState::Draining:
    case CampaignState::Blocked:
    case CampaignState::CanaryGate:
        return true;
    case CampaignState::Draft:
    case CampaignState::Validating:
    case CampaignState::AwaitingApproval:
    case CampaignState::Approved:
    case CampaignState::Completed:
    case CampaignState::Cancelled:
    case CampaignState::Returned:
    case CampaignState::Rejected:
    case CampaignState::ApprovalExpired:
        return false;
    }
    Q_UNREACHABLE();
}

// A campaign that is stopped by its state says why in its hold; a store that lost the reason still says that.
Hold campaignHold(const SendGate &gate, TimePoint now)
{
    const bool stopped = gate.state == CampaignState::Paused || gate.state == CampaignState::Blocked;
    if (stopped)
        return gate.campaignHold ? gate.campaignHold : Hold{HoldReason::CampaignPaused, {}, {}};
    if (gate.state == CampaignState::CanaryGate)
        return gate.campaignHold ? gate.campaignHold : Hold{HoldReason::Canary, {}, {}};
    return holdsAt(gate.campaignHold, now) ? gate.campaignHold : Hold();
}

Hold storageHold(const SendGate &gate)
{
    return stopsSending(gate.storage) ? Hold{HoldReason::Storage, {}, storageTroubleCode(gate.storage)}
                                      : Hold();
}

Hold scheduleHold(const SendGate &gate, TimePoint now)
{
    const bool early = gate.startAt && *gate.startAt > now;
    return early ? Hold{HoldReason::Schedule, gate.startAt, {}} : Hold();
}

GateVerdict accountVerdict(const SendGate &gate, TimePoint now)
{
    GateVerdict verdict{GateStep::Account, {}, {}};
    if (gate.accounts.isEmpty())
        return verdict;
    verdict.account = routeFor(gate.queuedFor.value_or(gate.accounts.first().id), gate.accounts, now);
    const auto used = std::ranges::find(gate.accounts, verdict.account, &GateAccount::id);
    if (used != gate.accounts.end() && holdsAt(used->hold, now))
        verdict.hold = used->hold;
    return verdict;
}

// Only of who still sends: a pause is somebody's wish, and its end is a decision already.
Hold lateHold(const SendGate &gate, TimePoint now)
{
    if (gate.state != CampaignState::Running || !gate.sendableAt || now - *gate.sendableAt <= gate.lateAfter)
        return {};
    return {HoldReason::Late, {}, QString::number(toMillis(*gate.sendableAt))};
}

} // namespace

SendGate gateOf(const CampaignRow &row, const std::function<Hold(AccountId)> &holdOf)
{
    SendGate gate;
    gate.state = row.state;
    gate.campaignHold = row.hold;
    gate.approvalHolds = row.approvalHolds;
    gate.startAt = row.content.startAt;
    gate.sendableAt = row.sendableAt;
    for (const AccountId account : row.accounts)
        gate.accounts.append({account, holdOf(account)});
    return gate;
}

bool holdsAt(const Hold &hold, TimePoint now)
{
    return hold && (!hold.until || *hold.until > now);
}

bool movesOn(const Hold &hold, TimePoint now)
{
    return holdsAt(hold, now) && hold.reason != HoldReason::Throttle;
}

AccountId routeFor(AccountId queuedFor, const QList<GateAccount> &accounts, TimePoint now)
{
    const auto own = std::ranges::find(accounts, queuedFor, &GateAccount::id);
    if (own == accounts.end() || !movesOn(own->hold, now))
        return queuedFor;
    const qsizetype first = own - accounts.begin();
    for (qsizetype step = 1; step < accounts.size(); ++step) {
        const GateAccount &next = accounts.at((first + step) % accounts.size());
        if (!holdsAt(next.hold, now))
            return next.id;
    }
    return queuedFor;
}

QList<GateVerdict> gateVerdicts(const SendGate &gate, TimePoint now)
{
    if (!isStarted(gate.state))
        return {};
    const Hold stopped = gate.emergencyStop ? gate.stopHold : Hold();
    const Hold changed = gate.approvalHolds ? Hold() : Hold{HoldReason::Content, {}, u"changed"_s};
    const Hold alone = gate.engineRuns ? Hold() : Hold{HoldReason::NoNode, {}, {}};
    return {{GateStep::EmergencyStop, stopped, {}},
            {GateStep::EngineHold, holdsAt(gate.engineHold, now) ? gate.engineHold : Hold(), {}},
            {GateStep::Storage, storageHold(gate), {}},
            {GateStep::Campaign, campaignHold(gate, now), {}},
            {GateStep::Approval, changed, {}},
            {GateStep::Schedule, scheduleHold(gate, now), {}},
            accountVerdict(gate, now),
            {GateStep::Node, alone, {}},
            {GateStep::Late, lateHold(gate, now), {}}};
}

GateVerdict keptBackBy(const SendGate &gate, TimePoint now)
{
    const QList<GateVerdict> verdicts = gateVerdicts(gate, now);
    const auto first = std::ranges::find_if(verdicts, &GateVerdict::holds);
    return first == verdicts.end() ? GateVerdict() : *first;
}

} // namespace heliograph
