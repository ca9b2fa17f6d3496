// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/receipt.h"
#include "engine/domain/receiptfate.h"
#include "engine/storage/sqlite/attempt.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace heliograph {

class Connection;

//! A receipt that waits to be applied: a row of receipt_inbox.
struct WaitingReceipt
{
    ReceiptId id{};
    AccountId account{};
    QString providerId;
    bool hasReference = false; //!< the provider echoed a reference, ours or not
    QByteArray requestId; //!< that reference, if it is one of our form
    QByteArray index; //!< blind index; empty if the provider did not say whom
    MessageState status = MessageState::Submitted;
    int part = 0;
    int parts = 1;
    QString code;
    TimePoint at; //!< the provider's time, else when it came
    Trust trust = Trust::Unauthenticated;
    int tries = 0;
};

//! The message a receipt speaks of, and the attempt it was found by.
struct ReceiptMatch
{
    MessageId message{};
    CampaignId campaign{};
    AttemptId attempt{};
    MessageState state = MessageState::Ready; //!< as stored
    AttemptOutcome outcome = AttemptOutcome::Accepted; //!< of a closed attempt
    std::optional<OpenAttempt> open; //!< the attempt is not closed yet
    bool mayLackId = false; //!< the attempt was found without the provider's id
    TimePoint armedAt; //!< of the attempt
    qint16 country = 0;
};

//! Finds the message of a receipt (engine.md A13): by the provider's id, then by our reference, then by
//! number and time; never without a number where the number could differ.
//!
//! Made for one round and used inside its transaction.
class ReceiptsMatch
{
public:
    explicit ReceiptsMatch(Connection &connection);

    //! A match, or why there is none.
    struct Found
    {
        std::optional<ReceiptMatch> match;
        ReceiptFate unmatched = ReceiptFate::Orphan;
    };

    Result<Found> find(const WaitingReceipt &receipt);

private:
    struct Candidate
    {
        ReceiptMatch match;
        QByteArray requestId;
    };

    Result<Found> byProviderId(const WaitingReceipt &receipt);
    Result<Found> byProviderIdAlone(const WaitingReceipt &receipt);
    Result<std::optional<Candidate>> inCampaign(const WaitingReceipt &receipt, CampaignId campaign);
    Result<Found> byReference(const WaitingReceipt &receipt);
    Result<std::optional<ReceiptMatch>> byOpenRequest(const WaitingReceipt &receipt);
    Result<std::optional<ReceiptMatch>> byClosedRequest(const WaitingReceipt &receipt);
    Result<Found> byNumberAndTime(const WaitingReceipt &receipt);
    Result<std::optional<ReceiptMatch>> openMatch(AttemptId attempt);

    Connection &m_connection;
};

} // namespace heliograph
