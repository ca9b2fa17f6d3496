// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/approvaldesk.h"

#include "engine/pendingchanges.h"
#include "ui/session/engineclient.h"

namespace heliograph {

QFuture<Result<ApprovalDigest>> ApprovalDesk::digest(CampaignId campaign) const
{
    return m_client.search(
        [campaign](Desk &desk) { return readApprovalDigest(desk.reader, campaign, desk.now); });
}

QFuture<Result<QList<TextedBy>>> ApprovalDesk::textedBy(CampaignId campaign) const
{
    return m_client.search(
        [campaign](Desk &desk) { return desk.reader.approvals().textedBy(campaign, desk.now); });
}

QFuture<Result<ChangesView>> ApprovalDesk::changes(bool waitingOnly) const
{
    return m_client.read([waitingOnly](Desk &desk) -> Result<ChangesView> {
        const auto changes = desk.reader.approvals().changes(waitingOnly);
        const auto logins = desk.reader.limits().logins();
        if (!changes || !logins)
            return changes ? logins.error() : changes.error();
        return ChangesView{*changes, *logins, desk.now};
    });
}

QFuture<Result<void>> ApprovalDesk::confirm(ChangeId id) const
{
    return m_client.change([id](Desk &desk) {
        return PendingChanges(desk.workspace, *desk.store, desk.reader).confirm(id, desk.by);
    });
}

QFuture<Result<void>> ApprovalDesk::refuse(ChangeId id, const QString &reason) const
{
    return m_client.change([id, reason](Desk &desk) {
        return PendingChanges(desk.workspace, *desk.store, desk.reader).refuse(id, desk.by, reason);
    });
}

} // namespace heliograph
