// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/receiptstore.h"

namespace heliograph {

//! Receipts: the engine's, but for trying those again that fitted nothing.
class GuardedReceipts final : public ReceiptStore
{
public:
    GuardedReceipts(ReceiptStore &inner, Acting &acting);

    Result<int> keep(AccountId account, const QList<Receipt> &receipts, TimePoint now) override;
    Result<AppliedReceipts> apply(int limit, TimePoint now) override;
    Result<QList<OpenQuestion>> takeQuestions(AccountId account, int limit, TimePoint now) override;
    Result<int> wakeUnmatched(TimePoint now) override;
    Result<ClosedMessages> closeWithoutReceipt(AccountId account, TimePoint armedBefore, int limit) override;

private:
    ReceiptStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
