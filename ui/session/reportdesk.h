// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaignrow.h"
#include "engine/domain/provideraccount.h"
#include "engine/query/report.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! What a report may be narrowed to.
struct ReportChoices
{
    QList<CampaignRow> campaigns;
    QList<ProviderAccount> accounts;
};

//! Reports. GUI thread; every answer is a future.
class ReportDesk
{
public:
    explicit ReportDesk(EngineClient &client)
        : m_client(client)
    {
    }

    //! The report as whoever signed in may see it: an operator sees the campaigns that he wrote.
    QFuture<Result<Report>> run(ReportQuestion question) const;

    QFuture<Result<ReportChoices>> choices() const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
