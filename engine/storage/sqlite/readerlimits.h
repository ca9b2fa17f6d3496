// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/limitstore.h"
#include "engine/storage/sqlite/limitmemory.h"

namespace heliograph {

class Connection;
class Statement;
struct LimitPerson;
struct QueueGate;

//! Limits as they are read: what is set, and what the claim's own judgement would be.
class ReaderLimits final : public LimitReader
{
public:
    //! The connection and the cipher stay the caller's, and live longer.
    ReaderLimits(Connection &connection, const FieldCipher &cipher, const BlindIndex &index);

    Result<LimitRules> rules() override;
    Result<QList<Price>> prices() override;
    Result<QList<Budget>> budgets(TimePoint now) override;
    Result<QMap<UserId, QString>> logins() override;
    Result<QList<Money>> costs(CampaignId campaign) override;
    Result<LimitVerdict> verdict(MessageId id, const SegmentCounter &segments, TimePoint now) override;
    Result<DryRun> dryRun(CampaignId campaign, const SegmentCounter &segments, TimePoint now) override;

private:
    Result<void> readAlarms(qint64 budgetId, Budget &budget);
    Result<QueueGate> gateOf(CampaignId campaign);
    Result<void> open(const Statement &row, const QueueGate &gate, const SegmentCounter &segments,
                      LimitPerson &person);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    LimitMemory m_memory;
};

} // namespace heliograph
