// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/approvalsettings.h"

#include "app/instantargument.h"

#include "app/invalid.h"
#include "engine/domain/currencies.h"

#include <algorithm>
#include <array>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString People = u"two-approvers-people"_s;
const QString Cost = u"two-approvers-cost"_s;
const QString Country = u"two-approvers-new-country"_s;
const QString Domain = u"two-approvers-new-domain"_s;
const QString Lasts = u"approval-lasts"_s;
const QString Typed = u"typed-people"_s;
const QString Off = u"off"_s;

Result<bool> readSwitch(const Invocation &call, const QString &option, bool before)
{
    if (!call.options.isSet(option))
        return before;
    const QString value = call.option(option);
    if (value != u"on"_s && value != Off)
        return invalid(u"--%1 is on or off."_s.arg(option));
    return value == u"on"_s;
}

Result<qint64> readPeople(const Invocation &call, const QString &option, qint64 before)
{
    if (!call.options.isSet(option))
        return before;
    bool whole = false;
    const qint64 people = call.option(option) == Off ? 0 : call.option(option).toLongLong(&whole);
    if (call.option(option) != Off && (!whole || people < 1))
        return invalid(u"--%1 wants a number of people, or off."_s.arg(option));
    return people;
}

Result<Money> readCost(const Invocation &call, const Money &before)
{
    if (!call.options.isSet(Cost))
        return before;
    const QString value = call.option(Cost);
    if (value == Off)
        return Money();
    const QStringList words = value.split(u' ', Qt::SkipEmptyParts);
    const auto money = Money::parse(words.value(0), words.value(1));
    if (words.size() != 2 || !money || money->millionths() < 0)
        return invalid(u"--%1 wants an amount and a currency, as in \"1000 EUR\", or off."_s.arg(Cost));
    if (!isCurrencyInUse(money->currency()))
        return invalid(
            u"--%1: there is no currency %2. Write it as in \"1000 EUR\". Nothing was changed."_s.arg(
                Cost, money->currency()));
    return *money;
}

} // namespace

void declareApprovalSettings(QCommandLineParser &parser)
{
    parser.addOptions(
        {{People, u"Campaigns to at least so many people want two approvers (100000)."_s, u"N|off"_s},
         {Cost,
          u"Campaigns whose --max-cost is above this, in another currency or not given want two approvers (off)."_s,
          u"AMOUNT|off"_s},
         {Country, u"Campaigns to a country that nobody texted before want two approvers (off)."_s,
          u"on|off"_s},
         {Domain, u"Campaigns with a link to where no campaign linked before want two approvers (off)."_s,
          u"on|off"_s},
         {Lasts,
          u"How long after its planned start, or its approval, a campaign may begin before it wants another "
          "approval (24h)."_s,
          u"LENGTH"_s},
         {Typed,
          u"From how many people on the console has their number typed before something is decided for them "
          "(10000)."_s,
          u"N|off"_s}});
}

bool hasApprovalSettings(const Invocation &call)
{
    return std::ranges::any_of(std::array{People, Cost, Country, Domain, Lasts, Typed},
                               [&call](const QString &option) { return call.options.isSet(option); });
}

Result<ApprovalRules> readApprovalSettings(const Invocation &call, const ApprovalRules &before)
{
    const auto people = readPeople(call, People, before.twoFromPeople);
    const auto typed = readPeople(call, Typed, before.typedFrom);
    const auto cost = readCost(call, before.twoAboveCost);
    const auto country = readSwitch(call, Country, before.twoForNewCountry);
    const auto domain = readSwitch(call, Domain, before.twoForNewDomain);
    const auto lasts
        = call.options.isSet(Lasts) ? lengthOf(call.option(Lasts)) : std::optional<Millis>(before.lasts);
    if (!people || !typed)
        return people ? typed.error() : people.error();
    if (!cost)
        return cost.error();
    if (!country || !domain)
        return country ? domain.error() : country.error();
    if (!lasts)
        return invalid(u"--%1 wants a length such as 24h."_s.arg(Lasts));
    return ApprovalRules{*people, *cost, *country, *domain, *lasts, *typed};
}

} // namespace heliograph
