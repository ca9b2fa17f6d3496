// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/queuestore.h"
#include "engine/storage/sqlite/contentgate.h"
#include "engine/storage/sqlite/limitmemory.h"
#include "engine/storage/sqlite/listwatch.h"

namespace heliograph {

class ApprovalBook;
class Connection;

//! The queue in SQLite. One writer at a time holds the database, so each verb sees and leaves a whole state.
class SqliteQueue final : public QueueStore
{
public:
    //! All but the index stay the caller's, and live longer.
    SqliteQueue(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                ApprovalBook &approvals, const Clock &clock);

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
    struct Source;
    Result<Source> source(CampaignId campaign);
    Result<int> waiting(CampaignId campaign, int high);
    Result<int> fill(CampaignId campaign, const Source &from, int rows);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    ApprovalBook &m_approvals;
    ContentGate m_gate;
    const Clock &m_clock;
    LimitMemory m_limits;
    ListWatch m_lists;
};

} // namespace heliograph
