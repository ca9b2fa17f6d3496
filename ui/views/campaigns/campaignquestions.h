// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/campaigndesk.h"
#include "ui/widgets/decisiondialog.h"

#include <QCoreApplication>

namespace heliograph {

//! What is asked before a campaign is stopped or let go on (product.md 3.4, 4.3).
class CampaignQuestions
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::CampaignQuestions)

public:
    static Decision pause(const CampaignLine &line);
    //! \a typedFrom: from how many people on their number is typed, as the workspace wants it.
    static Decision cancel(const CampaignLine &line, qint64 typedFrom);

    //! \a why: the sentence by which the engine refused to go on without being asked.
    static Decision goOnLate(const CampaignLine &line, qint64 typedFrom, const QString &why);
};

} // namespace heliograph
