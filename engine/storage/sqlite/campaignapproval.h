// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/approvalrow.h"

#include <QHash>

namespace heliograph {

class ApprovalBook;
class Connection;
struct CampaignRecord;

//! How a campaign is approved, and how its approval ends. Called inside the transaction of the verb.
class CampaignApproval
{
public:
    //! Both outlive this.
    CampaignApproval(Connection &connection, ApprovalBook &book);

    //! As CampaignStore::approve().
    Result<void> approve(const CampaignRecord &record, UserId approver, const QByteArray &seenHash,
                         TimePoint now);

    //! As CampaignStore::revise().
    Result<void> revise(const CampaignRecord &record, const CampaignContent &content, UserId by,
                        TimePoint now);

    //! Conflict if \a record has not begun and its approval has ended.
    Result<void> expectLasts(const CampaignRecord &record, TimePoint now);

    //! Ends the approvals of campaigns that have not begun in time. Returns how many.
    Result<int> expire(TimePoint now);

    //! Stops campaigns that are sent, but are not what was approved. Returns how many.
    Result<int> stopChanged(TimePoint now);

private:
    Result<void> expectOther(const CampaignRecord &record, UserId approver);
    Result<void> expectSeen(const CampaignRecord &record, const QByteArray &seenHash);
    Result<void> expectUnsigned(const CampaignRecord &record);
    Result<TimePoint> endOf(const CampaignRecord &record, TimePoint now);
    Result<void> voidApproval(const CampaignRecord &record, UserId by, TimePoint now);

    Connection &m_connection;
    ApprovalBook &m_book;
    QHash<CampaignId, QByteArray> m_told; // what was found in campaigns that differ from their approval
};

//! The note of a campaign's hold for HoldReason::Content, when what is stored is not what was approved, and
//! when nobody who may approve has signed it.
inline constexpr QLatin1String ChangedNote("changed");
inline constexpr QLatin1String UnsignedNote("unsigned");

//! Stops \a campaign with \a note and tells that in the audit log and the log: somebody has tried to send
//! what nobody approved.
Result<void> stopUnapproved(Connection &connection, CampaignId campaign, QLatin1String note, TimePoint now);

} // namespace heliograph
