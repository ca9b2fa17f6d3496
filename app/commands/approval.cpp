// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/approvalviews.h"
#include "app/approvalwords.h"
#include "app/commands/verbs.h"
#include "app/opening.h"
#include "app/submissionwords.h"

namespace heliograph {

namespace {

constexpr qsizetype ShortestSeal = 6; // bytes: what shortSeal() shows
constexpr qsizetype ShortestReason = 5; // characters

ExitCode done(Invocation &call, CampaignId id, const QString &words)
{
    if (call.json())
        call.print({{QStringLiteral("id"), number(id)}});
    else
        call.out << words.arg(number(id)) << '\n';
    return ExitCode::Done;
}

// Until users sign in, nobody can prove to be a second person: whoever approves says who has looked, and why.
Result<void> takeSecondLook(const Invocation &call, Store &store, CampaignId id,
                            const std::optional<KeptReview> &review)
{
    const QString note = call.option(QStringLiteral("second-look")).trimmed();
    if (!note.isEmpty())
        return store.content().takeSecondLook(id, BuiltInApprover, note);
    const bool isMissing
        = review && review->review.severity() == ContentSeverity::SecondLook && !review->secondLookTaken;
    if (isMissing)
        return Error{ErrorKind::Conflict,
                     QStringLiteral(
                         "A content rule wants a second look at campaign %1. Nothing was approved. Say with "
                         "--second-look who has read it and why it may go.")
                         .arg(number(id))};
    return {};
}

//! What --seal says, as the hash that was read; the campaign's own where nothing is said. One that is no
//! longer the campaign's is passed on all the same, since the store says who has changed it.
Result<QByteArray> seenSeal(const Invocation &call, const QByteArray &stored)
{
    const QString said = call.option(QStringLiteral("seal")).simplified().remove(u'-').remove(u' ').toUpper();
    if (said.isEmpty())
        return stored;
    const QByteArray bytes = QByteArray::fromHex(said.toLatin1());
    if (bytes.size() < ShortestSeal || bytes.toHex().size() != said.size())
        return Error{ErrorKind::Invalid,
                     QStringLiteral(
                         "--seal wants the seal that “approval show” printed, as in 7F3A-91C2-04DE. Nothing "
                         "was approved.")};
    return stored.startsWith(bytes) ? stored : bytes;
}

// What comes of an approval is read again: where two people have to, the first does not decide.
ExitCode approved(Invocation &call, const Opened &opened, CampaignId id)
{
    const auto campaign = opened.reader->campaign(id);
    const auto reasons = opened.reader->approvals().secondApproverReasons(id);
    if (!campaign || !reasons)
        return fail(call, campaign ? reasons.error() : campaign.error());
    const bool waits = campaign->state == CampaignState::AwaitingApproval;
    if (call.json())
        call.print({{QStringLiteral("id"), number(id)},
                    {QStringLiteral("state"), campaignStateKey(campaign->state, 0)},
                    {QStringLiteral("seal"), QString::fromLatin1(campaign->contentHash.toHex())}});
    else if (waits)
        call.out << QStringLiteral(
                        "You approved campaign %1. A second, different person has to as well, because %2.\n")
                        .arg(QString::number(number(id)), reasonsInWords(*reasons));
    else
        call.out << (call.caller
                         ? QStringLiteral("Campaign %1 is approved. Next: heliograph campaign start %1\n")
                         : QStringLiteral(
                             "Campaign %1 is approved. Nobody signs in here, so approvals are not "
                             "checked. Next: heliograph campaign start %1\n"))
                        .arg(number(id));
    return waits ? ExitCode::Partly : ExitCode::Done;
}

// In an open workspace the built-in approver stands for whoever runs the command; in a closed one the store
// names who signed in.
ExitCode approve(Invocation &call)
{
    const auto opened = openCampaignForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto campaign = opened->campaign();
    if (!campaign)
        return fail(call, campaign.error());
    const auto seal = seenSeal(call, campaign->contentHash);
    if (!seal)
        return fail(call, seal.error());
    const auto review = opened->reader->contentReview(opened->id);
    if (!review)
        return fail(call, review.error());
    if (*review)
        call.err << findingsInWords((*review)->review.findings);
    if (const auto looked = takeSecondLook(call, *opened->store, opened->id, *review); !looked)
        return fail(call, looked.error());
    const auto given = opened->store->campaigns().approve(opened->id, BuiltInApprover, *seal);
    if (!given)
        return fail(call, given.error());
    return approved(call, *opened, opened->id);
}

ExitCode decide(Invocation &call, const QString &words,
                const std::function<Result<void>(CampaignStore &, CampaignId, const QString &)> &decision)
{
    const auto opened = openCampaignForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const QString reason = call.option(QStringLiteral("reason")).trimmed();
    if (reason.size() < ShortestReason)
        return fail(call,
                    {ErrorKind::Invalid,
                     QStringLiteral(
                         "Say why with --reason, in %1 characters or more, so that the author knows what to "
                         "change.")
                         .arg(ShortestReason)});
    if (const auto decided = decision(opened->store->campaigns(), opened->id, reason); !decided)
        return fail(call, decided.error());
    return done(call, opened->id, words);
}

ExitCode returnForEdit(Invocation &call)
{
    return decide(call, QStringLiteral("Campaign %1 was returned to its author."),
                  [](CampaignStore &campaigns, CampaignId id, const QString &reason) {
                      return campaigns.returnForEdit(id, BuiltInApprover, reason);
                  });
}

ExitCode reject(Invocation &call)
{
    return decide(call, QStringLiteral("Campaign %1 was rejected. Nothing of it will be sent."),
                  [](CampaignStore &campaigns, CampaignId id, const QString &reason) {
                      return campaigns.reject(id, BuiltInApprover, reason);
                  });
}

void declareReason(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("reason"), QStringLiteral("Why, for the author."), QStringLiteral("TEXT")});
}

} // namespace

QList<Verb> approvalVerbs()
{
    const QString noun = QStringLiteral("approval");
    const QString id = QStringLiteral("ID");
    return {
        {noun,
         QStringLiteral("list"),
         {},
         QStringLiteral("List the campaigns that wait for approval."),
         0,
         0,
         {},
         listApprovals},
        {noun,
         QStringLiteral("show"),
         id,
         QStringLiteral("Show everything that is approved with a campaign, and its seal."),
         1,
         1,
         {},
         showApproval},
        {noun,
         QStringLiteral("diff"),
         id,
         QStringLiteral("Show what has changed since the last version that was approved or returned."),
         1,
         1,
         {},
         diffApproval},
        {noun, QStringLiteral("approve"), id, QStringLiteral("Approve exactly what a campaign holds now."), 1,
         1,
         [](QCommandLineParser &parser) {
             parser.addOption(
                 {QStringLiteral("seal"),
                  QStringLiteral(
                      "Approve only if the campaign still has the seal that “approval show” printed."),
                  QStringLiteral("SEAL")});
             parser.addOption(
                 {QStringLiteral("second-look"),
                  QStringLiteral("Where a content rule wants it: who else has read it, and why it may go."),
                  QStringLiteral("TEXT")});
         },
         approve},
        {noun, QStringLiteral("return"), id, QStringLiteral("Give a campaign back to its author."), 1, 1,
         declareReason, returnForEdit},
        {noun, QStringLiteral("reject"), id, QStringLiteral("Refuse a campaign for good."), 1, 1,
         declareReason, reject}};
}

} // namespace heliograph
