// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/approvaldesk.h"
#include "ui/widgets/decisiondialog.h"

#include <QCoreApplication>

namespace heliograph {

//! What is asked before somebody decides about a request for approval (product.md 4.4).
class ApprovalQuestions
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ApprovalQuestions)

public:
    //! \a typedFrom: from how many people on their number is typed, as the workspace wants it. \a closed:
    //! whether people sign in here.
    static Decision approve(const ApprovalDigest &digest, bool closed, qint64 typedFrom);
    static Decision sendBack(const CampaignRow &campaign);
    static Decision reject(const CampaignRow &campaign);
    static Decision secondLook(const QList<ContentFinding> &findings);
};

} // namespace heliograph
