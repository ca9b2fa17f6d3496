// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/limitrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QJsonObject classJson(const ClassLimits &limits)
{
    QJsonArray caps;
    for (const FrequencyCap &cap : limits.perPerson)
        caps.append(cap.text());
    QJsonObject countries;
    for (auto own = limits.countryHours.constBegin(); own != limits.countryHours.constEnd(); ++own)
        countries.insert(own.key(), own->text());
    return {{u"per_person"_s, caps},
            {u"per_prefix_minute"_s, limits.perPrefixMinute},
            {u"hours"_s, limits.hours ? QJsonValue(limits.hours->text()) : QJsonValue()},
            {u"country_hours"_s, countries}};
}

bool readCaps(const QJsonArray &caps, ClassLimits &limits)
{
    for (const QJsonValue &text : caps) {
        const auto cap = FrequencyCap::parse(text.toString());
        if (!cap)
            return false;
        limits.perPerson.append(*cap);
    }
    return true;
}

std::optional<ClassLimits> classFrom(const QJsonObject &object)
{
    ClassLimits limits;
    if (!readCaps(object.value(u"per_person"_s).toArray(), limits))
        return std::nullopt;
    limits.perPrefixMinute = object.value(u"per_prefix_minute"_s).toInt(-1);
    const QJsonValue hours = object.value(u"hours"_s);
    limits.hours = DayWindow::parse(hours.toString());
    if (limits.perPrefixMinute < 0 || limits.hours.has_value() == hours.isNull())
        return std::nullopt;
    const QJsonObject countries = object.value(u"country_hours"_s).toObject();
    for (auto own = countries.constBegin(); own != countries.constEnd(); ++own) {
        const auto window = DayWindow::parse(own.value().toString());
        if (!window)
            return std::nullopt;
        limits.countryHours.insert(own.key(), *window);
    }
    return limits;
}

} // namespace

std::optional<DayWindow> ClassLimits::hoursIn(const QString &country) const
{
    const auto own = countryHours.constFind(country);
    return own == countryHours.constEnd() ? hours : std::optional(*own);
}

LimitRules::LimitRules()
    : zone(u"UTC"_s)
{
    using namespace std::chrono_literals;
    ClassLimits &codes = of(MessageClass::Code);
    codes.perPerson = {{1, 1min}, {5, 1h}, {10, 24h}}; // SR-62; Alibaba Cloud's own limits for codes
    codes.perPrefixMinute = 50; // SR-60
    ClassLimits &marketing = of(MessageClass::Marketing);
    marketing.perPerson = {{1, 24h}, {4, 30 * 24h}}; // SR-62
    marketing.hours = DayWindow{8 * 60, 21 * 60}; // SR-64
}

QByteArray LimitRules::toJson() const
{
    QJsonObject object{{u"code"_s, classJson(of(MessageClass::Code))},
                       {u"notice"_s, classJson(of(MessageClass::Notice))},
                       {u"marketing"_s, classJson(of(MessageClass::Marketing))},
                       {u"same_text_ms"_s, qint64(sameTextWithin.count())},
                       {u"zone"_s, zone}};
    if (countries)
        object.insert(u"countries"_s, QJsonArray::fromStringList(*countries));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<LimitRules> LimitRules::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    LimitRules rules;
    for (const MessageClass messageClass :
         {MessageClass::Code, MessageClass::Notice, MessageClass::Marketing}) {
        const auto limits = classFrom(object.value(messageClassKey(messageClass)).toObject());
        if (!limits)
            return Error{ErrorKind::Storage,
                         u"The stored limits cannot be read. Nothing is sent until they are set again: "
                         "heliograph limit clear all"_s};
        rules.of(messageClass) = *limits;
    }
    rules.sameTextWithin = Millis(object.value(u"same_text_ms"_s).toInteger());
    rules.zone = object.value(u"zone"_s).toString(rules.zone);
    if (object.contains(u"countries"_s)) {
        rules.countries = QStringList();
        for (const QJsonValue &country : object.value(u"countries"_s).toArray())
            rules.countries->append(country.toString());
    }
    return rules;
}

} // namespace heliograph
