// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaign.h"
#include "engine/domain/merge.h"
#include "engine/policy/content/contentrules.h"

namespace heliograph {

//! One campaign before the content rules: its own words once, and then what each person's values add to them.
//! Immutable; any thread.
class ContentAudit
{
public:
    //! \a signature is the campaign's or the account's, \a countries those of the audience (empty: not known,
    //! so every list counts).
    ContentAudit(std::shared_ptr<const ContentRules> rules, const CampaignContent &content,
                 const QString &signature, TemplateSyntax syntax, const QStringList &countries);

    //! In the text or template as written, variables left open, and in the signature.
    const QList<ContentFinding> &ofCampaign() const { return m_ofCampaign; }

    //! What \a message has beyond ofCampaign(); \a values are those that it was merged from. Findings name
    //! the variable, and never repeat a value.
    QList<ContentFinding> ofPerson(const MergedMessage &message,
                                   const MessageTemplate::ValueList &values) const;

private:
    bool isKnown(const ContentFinding &finding) const;

    std::shared_ptr<const ContentRules> m_rules;
    ContentRules::Scope m_scope;
    QList<ContentFinding> m_ofCampaign;
};

} // namespace heliograph
