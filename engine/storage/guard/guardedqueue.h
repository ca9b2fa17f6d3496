// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/queuestore.h"

namespace heliograph {

//! The queue, which is the engine's alone where people sign in, but for who waits and is moved.
class GuardedQueue final : public QueueStore
{
public:
    GuardedQueue(QueueStore &inner, Acting &acting);

    Result<int> feed(CampaignId campaign, int high) override;
    Result<Claim> claim(const ClaimOrder &order) override;
    Result<Settled> settle(const Settlement &settlement) override;
    Result<Settled> settleAll(const QList<Settlement> &settlements) override;
    Result<int> sweep(TimePoint now) override;
    Result<void> shiftWaits(Millis by, TimePoint now) override;
    Result<int> adoptOrphans(qint64 epoch, const QList<QByteArray> &unsentRequests, TimePoint now) override;
    Result<QList<OpenRequest>> openRequests(qint64 epoch) override;
    Result<MovedPeople> moveWaiting(const LaneMove &move, UserId by) override;
    Result<int> releaseUnsent(const QList<QByteArray> &requests, TimePoint now) override;

private:
    QueueStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
