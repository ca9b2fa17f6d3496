// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/reportdesk.h"

#include "engine/providerfacts.h"
#include "ui/session/engineclient.h"

namespace heliograph {

QFuture<Result<Report>> ReportDesk::run(ReportQuestion question) const
{
    if (m_client.session().grant(Right::ReportsSee) == Grant::Own)
        question.author = m_client.session().user();
    return m_client.search([question](Desk &desk) {
        Result<Report> report = runReport(desk.reader, question, desk.now);
        if (report) {
            for (ReportError &error : report->errors)
                error.meaning = ProviderFacts::codeMeaning(error.code);
        }
        return report;
    });
}

QFuture<Result<ReportChoices>> ReportDesk::choices() const
{
    std::optional<UserId> author;
    if (m_client.session().grant(Right::ReportsSee) == Grant::Own)
        author = m_client.session().user();
    return m_client.read([author](Desk &desk) -> Result<ReportChoices> {
        auto campaigns = desk.reader.campaigns();
        if (!campaigns)
            return campaigns.error();
        auto accounts = desk.reader.accounts();
        if (!accounts)
            return accounts.error();
        campaigns->removeIf([author](const CampaignRow &campaign) {
            return !campaign.startedAt || (author && campaign.author != *author);
        });
        return ReportChoices{*std::move(campaigns), *std::move(accounts)};
    });
}

} // namespace heliograph
