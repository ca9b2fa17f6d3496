// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/merge.h"

namespace heliograph {

SegmentRule segmentRuleFor(const QString &e164)
{
    return e164.startsWith(QLatin1String("+86")) ? SegmentRule::China : SegmentRule::Gsm;
}

Result<Merge> Merge::prepare(const CampaignContent &content, const QString &signature, TemplateSyntax syntax)
{
    Merge merge;
    merge.m_signature = signature;
    merge.m_ownText = content.templateCode.isEmpty();
    const QString &text = merge.m_ownText ? content.text : content.templateText;
    if (text.isEmpty())
        return merge;
    auto parsed = MessageTemplate::parse(text, merge.m_ownText ? TemplateSyntax::Own : syntax);
    if (!parsed)
        return parsed.error();
    merge.m_template = *std::move(parsed);
    return merge;
}

QStringList Merge::variables() const
{
    return m_template ? m_template->variables() : QStringList();
}

Result<MergedMessage> Merge::merge(const QString &e164, const MessageTemplate::ValueList &values) const
{
    MergedMessage message;
    if (m_template) {
        auto text = m_template->render(values);
        if (!text)
            return text.error();
        message.text = *std::move(text);
        const SegmentRule rule = segmentRuleFor(e164);
        const bool addSignature = rule == SegmentRule::China && !message.text.startsWith(u'【');
        const QString counted
            = addSignature ? QString(u'【' % m_signature % u'】' % message.text) : message.text;
        message.segments = segmentsOf(counted, rule);
    }
    if (m_ownText)
        return message;
    for (const auto &[name, value] : values) {
        if (!m_template || m_template->variables().contains(name))
            message.variables.append({name, MessageTemplate::cleaned(value)});
    }
    return message;
}

std::optional<ValueProblem> Merge::problem(const MessageTemplate::ValueList &values) const
{
    return m_template ? m_template->problem(values) : std::nullopt;
}

} // namespace heliograph
