// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/unknownoutcomes.h"

#include "engine/resendcost.h"
#include "ui/session/engineclient.h"

namespace heliograph {

QFuture<Result<UnknownView>> UnknownOutcomes::view() const
{
    const DoubtFilter filter{.author = m_client.session().ownOnly(Right::QueueSee)};
    return m_client.read([filter](Desk &desk) -> Result<UnknownView> {
        // Before the cases: what is in doubt then is of one that had not ended, or had people in flight, now.
        const auto campaigns = desk.reader.openCampaigns();
        if (!campaigns)
            return campaigns.error();
        const auto read = DoubtCases::read(desk.reader, filter, desk.now);
        if (!read)
            return read.error();
        UnknownView view;
        view.cases = read->cases();
        view.groups = read->groups();
        view.now = desk.now;
        for (const DoubtGroup &group : std::as_const(view.groups))
            view.providers.insert(group.account, read->label(group.account));
        for (const CampaignRow &campaign : *campaigns)
            view.campaigns.insert(campaign.id, campaign.name);
        return view;
    });
}

QFuture<Result<std::optional<QList<Money>>>> UnknownOutcomes::costOfSendingAgain(
    const QList<DoubtCase> &cases) const
{
    return m_client.search(
        [cases](Desk &desk) { return heliograph::costOfSendingAgain(desk.reader, cases, desk.now); });
}

QFuture<Result<DecidedDoubts>> UnknownOutcomes::decide(DoubtDecision decision,
                                                       const QList<AttemptId> &attempts,
                                                       const QString &reason, bool early) const
{
    return m_client.change([=](Desk &desk) {
        return desk.store->doubts().decide({decision, attempts, reason, desk.by, early}, desk.now);
    });
}

QFuture<Result<int>> UnknownOutcomes::askSoon(const QList<AttemptId> &attempts) const
{
    return m_client.change(
        [attempts](Desk &desk) { return desk.store->doubts().askSoon(attempts, desk.now); });
}

} // namespace heliograph
