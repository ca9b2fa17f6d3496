// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedreceipts.h"

namespace heliograph {

GuardedReceipts::GuardedReceipts(ReceiptStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<int> GuardedReceipts::keep(AccountId account, const QList<Receipt> &receipts, TimePoint now)
{
    return m_acting.act(StoreVerb::ReceiptsKeep, [&] { return m_inner.keep(account, receipts, now); });
}

Result<AppliedReceipts> GuardedReceipts::apply(int limit, TimePoint now)
{
    return m_acting.act(StoreVerb::ReceiptsApply, [&] { return m_inner.apply(limit, now); });
}

Result<QList<OpenQuestion>> GuardedReceipts::takeQuestions(AccountId account, int limit, TimePoint now)
{
    return m_acting.act(StoreVerb::ReceiptsTakeQuestions,
                        [&] { return m_inner.takeQuestions(account, limit, now); });
}

Result<int> GuardedReceipts::wakeUnmatched(TimePoint now)
{
    return m_acting.act(StoreVerb::ReceiptsWakeUnmatched, [&] { return m_inner.wakeUnmatched(now); });
}

Result<ClosedMessages> GuardedReceipts::closeWithoutReceipt(AccountId account, TimePoint armedBefore,
                                                            int limit)
{
    return m_acting.act(StoreVerb::ReceiptsCloseWithoutReceipt,
                        [&] { return m_inner.closeWithoutReceipt(account, armedBefore, limit); });
}

} // namespace heliograph
