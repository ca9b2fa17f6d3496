// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/filterarguments.h"
#include "app/messagestory.h"
#include "app/messagewords.h"
#include "app/numberarguments.h"
#include "app/opening.h"
#include "app/unknownwords.h"

#include "engine/query/history.h"

#include <QJsonArray>

namespace heliograph {

namespace {

constexpr int DefaultLimit = 100;
constexpr int RowsAtOnce = 1'000;

ExitCode show(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto story = MessageStory::read(call, *opened->reader);
    if (!story)
        return fail(call, story.error());
    const auto situation = opened->situation(call.clock);
    if (!situation)
        return fail(call, situation.error());
    const auto campaign = opened->reader->campaign(story->message.campaign);
    if (!campaign)
        return fail(call, campaign.error());
    const TimePoint now = call.clock.now();
    const QString &provider = story->message.accountLabel;
    const Hold common = commonHold(*campaign, *situation);
    const Format format;
    call.revealed = 1;
    if (!call.json()) {
        call.out << messageInWords(story->message, story->timeline, common, shownNumbers(call), format);
        if (story->unknown)
            call.out << nextInWords(*story->unknown, provider, format, now)
                     << QStringLiteral("“heliograph unknown show %1” tells what a person can decide.\n")
                            .arg(number(story->message.id));
        return ExitCode::Done;
    }
    QJsonObject json = messageJson(story->message, common, shownNumbers(call));
    json.insert(QStringLiteral("history"), timelineJson(story->timeline, format));
    if (story->unknown)
        json.insert(QStringLiteral("unknown"), caseJson(*story->unknown, provider, format, now));
    call.print(json);
    return ExitCode::Done;
}

Result<qint64> readLimit(const Invocation &call)
{
    if (!call.options.isSet(QStringLiteral("limit")))
        return DefaultLimit;
    bool whole = false;
    const qint64 limit = call.option(QStringLiteral("limit")).toLongLong(&whole);
    if (!whole || limit < 1)
        return Error{ErrorKind::Invalid,
                     QStringLiteral("--limit wants a whole number of messages, 1 or more.")};
    return limit;
}

// What is found is written at once, page by page, so that a long search shows how far it is. Takes what it
// wrote from \a limit.
Result<void> printFound(Invocation &call, History &history, const MessageFilter &filter, qint64 &limit)
{
    const bool newestFirst = !call.options.isSet(QStringLiteral("oldest-first"));
    const Format format;
    std::optional<MessageId> after;
    do {
        const auto rows = static_cast<int>(std::min<qint64>(limit, RowsAtOnce));
        const auto page = history.page(filter, after, newestFirst, rows, false, {});
        if (!page)
            return page.error();
        for (const MessageRow &message : page->rows) {
            const Hold common = history.commonHoldOf(message.campaign);
            if (call.json())
                call.print(messageJson(message, common, shownNumbers(call)));
            else
                call.out << messageLine(message, common, shownNumbers(call), format) << '\n';
        }
        call.revealed += page->rows.size();
        limit -= page->rows.size();
        after = page->next;
    } while (after && limit > 0);
    if (after && !call.json())
        call.err << QStringLiteral("There may be more: --limit shows more at once.\n");
    return {};
}

// The letters that nobody will get: refused for good, out of time, written off.
Result<void> printDead(Invocation &call, History &history, MessageFilter filter, qint64 &limit)
{
    for (const MessageState state :
         {MessageState::Rejected, MessageState::Expired, MessageState::ClosedUnknown}) {
        filter.state = state;
        if (limit == 0)
            return {};
        if (const auto printed = printFound(call, history, filter, limit); !printed)
            return printed;
    }
    return {};
}

ExitCode find(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto filter = readFilter(call, *opened->reader);
    if (!filter)
        return fail(call, filter.error());
    auto limit = readLimit(call);
    if (!limit)
        return fail(call, limit.error());
    const bool dead = call.options.isSet(QStringLiteral("dead"));
    if (dead && filter->line)
        return fail(call, {ErrorKind::Invalid, QStringLiteral("Give either --dead or --state.")});
    const auto situation = opened->situation(call.clock);
    if (!situation)
        return fail(call, situation.error());
    auto history = History::at(*opened->reader, *situation);
    if (!history)
        return fail(call, history.error());
    const auto printed
        = dead ? printDead(call, *history, *filter, *limit) : printFound(call, *history, *filter, *limit);
    if (!printed)
        return fail(call, printed.error());
    return ExitCode::Done;
}

void declareFind(QCommandLineParser &parser)
{
    declareFilter(parser);
    declareNumbers(parser);
    parser.addOptions(
        {{QStringLiteral("limit"), QStringLiteral("Show at most so many (100)."), QStringLiteral("N")},
         {QStringLiteral("oldest-first"), QStringLiteral("Begin with the oldest.")},
         {QStringLiteral("dead"),
          QStringLiteral(
              "Only those that nobody will get: refused for good, out of time, written off. “campaign "
              "failed” counts them by cause.")}});
}

} // namespace

QList<Verb> messageVerbs()
{
    const QString noun = QStringLiteral("message");
    return {{noun, QStringLiteral("show"), QStringLiteral("ID"),
             QStringLiteral("Tell the whole history of a message."), 1, 1, declareNumbers, show},
            {noun,
             QStringLiteral("find"),
             {},
             QStringLiteral("List messages, newest first."),
             0,
             0,
             declareFind,
             find}};
}

} // namespace heliograph
