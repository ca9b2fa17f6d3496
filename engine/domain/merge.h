// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaign.h"
#include "engine/domain/messagetemplate.h"
#include "engine/domain/smstext.h"

#include <optional>

namespace heliograph {

//! One person's message, ready to be put into a request.
struct MergedMessage
{
    QString text; //!< what the person will read, without the signature; empty if only the provider knows it
    MessageTemplate::ValueList variables; //!< what a provider template is filled with
    int segments = 1; //!< 1 is an assumption when the template's text is not known
};

//! How the text of a route to \a e164 is counted.
SegmentRule segmentRuleFor(const QString &e164);

//! Fills a campaign's text or template for each recipient. The one place where texts are merged and counted:
//! preview, validation, estimate, pace and sending all use it.
class Merge
{
public:
    //! \a signature is the campaign's or the account's; it counts in routes into mainland China. Fails with
    //! Invalid if the text is no template.
    static Result<Merge> prepare(const CampaignContent &content, const QString &signature,
                                 TemplateSyntax syntax);

    //! False when a provider's template is used whose text nobody entered.
    bool knowsText() const { return m_template.has_value(); }

    //! The variables the text names; empty if it is not known.
    QStringList variables() const;

    //! Fails with Invalid, naming the variable; the caller adds the row.
    Result<MergedMessage> merge(const QString &e164, const MessageTemplate::ValueList &values) const;

    //! What merge() would fail with, whoever gets it.
    std::optional<ValueProblem> problem(const MessageTemplate::ValueList &values) const;

private:
    std::optional<MessageTemplate> m_template;
    QString m_signature;
    bool m_ownText = false;
};

} // namespace heliograph
