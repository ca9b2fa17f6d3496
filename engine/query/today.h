// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/ledger.h"
#include "engine/query/report.h"

namespace heliograph {

//! How a day stands so far (product.md 4.1): what is open now, whenever it is due, and what has come to its
//! end since midnight. Tests are in it, as they are in the history; practice is not (ReportReader).
struct Today
{
    TimePoint since; //!< midnight, in whole hours of UTC, in which the totals are kept
    LedgerView ledger; //!< its plan is what the lines add up to
    QList<ReportAccount> accounts; //!< through which messages were handed over, those with most first
    ReportCost spent; //!< on what was accepted
    QList<AccountId> practice; //!< simulated accounts that are left out
};

//! Reads the day in \a zone that \a situation is of; from the totals of its hours and the counters of what is
//! open, however many messages and finished campaigns there are. Fails with Storage.
Result<Today> readToday(Reader &reader, const SendingSituation &situation, const QTimeZone &zone);

//! The messages that \a line of a day since \a since counts: open ones as they are now, those that were
//! handed over by when that was, and others by when they ended. Without those of \a practice (Today).
MessageFilter messagesOfDay(LedgerLine line, TimePoint since, const QList<AccountId> &practice);

} // namespace heliograph
