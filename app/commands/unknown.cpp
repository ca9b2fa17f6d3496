// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/callergrant.h"
#include "app/commands/verbs.h"
#include "app/messagestory.h"
#include "app/messagewords.h"
#include "app/opening.h"
#include "app/unknowndecision.h"
#include "app/unknowndesk.h"
#include "app/unknownwords.h"

namespace heliograph {

namespace {

constexpr int MostIds = 10'000;
constexpr int ListedDuplicates = 20;

ExitCode printEach(Invocation &call, const Opened &opened, const UnknownDesk &desk)
{
    const Format format;
    for (const DoubtCase &one : desk.cases()) {
        const auto message = opened.reader->message(one.row.message);
        if (!message)
            return fail(call, message.error());
        if (!call.json()) {
            call.out << QStringLiteral("%1  %2\n")
                            .arg(messageLine(*message, {}, Numbers::Masked, format), one.group);
            continue;
        }
        QJsonObject json = messageJson(*message, {}, Numbers::Masked);
        const QJsonObject more = caseJson(one, desk.label(one.row.account), format, call.clock.now());
        for (auto value = more.begin(); value != more.end(); ++value)
            json.insert(value.key(), value.value());
        call.print(json);
    }
    return ExitCode::Done;
}

Result<void> printDuplicates(Invocation &call, Reader &reader, std::optional<UserId> author,
                             const Format &format)
{
    const auto duplicates = reader.possibleDuplicates(author, ListedDuplicates);
    if (!duplicates)
        return duplicates.error();
    QStringList ids;
    for (const MessageId id : *duplicates)
        ids.append(QString::number(number(id)));
    if (!ids.isEmpty())
        call.out << QStringLiteral("Possible duplicates, newest first (%1): messages %2\n")
                        .arg(format.count(ids.size()), ids.join(QStringLiteral(", ")));
    return {};
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto campaign = chosenCampaign(call, *opened->reader);
    if (!campaign)
        return fail(call, campaign.error());
    const auto author = ownOnly(call, *opened->workspace, Right::UnknownPropose);
    if (!author)
        return fail(call, author.error());
    const TimePoint now = call.clock.now();
    const auto desk = UnknownDesk::open(*opened->reader, {.campaign = *campaign, .author = *author}, now);
    if (!desk)
        return fail(call, desk.error());
    if (call.options.isSet(QStringLiteral("each")))
        return printEach(call, *opened, *desk);
    const QList<DoubtGroup> groups = desk->groups();
    if (call.json()) {
        for (const DoubtGroup &group : groups)
            call.print(groupJson(group, desk->label(group.account)));
        return ExitCode::Done;
    }
    const Format format;
    const auto may = std::count_if(desk->cases().begin(), desk->cases().end(),
                                   [](const DoubtCase &one) { return one.mayDecide; });
    call.out << QStringLiteral("Outcomes unknown: %1, of which %2 may be sent again now\n")
                    .arg(format.count(desk->cases().size()), format.count(may));
    for (const DoubtGroup &group : groups)
        call.out << groupInWords(group, desk->label(group.account), format, now);
    if (const auto printed = printDuplicates(call, *opened->reader, *author, format); !printed)
        return fail(call, printed.error());
    return ExitCode::Done;
}

ExitCode show(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto story = MessageStory::read(call, *opened->reader);
    if (!story)
        return fail(call, story.error());
    const Format format;
    const TimePoint now = call.clock.now();
    const QString &provider = story->message.accountLabel;
    if (call.json()) {
        QJsonObject json = story->unknown ? caseJson(*story->unknown, provider, format, now) : QJsonObject();
        json.insert(QStringLiteral("message_id"), number(story->message.id));
        json.insert(QStringLiteral("unknown"), story->unknown.has_value());
        json.insert(QStringLiteral("history"), timelineJson(story->timeline, format));
        call.print(json);
        return ExitCode::Done;
    }
    call.out << messageInWords(story->message, story->timeline, {}, Numbers::Masked, format);
    if (story->unknown)
        call.out << nextInWords(*story->unknown, provider, format, now)
                 << choicesInWords(*story->unknown, provider, format);
    else
        call.out << QStringLiteral("\nIts outcome is not unknown (any more): there is nothing to decide.\n");
    return ExitCode::Done;
}

void declareList(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("campaign"), QStringLiteral("Only those of this campaign."), QStringLiteral("ID")},
         {QStringLiteral("each"), QStringLiteral("List every message instead of groups.")}});
}

void declareDecision(QCommandLineParser &parser)
{
    declareChoice(parser);
    parser.addOption({QStringLiteral("reason"),
                      QStringLiteral("Why; kept with each message and in the audit log."),
                      QStringLiteral("TEXT")});
}

void declareSendAgain(QCommandLineParser &parser)
{
    declareDecision(parser);
    parser.addOptions(
        {{QStringLiteral("yes-send-to"), QStringLiteral("Yes, send to so many people again."),
          QStringLiteral("N")},
         {QStringLiteral("early"), QStringLiteral("Also while the first one may still be on its way.")}});
}

Verb decisionVerb(DoubtDecision decision, const QString &summary,
                  const std::function<void(QCommandLineParser &)> &declare)
{
    return {QStringLiteral("unknown"),
            doubtDecisionKey(decision),
            QStringLiteral("[ID...]"),
            summary,
            0,
            MostIds,
            declare,
            [decision](Invocation &call) { return decideUnknown(call, decision); }};
}

} // namespace

QList<Verb> unknownVerbs()
{
    const QString noun = QStringLiteral("unknown");
    return {{noun,
             QStringLiteral("list"),
             {},
             QStringLiteral("What may or may not have gone, by evidence; operators see that of their own "
                            "campaigns."),
             0,
             0,
             declareList,
             list},
            {noun,
             QStringLiteral("show"),
             QStringLiteral("ID"),
             QStringLiteral("What happened, what was asked, what comes next, what a decision risks."),
             1,
             1,
             {},
             show},
            {noun, QStringLiteral("ask"), QStringLiteral("[ID...]"),
             QStringLiteral("Let the engine ask the provider next."), 0, MostIds, declareChoice, askUnknown},
            decisionVerb(DoubtDecision::TreatAsSent, QStringLiteral("Count them as sent."), declareDecision),
            decisionVerb(DoubtDecision::SendAgain,
                         QStringLiteral("Send them once more, though the first may have gone."),
                         declareSendAgain),
            decisionVerb(DoubtDecision::WriteOff, QStringLiteral("Close them as “No receipt”."),
                         declareDecision)};
}

} // namespace heliograph
