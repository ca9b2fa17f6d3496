// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/problemtext.h"

#include "ui/text/countrytext.h"

namespace heliograph {

QString ProblemText::sentence(const PhoneProblem &problem, const QString &text)
{
    using Kind = PhoneProblem::Kind;
    const QString subject = text.isEmpty() ? tr("This number") : QStringLiteral("“%1”").arg(text);
    switch (problem.kind) {
    case Kind::Empty:
        return tr("%1 is empty.").arg(subject);
    case Kind::NotANumber:
        return tr("%1 is not a phone number.").arg(subject);
    case Kind::SpreadsheetDamage:
        return tr("%1 was shortened by a spreadsheet and its last digits are lost. Format the column as text "
                  "there and save again.")
            .arg(subject);
    case Kind::UnknownCountry:
        return tr("%1 belongs to no known country. Write it with + and the country code, or choose the "
                  "country of the list.")
            .arg(subject);
    case Kind::TooShort:
    case Kind::TooLong:
        return ofLength(problem, subject);
    case Kind::Impossible:
        return ofRange(problem, subject);
    case Kind::Ambiguous:
        return tr("%1 may be a national number that lost its zero or an international one that lost its "
                  "plus. Write it with + and the country code.")
            .arg(subject);
    case Kind::Landline:
        return tr("%1 is a landline and receives no texts.").arg(subject);
    case Kind::NotMobile:
        return tr("%1 is %2 and receives no texts.", "number, a pager")
            .arg(subject, service(problem.service));
    }
    Q_UNREACHABLE();
}

QString ProblemText::ofLength(const PhoneProblem &problem, const QString &subject)
{
    const bool isShort = problem.kind == PhoneProblem::Kind::TooShort;
    if (problem.country.isEmpty())
        return (isShort ? tr("%1 is too short for a mobile number.")
                        : tr("%1 is too long for a mobile number."))
            .arg(subject);
    return (isShort ? tr("%1 is too short for a mobile number in %2.")
                    : tr("%1 is too long for a mobile number in %2."))
        .arg(subject, CountryText::name(problem.country));
}

QString ProblemText::ofRange(const PhoneProblem &problem, const QString &subject)
{
    return problem.country.isEmpty() ? tr("%1 is in no range of numbers that exists.").arg(subject)
                                     : tr("%1 is in no range of numbers in %2 that exists.")
                                           .arg(subject, CountryText::name(problem.country));
}

QString ProblemText::service(PhoneProblem::Service service)
{
    using Service = PhoneProblem::Service;
    switch (service) {
    case Service::Other:
        return tr("not a mobile number");
    case Service::TollFree:
        return tr("a toll-free number");
    case Service::PremiumRate:
        return tr("a premium-rate number");
    case Service::SharedCost:
        return tr("a shared-cost number");
    case Service::InternetPhone:
        return tr("an internet telephone");
    case Service::Personal:
        return tr("a personal forwarding number");
    case Service::Pager:
        return tr("a pager");
    case Service::CompanyWide:
        return tr("a company-wide number");
    case Service::Voicemail:
        return tr("a voicemail box");
    case Service::Worldwide:
        return tr("a satellite or worldwide number");
    }
    Q_UNREACHABLE();
}

QString ProblemText::sentence(const ListProblem &problem, const QString &value)
{
    using Kind = ListProblem::Kind;
    switch (problem.kind) {
    case Kind::Number:
        return sentence(problem.phone, value);
    case Kind::Unreadable:
        return tr("A character here cannot be read as %1. Correct it, or save the file as UTF-8.")
            .arg(problem.encoding);
    case Kind::CellTooLong:
        return tr("A value here has more than 4 kB. Shorten it.");
    case Kind::OpenQuote:
        return tr("A quotation mark is opened here and not closed. Close it, or write it twice inside "
                  "quotation marks if it belongs to the value.");
    case Kind::CellCount:
        return tr("%1 for %2. A value with a separator in it needs quotation marks.", "3 values, 2 columns")
            .arg(tr("%Ln value(s)", nullptr, problem.cells), tr("%Ln column(s)", nullptr, problem.columns));
    }
    Q_UNREACHABLE();
}

QString ProblemText::inLine(int line, const ListProblem &problem, const QString &value)
{
    return tr("Line %1: %2", "a sentence").arg(QString::number(line), sentence(problem, value));
}

QString ProblemText::sentence(const TemplateProblem &problem)
{
    const QString place = QString::number(problem.index + 1);
    switch (problem.kind) {
    case TemplateProblem::Kind::NotClosed:
        return tr("The braces opened at character %1 are not closed. Write }} after the name.").arg(place);
    case TemplateProblem::Kind::NoName:
        return tr("The braces at character %1 hold no name. Write {{name}}, or \\{{ for braces.").arg(place);
    case TemplateProblem::Kind::BadName:
        return tr("The name at character %1 holds a brace or a line end. Write {{name}}.").arg(place);
    }
    Q_UNREACHABLE();
}

QString ProblemText::sentence(const ForeignVariable &variable)
{
    return tr("“%1” at character %2 is no variable of this provider. Write variables as %3, as the provider "
              "approved them.")
        .arg(variable.written, QString::number(variable.index + 1), variable.right);
}

QString ProblemText::sentence(const ValueProblem &problem)
{
    switch (problem.kind) {
    case ValueProblem::Kind::TooLong:
        return tr("The value of “%1” is longer than %2 characters. Shorten it.")
            .arg(problem.variable, QString::number(MessageTemplate::MaxValueLength));
    case ValueProblem::Kind::Empty:
        return tr("“%1” is empty, and the text has no fallback. Fill it in or write {{%1|fallback}}.")
            .arg(problem.variable);
    case ValueProblem::Kind::Wanted:
        return tr("“%1” is empty, and the provider's template needs it. Fill it in.").arg(problem.variable);
    }
    Q_UNREACHABLE();
}

QString ProblemText::heading()
{
    return tr("problem", "heading of a column");
}

bool ProblemText::isHeading(const QString &column)
{
    // A file keeps the words of the language that wrote it.
    return column == heading() || column == QLatin1String("problem");
}

} // namespace heliograph
