// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignargument.h"
#include "app/commands/verbs.h"
#include "app/numberarguments.h"
#include "app/opening.h"
#include "app/submissionwords.h"

#include "engine/storage/testsendreader.h"
#include "engine/testsending.h"

#include <algorithm>

namespace heliograph {

namespace {

//! By its id or by its digits.
Result<TestNumberId> findNumber(const Invocation &call, const QList<TestNumber> &mine, const QString &text)
{
    const auto e164 = readNumber(call, text);
    const auto found = std::ranges::find_if(mine, [&](const TestNumber &known) {
        return QString::number(number(known.id)) == text || (e164 && known.e164 == *e164);
    });
    if (found != mine.end())
        return found->id;
    return Error{
        ErrorKind::NotFound,
        QStringLiteral("%1 is none of your test numbers. Nothing was sent. Those you have: heliograph "
                       "test-number list. Add it: heliograph test-number add NUMBER --provider NAME")
            .arg(text)};
}

Result<NewTest> readTest(const Invocation &call, Reader &reader)
{
    const auto id = campaignArgument(call);
    if (!id)
        return id.error();
    NewTest test{.of = *id, .row = {}, .to = {}, .author = call.caller ? call.caller->user : BuiltInAuthor};
    const auto mine = reader.tests().numbers(test.author);
    const auto campaign = reader.campaign(*id);
    if (!mine || !campaign)
        return mine ? campaign.error() : mine.error();
    const QStringList to = call.options.values(QStringLiteral("to"));
    for (const QString &text : to) {
        const auto found = findNumber(call, *mine, text);
        if (!found)
            return found.error();
        test.to.append(*found);
    }
    std::optional<qint32> line;
    if (call.options.isSet(QStringLiteral("row"))) {
        const auto row = parseId(call.option(QStringLiteral("row")), QStringLiteral("a row"));
        if (!row)
            return row.error();
        line = static_cast<qint32>(*row);
    }
    auto row = reader.tests().row(campaign->audience, line);
    if (!row)
        return row.error();
    test.row = *std::move(row);
    return test;
}

ExitCode testCampaign(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto test = readTest(call, *opened->reader);
    if (!test)
        return fail(call, test.error());
    const auto sent = TestSending(*opened->store, *opened->reader).send(*test);
    if (!sent)
        return fail(call, sent.error());
    if (!sent->sent)
        return fail(call, {ErrorKind::Invalid, refusalInWords(sent->verdict)});
    call.err << remarksInWords(sent->verdict);
    if (call.json())
        call.print({{QStringLiteral("id"), number(sent->test)},
                    {QStringLiteral("numbers"), test->to.size()},
                    {QStringLiteral("row"), test->row.line}});
    else
        call.out
            << QStringLiteral(
                   "Test %1 shows row %2 to %3 of your numbers. An engine sends it. What became of each: "
                   "heliograph message find --campaign %1\n")
                   .arg(number(sent->test))
                   .arg(test->row.line)
                   .arg(test->to.size());
    return ExitCode::Done;
}

void declareTest(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("to"),
          QStringLiteral("A confirmed test number of yours, by its digits or its id; up to 5 times."),
          QStringLiteral("NUMBER")},
         {QStringLiteral("row"),
          QStringLiteral("The line of the imported file whose text is shown; else the first."),
          QStringLiteral("LINE")},
         {QStringLiteral("region"), QStringLiteral("The country of numbers without one, as in CN."),
          QStringLiteral("REGION")}});
}

} // namespace

QList<Verb> testSendVerbs()
{
    return {{QStringLiteral("campaign"), QStringLiteral("test"), QStringLiteral("ID"),
             QStringLiteral("Send what one person would get to your own phone."), 1, 1, declareTest,
             testCampaign}};
}

} // namespace heliograph
