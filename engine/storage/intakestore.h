// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/intake.h"

namespace heliograph {

//! How it goes with what comes in from providers: written when that changes, not each time.
class IntakeStore
{
public:
    virtual ~IntakeStore() = default;

    //! What \a standing names fails. If it is known to fail already, since when stays.
    virtual Result<void> noteFailing(const IntakeStanding &standing) = 0;

    //! \a kind of \a account works. Returns whether it was known to fail until now.
    virtual Result<bool> noteWorking(AccountId account, IntakeKind kind) = 0;

    //! Adds \a loss to what is known, or begins anew if that is older than IntakeLoss::ToldFor.
    virtual Result<void> noteLoss(AccountId account, IntakeKind kind, const IntakeLoss &loss, TimePoint now)
        = 0;
};

} // namespace heliograph
