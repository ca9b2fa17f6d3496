// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/approvaldigest.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! Dangerous changes that wait for a second person, or did.
struct ChangesView
{
    QList<PendingChange> changes; //!< newest first
    QMap<UserId, QString> logins;
    TimePoint now;
};

//! What is approved, and by whom; and changes that want a second person. GUI thread; every answer is a
//! future.
class ApprovalDesk
{
public:
    explicit ApprovalDesk(EngineClient &client)
        : m_client(client)
    {
    }

    //! Reads everybody's message: seconds for a million people.
    QFuture<Result<ApprovalDigest>> digest(CampaignId campaign) const;

    //! Which campaigns its people got in the last week; as long as digest().
    QFuture<Result<QList<TextedBy>>> textedBy(CampaignId campaign) const;

    QFuture<Result<ChangesView>> changes(bool waitingOnly) const;
    QFuture<Result<void>> confirm(ChangeId id) const;
    QFuture<Result<void>> refuse(ChangeId id, const QString &reason) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
