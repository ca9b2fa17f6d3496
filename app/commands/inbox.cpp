// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/inboxwords.h"
#include "app/invalid.h"
#include "app/numberarguments.h"
#include "app/opening.h"

#include "engine/answering.h"
#include "ui/text/answertext.h"

namespace heliograph {

namespace {

constexpr int DefaultLimit = 100;

bool fullNumbers(const Invocation &call)
{
    return shownNumbers(call) == Numbers::Full;
}

Result<QList<InboundId>> readIds(const QStringList &words)
{
    QList<InboundId> ids;
    for (const QString &word : words) {
        const auto id = parseId(word, QStringLiteral("a reply"));
        if (!id)
            return id.error();
        ids.append(InboundId{*id});
    }
    return ids;
}

ExitCode list(Invocation &call)
{
    const auto limit = readLimit(call, DefaultLimit);
    if (!limit)
        return fail(call, limit.error());
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto rows = opened->reader->replies(!call.options.isSet(QStringLiteral("all")), *limit);
    if (!rows)
        return fail(call, rows.error());
    const Format format;
    call.revealed = rows->size();
    for (const ReplyRow &row : *rows) {
        if (call.json())
            call.print(replyJson(row, fullNumbers(call)));
        else
            call.out << replyLine(row, fullNumbers(call), format) << '\n';
    }
    if (rows->size() == *limit && !call.json())
        call.err << QStringLiteral("There may be more: --limit shows more at once.\n");
    return ExitCode::Done;
}

ExitCode show(Invocation &call)
{
    const auto ids = readIds(call.arguments);
    if (!ids)
        return fail(call, ids.error());
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto row = opened->reader->reply(ids->constFirst());
    if (!row)
        return fail(call, row.error());
    call.revealed = 1;
    if (call.json())
        call.print(replyJson(*row, fullNumbers(call)));
    else
        call.out << replyInWords(*row, fullNumbers(call), Format());
    return ExitCode::Done;
}

ExitCode answer(Invocation &call)
{
    const auto ids = readIds(call.arguments);
    if (!ids)
        return fail(call, ids.error());
    const QString text = call.option(QStringLiteral("text")).trimmed();
    if (text.isEmpty())
        return fail(call, invalid(QStringLiteral("Say what to answer with --text. Nothing was sent.")));
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto sent = Answering(*opened->reader)
                          .send(*opened->store, ids->constFirst(), text, BuiltInAuthor, call.clock.now());
    if (!sent)
        return fail(call, sent.error());
    const Format format;
    if (!sent->sent) {
        const QString hindrance = AnswerText::hindrance(sent->ground, format);
        return fail(call,
                    hindrance.isEmpty() ? invalid(AnswerText::refused(sent->findings, format))
                                        : Error{ErrorKind::Conflict, hindrance});
    }
    if (call.json())
        call.print({{QStringLiteral("campaign_id"), number(sent->answer)},
                    {QStringLiteral("provider"), sent->ground.provider}});
    else
        call.out << QStringLiteral("The answer is on its way: %1. Campaign %2 carries it.\n")
                        .arg(AnswerText::price(sent->ground, text, format))
                        .arg(number(sent->answer));
    return ExitCode::Done;
}

void declareAnswer(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("text"), QStringLiteral("What the person is to read."), QStringLiteral("TEXT")});
}

// All or none: a wrong id among several changes nothing.
ExitCode done(Invocation &call)
{
    const auto ids = readIds(call.arguments);
    if (!ids)
        return fail(call, ids.error());
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    for (const InboundId id : *ids) {
        if (const auto known = opened->reader->reply(id); !known)
            return fail(call, known.error());
    }
    int changed = 0;
    for (const InboundId id : *ids) {
        const auto marked = opened->store->inbox().markDone(id, BuiltInAuthor, call.clock.now());
        if (!marked)
            return fail(call, marked.error());
        changed += *marked ? 1 : 0;
    }
    if (call.json())
        call.print({{QStringLiteral("done"), changed}});
    else
        call.out << QStringLiteral("%1 of %2 open before and done now.\n")
                        .arg(QString::number(changed),
                             counted(ids->size(), QStringLiteral("reply was"),
                                     QStringLiteral("replies were")));
    return ExitCode::Done;
}

void declareList(QCommandLineParser &parser)
{
    declareLimit(parser, DefaultLimit);
    declareNumbers(parser);
    parser.addOption({QStringLiteral("all"), QStringLiteral("Also those that are done.")});
}

} // namespace

QList<Verb> inboxVerbs()
{
    const QString noun = QStringLiteral("inbox");
    return {{noun,
             QStringLiteral("list"),
             {},
             QStringLiteral("List open replies, newest first, numbers masked."),
             0,
             0,
             declareList,
             list},
            {noun, QStringLiteral("show"), QStringLiteral("ID"), QStringLiteral("Tell all about a reply."), 1,
             1, declareNumbers, show},
            {noun, QStringLiteral("answer"), QStringLiteral("ID"),
             QStringLiteral("Answer a reply of the last 7 days through the account that it came to."), 1, 1,
             declareAnswer, answer},
            {noun,
             QStringLiteral("done"),
             QStringLiteral("ID..."),
             QStringLiteral("Mark replies as dealt with."),
             1,
             1000,
             {},
             done}};
}

} // namespace heliograph
