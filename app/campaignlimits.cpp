// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/campaignlimits.h"

#include "app/instantargument.h"

#include "app/invalid.h"
#include "engine/domain/currencies.h"

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MostCanaryPeople = 10'000; // product.md 4.2

// A share in percent with at most one decimal, in tenths.
std::optional<int> perMille(const QString &text)
{
    bool isNumber = false;
    const double percent = text.toDouble(&isNumber);
    const int tenths = qRound(percent * 10);
    return isNumber && percent >= 0 && percent <= 100 ? std::optional(tenths) : std::nullopt;
}

Result<Canary> readCanary(const Invocation &call)
{
    Canary canary;
    bool whole = false;
    canary.people = call.option(u"canary"_s).toInt(&whole);
    if (!whole || canary.people < 1 || canary.people > MostCanaryPeople)
        return invalid(u"--canary wants a whole number of people, from 1 to 10000."_s);
    const auto delivered = perMille(call.option(u"canary-delivered"_s));
    const auto optOuts = perMille(call.option(u"canary-opt-outs"_s));
    const auto wait = lengthOf(call.option(u"canary-wait"_s));
    if (!delivered || *delivered % 10 != 0)
        return invalid(u"--canary-delivered wants whole percent, from 0 to 100."_s);
    if (!optOuts)
        return invalid(u"--canary-opt-outs wants percent, from 0 to 100, as in 0.5."_s);
    if (!wait)
        return invalid(u"--canary-wait wants a length, as in 3min."_s);
    canary.deliveredPercent = *delivered / 10;
    canary.optOutsPerMille = *optOuts;
    canary.waitSeconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*wait).count());
    return canary;
}

// "100 EUR" or "100EUR".
Result<Money> readMoney(const QString &text, const QString &option)
{
    const auto money = text.size() < 4
        ? Result<Money>(invalid({}))
        : Money::parse(QStringView(text).chopped(3).trimmed(), QStringView(text).last(3));
    if (money && !isCurrencyInUse(money->currency()))
        return invalid(
            u"--%1: there is no currency %2. Write it as in \"100 EUR\". Nothing was changed."_s.arg(
                option, money->currency()));
    if (money && money->millionths() > 0)
        return money;
    return invalid(u"--%1 wants an amount and a currency, as in \"100 EUR\"."_s.arg(option));
}

} // namespace

void declareCampaignLimits(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"hours"_s,
          u"Text people at these hours of their own day only, as in 09:00-20:00, besides what “limit set "
          "hours” says."_s,
          u"HH:MM-HH:MM"_s},
         {u"canary"_s, u"Send to so many people first, and to the others if these fare well."_s, u"PEOPLE"_s},
         {u"canary-delivered"_s, u"At least so many percent of them have to be delivered."_s, u"PERCENT"_s,
          u"90"_s},
         {u"canary-opt-outs"_s, u"At most so many percent of them may opt out."_s, u"PERCENT"_s, u"1"_s},
         {u"canary-wait"_s, u"Watch them for at least so long."_s, u"TIME"_s, u"3min"_s},
         {u"max-cost"_s, u"Send nothing more once it would cost more than this, as in \"100 EUR\"."_s,
          u"AMOUNT"_s}});
}

Result<void> readCampaignLimits(const Invocation &call, CampaignContent &content)
{
    if (call.options.isSet(u"hours"_s)) {
        content.hours = DayWindow::parse(call.option(u"hours"_s));
        if (!content.hours)
            return invalid(u"--hours wants a part of the day, as in 09:00-20:00."_s);
        if (content.messageClass == MessageClass::Code)
            return invalid(u"Codes go at any hour: leave out --hours."_s);
    }
    if (call.options.isSet(u"canary"_s)) {
        const auto canary = readCanary(call);
        if (!canary)
            return canary.error();
        content.canary = *canary;
    }
    if (call.options.isSet(u"max-cost"_s)) {
        const auto money = readMoney(call.option(u"max-cost"_s), u"max-cost"_s);
        if (!money)
            return money.error();
        content.maxCost = *money;
    }
    return {};
}

} // namespace heliograph
