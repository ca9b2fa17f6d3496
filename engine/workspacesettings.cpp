// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspacesettings.h"

#include "engine/storage/reader.h"
#include "engine/storage/store.h"

namespace heliograph {

Result<WorkspaceSettings> WorkspaceSettings::read(Store &store, Reader &reader)
{
    const auto signIn = store.users().signInRules();
    const auto sending = reader.sendingRules();
    if (!signIn || !sending)
        return !signIn ? signIn.error() : sending.error();
    const auto tells = store.workspace().tellsSystemLog();
    const auto kept = store.erasures().keptFor();
    if (!tells || !kept)
        return !tells ? tells.error() : kept.error();
    const auto approvals = store.workspace().approvalRules();
    if (!approvals)
        return approvals.error();
    return WorkspaceSettings{*signIn, sending->lateAfter, *tells, *kept, *approvals};
}

Result<void> WorkspaceSettings::apply(Store &store, Reader &reader, UserId by) const
{
    const auto before = read(store, reader);
    if (!before)
        return before.error();
    if (signIn != before->signIn) {
        if (const auto done = store.users().setSignInRules(signIn, by); !done)
            return done;
    }
    if (lateAfter != before->lateAfter) {
        if (const auto done = store.workspace().setLateAfter(lateAfter, by); !done)
            return done;
    }
    if (systemLog != before->systemLog) {
        if (const auto done = store.workspace().setSystemLog(systemLog, by); !done)
            return done;
    }
    if (approvals != before->approvals) {
        if (const auto done = store.workspace().setApprovalRules(approvals, by); !done)
            return done;
    }
    return keptFor == before->keptFor ? Result<void>() : store.erasures().setKeptFor(keptFor, by);
}

} // namespace heliograph
