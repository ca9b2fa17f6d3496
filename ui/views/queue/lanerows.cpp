// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/lanerows.h"

#include "ui/text/holdtext.h"
#include "ui/theme/icons.h"
#include "ui/views/cells.h"
#include "ui/views/queue/sparkline.h"

#include <algorithm>

namespace heliograph {

QList<TableColumn> LaneRows::columns()
{
    return {
        {QStringLiteral("lane"), tr("Lane"), 14},
        {QStringLiteral("state"), tr("State"), 26},
        {QStringLiteral("waiting"), tr("Waiting"), 9, true},
        {QStringLiteral("held"), tr("Held"), 8, true},
        {QStringLiteral("sending"), tr("Sending now"), 9, true},
        {QStringLiteral("rate"), tr("Segments/s"), 9, true},
        {QStringLiteral("limit"), tr("Limit"), 8, true, tr("Segments a second, as set for the provider")},
        {QStringLiteral("trend"), tr("Last 15 min"), 15, false, tr("Segments a second, minute by minute")},
        {QStringLiteral("oldest"), tr("Oldest"), 9, true,
         tr("For how long the first in its queue could have gone")},
        {QStringLiteral("answer"), tr("Last answer"), 11, true},
        {QStringLiteral("campaigns"), tr("Campaigns"), 9, true}};
}

QList<TableRow> LaneRows::rows(const SendingView &view, const QMap<QString, QList<double>> &paces)
{
    const Format format;
    QList<TableRow> rows;
    for (const LaneLine &lane : view.lanes)
        rows.append(row(lane, view, paces.value(lane.account.label), format));
    return rows;
}

TableRow LaneRows::row(const LaneLine &lane, const SendingView &view, const QList<double> &paces,
                       const Format &format)
{
    const bool isHeld = lane.account.hold || lane.slowed(view.now);
    TableCell words = Cells::text(state(lane, view, format));
    words.icon = isHeld ? Icons::icon(QStringLiteral("warning"), ColorRole::Warning)
                        : Icons::icon(QStringLiteral("ok"), ColorRole::Good);
    const Sparkline trend(paces, Minutes, lane.limitPerS);
    TableCell drawn = Cells::text(trend.bars());
    drawn.accessible = trend.words(format);
    drawn.hint = drawn.accessible;
    drawn.copied = drawn.accessible;
    const TableCell never = Cells::muted(QStringLiteral("–"));
    const auto &due = lane.facts.dueSince;
    const auto &answer = lane.facts.lastAnswer;
    TableRow row;
    row.key = number(lane.account.id);
    row.cells = {Cells::text(lane.account.label),
                 words,
                 Cells::count(lane.waiting, format),
                 Cells::count(lane.held, format),
                 Cells::count(lane.facts.inFlight, format),
                 Cells::text(format.decimal(lane.segmentsPerS)),
                 lane.limitPerS > 0 ? Cells::count(lane.limitPerS, format) : Cells::muted(tr("none")),
                 drawn,
                 due ? Cells::text(format.duration(std::max(Millis(0), view.now - *due))) : never,
                 answer ? Cells::time(*answer, view.now, format) : never,
                 Cells::count(lane.campaigns, format)};
    return row;
}

QString LaneRows::state(const LaneLine &lane, const SendingView &view, const Format &format)
{
    if (lane.account.hold)
        return HoldText::because(lane.account.hold, lane.account.label, format);
    if (const auto slow = lane.slowed(view.now)) {
        const QString rate = format.count(slow->segmentsPerS);
        const QString until = format.time(slow->until);
        return slow->by.isEmpty()
            ? tr("slowed to %1 segments/s until %2: “%3”").arg(rate, until, slow->reason)
            : tr("%1 slowed it to %2 segments/s until %3: “%4”").arg(slow->by, rate, until, slow->reason);
    }
    if (!view.engineRuns)
        return tr("No engine runs");
    return lane.facts.inFlight > 0 || lane.segmentsPerS > 0 ? tr("Working") : tr("Idle");
}

} // namespace heliograph
