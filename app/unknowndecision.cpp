// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/unknowndecision.h"

#include "app/changewords.h"
#include "app/counted.h"
#include "app/invalid.h"
#include "app/opening.h"
#include "app/unknowndesk.h"
#include "engine/resendcost.h"

#include "ui/text/doubttext.h"

#include <QJsonArray>

#include <algorithm>

namespace heliograph {

namespace {

Result<QList<DoubtCase>> choose(const Invocation &call, Reader &reader)
{
    const auto campaign = chosenCampaign(call, reader);
    if (!campaign)
        return campaign.error();
    const auto desk = UnknownDesk::open(reader, {.campaign = *campaign}, call.clock.now());
    if (!desk)
        return desk.error();
    return desk->chosen(call);
}

QString costInWords(const std::optional<QList<Money>> &cost, const Format &format)
{
    if (!cost)
        return QStringLiteral("no price");
    QStringList sums;
    for (const Money &sum : *cost)
        sums.append(format.money(sum));
    return QStringLiteral("about %1").arg(sums.join(QStringLiteral(" and ")));
}

// Whoever sends again is told whom it meets and what it costs, and says both back as one number.
Result<void> confirmSending(const Invocation &call, Reader &reader, const QList<DoubtCase> &cases)
{
    const TimePoint now = call.clock.now();
    const Format format;
    const auto early
        = std::count_if(cases.begin(), cases.end(), [](const DoubtCase &one) { return !one.mayDecide; });
    if (early > 0 && !call.options.isSet(QStringLiteral("early"))) {
        TimePoint until = cases.constFirst().plan.mayDecideFrom;
        for (const DoubtCase &one : cases)
            until = std::max(until, one.plan.mayDecideFrom);
        return invalid(QStringLiteral("%1 of these may still be on their way: wait until %2, or say --early. "
                                      "Nothing was changed.")
                           .arg(format.count(early), format.time(until)));
    }
    const QString people = QString::number(cases.size());
    if (call.option(QStringLiteral("yes-send-to")) == people)
        return {};
    const auto cost = costOfSendingAgain(reader, cases, now);
    if (!cost)
        return cost.error();
    return invalid(QStringLiteral("Send again to %1? %2 Cost: %3. To do it, add --yes-send-to %4. "
                                  "Nothing was changed.")
                       .arg(countedPeople(cases.size()), DoubtText::risk(DoubtDecision::SendAgain),
                            costInWords(*cost, format), people));
}

Result<DoubtOrder> orderOf(const Invocation &call, Reader &reader, DoubtDecision decision)
{
    DoubtOrder order;
    order.decision = decision;
    order.by = BuiltInAuthor;
    order.reason = call.option(QStringLiteral("reason")).trimmed();
    if (order.reason.isEmpty())
        return invalid(
            QStringLiteral("Say why with --reason: it is kept with each message. Nothing was changed."));
    const auto cases = choose(call, reader);
    if (!cases)
        return cases.error();
    if (decision == DoubtDecision::SendAgain) {
        if (const auto confirmed = confirmSending(call, reader, *cases); !confirmed)
            return confirmed.error();
    }
    // The waiting time is for sending again only: the other decisions put nobody at risk of a second text.
    order.early = decision == DoubtDecision::SendAgain
        && std::any_of(cases->begin(), cases->end(), [](const DoubtCase &one) { return !one.mayDecide; });
    for (const DoubtCase &one : *cases)
        order.attempts.append(one.row.attempt);
    return order;
}

QString doneInWords(DoubtDecision decision, const DecidedDoubts &done)
{
    QString words;
    switch (decision) {
    case DoubtDecision::TreatAsSent:
        words = counted(done.decided, QStringLiteral("message counts as sent. A receipt is still welcome.\n"),
                        QStringLiteral("messages count as sent. A receipt is still welcome.\n"));
        break;
    case DoubtDecision::SendAgain:
        words = counted(done.decided,
                        QStringLiteral("message is queued once more; it goes when its turn comes.\n"),
                        QStringLiteral("messages are queued once more; they go when their turn comes.\n"));
        break;
    case DoubtDecision::WriteOff:
    case DoubtDecision::ResendByRule:
    case DoubtDecision::GiveUpByRule:
        words = counted(done.decided,
                        QStringLiteral("message is written off. A late receipt still settles it.\n"),
                        QStringLiteral("messages are written off. A late receipt still settles them.\n"));
        break;
    }
    if (done.gone > 0)
        words
            += counted(done.gone, QStringLiteral("message had been settled meanwhile and stays as it is.\n"),
                       QStringLiteral("messages had been settled meanwhile and stay as they are.\n"));
    if (done.refused > 0)
        words += counted(
            done.refused,
            QStringLiteral("message cannot be sent again: its campaign is cancelled or its time is over.\n"),
            QStringLiteral(
                "messages cannot be sent again: their campaign is cancelled or their time is over.\n"));
    return words;
}

} // namespace

ExitCode decideUnknown(Invocation &call, DoubtDecision decision)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto order = orderOf(call, *opened->reader, decision);
    if (!order)
        return fail(call, order.error());
    const auto done = opened->store->doubts().decide(*order, call.clock.now());
    if (!done)
        return failOrWait(call, *opened->store, done.error());
    if (call.json())
        call.print({{QStringLiteral("decision"), doubtDecisionKey(decision)},
                    {QStringLiteral("decided"), done->decided},
                    {QStringLiteral("settled_meanwhile"), done->gone},
                    {QStringLiteral("not_possible"), done->refused}});
    else
        call.out << doneInWords(decision, *done);
    return done->gone + done->refused > 0 ? ExitCode::Partly : ExitCode::Done;
}

ExitCode askUnknown(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto cases = choose(call, *opened->reader);
    if (!cases)
        return fail(call, cases.error());
    QList<AttemptId> attempts;
    for (const DoubtCase &one : *cases) {
        if (one.strength != QueryStrength::None)
            attempts.append(one.row.attempt);
    }
    if (attempts.isEmpty())
        return fail(call,
                    invalid(QStringLiteral("The provider cannot be asked about these: only a receipt or "
                                           "a person can settle them. Nothing was changed.")));
    const auto due = opened->store->doubts().askSoon(attempts, call.clock.now());
    if (!due)
        return fail(call, due.error());
    if (call.json())
        call.print({{QStringLiteral("asked_next"), *due}});
    else
        call.out << (opened->workspace->engineRuns()
                         ? QStringLiteral("The engine asks about %1 next.\n")
                         : QStringLiteral(
                             "As soon as an engine runs it asks about %1: heliograph engine run\n"))
                        .arg(countedMessages(*due));
    return ExitCode::Done;
}

} // namespace heliograph
