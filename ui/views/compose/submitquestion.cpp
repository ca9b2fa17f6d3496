// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/submitquestion.h"

#include "ui/text/format.h"

namespace heliograph {

Decision SubmitQuestion::of(const NewCampaign &draft, qint64 people,
                            const std::optional<MergeFigures> &figures, ContentSeverity severity,
                            bool replaces)
{
    const Format format;
    QStringList sums;
    const auto cost = figures ? figures->cost() : QMap<QString, Money>();
    for (const Money &sum : cost)
        sums.append(format.money(sum));
    QStringList sentences{tr("%1 people; %2; starts %3.")
                              .arg(format.count(people),
                                   sums.isEmpty() ? tr("no price is known")
                                                  : tr("about %1").arg(sums.join(QStringLiteral(" + "))),
                                   draft.content.startAt ? format.time(*draft.content.startAt)
                                                         : tr("when somebody approves and starts it"))};
    if (figures && figures->withoutPrice() > 0)
        sentences.append(tr("%Ln people have no price.", nullptr, Format::plural(figures->withoutPrice())));
    if (severity == ContentSeverity::SecondLook)
        sentences.append(tr("A content rule wants a second look before it is approved."));
    if (replaces)
        sentences.append(tr("The campaign that came back is cancelled then."));
    return {.id = QStringLiteral("submit"),
            .title = tr("Submit “%1” for approval?").arg(draft.name),
            .text = sentences.join(QLatin1Char(' ')),
            .action = tr("Submit for %Ln people", nullptr, Format::plural(people)),
            .stay = tr("Keep as draft"),
            .dangerous = false};
}

} // namespace heliograph
