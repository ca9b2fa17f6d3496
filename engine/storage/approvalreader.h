// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/approvalrow.h"
#include "engine/domain/approvalrules.h"
#include "engine/domain/pendingchange.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace heliograph {

//! What whoever decides about campaigns and dangerous changes wants to see. Fails with Storage, or NotFound
//! for an unknown id.
class ApprovalReader
{
public:
    virtual ~ApprovalReader() = default;

    virtual Result<ApprovalRules> rules() = 0;

    //! Reads everything anew: about a second for a million people.
    virtual Result<SealReading> seal(CampaignId campaign) = 0;

    //! Of what the campaign holds now, oldest first. Whether they are signed only the engine looks.
    virtual Result<QList<ApprovalRow>> approvals(CampaignId campaign) = 0;

    //! Why it wants two approvers; empty if one does.
    virtual Result<QList<SecondApprover>> secondApproverReasons(CampaignId campaign) = 0;
    virtual Result<QList<CampaignVersion>> versions(CampaignId campaign) = 0; //!< oldest first
    virtual Result<QList<CountryShare>> countries(CampaignId campaign) = 0; //!< most people first
    virtual Result<QList<LinkedDomain>> domains(CampaignId campaign) = 0; //!< by name

    //! How many of the campaign's people got something of another campaign after \a since.
    virtual Result<TextedBefore> alsoTexted(CampaignId campaign, TimePoint since) = 0;

    //! Which campaigns these were in the week before \a now, most people first. As long as alsoTexted().
    virtual Result<QList<TextedBy>> textedBy(CampaignId campaign, TimePoint now) = 0;

    //! Calls \a each for up to \a limit people of \a campaign who would get it, after message \a after,
    //! decrypted, in the order in which they go; returns the last id, none at the end.
    using PersonVisitor = std::function<void(const QString &e164, const QString &country,
                                             const QStringList &values, qint32 line)>;
    virtual Result<std::optional<MessageId>> visitPeople(CampaignId campaign, MessageId after, int limit,
                                                         const PersonVisitor &each)
        = 0;

    virtual Result<QList<PendingChange>> changes(bool waitingOnly) = 0; //!< newest first
};

} // namespace heliograph
