// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/pendingchange.h"

namespace heliograph {

//! Dangerous changes that wait for a second person. Who asks, confirms and refuses is audited, with what was
//! before and after. Confirming notes the consent only: whoever guards the store makes the change in the same
//! transaction.
class ChangeStore
{
public:
    virtual ~ChangeStore() = default;

    virtual Result<ChangeId> ask(const NewChange &change, UserId by) = 0;
    virtual Result<PendingChange> change(ChangeId id) = 0; //!< NotFound

    //! Conflict for whoever asked, for one that was decided, and for one that has waited longer than
    //! ChangeLasts.
    virtual Result<void> confirm(ChangeId id, UserId by) = 0;

    //! The change that the last verb of this store made wait instead of making it; nothing if it did not.
    virtual std::optional<ChangeId> justAsked() const = 0;

    //! Ends those that have waited longer than ChangeLasts, and returns how many.
    virtual Result<int> expire() = 0;

    //! Whoever asked withdraws it so. Invalid without a \a reason; Conflict for one that was decided.
    virtual Result<void> refuse(ChangeId id, UserId by, const QString &reason) = 0;
};

} // namespace heliograph
