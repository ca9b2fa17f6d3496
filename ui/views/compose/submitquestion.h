// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"
#include "ui/widgets/decisiondialog.h"

#include <QCoreApplication>

namespace heliograph {

//! What is asked before a campaign is submitted: people, money, start. A pure function of its arguments.
class SubmitQuestion
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::SubmitQuestion)

public:
    //! \a people are those in its audience; \a replaces: a campaign that came back is cancelled with it.
    static Decision of(const NewCampaign &draft, qint64 people, const std::optional<MergeFigures> &figures,
                       ContentSeverity severity, bool replaces);
};

} // namespace heliograph
