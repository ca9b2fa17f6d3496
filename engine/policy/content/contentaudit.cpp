// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/contentaudit.h"

#include <algorithm>

namespace heliograph {

namespace {

// Between the values of a text that only the provider knows: no word goes from one to the next.
constexpr QChar Gap = QChar::ObjectReplacementCharacter;

QString joined(const MessageTemplate::ValueList &values)
{
    QString text;
    for (const auto &[name, value] : values) {
        if (!text.isEmpty())
            text += Gap;
        text += value;
    }
    return text;
}

} // namespace

ContentAudit::ContentAudit(std::shared_ptr<const ContentRules> rules, const CampaignContent &content,
                           const QString &signature, TemplateSyntax syntax, const QStringList &countries)
    : m_rules(std::move(rules))
    , m_scope(m_rules->scope(countries))
{
    const bool isOwn = content.templateCode.isEmpty();
    const QString text = isOwn ? MessageTemplate::withoutVariables(content.text, TemplateSyntax::Own)
                               : MessageTemplate::withoutVariables(content.templateText, syntax);
    m_ofCampaign = m_rules->examine(text, m_scope);
    QList<ContentFinding> ofSignature = m_rules->examine(signature, m_scope);
    for (ContentFinding &finding : ofSignature) {
        finding.place = ContentPlace::Signature;
        m_ofCampaign.append(finding);
    }
}

QList<ContentFinding> ContentAudit::ofPerson(const MergedMessage &message,
                                             const MessageTemplate::ValueList &values) const
{
    if (values.isEmpty())
        return {};
    const QList<ContentFinding> found
        = m_rules->examine(message.text.isEmpty() ? joined(message.variables) : message.text, m_scope);
    QList<ContentFinding> added;
    for (ContentFinding finding : found) {
        if (isKnown(finding))
            continue;
        finding.place = ContentPlace::Values;
        added.append(finding);
    }
    if (added.isEmpty())
        return added;

    for (const auto &[name, value] : values) {
        const QList<ContentFinding> alone = m_rules->examine(MessageTemplate::cleaned(value), m_scope);
        for (ContentFinding &finding : added) {
            const auto same = std::ranges::find_if(
                alone, [&finding](const ContentFinding &candidate) { return candidate.isLike(finding); });
            if (!finding.variable.isEmpty() || same == alone.end())
                continue;
            finding.variable = name;
            finding.position = same->position;
            finding.length = same->length;
        }
    }
    return added;
}

bool ContentAudit::isKnown(const ContentFinding &finding) const
{
    return std::ranges::any_of(m_ofCampaign, [&finding](const ContentFinding &known) {
        return known.place == ContentPlace::Text && known.isLike(finding);
    });
}

} // namespace heliograph
