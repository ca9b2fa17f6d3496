// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/limits/dryrunwords.h"

#include "ui/text/holdtext.h"
#include "ui/text/skiptext.h"

namespace heliograph {

QString DryRunWords::held(const DryRun::Share &share, const Format &format)
{
    QString line = tr("%Ln people would be held because %1.", nullptr, Format::plural(share.people))
                       .arg(HoldText::because(share.verdict.hold, {}, format));
    if (share.last && share.verdict.hold.until && *share.last != *share.verdict.hold.until)
        line = tr("%1 The last of them until %2.", "a sentence, and a time")
                   .arg(line, format.time(*share.last));
    return line;
}

QString DryRunWords::cost(const DryRun &run, const Format &format)
{
    QStringList sums;
    for (const Money &sum : run.estimate)
        sums.append(format.money(sum));
    QString line = sums.isEmpty() ? tr("There is no price for any of them.")
                                  : tr("They cost about %1.").arg(sums.join(tr(", ")));
    if (run.withoutPrice > 0 && !sums.isEmpty())
        line
            += QLatin1Char(' ') + tr("%Ln of them have no price.", nullptr, Format::plural(run.withoutPrice));
    return line;
}

QString DryRunWords::of(const DryRun &run, const Format &format)
{
    QStringList lines{tr("%Ln people have not gone yet.", nullptr, Format::plural(run.people)),
                      tr("%Ln people would go now.", nullptr, Format::plural(run.goNow))};
    for (const DryRun::Share &share : run.held)
        lines.append(held(share, format));
    for (const DryRun::Share &share : run.skipped)
        lines.append(tr("%Ln people would be skipped because %1.", nullptr, Format::plural(share.people))
                         .arg(SkipText::because(share.verdict.skip)));
    lines.append(cost(run, format));
    return lines.join(QLatin1Char('\n'));
}

} // namespace heliograph
