// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaignrow.h"
#include "ui/views/reports/reportscene.h"

#include <QCoreApplication>

namespace heliograph {

//! The charts of one campaign (product.md 4.3), made from a report about it alone. Its hours count from its
//! start.
class CampaignCharts
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::CampaignCharts)

public:
    //! Messages a minute, hour by hour. \a campaign has started; at \a now it may still be sending.
    static ChartContents pace(const ReportScene &scene, const CampaignRow &campaign, TimePoint now);

    //! What became of the messages of each hour, with the share that was delivered.
    static ChartContents outcomes(const ReportScene &scene, const CampaignRow &campaign);

    //! The same by provider, with what was accepted and what that cost.
    static ChartContents providers(const ReportScene &scene);

private:
    static void countFromStart(ChartContents &contents, const ReportScene &scene,
                               const CampaignRow &campaign);
};

} // namespace heliograph
