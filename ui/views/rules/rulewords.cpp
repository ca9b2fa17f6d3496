// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/rules/rulewords.h"

#include "ui/text/contenttext.h"

namespace heliograph {

QString RuleWords::where(const QString &country)
{
    return country.isEmpty() ? tr("everywhere") : country;
}

QString RuleWords::findings(const QList<ContentFinding> &findings, const Format &format)
{
    if (findings.isEmpty())
        return tr("No content rule minds it.");
    QStringList lines;
    for (const ContentFinding &finding : findings)
        lines.append(QStringLiteral("• ") + ContentText::sentence(finding, format));
    return lines.join(QLatin1Char('\n'));
}

QString RuleWords::outcome(const RuleRehearsal::Outcome &outcome, const Format &format)
{
    if (outcome.texts == 0)
        return outcome.unknown == 0
            ? tr("There is no message yet to try the rules on.")
            : tr("The texts of the newest %n message(s) are known to their provider only.", nullptr,
                 outcome.unknown);
    QString words = tr("Of the newest %n text(s), ", "begins a sentence", outcome.texts)
        + tr("%1 would be forbidden, %2 would want a second look, and %3 would have a note.")
              .arg(format.count(outcome.blocked), format.count(outcome.held), format.count(outcome.noted));
    if (outcome.unknown > 0)
        words += QLatin1Char(' ')
            + tr("%n more are texts that only their provider knows.", nullptr, outcome.unknown);
    for (const ContentFinding &finding : outcome.examples)
        words += QStringLiteral("\n• ") % ContentText::severity(finding.severity) % QStringLiteral(": ")
            % ContentText::complaint(finding);
    return words;
}

} // namespace heliograph
