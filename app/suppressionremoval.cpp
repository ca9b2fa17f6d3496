// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/suppressionremoval.h"

#include "app/changewords.h"
#include "app/counted.h"
#include "app/opening.h"
#include "app/suppressionwords.h"

#include "engine/domain/phonenumber.h"
#include "engine/domain/phonenumberparser.h"

#include <QFile>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestRemoval = 4'096;

//! The first cell of each line, as import and export write them.
Result<QStringList> numbersIn(QFile &file, const QString &region)
{
    PhoneNumberParser parser(region, PhoneNumberParser::Invented::Accept);
    QStringList numbers;
    for (int line = 1; !file.atEnd(); ++line) {
        const QString text = QString::fromUtf8(file.readLine(LongestRemoval)).section(u',', 0, 0).trimmed();
        if (text.isEmpty() || (line == 1 && text == "number"_L1))
            continue;
        const ParsedPhone parsed = parser.parse(text);
        if (const auto *problem = std::get_if<PhoneProblem>(&parsed))
            return Error{ErrorKind::Invalid,
                         u"Line %1: %2 Nothing was changed."_s.arg(line).arg(sentence(*problem, text))};
        numbers.append(std::get<PhoneNumber>(parsed).e164());
    }
    return numbers;
}

//! What removing \a numbers would do, without doing it.
ExitCode tellRemoval(Invocation &call, SuppressionStore &list, const QStringList &numbers)
{
    const auto look = list.look(numbers);
    if (!look)
        return fail(call, look.error());
    if (call.json())
        call.print({{u"would_remove"_s, look->listed}, {u"own_wish"_s, look->ownWish}, {u"dry_run"_s, true}});
    else
        call.out << u"%1 of %2 listed and could be texted again; %3 asked not to be. Nothing was changed.\n"_s
                        .arg(QString::number(look->listed),
                             counted(numbers.size(), u"number is"_s, u"numbers are"_s),
                             QString::number(look->ownWish));
    return ExitCode::Done;
}

} // namespace

ExitCode removeSuppressions(Invocation &call)
{
    QFile file(call.arguments.first());
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            call,
            {ErrorKind::Invalid, u"“%1” cannot be read: %2."_s.arg(file.fileName(), file.errorString())});
    const auto numbers = numbersIn(file, call.option(u"region"_s));
    if (!numbers)
        return fail(call, numbers.error());
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (isDryRun(call))
        return tellRemoval(call, opened->store->suppressions(), *numbers);
    const auto removed
        = opened->store->suppressions().removeMany(*numbers, BuiltInAuthor, call.option(u"reason"_s));
    if (!removed)
        return failOrWait(call, *opened->store, removed.error());
    if (call.json())
        call.print({{u"removed"_s, *removed}});
    else
        call.out << u"%1 of %2 listed and may be texted again.\n"_s.arg(
            QString::number(*removed), counted(numbers->size(), u"number was"_s, u"numbers were"_s));
    return ExitCode::Done;
}

void declareSuppressionRemoval(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"region"_s, u"The country of numbers without one, as in CN."_s, u"REGION"_s},
         {u"reason"_s, u"Why these people may be texted again, for the audit log."_s, u"TEXT"_s}});
    declareDryRun(parser, u"Only say how many of them are listed."_s);
}

} // namespace heliograph
