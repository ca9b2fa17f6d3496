// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardeddoubts.h"

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
    if (order.early) {
        if (const Result<void> may = m_acting.act(StoreVerb::DoubtsEarly, [] { return Result<void>(); });
            !may)
            return may.error();
    }
    const StoreVerb verb
        = order.decision == DoubtDecision::SendAgain ? StoreVerb::DoubtsSendAgain : StoreVerb::DoubtsSettle;
    return m_acting.act(verb, [&] { return m_inner.decide(mine, now); });
}

Result<int> GuardedDoubts::askSoon(const QList<AttemptId> &attempts, TimePoint now)
{
    Acting::Scope mine;
    for (const AttemptId attempt : attempts)
        mine.add(Owned::Attempt, number(attempt));
    return m_acting.act(StoreVerb::DoubtsAskSoon, mine, [&] { return m_inner.askSoon(attempts, now); });
}

} // namespace heliograph
