// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaign.h"
#include "engine/domain/inboundmessage.h"
#include "engine/domain/intake.h"
#include "engine/domain/receiptrow.h"
#include "engine/domain/suppression.h"
#include "engine/security/fieldcipher.h"

#include <QList>

namespace heliograph {

class Connection;
class Statement;

//! Reads what came in: receipts and replies, newest first.
class ReaderInbox
{
public:
    //! Both must outlive this.
    ReaderInbox(Connection &connection, const FieldCipher &cipher);

    Result<QList<ReceiptRow>> receipts(bool unmatchedOnly, int limit);
    Result<qint64> unappliedReceipts(TimePoint dueBy);
    Result<ReceiptStanding> receiptStanding(AccountId account);
    Result<QList<IntakeStanding>> intake();
    Result<QList<ReplyRow>> replies(const ReplyFilter &filter, int limit);
    Result<ReplyRow> reply(InboundId id);
    Result<std::optional<SuppressionRow>> suppressionOf(InboundId reply, MessageClass messageClass);

    //! The replies to \a message, oldest first.
    Result<QList<ReplyRow>> repliesTo(MessageId message);

private:
    Result<QList<ReplyRow>> readReplies(Statement &rows);
    Result<ReplyRow> readReply(const Statement &row) const;

    Connection &m_connection;
    const FieldCipher &m_cipher;
};

} // namespace heliograph
