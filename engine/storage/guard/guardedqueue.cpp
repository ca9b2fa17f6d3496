// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedqueue.h"

namespace heliograph {

GuardedQueue::GuardedQueue(QueueStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<int> GuardedQueue::feed(CampaignId campaign, int high)
{
    return m_acting.act(StoreVerb::QueueFeed, [&] { return m_inner.feed(campaign, high); });
}

Result<Claim> GuardedQueue::claim(const ClaimOrder &order)
{
    return m_acting.act(StoreVerb::QueueClaim, [&] { return m_inner.claim(order); });
}

Result<Settled> GuardedQueue::settle(const Settlement &settlement)
{
    return m_acting.act(StoreVerb::QueueSettle, [&] { return m_inner.settle(settlement); });
}

Result<Settled> GuardedQueue::settleAll(const QList<Settlement> &settlements)
{
    return m_acting.act(StoreVerb::QueueSettleAll, [&] { return m_inner.settleAll(settlements); });
}

Result<int> GuardedQueue::sweep(TimePoint now)
{
    return m_acting.act(StoreVerb::QueueSweep, [&] { return m_inner.sweep(now); });
}

Result<void> GuardedQueue::shiftWaits(Millis by, TimePoint now)
{
    return m_acting.act(StoreVerb::QueueShiftWaits, [&] { return m_inner.shiftWaits(by, now); });
}

Result<int> GuardedQueue::adoptOrphans(qint64 epoch, const QList<QByteArray> &unsentRequests, TimePoint now)
{
    return m_acting.act(StoreVerb::QueueAdoptOrphans,
                        [&] { return m_inner.adoptOrphans(epoch, unsentRequests, now); });
}

Result<QList<OpenRequest>> GuardedQueue::openRequests(qint64 epoch)
{
    return m_acting.act(StoreVerb::QueueOpenRequests, [&] { return m_inner.openRequests(epoch); });
}

Result<MovedPeople> GuardedQueue::moveWaiting(const LaneMove &move, UserId by)
{
    return m_acting.act(StoreVerb::QueueMoveWaiting,
                        [&] { return m_inner.moveWaiting(move, m_acting.who(by)); });
}

Result<int> GuardedQueue::releaseUnsent(const QList<QByteArray> &requests, TimePoint now)
{
    return m_acting.act(StoreVerb::QueueReleaseUnsent, [&] { return m_inner.releaseUnsent(requests, now); });
}

} // namespace heliograph
