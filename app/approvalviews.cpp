// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/approvalviews.h"

#include "app/approvalwords.h"
#include "app/counted.h"
#include "app/opening.h"

#include "engine/storage/contenthash.h"
#include "ui/text/format.h"

namespace heliograph {

ExitCode showApproval(Invocation &call)
{
    const auto opened = openCampaignForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto digest = readApprovalDigest(*opened->reader, opened->id, call.clock.now());
    if (!digest)
        return fail(call, digest.error());
    const auto texted = opened->reader->approvals().textedBy(opened->id, call.clock.now());
    if (!texted)
        return fail(call, texted.error());
    if (call.json())
        call.print(digestJson(*digest, *texted));
    else
        call.out << digestInWords(*digest, *texted);
    return ExitCode::Done;
}

ExitCode diffApproval(Invocation &call)
{
    const auto opened = openCampaignForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto campaign = opened->campaign();
    const auto logins = opened->reader->limits().logins();
    if (!campaign || !logins)
        return fail(call, campaign ? logins.error() : campaign.error());
    const auto difference = readVersionDifference(*opened->reader, *campaign);
    if (!difference)
        return fail(call, difference.error());
    const QString login = *difference ? logins->value((*difference)->since.decidedBy) : QString();
    if (call.json())
        call.print({{QStringLiteral("id"), number(opened->id)},
                    {QStringLiteral("difference"),
                     *difference ? QJsonValue(differenceJson(**difference, login)) : QJsonValue()}});
    else
        call.out << (*difference
                         ? differenceInWords(**difference, login)
                         : QStringLiteral("No version of campaign %1 was approved or returned before.\n")
                               .arg(number(opened->id)));
    return ExitCode::Done;
}

ExitCode listApprovals(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto campaigns = opened->reader->campaigns();
    const auto logins = opened->reader->limits().logins();
    if (!campaigns || !logins)
        return fail(call, campaigns ? logins.error() : campaigns.error());
    for (const CampaignRow &campaign : *campaigns) {
        if (campaign.state != CampaignState::AwaitingApproval)
            continue;
        const auto given = opened->reader->approvals().approvals(campaign.id);
        const auto reasons = opened->reader->approvals().secondApproverReasons(campaign.id);
        const auto versions = opened->reader->approvals().versions(campaign.id);
        if (!given || !reasons || !versions)
            return fail(call, !given ? given.error() : !reasons ? reasons.error() : versions.error());
        const qsizetype needed = reasons->isEmpty() ? 1 : 2;
        const QString author = versions->isEmpty() ? QString() : logins->value(versions->last().changedBy);
        if (call.json())
            call.print({{QStringLiteral("id"), number(campaign.id)},
                        {QStringLiteral("name"), campaign.name},
                        {QStringLiteral("people"), campaign.planned},
                        {QStringLiteral("seal_short"), shortSeal(campaign.contentHash)},
                        {QStringLiteral("version"), versions->size()},
                        {QStringLiteral("changed_by"), author},
                        {QStringLiteral("approvals"), given->size()},
                        {QStringLiteral("approvers_needed"), needed}});
        else
            call.out << QStringLiteral("%1  %2  version %3 by %4, %5, %6 of %7 approvals: %8\n")
                            .arg(QString::number(number(campaign.id)).rightJustified(4),
                                 shortSeal(campaign.contentHash), QString::number(versions->size()), author,
                                 countedPeople(campaign.planned), QString::number(given->size()),
                                 QString::number(needed), campaign.name);
    }
    return ExitCode::Done;
}

} // namespace heliograph
