// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phoneproblem.h"

#include <QLocale>

namespace heliograph {
namespace {

using namespace Qt::Literals::StringLiterals;

// "in Germany", or nothing when the country is not known.
QString inCountry(const QString &country)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    if (territory == QLocale::AnyTerritory)
        return {};
    return u" in "_s % QLocale::territoryToString(territory);
}

QString nameOf(PhoneProblem::Service service)
{
    using Service = PhoneProblem::Service;
    switch (service) {
    case Service::Other:
        return u"not a mobile number"_s;
    case Service::TollFree:
        return u"a toll-free number"_s;
    case Service::PremiumRate:
        return u"a premium-rate number"_s;
    case Service::SharedCost:
        return u"a shared-cost number"_s;
    case Service::InternetPhone:
        return u"an internet telephone"_s;
    case Service::Personal:
        return u"a personal forwarding number"_s;
    case Service::Pager:
        return u"a pager"_s;
    case Service::CompanyWide:
        return u"a company-wide number"_s;
    case Service::Voicemail:
        return u"a voicemail box"_s;
    case Service::Worldwide:
        return u"a satellite or worldwide number"_s;
    }
    Q_UNREACHABLE();
}

QString predicate(const PhoneProblem &problem)
{
    switch (problem.kind) {
    case PhoneProblem::Kind::Empty:
        return u"is empty."_s;
    case PhoneProblem::Kind::NotANumber:
        return u"is not a phone number."_s;
    case PhoneProblem::Kind::SpreadsheetDamage:
        return u"was shortened by a spreadsheet and its last digits are lost. Format the column as text "
               u"there "
               u"and save again."_s;
    case PhoneProblem::Kind::UnknownCountry:
        return u"belongs to no known country. Write it with + and the country code, or choose the country of "
               u"the list."_s;
    case PhoneProblem::Kind::TooShort:
        return u"is too short for a mobile number"_s % inCountry(problem.country) % u'.';
    case PhoneProblem::Kind::TooLong:
        return u"is too long for a mobile number"_s % inCountry(problem.country) % u'.';
    case PhoneProblem::Kind::Impossible:
        return u"is in no range of numbers"_s % inCountry(problem.country) % u" that exists."_s;
    case PhoneProblem::Kind::Ambiguous:
        return u"may be a national number that lost its zero or an international one that lost its plus. "
               u"Write "
               u"it with + and the country code."_s;
    case PhoneProblem::Kind::Landline:
        return u"is a landline and receives no texts."_s;
    case PhoneProblem::Kind::NotMobile:
        return u"is "_s % nameOf(problem.service) % u" and receives no texts."_s;
    }
    return {};
}

} // namespace

QString sentence(const PhoneProblem &problem, QStringView text)
{
    const QString subject = text.isEmpty() ? u"This number"_s : QString(u'“' % text % u'”');
    return subject % u' ' % predicate(problem);
}

} // namespace heliograph
