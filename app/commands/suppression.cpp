// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/maskednumber.h"
#include "app/opening.h"

#include "engine/domain/phonenumber.h"
#include "engine/domain/phonenumberparser.h"

#include <QDateTime>
#include <QFile>

namespace heliograph {

namespace {

constexpr qsizetype NumbersAtOnce = 5'000;

Result<QString> readNumber(PhoneNumberParser &parser, const QString &text)
{
    const ParsedPhone parsed = parser.parse(text);
    if (const auto *problem = std::get_if<PhoneProblem>(&parsed))
        return Error{ErrorKind::Invalid, sentence(*problem, text)};
    return std::get<PhoneNumber>(parsed).e164();
}

ExitCode add(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    PhoneNumberParser parser(call.option(QStringLiteral("region")), PhoneNumberParser::Invented::Accept);
    QStringList numbers;
    for (const QString &text : std::as_const(call.arguments)) {
        const auto number = readNumber(parser, text);
        if (!number)
            return fail(call, number.error());
        numbers.append(*number);
    }
    const auto added = opened->store->suppressions().add(
        numbers, SuppressionReason::Person, QStringLiteral("command line"), BuiltInAuthor, call.clock.now());
    if (!added)
        return fail(call, added.error());
    call.out << QStringLiteral("%1 of %2 numbers were new. They get nothing from now on.\n")
                    .arg(*added)
                    .arg(numbers.size());
    return ExitCode::Done;
}

// One number a line; what is none is told with its line and left out.
ExitCode import(Invocation &call)
{
    QFile file(call.arguments.first());
    if (!file.open(QIODevice::ReadOnly))
        return fail(call,
                    {ErrorKind::Invalid,
                     QStringLiteral("“%1” cannot be read: %2.").arg(file.fileName(), file.errorString())});
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    PhoneNumberParser parser(call.option(QStringLiteral("region")), PhoneNumberParser::Invented::Accept);
    QStringList numbers;
    qint64 line = 0;
    qint64 refused = 0;
    qint64 added = 0;
    while (!file.atEnd() || !numbers.isEmpty()) {
        const QString text = QString::fromUtf8(file.readLine()).trimmed();
        ++line;
        if (!text.isEmpty()) {
            const auto number = readNumber(parser, text);
            if (number)
                numbers.append(*number);
            else if (++refused > 0)
                call.err << QStringLiteral("Line %1: %2\n").arg(line).arg(number.error().detail);
        }
        if (numbers.size() < NumbersAtOnce && !file.atEnd())
            continue;
        const auto some = opened->store->suppressions().add(numbers, SuppressionReason::Import,
                                                            file.fileName(), BuiltInAuthor, call.clock.now());
        if (!some)
            return fail(call, some.error());
        added += *some;
        numbers.clear();
    }
    if (call.json())
        call.print({{QStringLiteral("added"), added}, {QStringLiteral("refused"), refused}});
    else
        call.out << QStringLiteral("%1 numbers are new on the list; %2 lines were no numbers.\n")
                        .arg(added)
                        .arg(refused);
    return refused > 0 ? ExitCode::Partly : ExitCode::Done;
}

ExitCode remove(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    PhoneNumberParser parser(call.option(QStringLiteral("region")), PhoneNumberParser::Invented::Accept);
    const auto number = readNumber(parser, call.arguments.first());
    if (!number)
        return fail(call, number.error());
    const auto removed = opened->store->suppressions().remove(*number, BuiltInAuthor);
    if (!removed)
        return fail(call, removed.error());
    if (!*removed)
        return fail(call,
                    {ErrorKind::NotFound, QStringLiteral("That number is not on the suppression list.")});
    call.out << "The number may be texted again.\n";
    return ExitCode::Done;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const bool full = call.options.isSet(QStringLiteral("full-numbers"));
    const auto each = [&call, full](const QString &e164, int reason, const QString &source, TimePoint at) {
        const QString shown = full ? e164 : maskedNumber(e164);
        const QString time = QDateTime::fromMSecsSinceEpoch(toMillis(at), Qt::UTC).toString(Qt::ISODate);
        if (call.json())
            call.print({{QStringLiteral("number"), shown},
                        {QStringLiteral("reason"), reason},
                        {QStringLiteral("source"), source},
                        {QStringLiteral("at"), time}});
        else
            call.out << QStringLiteral("%1  %2  %3\n").arg(shown, -18).arg(time, source);
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

void declareList(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("full-numbers"), QStringLiteral("Show numbers in full.")});
}

} // namespace

QList<Verb> suppressionVerbs()
{
    const QString noun = QStringLiteral("suppression");
    return {{noun, QStringLiteral("add"), QStringLiteral("NUMBER..."),
             QStringLiteral("Never text these numbers again."), 1, 1000, declareRegion, add},
            {noun, QStringLiteral("import"), QStringLiteral("FILE"),
             QStringLiteral("The same for one number a line."), 1, 1, declareRegion, import},
            {noun, QStringLiteral("remove"), QStringLiteral("NUMBER"),
             QStringLiteral("Allow a number again."), 1, 1, declareRegion, remove},
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
