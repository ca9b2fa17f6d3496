// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/limitchange.h"

namespace heliograph {

namespace {

constexpr int PeopleAtOnce = 5'000;

} // namespace

Result<void> changeLimits(LimitStore &limits, const LimitRules &rules, const QJsonObject &detail, UserId by)
{
    if (const auto done = limits.setRules(rules, detail, by); !done)
        return done;
    return lookAgainAtLimits(limits);
}

Result<void> lookAgainAtLimits(LimitStore &limits)
{
    while (true) {
        const auto woken = limits.lookAgain(PeopleAtOnce);
        if (!woken)
            return woken.error();
        if (*woken < PeopleAtOnce)
            return {};
    }
}

} // namespace heliograph
