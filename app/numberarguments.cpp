// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/numberarguments.h"

#include "engine/domain/phonenumberparser.h"

namespace heliograph {

void declareNumbers(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("full-numbers"), QStringLiteral("Show numbers in full.")},
         {QStringLiteral("why"), QStringLiteral("What full numbers are needed for, for the audit log."),
          QStringLiteral("TEXT")}});
}

bool wantsFullNumbers(const Invocation &call)
{
    const QString numbers = QStringLiteral("numbers");
    const QStringList given = call.options.optionNames();
    return given.contains(QStringLiteral("full-numbers"))
        || (given.contains(numbers)
            && call.option(numbers).compare(QLatin1String("full"), Qt::CaseInsensitive) == 0);
}

Numbers shownNumbers(const Invocation &call)
{
    return call.options.isSet(QStringLiteral("full-numbers")) ? Numbers::Full : Numbers::Masked;
}

Result<QString> readNumber(const Invocation &call, const QString &text)
{
    const QString region = call.option(QStringLiteral("region")).toUpper();
    if (!region.isEmpty() && !PhoneNumberParser::isCountry(region))
        return Error{ErrorKind::Invalid,
                     QStringLiteral("--region wants a country by its two letters, as in CN.")};
    PhoneNumberParser parser(region, PhoneNumberParser::Invented::Accept);
    const ParsedPhone parsed = parser.parse(text);
    if (const auto *problem = std::get_if<PhoneProblem>(&parsed))
        return Error{ErrorKind::Invalid, sentence(*problem, text)};
    return std::get<PhoneNumber>(parsed).e164();
}

} // namespace heliograph
