// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignsubmit.h"

#include "app/campaigndraft.h"
#include "app/counted.h"
#include "app/opening.h"
#include "app/submissionwords.h"

namespace heliograph {

ExitCode checkCampaign(Invocation &call)
{
    const auto opened = openCampaignForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto verdict = Submission(*opened->reader).examine(opened->id);
    if (!verdict)
        return fail(call, verdict.error());
    call.err << remarksInWords(*verdict);
    if (verdict->isRefused())
        return fail(call, {ErrorKind::Invalid, refusalInWords(*verdict)});
    if (call.json())
        call.print({{QStringLiteral("id"), number(opened->id)},
                    {QStringLiteral("content"), contentJson(verdict->review)}});
    else
        call.out << QStringLiteral("Campaign %1 can be submitted: %2 looked at.\n")
                        .arg(QString::number(number(opened->id)),
                             counted(verdict->review.members, QStringLiteral("person was"),
                                     QStringLiteral("people were")));
    return verdict->review.severity() == ContentSeverity::SecondLook ? ExitCode::Partly : ExitCode::Done;
}

// Freezing goes on where an interrupted submit stopped.
ExitCode submitCampaign(Invocation &call)
{
    const auto opened = openCampaignForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto verdict = Submission(*opened->reader).examine(opened->id);
    if (!verdict)
        return fail(call, verdict.error());
    if (verdict->isRefused())
        return fail(call, {ErrorKind::Invalid, refusalInWords(*verdict)});
    const auto progress = Submission::submit(
        *opened->store, opened->id, *verdict,
        opened->workspace->engineRuns() ? Submission::RowsAtOnceWhileSending : Submission::RowsAtOnce);
    if (!progress)
        return fail(call, progress.error());
    call.err << remarksInWords(*verdict);
    if (call.json())
        call.print({{QStringLiteral("id"), number(opened->id)},
                    {QStringLiteral("planned"), progress->planned},
                    {QStringLiteral("content"), contentJson(verdict->review)}});
    else
        call.out << QStringLiteral(
                        "Campaign %1 waits for approval: %2. Next: heliograph approval approve %1\n")
                        .arg(QString::number(number(opened->id)), countedPeople(progress->planned));
    return ExitCode::Done;
}

ExitCode editCampaign(Invocation &call)
{
    const auto opened = openCampaignForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto campaign = opened->campaign();
    if (!campaign)
        return fail(call, campaign.error());
    const auto content = readRevision(call, *opened->reader, *campaign);
    if (!content)
        return fail(call, content.error());
    if (const auto edited = opened->store->campaigns().revise(opened->id, *content, BuiltInAuthor); !edited)
        return fail(call, edited.error());
    if (call.json())
        call.print({{QStringLiteral("id"), number(opened->id)}});
    else
        call.out
            << QStringLiteral(
                   "Campaign %1 was edited, and no approval of it counts any more. Next: heliograph campaign "
                   "submit %1\n")
                   .arg(number(opened->id));
    return ExitCode::Done;
}

} // namespace heliograph
