// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/answertext.h"

#include "engine/domain/merge.h"
#include "ui/text/contenttext.h"

namespace heliograph {

QString AnswerText::hindrance(const AnswerGround &ground, const Format &format)
{
    switch (ground.hindrance) {
    case AnswerHindrance::None:
        return {};
    case AnswerHindrance::Forgotten:
        return tr("This person was forgotten. Answering is not possible.");
    case AnswerHindrance::TooOld:
        return tr("This came more than %Ln days ago. Write a campaign, which somebody approves.", nullptr,
                  static_cast<int>(std::chrono::duration_cast<std::chrono::days>(AnsweredWithin).count()));
    case AnswerHindrance::OptedOut:
        return tr("This person opted out on %1. Answering is not possible.")
            .arg(ground.optedOutAt ? format.time(*ground.optedOutAt) : QString());
    case AnswerHindrance::AccountGone:
        return tr("The provider account that this came through was removed. Answering is not possible.");
    case AnswerHindrance::TemplatesOnly:
        return tr("%1, which this came through, sends approved templates only. Answer with a campaign that "
                  "uses "
                  "one.")
            .arg(ground.provider);
    case AnswerHindrance::NotToMainland:
        return tr("%1, which this came through, sends no text of our own to mainland China. Answer with a "
                  "campaign that uses an approved template.")
            .arg(ground.provider);
    }
    Q_UNREACHABLE();
}

QString AnswerText::price(const AnswerGround &ground, const QString &text, const Format &format)
{
    CampaignContent content;
    content.text = text;
    const auto merge = Merge::prepare(content, ground.signature, TemplateSyntax::Own);
    if (!merge)
        return merge.error().detail;
    if (!merge->variables().isEmpty())
        return tr("An answer goes to one person, so it has no columns.");
    const auto merged = merge->merge(ground.e164, {});
    const int segments = merged ? merged->segments : 1;
    const QString count = tr("%Ln segment(s)", nullptr, segments);
    const Result<Money> cost = ground.segmentPrice.value_or(Money()).times(segments);
    return ground.segmentPrice && cost
        ? tr("%1, %2 through %3", "segments, money, provider")
              .arg(count, format.money(*cost), ground.provider)
        : tr("%1 through %2, no price is known", "segments, provider").arg(count, ground.provider);
}

QString AnswerText::refused(const QList<ContentFinding> &findings, const Format &format)
{
    QStringList lines{tr("The content rules do not let this go:")};
    for (const ContentFinding &finding : findings) {
        if (finding.severity > ContentSeverity::Note)
            lines.append(ContentText::sentence(finding, format));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace heliograph
