// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/receipt.h"

#include <QList>

namespace heliograph {

//! A message the provider should be asked about.
struct OpenQuestion
{
    MessageId message{};
    AttemptId attempt{};
    QString e164;
    QString providerId; //!< empty if only a person or a record without it said that it was sent
    QString clientRef;
    TimePoint armedAt;
    bool freeText = false; //!< its campaign sends its own text, not a provider's template
};

struct AppliedReceipts
{
    int applied = 0;
    int unmatched = 0; //!< stored, and tried again later
    int ignored = 0; //!< duplicates and words that change nothing
    int disagreeing = 0; //!< of these: contradict what is known
    bool more = false; //!< there are further receipts to apply
};

//! What closeWithoutReceipt() did.
struct ClosedMessages
{
    int closed = 0;
    bool more = false; //!< it stopped before the end: there may be further ones
};

//! Receipts: stored first, applied afterwards (engine.md A13).
class ReceiptStore
{
public:
    virtual ~ReceiptStore() = default;

    //! Stores \a receipts of \a account; a duplicate of a stored one is dropped. Returns how many were new.
    //! When this returns the provider may be told that they arrived.
    virtual Result<int> keep(AccountId account, const QList<Receipt> &receipts, TimePoint now) = 0;

    //! Matches up to \a limit stored receipts to attempts and moves messages by the rank rule: submitted,
    //! undelivered, delivered. A receipt for an attempt in doubt (trust at least ListedAddress) proves
    //! acceptance and closes it; one for an attempt that was taken back takes its message out of the queue,
    //! or flags it if it is on its way again. What fits nothing is tried again after 1, 5 and 30 minutes and
    //! 6 hours, at once when an answer brings its id, and stays stored in any case.
    virtual Result<AppliedReceipts> apply(int limit, TimePoint now) = 0;

    //! Up to \a limit sent messages of \a account to ask the provider about, whose turn it is; then everybody
    //! else has a turn before them. Those in doubt are DoubtStore's.
    virtual Result<QList<OpenQuestion>> takeQuestions(AccountId account, int limit, TimePoint now) = 0;

    //! Makes every receipt that fits nothing due at \a now, parked ones too. Returns how many there are.
    virtual Result<int> wakeUnmatched(TimePoint now) = 0;

    //! Up to \a limit sent messages of \a account armed before \a armedBefore get the state NoReceipt, in
    //! attempt order. Looks at some thousand attempts at most, so it may stop before it has closed any.
    virtual Result<ClosedMessages> closeWithoutReceipt(AccountId account, TimePoint armedBefore, int limit)
        = 0;
};

} // namespace heliograph
