// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/recipientcheck.h"
#include "engine/storage/store.h"

#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! A template or signature at one of the campaign's providers.
struct TemplateUse
{
    QString provider; //!< the account's label
    TemplateKind kind = TemplateKind::Template;
    QString code;
    std::optional<ProviderTemplate> known; //!< none: nobody entered it here
    bool textDiffers = false; //!< the campaign says that the template reads otherwise
};

//! What stands in the way of a campaign, or is worth knowing, before it is submitted.
struct SubmissionVerdict
{
    ContentReview review;
    std::optional<RowProblem> row;
    std::optional<AudienceId>
        withoutConsent; //!< marketing, and nobody recorded why its people may be sent it
    QList<TemplateUse> unusable; //!< known, and not approved or of another text
    QList<TemplateUse> unknown; //!< may go: what the provider says of them is not known here

    bool isRefused() const
    {
        return row || withoutConsent || !unusable.isEmpty() || review.severity() == ContentSeverity::Block;
    }
};

//! The one way to submit a campaign, for every caller: looks at its text, template and everybody's values,
//! and then freezes it. Both stores stay the caller's.
class Submission
{
public:
    //! How many members one transaction takes; fewer while the engine waits for its turn to write.
    static constexpr int RowsAtOnce = 50'000;
    static constexpr int RowsAtOnceWhileSending = 5'000;

    explicit Submission(Reader &reader);

    //! Reads only. Fails with NotFound for an unknown campaign, Invalid if its text is no template.
    Result<SubmissionVerdict> examine(CampaignId campaign);

    //! Submits what examine() has not refused, \a rowsAtOnce members a transaction; goes on where an
    //! interrupted submission stopped. Conflict if the rules or states have changed since.
    static Result<FreezeProgress> submit(Store &store, CampaignId campaign, const SubmissionVerdict &verdict,
                                         int rowsAtOnce);

private:
    struct Route;
    Result<QList<Route>> routesOf(const CampaignRow &campaign);
    Result<AudienceRow> audienceOf(const CampaignRow &campaign);
    Result<void> noteConsent(const CampaignRow &campaign, SubmissionVerdict &verdict);
    Result<std::shared_ptr<const ContentRules>> rules(SubmissionVerdict &verdict);
    Result<void> look(const QList<Route> &sameText, const AudienceRow &audience,
                      const std::shared_ptr<const ContentRules> &rules, SubmissionVerdict &verdict);

    Reader &m_reader;
};

} // namespace heliograph
