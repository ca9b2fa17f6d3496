// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/receipt.h"
#include "engine/storage/receiptstore.h"
#include "engine/storage/sqlite/queueattempts.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace heliograph {

class Connection;
class Statement;

//! One round of matching stored receipts to attempts. Made for one run, inside a transaction.
class ReceiptsApply
{
public:
    ReceiptsApply(Connection &connection, TimePoint now);

    Result<AppliedReceipts> run(int limit);

private:
    struct Stored
    {
        qint64 id = 0;
        AccountId account{};
        QString providerId;
        QByteArray requestId; //!< empty without a client reference of ours
        QByteArray index; //!< blind index; empty if the provider did not say whom
        MessageState status = MessageState::Submitted;
        QString code;
        Trust trust = Trust::Unauthenticated;
        int tries = 0;
    };

    //! The message a receipt speaks of.
    struct Match
    {
        MessageId message{};
        CampaignId campaign{};
        MessageState state = MessageState::Ready;
        AttemptOutcome outcome = AttemptOutcome::Accepted; //!< of the attempt it was matched by
        bool proved = false; //!< the receipt closed an open attempt
    };

    Result<QList<Stored>> due(int limit);
    Result<void> apply(const Stored &receipt);
    Result<std::optional<Match>> match(const Stored &receipt);
    Result<std::optional<Match>> byProviderId(const Stored &receipt);
    Result<std::optional<Match>> byOpenRequest(const Stored &receipt);
    Result<std::optional<Match>> byClosedRequest(const Stored &receipt);
    Result<bool> move(const Stored &receipt, const Match &match);
    Result<AccountId> accountOf(const Stored &receipt, const Match &match);
    Result<void> defer(const Stored &receipt);

    Connection &m_connection;
    TimePoint m_now;
    QueueAttempts m_attempts;
    AppliedReceipts m_applied;
};

} // namespace heliograph
