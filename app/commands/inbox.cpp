// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/callergrant.h"
#include "app/commands/verbs.h"
#include "app/inboxwords.h"
#include "app/invalid.h"
#include "app/numberarguments.h"
#include "app/opening.h"
#include "app/replychanges.h"

#include "engine/answering.h"
#include "ui/text/answertext.h"

namespace heliograph {

namespace {

constexpr int DefaultLimit = 100;
constexpr int MostReplies = 1'000; // of one call

bool fullNumbers(const Invocation &call)
{
    return shownNumbers(call) == Numbers::Full;
}

ExitCode list(Invocation &call)
{
    const auto limit = readLimit(call, DefaultLimit);
    if (!limit)
        return fail(call, limit.error());
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto author = ownOnly(call, *opened->workspace, Right::InboxRead);
    if (!author)
        return fail(call, author.error());
    ReplyFilter filter{.openOnly = !call.options.isSet(QStringLiteral("all")), .author = *author};
    if (call.options.isSet(QStringLiteral("mine"))) {
        if (!call.caller)
            return fail(call,
                        invalid(QStringLiteral("Nobody signs in to this workspace, so nothing is assigned to "
                                               "you. Leave --mine out.")));
        filter.assignedTo = call.caller->user;
    }
    const auto rows = opened->reader->replies(filter, *limit);
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
    const auto ids = readReplyIds(call.arguments);
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

Result<QString> answerText(const Invocation &call, Reader &reader)
{
    const QString saved = QStringLiteral("saved");
    if (!call.options.isSet(saved))
        return call.option(QStringLiteral("text"));
    const auto id = parseId(call.option(saved), QStringLiteral("a text"));
    if (!id)
        return id.error();
    const auto versions = reader.ownTextVersions(OwnTextId{*id});
    if (!versions)
        return versions.error();
    const OwnText &newest = versions->constFirst();
    if (newest.archivedAt || !newest.content.isAnswer())
        return invalid(QStringLiteral("“%1” cannot be an answer: that is a notice in use, without columns. "
                                      "Nothing was sent.")
                           .arg(newest.content.name));
    return newest.content.text;
}

ExitCode answer(Invocation &call)
{
    const auto ids = readReplyIds(call.arguments);
    if (!ids)
        return fail(call, ids.error());
    if (call.options.isSet(QStringLiteral("text")) == call.options.isSet(QStringLiteral("saved")))
        return fail(call,
                    invalid(QStringLiteral("Say what to answer with --text, or with --saved which own text "
                                           "it is. Nothing was sent.")));
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto written = answerText(call, *opened->reader);
    if (!written)
        return fail(call, written.error());
    const QString text = written->trimmed();
    if (text.isEmpty())
        return fail(call, invalid(QStringLiteral("There is no answer in --text. Nothing was sent.")));
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
    parser.addOption(
        {QStringLiteral("saved"),
         QStringLiteral("The number of an own text instead (text list): a notice without columns."),
         QStringLiteral("ID")});
}

void declareList(QCommandLineParser &parser)
{
    declareLimit(parser, DefaultLimit);
    declareNumbers(parser);
    parser.addOption({QStringLiteral("all"), QStringLiteral("Also those that are done.")});
    parser.addOption(
        {QStringLiteral("mine"), QStringLiteral("Only those that are assigned to whoever calls.")});
}

} // namespace

QList<Verb> inboxVerbs()
{
    const QString noun = QStringLiteral("inbox");
    return {
        {noun,
         QStringLiteral("list"),
         {},
         QStringLiteral("List open replies, newest first, numbers masked; operators see those to their own "
                        "campaigns."),
         0,
         0,
         declareList,
         list},
        {noun, QStringLiteral("show"), QStringLiteral("ID"), QStringLiteral("Tell all about a reply."), 1, 1,
         declareNumbers, show},
        {noun, QStringLiteral("answer"), QStringLiteral("ID"),
         QStringLiteral("Answer a reply of the last 7 days through the account that it came to."), 1, 1,
         declareAnswer, answer},
        {noun,
         QStringLiteral("done"),
         QStringLiteral("ID..."),
         QStringLiteral("Mark replies as dealt with."),
         1,
         MostReplies,
         {},
         markRepliesDone},
        {noun,
         QStringLiteral("undone"),
         QStringLiteral("ID..."),
         QStringLiteral("Take replies back among the open ones."),
         1,
         MostReplies,
         {},
         reopenReplies},
        {noun, QStringLiteral("assign"), QStringLiteral("ID..."),
         QStringLiteral("Say who deals with replies, and with what the same person writes next."), 1,
         MostReplies, declareReplyAssignment, assignReplies},
        {noun,
         QStringLiteral("unassign"),
         QStringLiteral("ID..."),
         QStringLiteral("Assign replies to nobody."),
         1,
         MostReplies,
         {},
         unassignReplies}};
}

} // namespace heliograph
