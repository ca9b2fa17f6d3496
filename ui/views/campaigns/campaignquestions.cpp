// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignquestions.h"

#include "ui/text/format.h"
#include "ui/views/campaigns/campaignactions.h"

namespace heliograph {

namespace {

qint64 notGone(const LedgerView &ledger)
{
    return ledger.line(LedgerLine::Waiting) + ledger.line(LedgerLine::Held);
}

} // namespace

Decision CampaignQuestions::pause(const CampaignLine &line)
{
    return {.id = QStringLiteral("pause"),
            .title = tr("Pause %1?").arg(line.campaign.name),
            .text = tr("Requests that are under way finish. %Ln message(s) that have not gone are kept.",
                       nullptr, Format::plural(notGone(line.status.ledger))),
            .action = tr("Pause"),
            .stay = tr("Keep sending"),
            .dangerous = false,
            .wantsReason = true,
            .reasonOptional = true};
}

Decision CampaignQuestions::cancel(const CampaignLine &line, qint64 typedFrom)
{
    const Format format;
    const LedgerView &ledger = line.status.ledger;
    const qint64 people = notGone(ledger);
    const qint64 onTheWay = ledger.line(LedgerLine::Sending);
    const qint64 gone = ledger.planned - people - onTheWay;
    return {.id = QStringLiteral("cancel"),
            .title = tr("Cancel %1?").arg(line.campaign.name),
            .text = tr("%1 people will get nothing. %2 on their way cannot be called back; %3 are gone.")
                        .arg(format.count(people), format.count(onTheWay), format.count(gone)),
            .action = tr("Cancel for %Ln people", nullptr, Format::plural(people)),
            .stay = isUnderWay(line.campaign.state) ? tr("Keep sending") : tr("Keep it"),
            .typed = Decision::typedFor(people, typedFrom),
            .wantsReason = true,
            .reasonOptional = true};
}

Decision CampaignQuestions::goOnLate(const CampaignLine &line, qint64 typedFrom, const QString &why)
{
    const qint64 people = notGone(line.status.ledger);
    return {.id = QStringLiteral("late"),
            .title = tr("Go on although its time has passed?"),
            .text = why,
            .action = tr("Send to %Ln people now", nullptr, Format::plural(people)),
            .stay = tr("Leave it paused"),
            .typed = Decision::typedFor(people, typedFrom)};
}

} // namespace heliograph
