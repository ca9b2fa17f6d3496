// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/lanereader.h"

namespace heliograph {

class Connection;

class ReaderLanes final : public LaneReader
{
public:
    //! Both stay the caller's, and live longer.
    ReaderLanes(Connection &connection, const FieldCipher &cipher);

    Result<QMap<AccountId, LaneFacts>> facts(TimePoint now) override;
    Result<QList<LaneShare>> shares(CampaignId campaign) override;
    Result<LaneAnswers> answers(AccountId account) override;
    Result<qint64> resentWaiting(const Queue &queue) override;
    Result<std::optional<MessageId>> visitWaiting(const Queue &queue, MessageId after, int limit,
                                                  const WaitingVisitor &each) override;

private:
    Result<void> readTimes(const QString &sql, QMap<AccountId, LaneFacts> &facts,
                           std::optional<TimePoint> LaneFacts::*time);
    Result<void> readInFlight(QMap<AccountId, LaneFacts> &facts);
    Result<void> readDue(TimePoint now, QMap<AccountId, LaneFacts> &facts);
    Result<void> readOpen(CampaignId campaign, QMap<AccountId, LaneShare> &shares);
    Result<void> readHeld(CampaignId campaign, QMap<AccountId, LaneShare> &shares);

    Connection &m_connection;
    const FieldCipher &m_cipher;
};

} // namespace heliograph
