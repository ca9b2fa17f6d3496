// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/callergrant.h"
#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/instantargument.h"
#include "app/invalid.h"
#include "app/opening.h"
#include "app/queuewords.h"

#include "engine/policy/rights.h"

namespace heliograph {

namespace {

constexpr qsizetype ShortestReason = 5; // characters
constexpr int MovedAtOnce = 20'000;
constexpr int MovedAtOnceWhileSending = 2'000; // so that nothing waits long for the database

//! Does \a work with the store and the account that the first argument names, and says \a words.
ExitCode withLane(Invocation &call, const QString &words,
                  const std::function<Result<void>(Store &, const ProviderAccount &)> &work)
{
    const auto opened = openAccountForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const Result<void> done = work(*opened->store, opened->account); !done)
        return fail(call, done.error());
    if (call.json())
        call.print({{QStringLiteral("id"), number(opened->account.id)},
                    {QStringLiteral("name"), opened->account.label}});
    else
        call.out << words.arg(opened->account.label) << '\n';
    return ExitCode::Done;
}

Result<QString> reasonOf(const Invocation &call)
{
    const QString reason = call.option(QStringLiteral("reason")).trimmed();
    if (reason.size() < ShortestReason)
        return invalid(QStringLiteral("Say why with --reason, in %1 characters or more. Nothing was changed.")
                           .arg(ShortestReason));
    return reason;
}

ExitCode lanes(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto situation = opened->situation(call.clock);
    if (!situation)
        return fail(call, situation.error());
    const auto author = ownOnly(call, *opened->workspace, Right::QueueSee);
    if (!author)
        return fail(call, author.error());
    const auto view = readSendingView(*opened->reader, *situation, *author);
    if (!view)
        return fail(call, view.error());
    for (const LaneLine &lane : view->lanes) {
        if (call.json())
            call.print(laneJson(lane, *view));
        else
            call.out << laneInWords(lane, *view);
    }
    return ExitCode::Done;
}

ExitCode pause(Invocation &call)
{
    const auto reason = reasonOf(call);
    if (!reason)
        return fail(call, reason.error());
    return withLane(
        call, QStringLiteral("Nothing more leaves through %1. What waits is kept."),
        [&reason](Store &store, const ProviderAccount &account) {
            return store.accounts().setHold(account.id, {HoldReason::LanePaused, std::nullopt, *reason});
        });
}

ExitCode resume(Invocation &call)
{
    return withLane(call, QStringLiteral("Nobody holds %1 back any longer."),
                    [](Store &store, const ProviderAccount &account) {
                        return store.accounts().setHold(account.id, {});
                    });
}

ExitCode tryNow(Invocation &call)
{
    return withLane(
        call, QStringLiteral("%1 is tried at once, with one message."),
        [](Store &store, const ProviderAccount &account) -> Result<void> {
            if (account.hold.reason != HoldReason::Circuit)
                return Error{
                    ErrorKind::Conflict,
                    QStringLiteral("%1 waits for no trial. Nothing was changed.").arg(account.label)};
            return store.accounts().setHold(account.id, {});
        });
}

Result<Slowdown> slowdownOf(const Invocation &call)
{
    const auto reason = reasonOf(call);
    const auto zone = zoneArgument(call);
    if (!reason || !zone)
        return reason ? zone.error() : reason.error();
    const auto until = instantOf(call.option(QStringLiteral("until")), *zone, QStringLiteral("until"));
    if (!until)
        return until.error();
    bool whole = false;
    const int segmentsPerS = call.option(QStringLiteral("segments-per-s")).toInt(&whole);
    if (!whole)
        return invalid(QStringLiteral("--segments-per-s wants a whole number. Nothing was changed."));
    return Slowdown{.segmentsPerS = segmentsPerS, .until = *until, .reason = *reason};
}

ExitCode rate(Invocation &call)
{
    if (call.options.isSet(QStringLiteral("end")))
        return withLane(call, QStringLiteral("%1 goes as fast as its limit allows."),
                        [](Store &store, const ProviderAccount &account) {
                            return store.accounts().endSlowdown(account.id, BuiltInAuthor);
                        });
    const auto slow = slowdownOf(call);
    if (!slow)
        return fail(call, slow.error());
    return withLane(call, QStringLiteral("%1 goes slower for a while. What waits is kept."),
                    [&slow](Store &store, const ProviderAccount &account) {
                        return store.accounts().slowDown(account.id, *slow, BuiltInAuthor);
                    });
}

struct AskedMove
{
    LaneReader::Queue queue;
    ProviderAccount from;
    ProviderAccount to;
};

Result<AskedMove> askedMove(const Invocation &call, Reader &reader)
{
    for (const QString &option : {QStringLiteral("campaign"), QStringLiteral("from"), QStringLiteral("to")}) {
        if (call.option(option).isEmpty())
            return invalid(QStringLiteral("Say whom to move and where: --campaign ID --from NAME --to NAME. "
                                          "Nothing was moved."));
    }
    const auto id = parseId(call.option(QStringLiteral("campaign")), QStringLiteral("a campaign"));
    if (!id)
        return id.error();
    const auto from = findAccount(reader, call.option(QStringLiteral("from")));
    const auto to = findAccount(reader, call.option(QStringLiteral("to")));
    if (!from || !to)
        return from ? to.error() : from.error();
    return AskedMove{{CampaignId{*id}, from->id}, *from, *to};
}

//! Where people sign in, whoever moves people says to how many that happens.
Result<void> expectConfirmed(const Invocation &call, const LaneMovePlan &plan)
{
    const QString people = QString::number(plan.people());
    const bool said = call.options.isSet(QStringLiteral("yes-send-to"));
    if ((!said && !call.caller) || call.option(QStringLiteral("yes-send-to")) == people)
        return {};
    return invalid(QStringLiteral("To do it, add --yes-send-to %1. Nothing was moved.").arg(people));
}

ExitCode move(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto asked = askedMove(call, *opened->reader);
    if (!asked)
        return fail(call, asked.error());
    const auto plan = readLaneMove(*opened->reader, asked->queue, asked->to.id, call.clock.now());
    if (!plan)
        return fail(call, plan.error());
    if (!call.json())
        call.out << moveInWords(*plan, asked->from.label, asked->to.label);
    QJsonObject object = moveJson(*plan);
    if (isDryRun(call)) {
        if (call.json())
            call.print(object);
        return ExitCode::Done;
    }
    if (const auto confirmed = expectConfirmed(call, *plan); !confirmed)
        return fail(call, confirmed.error());
    const auto moved = moveWaiting(*opened->store, asked->queue, asked->to.id, BuiltInAuthor,
                                   opened->workspace->engineRuns() ? MovedAtOnceWhileSending : MovedAtOnce);
    if (!moved)
        return fail(call, moved.error());
    if (call.json()) {
        object.insert(QStringLiteral("moved"), *moved);
        call.print(object);
    } else {
        call.out << QStringLiteral("Moved %1.\n").arg(countedPeople(*moved));
    }
    return ExitCode::Done;
}

void declareReason(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("reason"),
         QStringLiteral("Why; whoever looks at the lane reads it, and it stays in the audit log."),
         QStringLiteral("TEXT")});
}

void declareRate(QCommandLineParser &parser)
{
    declareReason(parser);
    declareZone(parser);
    parser.addOptions({{QStringLiteral("segments-per-s"),
                        QStringLiteral("At most so many segments a second; never more than its limit."),
                        QStringLiteral("N")},
                       {QStringLiteral("until"), QStringLiteral("When that ends by itself, within 7 days."),
                        QStringLiteral("TIME")},
                       {QStringLiteral("end"), QStringLiteral("End it now.")}});
}

void declareMove(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("campaign"), QStringLiteral("Whose people."), QStringLiteral("ID")},
         {QStringLiteral("from"), QStringLiteral("The provider for which they wait."),
          QStringLiteral("NAME")},
         {QStringLiteral("to"), QStringLiteral("Another provider that the campaign was approved for."),
          QStringLiteral("NAME")},
         {QStringLiteral("dry-run"), QStringLiteral("Only say how many these are, and what it costs.")},
         {QStringLiteral("yes-send-to"),
          QStringLiteral("Yes, move so many people; wanted where people sign in."), QStringLiteral("N")}});
}

} // namespace

QList<Verb> queueVerbs()
{
    const QString noun = QStringLiteral("queue");
    const QString name = QStringLiteral("NAME");
    return {
        {noun,
         QStringLiteral("lanes"),
         {},
         QStringLiteral("Each provider's queue and pace, and what holds it back."),
         0,
         0,
         {},
         lanes},
        {noun, QStringLiteral("pause"), name, QStringLiteral("Let nothing more leave through a provider."), 1,
         1, declareReason, pause},
        {noun,
         QStringLiteral("resume"),
         name,
         QStringLiteral("End whatever holds a provider back."),
         1,
         1,
         {},
         resume},
        {noun,
         QStringLiteral("try"),
         name,
         QStringLiteral("Try a provider that failed at once instead of later."),
         1,
         1,
         {},
         tryNow},
        {noun, QStringLiteral("rate"), name,
         QStringLiteral("Lower a provider's rate for a while, below its limit."), 1, 1, declareRate, rate},
        {noun,
         QStringLiteral("move"),
         {},
         QStringLiteral("Let who waits for one provider of a campaign go through another of its providers."),
         0,
         0,
         declareMove,
         move}};
}

} // namespace heliograph
