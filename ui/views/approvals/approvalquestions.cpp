// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/approvals/approvalquestions.h"

#include "ui/text/approvaltext.h"
#include "ui/text/builtintext.h"
#include "ui/text/campaigntext.h"
#include "ui/text/contenttext.h"

namespace heliograph {

Decision ApprovalQuestions::approve(const ApprovalDigest &digest, bool closed, qint64 typedFrom)
{
    const Format format;
    const CampaignRow &campaign = digest.campaign;
    const QString start
        = campaign.content.startAt ? format.time(*campaign.content.startAt) : tr("as soon as it is started");
    QStringList text{
        tr("They get exactly what you see, under the seal %1. Cost: %2. It goes %3.")
            .arg(CampaignText::seal(campaign.contentHash), ApprovalText::cost(digest, format), start)};
    if (digest.approversNeeded() > 1)
        text.append(tr("Two different people have to approve it."));
    if (!closed)
        text.append(tr("Nobody signs in here, so the author may approve it. Where people sign in, somebody "
                       "else has to."));
    const int people = Format::plural(digest.people);
    return {.id = QStringLiteral("approve"),
            .title = tr("Approve %1 for %Ln people?", nullptr, people).arg(campaign.name),
            .text = text.join(QLatin1Char('\n')),
            .action = tr("Approve for %Ln people", nullptr, people),
            .stay = tr("Not yet"),
            .typed = Decision::typedFor(digest.people, typedFrom)};
}

Decision ApprovalQuestions::sendBack(const CampaignRow &campaign)
{
    return {.id = QStringLiteral("return"),
            .title = tr("Return %1 to %2?").arg(campaign.name, nameOfPerson(campaign.authorName)),
            .text = tr("The author can change it and submit it again. The reason stays on top of the draft."),
            .action = tr("Return campaign"),
            .stay = tr("Keep it waiting"),
            .dangerous = false,
            .wantsReason = true};
}

Decision ApprovalQuestions::reject(const CampaignRow &campaign)
{
    return {.id = QStringLiteral("reject"),
            .title = tr("Reject %1?").arg(campaign.name),
            .text = tr("That ends it. Nobody gets it. The reason stays with it."),
            .action = tr("Reject campaign"),
            .stay = tr("Keep it waiting"),
            .dangerous = true,
            .wantsReason = true};
}

Decision ApprovalQuestions::secondLook(const QList<ContentFinding> &findings)
{
    QStringList sentences;
    for (const ContentFinding &finding : findings)
        sentences.append(ContentText::sentence(finding, Format()));
    return {.id = QStringLiteral("look"),
            .title = tr("May this text go?"),
            .text = sentences.join(QLatin1Char('\n')),
            .action = tr("It may go"),
            .stay = tr("Not yet"),
            .wantsReason = true};
}

} // namespace heliograph
