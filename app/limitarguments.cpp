// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/limitarguments.h"

#include "app/instantargument.h"

#include "app/invalid.h"
#include "engine/domain/phonenumberparser.h"

#include <QTimeZone>

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<QList<MessageClass>> classesOf(const Invocation &call, const QList<MessageClass> &usual)
{
    const QString text = call.option(u"class"_s);
    if (text.isEmpty())
        return usual;
    const auto one = messageClassFromKey(text);
    if (!one)
        return invalid(u"--class is code, notice or marketing."_s);
    return QList<MessageClass>{*one};
}

Result<void> setPerPerson(LimitRules &rules, const QString &value, const Invocation &call)
{
    QList<FrequencyCap> caps;
    const QStringList parts = value == u"off"_s ? QStringList() : value.split(u',');
    for (const QString &part : parts) {
        const auto cap = FrequencyCap::parse(part);
        if (!cap)
            return invalid(
                u"“%1” is no limit a person: write it as 1/day,4/month, or off. Units are min, h, "
                "day, week and month (30 days), with a number in front if it is not one of them."_s.arg(
                    part));
        caps.append(*cap);
    }
    const auto classes = classesOf(call, {MessageClass::Marketing});
    if (!classes)
        return classes.error();
    for (const MessageClass each : *classes)
        rules.of(each).perPerson = caps;
    return {};
}

Result<void> setPerPrefix(LimitRules &rules, const QString &value, const Invocation &call)
{
    bool whole = value == u"off"_s;
    const int most = whole ? 0 : value.toInt(&whole);
    if (!whole || most < 0)
        return invalid(u"per-prefix wants a number of messages a minute, or off."_s);
    const auto classes = classesOf(call, {MessageClass::Code});
    if (!classes)
        return classes.error();
    for (const MessageClass each : *classes)
        rules.of(each).perPrefixMinute = most;
    return {};
}

Result<QStringList> countriesOf(const QString &text)
{
    QStringList countries;
    const QStringList parts = text.toUpper().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString country = part.trimmed();
        if (!PhoneNumberParser::isCountry(country))
            return invalid(u"“%1” is no country. Write it in two letters, as in DE."_s.arg(part));
        countries.append(country);
    }
    countries.sort();
    countries.removeDuplicates();
    return countries;
}

Result<void> setHours(LimitRules &rules, const QString &value, const Invocation &call)
{
    const auto window = value == u"off"_s ? std::optional(DayWindow{0, 1440}) : DayWindow::parse(value);
    if (!window)
        return invalid(
            u"hours wants the part of the day in which people may be texted, as in 08:00-21:00, or off."_s);
    const auto classes = classesOf(call, {MessageClass::Marketing});
    const auto countries = countriesOf(call.option(u"country"_s));
    if (!classes || !countries)
        return !classes ? classes.error() : countries.error();
    if (classes->contains(MessageClass::Code))
        return invalid(u"Codes go at any hour: somebody waits for them."_s);
    for (const MessageClass each : *classes) {
        ClassLimits &limits = rules.of(each);
        if (countries->isEmpty())
            limits.hours = window->isWholeDay() ? std::nullopt : window;
        for (const QString &country : *countries)
            limits.countryHours.insert(country, *window);
    }
    return {};
}

Result<void> setSameText(LimitRules &rules, const QString &value)
{
    const auto length = value == u"off"_s ? std::optional(Millis(0)) : lengthOf(value);
    if (!length)
        return invalid(u"same-text wants a length, as in 24h, or off."_s);
    rules.sameTextWithin = *length;
    return {};
}

Result<void> setCountries(LimitRules &rules, const QString &value)
{
    if (value == u"all"_s || value == u"none"_s) {
        rules.countries = value == u"all"_s ? std::nullopt : std::optional(QStringList());
        return {};
    }
    const auto countries = countriesOf(value);
    if (!countries)
        return countries.error();
    rules.countries = *countries;
    return {};
}

Result<void> setZone(LimitRules &rules, const QString &value)
{
    if (!QTimeZone(value.toLatin1()).isValid())
        return invalid(u"“%1” is no time zone. Write it as in Europe/Berlin."_s.arg(value));
    rules.zone = value;
    return {};
}

const QString Keys = u"per-person, per-prefix, hours, same-text, countries and zone"_s;

} // namespace

Result<void> setLimit(LimitRules &rules, const QString &key, const QString &value, const Invocation &call)
{
    if (key == u"per-person"_s)
        return setPerPerson(rules, value, call);
    if (key == u"per-prefix"_s)
        return setPerPrefix(rules, value, call);
    if (key == u"hours"_s)
        return setHours(rules, value, call);
    if (key == u"same-text"_s)
        return setSameText(rules, value);
    if (key == u"countries"_s)
        return setCountries(rules, value);
    if (key == u"zone"_s)
        return setZone(rules, value);
    return invalid(u"There is no limit “%1”; there are: %2."_s.arg(key, Keys));
}

Result<void> clearLimit(LimitRules &rules, const QString &key, const Invocation &call)
{
    const LimitRules fresh;
    if (key == u"all"_s) {
        rules = fresh;
        return {};
    }
    const auto classes = classesOf(call, {MessageClass::Code, MessageClass::Notice, MessageClass::Marketing});
    if (!classes)
        return classes.error();
    for (const MessageClass each : *classes) {
        if (key == u"per-person"_s)
            rules.of(each).perPerson = fresh.of(each).perPerson;
        else if (key == u"per-prefix"_s)
            rules.of(each).perPrefixMinute = fresh.of(each).perPrefixMinute;
        else if (key == u"hours"_s) {
            rules.of(each).hours = fresh.of(each).hours;
            rules.of(each).countryHours.clear();
        }
    }
    if (key == u"same-text"_s)
        rules.sameTextWithin = fresh.sameTextWithin;
    else if (key == u"countries"_s)
        rules.countries = fresh.countries;
    else if (key == u"zone"_s)
        rules.zone = fresh.zone;
    else if (key != u"per-person"_s && key != u"per-prefix"_s && key != u"hours"_s)
        return invalid(u"There is no limit “%1”; there are: %2, or all."_s.arg(key, Keys));
    return {};
}

} // namespace heliograph
