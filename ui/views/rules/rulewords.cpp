// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/rules/rulewords.h"

#include "ui/text/contenttext.h"

#include <QTableView>

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
            : tr("The texts of the newest %Ln message(s) are known to their provider only.", nullptr,
                 outcome.unknown);
    QString words = tr("Of the newest %Ln text(s), ", "begins a sentence", outcome.texts)
        + tr("%1 would be forbidden, %2 would want a second look, and %3 would have a note.")
              .arg(format.count(outcome.blocked), format.count(outcome.held), format.count(outcome.noted));
    if (outcome.unknown > 0)
        words += QLatin1Char(' ')
            + tr("%Ln more are texts that only their provider knows.", nullptr, outcome.unknown);
    for (const ContentFinding &finding : outcome.examples)
        words += QStringLiteral("\n• ") % ContentText::severity(finding.severity) % QStringLiteral(": ")
            % ContentText::complaint(finding);
    return words;
}

DataTable *RuleWords::table(QWidget *parent)
{
    auto *table = new DataTable(
        QStringLiteral("rules.lists"),
        {{.id = QStringLiteral("name"), .title = tr("List"), .width = 14},
         {.id = QStringLiteral("where"), .title = tr("Where"), .width = 10},
         {.id = QStringLiteral("rules"), .title = tr("Rules"), .width = 7, .rightAligned = true},
         {.id = QStringLiteral("version"), .title = tr("Version"), .width = 7, .rightAligned = true},
         {.id = QStringLiteral("changed"), .title = tr("Changed"), .width = 20}},
        parent);
    table->view().setAccessibleName(tr("Lists of content rules in force"));
    table->view().setSelectionMode(QAbstractItemView::SingleSelection);
    table->setNothing(
        {QStringLiteral("rules"), tr("No content rule is in force"),
         tr("Rules look at every text while it is composed and before it is sent: words, links, brands, "
            "card numbers. Heliograph comes with three lists to begin with."),
         tr("Put the lists that come along in force")});
    return table;
}

TableRow RuleWords::row(const RuleDesk::Line &line, const Format &format)
{
    return {line.row.rulesVersion,
            {{.text = line.row.name},
             {.text = where(line.row.country)},
             {.text = format.count(line.rules)},
             {.text = format.count(line.row.version)},
             {.text = format.time(line.row.changedAt),
              .hint = line.changedBy.isEmpty() ? QString() : tr("by %1").arg(line.changedBy)}}};
}

Decision RuleWords::askToRemove(const RuleDesk::Line &line)
{
    return {
        .id = QStringLiteral("rules.remove"),
        .title = tr("Take the list %1 out of force?").arg(line.row.name),
        .text
        = tr("Its %Ln rule(s) mind nothing any more, from the next message on. Its versions stay and can be "
             "exported.",
             nullptr, static_cast<int>(line.rules)),
        .action = tr("Take %1 out of force").arg(line.row.name),
        .stay = tr("Keep it")};
}

} // namespace heliograph
