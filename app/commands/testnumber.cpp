// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/numberarguments.h"
#include "app/opening.h"
#include "app/submissionwords.h"
#include "app/testwords.h"

#include "engine/domain/phonenumberparser.h"
#include "engine/storage/testsendreader.h"

namespace heliograph {

namespace {

UserId whoCalls(const Invocation &call)
{
    return call.caller ? call.caller->user : BuiltInAuthor;
}

Result<TestNumberId> numberArgument(const Invocation &call)
{
    const auto id = parseId(call.arguments.first(), QStringLiteral("a test number"));
    return id ? Result<TestNumberId>(TestNumberId{*id}) : id.error();
}

ExitCode sendCode(Invocation &call, const Opened &opened, TestNumberId number)
{
    const auto account = findAccount(*opened.reader, call.option(QStringLiteral("provider")));
    if (!account)
        return fail(call, account.error());
    const auto code
        = TestSending(*opened.store, *opened.reader).sendCode(number, account->id, whoCalls(call));
    if (!code)
        return fail(call, code.error());
    if (!code->sent)
        return fail(call, {ErrorKind::Invalid, refusalInWords(code->verdict)});
    if (call.json())
        call.print({{QStringLiteral("id"), heliograph::number(number)},
                    {QStringLiteral("campaign"), heliograph::number(code->test)}});
    else
        call.out << QStringLiteral(
                        "A code goes to test number %1 and counts for 15 minutes. An engine sends it. "
                        "Next: heliograph test-number confirm %1 CODE\n")
                        .arg(heliograph::number(number));
    return ExitCode::Done;
}

ExitCode add(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto e164 = readNumber(call, call.arguments.first());
    if (!e164)
        return fail(call, e164.error());
    PhoneNumberParser parser({}, PhoneNumberParser::Invented::Accept);
    const ParsedPhone parsed = parser.parse(*e164);
    const auto *phone = std::get_if<PhoneNumber>(&parsed);
    const QString provider = call.option(QStringLiteral("provider"));
    if (!provider.isEmpty()) {
        if (const auto account = findAccount(*opened->reader, provider); !account)
            return fail(call, account.error());
    }
    const auto id = opened->store->tests().addNumber(*e164, phone == nullptr ? QString() : phone->country(),
                                                     whoCalls(call));
    if (!id)
        return fail(call, id.error());
    if (!provider.isEmpty())
        return sendCode(call, *opened, *id);
    if (call.json())
        call.print({{QStringLiteral("id"), number(*id)}});
    else
        call.out << QStringLiteral(
                        "Test number %1 was added; nothing goes to it before it is confirmed. Next: "
                        "heliograph test-number code %1 --provider NAME, or ask an admin: heliograph "
                        "test-number vouch %1 --reason TEXT\n")
                        .arg(number(*id));
    return ExitCode::Done;
}

ExitCode code(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = numberArgument(call);
    return id ? sendCode(call, *opened, *id) : fail(call, id.error());
}

ExitCode confirm(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = numberArgument(call);
    if (!id)
        return fail(call, id.error());
    const auto answer = opened->store->tests().confirm(*id, call.arguments.at(1), whoCalls(call));
    if (!answer)
        return fail(call, answer.error());
    if (!answer->confirmed)
        return fail(
            call,
            {ErrorKind::Invalid,
             QStringLiteral("That is not the code that was sent to test number %1. It can be tried %2 more "
                            "times.")
                 .arg(number(*id))
                 .arg(answer->triesLeft)});
    call.out << QStringLiteral(
                    "Test number %1 is confirmed. Next: heliograph campaign test CAMPAIGN --to %1\n")
                    .arg(number(*id));
    return ExitCode::Done;
}

ExitCode vouch(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = numberArgument(call);
    if (!id)
        return fail(call, id.error());
    const auto done
        = opened->store->tests().vouch(*id, BuiltInApprover, call.option(QStringLiteral("reason")));
    if (!done)
        return fail(call, done.error());
    call.out
        << QStringLiteral("You vouch for test number %1, and the audit log keeps why.\n").arg(number(*id));
    return ExitCode::Done;
}

ExitCode remove(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto id = numberArgument(call);
    if (!id)
        return fail(call, id.error());
    if (const auto done = opened->store->tests().removeNumber(*id, whoCalls(call)); !done)
        return fail(call, done.error());
    call.out << QStringLiteral("Test number %1 was removed; what of its tests had not gone is cancelled.\n")
                    .arg(number(*id));
    return ExitCode::Done;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const bool all = call.options.isSet(QStringLiteral("all"));
    const auto numbers = opened->reader->tests().numbers(all ? std::nullopt : std::optional(whoCalls(call)));
    if (!numbers)
        return fail(call, numbers.error());
    for (const TestNumber &number : *numbers) {
        if (call.json())
            call.print(testNumberJson(number));
        else
            call.out << testNumberLine(number, Format());
    }
    return ExitCode::Done;
}

void declareProvider(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("provider"), QStringLiteral("The provider account that sends the code."),
                      QStringLiteral("NAME")});
}

void declareAdd(QCommandLineParser &parser)
{
    declareProvider(parser);
    parser.addOption({QStringLiteral("region"),
                      QStringLiteral("The country of a number without one, as in CN."),
                      QStringLiteral("REGION")});
}

void declareVouch(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("reason"),
                      QStringLiteral("How you know that its owner agrees, for the audit log."),
                      QStringLiteral("TEXT")});
}

void declareList(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("all"), QStringLiteral("Those of everybody.")});
}

} // namespace

QList<Verb> testNumberVerbs()
{
    const QString noun = QStringLiteral("test-number");
    const QString id = QStringLiteral("ID");
    return {{noun, QStringLiteral("add"), QStringLiteral("NUMBER"),
             QStringLiteral("Add a number to which you send tests, and send it a code."), 1, 1, declareAdd,
             add},
            {noun, QStringLiteral("code"), id, QStringLiteral("Send a new code to a test number."), 1, 1,
             declareProvider, code},
            {noun,
             QStringLiteral("confirm"),
             QStringLiteral("ID CODE"),
             QStringLiteral("Confirm a test number with the code that was sent to it."),
             2,
             2,
             {},
             confirm},
            {noun, QStringLiteral("vouch"), id,
             QStringLiteral("Say that the owner of somebody's test number agrees, and how you know."), 1, 1,
             declareVouch, vouch},
            {noun,
             QStringLiteral("remove"),
             id,
             QStringLiteral("Remove a test number of yours."),
             1,
             1,
             {},
             remove},
            {noun,
             QStringLiteral("list"),
             {},
             QStringLiteral("List your test numbers, masked."),
             0,
             0,
             declareList,
             list}};
}

} // namespace heliograph
