// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/approvalrow.h"
#include "engine/domain/approvalrules.h"

#include <QList>

namespace heliograph {

class Connection;

//! The workspace's rules for approvals.
Result<ApprovalRules> readApprovalRules(Connection &connection);
Result<void> writeApprovalRules(Connection &connection, const ApprovalRules &rules);

Result<QList<CountryShare>> countryShares(Connection &connection, CampaignId campaign); //!< most people first
Result<QList<LinkedDomain>> linkedDomains(Connection &connection, CampaignId campaign); //!< by name

//! Why \a campaign wants a second approver; empty if one does, and in an open workspace, where there is none.
Result<QList<SecondApprover>> secondApproverReasons(Connection &connection, CampaignId campaign);

//! Notes the hosts that \a content links to, in place of those noted before.
Result<void> noteDomains(Connection &connection, CampaignId campaign, const QByteArray &content);

} // namespace heliograph
