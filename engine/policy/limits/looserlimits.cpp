// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/looserlimits.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int MinutesOfDay = 1440;

// Of the same window and at most as many.
bool isKept(const FrequencyCap &cap, const QList<FrequencyCap> &after)
{
    return std::ranges::any_of(after, [&cap](const FrequencyCap &other) {
        return other.window == cap.window && other.most <= cap.most;
    });
}

bool opensHours(const std::optional<DayWindow> &before, const std::optional<DayWindow> &after)
{
    if (!before)
        return false;
    if (!after)
        return true;
    for (int minute = 0; minute < MinutesOfDay; ++minute) {
        if (after->contains(minute) && !before->contains(minute))
            return true;
    }
    return false;
}

bool loosens(const ClassLimits &before, const ClassLimits &after)
{
    const bool keepsCaps = std::ranges::all_of(
        before.perPerson, [&after](const FrequencyCap &cap) { return isKept(cap, after.perPerson); });
    const bool more = before.perPrefixMinute > 0
        && (after.perPrefixMinute == 0 || after.perPrefixMinute > before.perPrefixMinute);
    if (!keepsCaps || more || opensHours(before.hours, after.hours))
        return true;
    QStringList countries = before.countryHours.keys() + after.countryHours.keys();
    return std::ranges::any_of(countries, [&](const QString &country) {
        return opensHours(before.hoursIn(country), after.hoursIn(country));
    });
}

bool opensCountries(const std::optional<QStringList> &before, const std::optional<QStringList> &after)
{
    if (!before)
        return false;
    return !after || std::ranges::any_of(*after, [&before](const QString &country) {
        return !before->contains(country);
    });
}

} // namespace

bool loosens(const LimitRules &before, const LimitRules &after)
{
    for (std::size_t at = 0; at < before.classes.size(); ++at) {
        if (loosens(before.classes[at], after.classes[at]))
            return true;
    }
    return after.sameTextWithin < before.sameTextWithin || opensCountries(before.countries, after.countries)
        || after.zone != before.zone;
}

} // namespace heliograph
