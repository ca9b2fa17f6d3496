// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/verdictchecks.h"

#include "ui/text/contenttext.h"
#include "ui/text/submissiontext.h"

namespace heliograph {

QList<CheckLine> VerdictChecks::of(const SubmissionVerdict &verdict, const Format &format)
{
    QList<CheckLine> lines;
    const auto add = [&lines](CheckLine::Level level, ComposePart part, const QString &sentence) {
        lines.append({level, part, sentence});
    };
    if (verdict.row)
        add(CheckLine::Level::Fix, ComposePart::Message, SubmissionText::rowProblem(*verdict.row));
    for (const TemplateUse &use : verdict.unusable)
        add(CheckLine::Level::Fix, ComposePart::Message,
            use.textDiffers
                ? tr("Template %1 reads otherwise at %2 now. Choose it again.").arg(use.code, use.provider)
                : SubmissionText::notApproved(use.provider, *use.known));
    for (const TemplateUse &use : verdict.unknown)
        add(CheckLine::Level::Look, ComposePart::Message,
            SubmissionText::notKnown(use.provider, use.kind, use.code));
    for (const ContentFinding &finding : verdict.review.findings)
        add(finding.severity == ContentSeverity::Block ? CheckLine::Level::Fix : CheckLine::Level::Look,
            ComposePart::Message, ContentText::sentence(finding, format));
    return lines;
}

QString VerdictChecks::inTheWay(const SubmissionVerdict &verdict, const Format &format)
{
    QStringList sentences{tr("Nothing was sent.")};
    const QList<CheckLine> lines = of(verdict, format);
    for (const CheckLine &line : lines) {
        if (line.level == CheckLine::Level::Fix)
            sentences.append(line.sentence);
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace heliograph
