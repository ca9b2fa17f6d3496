// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/opening.h"

#include "engine/ingest/resend.h"
#include "engine/providers/catalogue.h"
#include "ui/text/codetext.h"
#include "ui/text/skiptext.h"
#include "ui/text/statetext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace heliograph {

namespace {

QLatin1String verdictKey(ResendVerdict verdict)
{
    switch (verdict) {
    case ResendVerdict::Again:
        return QLatin1String("again");
    case ResendVerdict::ForGood:
        return QLatin1String("for_good");
    case ResendVerdict::NotAsked:
        return QLatin1String("not_asked");
    case ResendVerdict::MayHaveArrived:
        return QLatin1String("may_have_arrived");
    case ResendVerdict::DecideFirst:
        return QLatin1String("decide_first");
    case ResendVerdict::Open:
        return QLatin1String("open");
    }
    Q_UNREACHABLE();
}

QString verdictWords(ResendVerdict verdict)
{
    switch (verdict) {
    case ResendVerdict::Again:
        return QStringLiteral("will get it");
    case ResendVerdict::ForGood:
        return QStringLiteral("will not: the cause stays");
    case ResendVerdict::NotAsked:
        return QStringLiteral("will not unless asked for");
    case ResendVerdict::MayHaveArrived:
        return QStringLiteral("will not: it may have arrived");
    case ResendVerdict::DecideFirst:
        return QStringLiteral("will not: decide these first (heliograph unknown list)");
    case ResendVerdict::Open:
        return QStringLiteral("will not: has not ended yet");
    }
    Q_UNREACHABLE();
}

QString causeWords(const ResendShare &share)
{
    if (share.state == MessageState::ClosedUnknown)
        return QStringLiteral("written off");
    if (share.state == MessageState::Expired || share.state == MessageState::Suppressed)
        return SkipText::because(share.state == MessageState::Suppressed ? QStringLiteral("suppressed")
                                                                         : share.reason);
    return share.reason.isEmpty() ? QString() : CodeText::withCode(codeMeaning(share.reason), share.reason);
}

void printShare(Invocation &call, const ResendShare &share)
{
    const LedgerLine line = ledgerLine(share.state, false);
    if (call.json()) {
        call.print(
            {{QStringLiteral("state"), ledgerKey(line)},
             {QStringLiteral("reason"), share.reason.isEmpty() ? QJsonValue() : QJsonValue(share.reason)},
             {QStringLiteral("count"), share.count},
             {QStringLiteral("resend"), verdictKey(share.verdict)}});
        return;
    }
    const QString cause = causeWords(share);
    call.out << QStringLiteral("%1  %2: %3\n")
                    .arg(Format().count(share.count).rightJustified(13),
                         cause.isEmpty() ? StateText::name(line)
                                         : QString(StateText::name(line) % QStringLiteral(", ") % cause),
                         verdictWords(share.verdict));
}

Resend::Choice choiceOf(const Invocation &call)
{
    return {.cancelled = call.options.isSet(QStringLiteral("cancelled")),
            .undelivered = call.options.isSet(QStringLiteral("undelivered")),
            .reasons = call.options.values(QStringLiteral("reason"))};
}

ExitCode failed(Invocation &call)
{
    const auto opened = openCampaignForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto campaign = opened->campaign();
    if (!campaign)
        return fail(call, campaign.error());
    const auto shares = Resend(*opened->reader, *campaign, choiceOf(call), mayPassLater).plan();
    if (!shares)
        return fail(call, shares.error());
    for (const ResendShare &share : *shares) {
        const bool isFailure = share.verdict != ResendVerdict::Open
            && share.verdict != ResendVerdict::DecideFirst && share.state != MessageState::Delivered
            && share.state != MessageState::Submitted && share.state != MessageState::NoReceipt;
        if (isFailure)
            printShare(call, share);
    }
    return ExitCode::Done;
}

ExitCode showPlan(Invocation &call, Resend &resend)
{
    const auto shares = resend.plan();
    const auto people = resend.people();
    if (!shares || !people)
        return fail(call, shares ? people.error() : shares.error());
    for (const ResendShare &share : *shares)
        printShare(call, share);
    if (!call.json())
        call.out << QStringLiteral("%1 would get it; who is on the suppression list by now or in "
                                   "another resend is left out.\n")
                        .arg(countedPeople(*people));
    return ExitCode::Done;
}

ExitCode resendVerb(Invocation &call)
{
    const auto opened = openCampaignForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto parent = opened->campaign();
    if (!parent)
        return fail(call, parent.error());
    Resend resend(*opened->reader, *parent, choiceOf(call), mayPassLater);
    if (isDryRun(call))
        return showPlan(call, resend);
    const QString given = call.option(QStringLiteral("name")).trimmed();
    const QString name = given.isEmpty() ? QStringLiteral("%1, again").arg(parent->name) : given;
    const auto audience = resend.makeAudience(*opened->store, name, QCoreApplication::applicationPid());
    if (!audience)
        return fail(call, audience.error());
    const auto child = opened->store->campaigns().create(Resend::draftOf(*parent, name, *audience));
    if (!child)
        return fail(call, child.error());
    const auto audiences = opened->reader->audiences();
    if (!audiences)
        return fail(call, audiences.error());
    const auto made = std::ranges::find(*audiences, *audience, &AudienceRow::id);
    const qint64 people = made == audiences->end() ? 0 : made->totals.accepted;
    if (call.json())
        call.print({{QStringLiteral("id"), number(*child)},
                    {QStringLiteral("parent"), number(parent->id)},
                    {QStringLiteral("audience"), number(*audience)},
                    {QStringLiteral("people"), people}});
    else
        call.out << QStringLiteral(
                        "Campaign %1 was created as a draft for %2, who surely did not get campaign "
                        "%3. It needs its own approval. Next: heliograph campaign submit %1\n")
                        .arg(QString::number(number(*child)), countedPeople(people),
                             QString::number(number(parent->id)));
    return ExitCode::Done;
}

void declareChoice(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("undelivered"),
          QStringLiteral("Also who was not delivered: the provider took it, and its receipt says that "
                         "it did not arrive.")},
         {QStringLiteral("cancelled"), QStringLiteral("Also who was cancelled before it was sent.")},
         {QStringLiteral("reason"),
          QStringLiteral("Only who failed for this reason, a code of “campaign failed”; may be repeated."),
          QStringLiteral("CODE")}});
}

void declareResend(QCommandLineParser &parser)
{
    declareChoice(parser);
    parser.addOptions(
        {{QStringLiteral("name"), QStringLiteral("The name of the new campaign."), QStringLiteral("NAME")},
         {QStringLiteral("dry-run"), QStringLiteral("Show who would get it and who would not, and why.")}});
}

} // namespace

QList<Verb> resendVerbs()
{
    const QString noun = QStringLiteral("campaign");
    const QString id = QStringLiteral("ID");
    return {{noun, QStringLiteral("failed"), id,
             QStringLiteral("Count who did not get it by cause, and whether they can be written to again."),
             1, 1, declareChoice, failed},
            {noun, QStringLiteral("resend"), id,
             QStringLiteral("Make a draft for those who surely did not get it."), 1, 1, declareResend,
             resendVerb}};
}

} // namespace heliograph
