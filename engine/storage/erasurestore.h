// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/forgottenperson.h"

#include <QString>

namespace heliograph {

//! Takes personal data out of the workspace: on request, or because its time is over (engine.md SR-37).
//!
//! Messages keep their state, time, cost and receipts, so that ledgers and reports stay as they are; number,
//! variables and blind index are gone for good. Backups and exports are not touched.
class ErasureStore
{
public:
    virtual ~ErasureStore() = default;

    //! Forgets \a e164 and never texts it again: only its blind index stays, on the suppression list.
    //! Messages that have not ended keep the number until forget() is called again. Audited, without the
    //! number. Invalid without a \a reason.
    virtual Result<ForgottenPerson> forget(const QString &e164, UserId by, const QString &reason) = 0;

    //! How long after the end of a campaign its numbers and variables are kept, and replies after they came;
    //! zero: for good. Audited.
    virtual Result<void> setKeptFor(Millis keptFor, UserId by) = 0;
    virtual Result<Millis> keptFor() = 0;

    //! Erases what was kept long enough, of \a limit messages and as many replies at most. Returns how many
    //! rows it has looked at: less than \a limit means that nothing is left. Audited once a campaign, when it
    //! is done.
    virtual Result<int> eraseExpired(TimePoint now, int limit) = 0;
};

} // namespace heliograph
