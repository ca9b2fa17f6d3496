// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/approvalrules.h"
#include "engine/policy/signinrules.h"

namespace heliograph {

class Reader;
class Store;

//! What an admin sets for a whole workspace, besides its limits and rules.
struct WorkspaceSettings
{
    SignInRules signIn;
    Millis lateAfter{0}; //!< how long sending may have been impossible before somebody is asked
    bool systemLog = false; //!< whether the system's log is told the seals of the audit log
    Millis keptFor{0}; //!< numbers, variables and replies, after a campaign has ended; zero: for good
    ApprovalRules approvals;

    //! Fails with Storage, or like Store for whoever may not.
    static Result<WorkspaceSettings> read(Store &store, Reader &reader);

    //! Makes them those of the workspace; what is so already is left alone. Every change is audited by
    //! itself. Fails like Store at the first that is refused; what came before it stays changed.
    Result<void> apply(Store &store, Reader &reader, UserId by) const;
};

} // namespace heliograph
