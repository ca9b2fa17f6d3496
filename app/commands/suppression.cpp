// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/numberarguments.h"
#include "app/opening.h"
#include "app/suppressionfile.h"
#include "app/suppressionremoval.h"
#include "app/suppressionwords.h"

#include "engine/domain/phonenumber.h"
#include "engine/domain/phonenumberparser.h"

namespace heliograph {

namespace {

//! The numbers that \a call names; Invalid if one is none.
Result<QStringList> suppressedNumbers(const Invocation &call)
{
    PhoneNumberParser parser(call.option(QStringLiteral("region")), PhoneNumberParser::Invented::Accept);
    QStringList numbers;
    for (const QString &text : call.arguments) {
        const ParsedPhone parsed = parser.parse(text);
        if (const auto *problem = std::get_if<PhoneProblem>(&parsed))
            return Error{ErrorKind::Invalid, sentence(*problem, text)};
        numbers.append(std::get<PhoneNumber>(parsed).e164());
    }
    return numbers;
}

//! What a change of the list is about, with the workspace opened for it.
struct ListChange
{
    Opened opened;
    QStringList numbers;
    SuppressionScope scope;
    QString scopeWords;
};

Result<ListChange> listChange(const Invocation &call)
{
    auto opened = openForWriting(call);
    if (!opened)
        return opened.error();
    const auto numbers = suppressedNumbers(call);
    if (!numbers)
        return numbers.error();
    const auto words = SuppressionWords::of(*opened->reader);
    if (!words)
        return words.error();
    const auto scope = words->scope(call.option(QStringLiteral("scope")));
    if (!scope)
        return scope.error();
    return ListChange{*std::move(opened), *numbers, *scope, words->scope(*scope)};
}

ExitCode add(Invocation &call)
{
    const auto change = listChange(call);
    const auto reason = SuppressionWords::reason(call.option(QStringLiteral("reason")));
    if (!change || !reason)
        return fail(call, change ? reason.error() : change.error());
    const auto added = change->opened.store->suppressions().add({.e164 = change->numbers,
                                                                 .scope = change->scope,
                                                                 .reason = *reason,
                                                                 .source = QStringLiteral("command line")},
                                                                BuiltInAuthor, call.clock.now());
    if (!added)
        return fail(call, added.error());
    if (call.json())
        call.print({{QStringLiteral("added"), *added},
                    {QStringLiteral("numbers"), change->numbers.size()},
                    {QStringLiteral("scope"), change->scopeWords}});
    else
        call.out << QStringLiteral("%1 of %2 new. Nothing is sent there from now on (%3).\n")
                        .arg(QString::number(*added),
                             counted(change->numbers.size(), QStringLiteral("number was"),
                                     QStringLiteral("numbers were")),
                             change->scopeWords);
    return ExitCode::Done;
}

ExitCode takeBack(Invocation &call)
{
    const auto change = listChange(call);
    if (!change)
        return fail(call, change.error());
    const auto taken
        = change->opened.store->suppressions().takeBack(change->numbers, change->scope, BuiltInAuthor);
    if (!taken)
        return fail(call, taken.error());
    if (call.json())
        call.print(
            {{QStringLiteral("taken_back"), *taken}, {QStringLiteral("numbers"), change->numbers.size()}});
    else
        call.out << QStringLiteral("%1 of %2 off the list again. Who was skipped meanwhile stays skipped.\n")
                        .arg(QString::number(*taken),
                             counted(change->numbers.size(), QStringLiteral("number is"),
                                     QStringLiteral("numbers are")));
    return ExitCode::Done;
}

ExitCode remove(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto numbers = suppressedNumbers(call);
    if (!numbers)
        return fail(call, numbers.error());
    const auto removed = opened->store->suppressions().remove(numbers->constFirst(), BuiltInAuthor,
                                                              call.option(QStringLiteral("reason")));
    if (!removed)
        return failOrWait(call, *opened->store, removed.error());
    if (!*removed)
        return fail(call,
                    {ErrorKind::NotFound,
                     QStringLiteral("That number is not on the suppression list. Nothing was changed.")});
    if (call.json())
        call.print({{QStringLiteral("removed"), 1}});
    else
        call.out << "The number may be texted again.\n";
    return ExitCode::Done;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto words = SuppressionWords::of(*opened->reader);
    if (!words)
        return fail(call, words.error());
    const bool full = call.options.isSet(QStringLiteral("full-numbers"));
    const auto each = [&](const SuppressionRow &row) {
        ++call.revealed;
        if (call.json())
            call.print(words->json(row, full));
        else
            call.out << words->line(row, full);
    };
    if (const auto listed = opened->reader->visitSuppressions(each); !listed)
        return fail(call, listed.error());
    return ExitCode::Done;
}

void declareRegion(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("region"),
                      QStringLiteral("The country of numbers without one, as in CN."),
                      QStringLiteral("REGION")});
}

void declareScope(QCommandLineParser &parser)
{
    declareRegion(parser);
    parser.addOption(
        {QStringLiteral("scope"),
         QStringLiteral("What they get nothing of: everything, code, notice, marketing, or provider:NAME."),
         QStringLiteral("SCOPE"), QStringLiteral("everything")});
}

void declareEntry(QCommandLineParser &parser, const QString &usualReason)
{
    declareScope(parser);
    parser.addOption({QStringLiteral("reason"),
                      QStringLiteral("Why: by_hand, reply, import, barred, request, complaint or legal."),
                      QStringLiteral("REASON"), usualReason});
}

void declareAdd(QCommandLineParser &parser)
{
    declareEntry(parser, suppressionReasonKey(SuppressionReason::Person));
}

void declareImport(QCommandLineParser &parser)
{
    declareEntry(parser, suppressionReasonKey(SuppressionReason::Import));
    declareDryRun(parser, QStringLiteral("Only say how many would be new, and which lines are wrong."));
}

void declareRemove(QCommandLineParser &parser)
{
    declareRegion(parser);
    parser.addOption(
        {QStringLiteral("reason"),
         QStringLiteral("Why the person may be texted again; wanted if they had asked not to be."),
         QStringLiteral("TEXT")});
}

void declareList(QCommandLineParser &parser)
{
    declareNumbers(parser);
}

} // namespace

QList<Verb> suppressionVerbs()
{
    const QString noun = QStringLiteral("suppression");
    return {{noun, QStringLiteral("add"), QStringLiteral("NUMBER..."),
             QStringLiteral("Never text these numbers again."), 1, 1000, declareAdd, add},
            {noun, QStringLiteral("import"), QStringLiteral("FILE"),
             QStringLiteral("The same for one number a line; scope and reason may follow behind commas."), 1,
             1, declareImport, importSuppressions},
            {noun,
             QStringLiteral("export"),
             {},
             QStringLiteral("Write the list, numbers in full, to a file that import reads."),
             0,
             0,
             declareSuppressionExport,
             exportSuppressions},
            {noun, QStringLiteral("take-back"), QStringLiteral("NUMBER..."),
             QStringLiteral("Take back what you have added within the last 5 minutes."), 1, 1000,
             declareScope, takeBack},
            {noun, QStringLiteral("remove"), QStringLiteral("NUMBER"),
             QStringLiteral("Allow a number again."), 1, 1, declareRemove, remove},
            {noun, QStringLiteral("remove-many"), QStringLiteral("FILE"),
             QStringLiteral("Allow the numbers of a file again; more than 100 a day want a second person."),
             1, 1, declareSuppressionRemoval, removeSuppressions},
            {noun,
             QStringLiteral("list"),
             {},
             QStringLiteral("List the numbers, masked."),
             0,
             0,
             declareList,
             list}};
}

} // namespace heliograph
