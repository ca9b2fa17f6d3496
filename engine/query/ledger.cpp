// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/ledger.h"

#include <numeric>
#include <utility>

namespace heliograph {

namespace {

QList<HeldShare> sharesOf(const QMap<HoldReason, qint64> &heldRows)
{
    QList<HeldShare> shares;
    for (auto held = heldRows.constBegin(); held != heldRows.constEnd(); ++held) {
        if (held.value() > 0)
            shares.append({held.key(), held.value(), std::nullopt, QString(), {}});
    }
    return shares;
}

QList<HeldShare> heldShares(qint64 ready, const CampaignCounters &counters, const GateVerdict &common)
{
    if (!common.holds())
        return sharesOf(counters.heldRows);
    if (ready == 0)
        return {};
    return {{common.hold.reason, ready, common.hold.until, common.hold.note, common.account, common.hold.by,
             common.hold.since}};
}

} // namespace

LedgerView ledgerOf(const CampaignRow &campaign, const CampaignCounters &counters,
                    const SendingSituation &situation)
{
    LedgerView view;
    view.planned = counters.planned;
    for (size_t state = 0; state < counters.byState.size(); ++state) {
        const LedgerLine line = ledgerLine(static_cast<MessageState>(state), false);
        view.lines[static_cast<size_t>(line)] += counters.byState[state];
    }

    qint64 &waiting = view.lines[static_cast<size_t>(LedgerLine::Waiting)];
    // Nothing can send them any more; that they are marked one by one is a matter of time.
    if (campaign.state == CampaignState::Cancelled || campaign.state == CampaignState::Rejected)
        view.lines[static_cast<size_t>(LedgerLine::Cancelled)] += std::exchange(waiting, 0);
    else
        view.heldBecause
            = heldShares(waiting, counters, keptBackBy(gateOf(campaign, situation), situation.now));
    for (const HeldShare &share : std::as_const(view.heldBecause)) {
        view.lines[static_cast<size_t>(LedgerLine::Held)] += share.count;
        waiting -= share.count;
    }

    const qint64 sum = std::accumulate(view.lines.begin(), view.lines.end(), qint64(0));
    if (campaign.state == CampaignState::Validating && sum < view.planned) {
        waiting += view.planned - sum;
        return view;
    }
    view.balanced = sum == view.planned && waiting >= 0;
    return view;
}

LedgerLine ledgerLineOf(const MessageRow &message, const Hold &common)
{
    return ledgerLine(message.state, message.hold || common);
}

} // namespace heliograph
