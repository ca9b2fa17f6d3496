// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/receiptstore.h"

#include <QHash>

namespace heliograph {

class Connection;
struct SentMessage;

//! Receipts in SQLite: receipt_inbox, matched to attempts later.
class SqliteReceipts final : public ReceiptStore
{
public:
    //! All four stay the caller's, and live longer.
    SqliteReceipts(Connection &connection, const FieldCipher &cipher, const BlindIndex &blindIndex,
                   const Clock &clock);

    Result<int> keep(AccountId account, const QList<Receipt> &receipts, TimePoint now) override;
    Result<AppliedReceipts> apply(int limit, TimePoint now) override;
    Result<QList<OpenQuestion>> takeQuestions(AccountId account, int limit, TimePoint now) override;
    Result<int> wakeUnmatched(TimePoint now) override;
    Result<ClosedMessages> closeWithoutReceipt(AccountId account, TimePoint armedBefore, int limit) override;

private:
    Result<void> noteArrival(AccountId account, bool called, TimePoint now);
    Result<bool> keepOne(AccountId account, const Receipt &receipt, TimePoint now);
    Result<void> askSent(AccountId account, int limit, TimePoint now, QList<OpenQuestion> &questions);

    Result<void> readNumbers(QList<OpenQuestion> &questions);
    Result<void> close(AccountId account, const QList<SentMessage> &messages);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    const BlindIndex &m_blindIndex;
    const Clock &m_clock;
    QHash<AccountId, TimePoint> m_roundBegun; // of asking about sent messages
};

} // namespace heliograph
