// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardeddoubts.h"

#include "engine/storage/guard/sendingchange.h"

namespace heliograph {

GuardedDoubts::GuardedDoubts(DoubtStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<DoubtProgress> GuardedDoubts::record(const QList<DoubtFinding> &findings, TimePoint now)
{
    return m_acting.act(StoreVerb::DoubtsRecord, [&] { return m_inner.record(findings, now); });
}

Result<DecidedDoubts> GuardedDoubts::decide(const DoubtOrder &order, TimePoint now)
{
    DoubtOrder mine = order;
    mine.by = m_acting.who(order.by);
    if (order.decision == DoubtDecision::SendAgain)
        return sendAgain(mine, now);
    if (order.early) {
        if (const Result<void> may = m_acting.act(StoreVerb::DoubtsEarly, [] { return Result<void>(); });
            !may)
            return may.error();
    }
    return m_acting.act(StoreVerb::DoubtsSettle, [&] { return m_inner.decide(mine, now); });
}

// What whoever calls believes to be early counts as well, but does not make anything late.
Result<DecidedDoubts> GuardedDoubts::sendAgain(const DoubtOrder &order, TimePoint now)
{
    DoubtOrder mine = order;
    const auto decideIt = [&] { return m_inner.decide(mine, now); };
    const Result<DoubtRisk> risk = m_inner.risk(order.attempts, now);
    if (!risk)
        return risk.error();
    mine.early = order.early || risk->early > 0;
    if (!mine.early && !risk->wantsTwo())
        return m_acting.act(StoreVerb::DoubtsSendAgain, decideIt);
    if (const Result<void> may = m_acting.act(StoreVerb::DoubtsSendAgain, [] { return Result<void>(); });
        !may)
        return may.error();
    if (order.reason.trimmed().isEmpty() || !risk->wantsTwo()) // it says what is missing
        return m_acting.act(StoreVerb::DoubtsEarly, decideIt);
    return m_acting.actOrAsk(
        StoreVerb::DoubtsEarly, [&] { return SendingChange::ofSendingAgain(mine, *risk); }, decideIt);
}

Result<int> GuardedDoubts::askSoon(const QList<AttemptId> &attempts, TimePoint now)
{
    Acting::Scope mine;
    for (const AttemptId attempt : attempts)
        mine.add(Owned::Attempt, number(attempt));
    return m_acting.act(StoreVerb::DoubtsAskSoon, mine, [&] { return m_inner.askSoon(attempts, now); });
}

} // namespace heliograph
