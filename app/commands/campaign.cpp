// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignchange.h"
#include "app/campaigndraft.h"
#include "app/campaignsubmit.h"
#include "app/campaignwords.h"
#include "app/commands/verbs.h"
#include "app/latearguments.h"
#include "app/opening.h"
#include "app/submissionwords.h"
#include "app/whywords.h"

#include "engine/query/campaignstatus.h"

#include <QJsonArray>

namespace heliograph {

namespace {

const QString Archived = QStringLiteral("archived");
const QString Bin = QStringLiteral("bin");

Result<CampaignStatus> statusOf(const Opened &opened, const CampaignRow &campaign, const Clock &clock)
{
    const auto counters = opened.reader->counters(campaign.id, clock.now());
    if (!counters)
        return counters.error();
    const auto situation = opened.situation(clock);
    if (!situation)
        return situation.error();
    return campaignStatus(campaign, *counters, *situation, measuredRate(*counters, *situation));
}

ExitCode create(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto draft = readDraft(call, *opened->reader);
    if (!draft)
        return fail(call, draft.error());
    const auto id = opened->store->campaigns().create(*draft);
    if (!id)
        return fail(call, id.error());
    if (call.json())
        call.print({{QStringLiteral("id"), number(*id)}});
    else
        call.out << QStringLiteral(
                        "Campaign %1 was created as a draft. Next: heliograph campaign submit %1\n")
                        .arg(number(*id));
    return ExitCode::Done;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const bool archived = call.options.isSet(Archived);
    const bool binned = call.options.isSet(Bin);
    if (archived && binned)
        return fail(call,
                    {ErrorKind::Invalid,
                     QStringLiteral("Nothing is in the archive and in the bin. Give --archived or --bin.")});
    const auto campaigns = binned ? opened->reader->campaignBin() : opened->reader->campaigns();
    if (!campaigns)
        return fail(call, campaigns.error());
    for (const CampaignRow &campaign : *campaigns) {
        if (campaign.archivedAt.has_value() != archived)
            continue;
        const auto status = statusOf(*opened, campaign, call.clock);
        if (!status)
            return fail(call, status.error());
        if (call.json())
            call.print(toJson(*status));
        else
            call.out << campaignLine(*status) << '\n';
    }
    return ExitCode::Done;
}

ExitCode show(Invocation &call)
{
    const auto opened = openCampaignForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto campaign = opened->campaign();
    if (!campaign)
        return fail(call, campaign.error());
    const auto status = statusOf(*opened, *campaign, call.clock);
    const auto accounts = opened->reader->accounts();
    if (!status || !accounts)
        return fail(call, status ? accounts.error() : status.error());
    const auto review = opened->reader->contentReview(opened->id);
    if (!review)
        return fail(call, review.error());
    if (call.json()) {
        QJsonObject details = campaignDetails(*campaign, *status, *accounts);
        details.insert(QStringLiteral("content"), contentJson(*review));
        call.print(details);
    } else {
        call.out << campaignDetailsInWords(*campaign, *status, *accounts) << contentInWords(*review);
    }
    return ExitCode::Done;
}

ExitCode start(Invocation &call)
{
    const auto late = lateArgument(call);
    if (!late)
        return fail(call, late.error());
    return changeCampaign(call,
                          QStringLiteral("Campaign %1 is started. An engine sends it: heliograph engine run"),
                          [late](CampaignStore &campaigns, CampaignId id) {
                              return campaigns.start(id, BuiltInAuthor, *late);
                          });
}

ExitCode pause(Invocation &call)
{
    return changeCampaign(
        call,
        QStringLiteral("Campaign %1 is paused. Requests that are under way finish; nothing more leaves."),
        [&call](CampaignStore &campaigns, CampaignId id) {
            return campaigns.pause(id, BuiltInAuthor, call.option(QStringLiteral("reason")));
        });
}

ExitCode resume(Invocation &call)
{
    const auto late = lateArgument(call);
    if (!late)
        return fail(call, late.error());
    return changeCampaign(call, QStringLiteral("Campaign %1 goes on."),
                          [late](CampaignStore &campaigns, CampaignId id) {
                              return campaigns.resume(id, BuiltInAuthor, *late);
                          });
}

// Nobody else gets a message from here on. Marking each of a great many takes time, which an engine has: one
// slice is done here, so that a small campaign is in order at once.
ExitCode cancel(Invocation &call)
{
    return changeCampaign(
        call,
        QStringLiteral(
            "Campaign %1 is cancelled. Requests that are under way finish; nobody else gets a message."),
        [&call](CampaignStore &campaigns, CampaignId id) -> Result<void> {
            const QString reason = call.option(QStringLiteral("reason"));
            if (const auto cancelled = campaigns.cancel(id, BuiltInAuthor, reason); !cancelled)
                return cancelled.error();
            const auto moved = campaigns.advance(call.clock.now(), Submission::RowsAtOnceWhileSending);
            return moved ? Result<void>() : Result<void>(moved.error());
        });
}

ExitCode takeBack(Invocation &call)
{
    return changeCampaign(
        call,
        QStringLiteral(
            "Campaign %1 is taken back. Edit it, then submit it again; until then nobody can approve it."),
        [](CampaignStore &campaigns, CampaignId id) { return campaigns.takeBack(id, BuiltInAuthor); });
}

ExitCode statusVerb(Invocation &call, bool ledgerOnly)
{
    const auto opened = openCampaignForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto campaign = opened->campaign();
    if (!campaign)
        return fail(call, campaign.error());
    const auto status = statusOf(*opened, *campaign, call.clock);
    const auto accounts = opened->reader->accounts();
    if (!status || !accounts)
        return fail(call, status ? accounts.error() : status.error());
    const auto closed = opened->workspace->isClosed();
    if (!closed)
        return fail(call, closed.error());
    const WhyText::LabelOf labelOf = labelsOf(*accounts);
    if (!call.json()) {
        call.out << (ledgerOnly ? ledgerInWords(status->ledger)
                                : statusInWords(*campaign, *status, !*closed, labelOf));
        return ExitCode::Done;
    }
    QJsonObject json = ledgerOnly ? toJson(status->ledger) : toJson(*status);
    if (!ledgerOnly)
        json.insert(QStringLiteral("held_because"), heldBecauseJson(status->ledger, labelOf, Format()));
    call.print(json);
    return ExitCode::Done;
}

void declareList(QCommandLineParser &parser)
{
    parser.addOption({Archived, QStringLiteral("Those in the archive, which are left out otherwise.")});
    parser.addOption({Bin, QStringLiteral("Deleted drafts, which can still be restored.")});
}

void declareReason(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("reason"), QStringLiteral("Why, for those who look later."), QStringLiteral("TEXT")});
}

} // namespace

QList<Verb> campaignVerbs()
{
    const QString noun = QStringLiteral("campaign");
    const QString id = QStringLiteral("ID");
    return {{noun, QStringLiteral("create"), {}, QStringLiteral("Make a draft."), 0, 0, declareDraft, create},
            {noun,
             QStringLiteral("list"),
             {},
             QStringLiteral("List the campaigns with their ledgers."),
             0,
             0,
             declareList,
             list},
            {noun,
             QStringLiteral("show"),
             id,
             QStringLiteral("Show what a campaign sends, to whom and when."),
             1,
             1,
             {},
             show},
            {noun, QStringLiteral("edit"), id,
             QStringLiteral("Give a campaign other content; what was approved of it is void."), 1, 1,
             declareRevision, editCampaign},
            {noun,
             QStringLiteral("check"),
             id,
             QStringLiteral("Say what submitting would say."),
             1,
             1,
             {},
             checkCampaign},
            {noun,
             QStringLiteral("submit"),
             id,
             QStringLiteral("Check every recipient and ask for approval."),
             1,
             1,
             {},
             submitCampaign},
            {noun,
             QStringLiteral("take-back"),
             id,
             QStringLiteral("Undo the submission of your own campaign, until it is approved."),
             1,
             1,
             {},
             takeBack},
            {noun, QStringLiteral("start"), id, QStringLiteral("Let an approved campaign run."), 1, 1,
             declareLate, start},
            {noun, QStringLiteral("pause"), id, QStringLiteral("Hold everybody who has not gone yet."), 1, 1,
             declareReason, pause},
            {noun, QStringLiteral("resume"), id, QStringLiteral("Go on after a pause or a block."), 1, 1,
             declareLate, resume},
            {noun, QStringLiteral("cancel"), id, QStringLiteral("Send nothing more of it."), 1, 1,
             declareReason, cancel},
            {noun,
             QStringLiteral("status"),
             id,
             QStringLiteral("State, ledger, speed and what holds people back."),
             1,
             1,
             {},
             [](Invocation &call) { return statusVerb(call, false); }},
            {noun,
             QStringLiteral("ledger"),
             id,
             QStringLiteral("The ledger alone."),
             1,
             1,
             {},
             [](Invocation &call) { return statusVerb(call, true); }}};
}

} // namespace heliograph
