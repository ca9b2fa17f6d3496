// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/holdreason.h"

namespace heliograph {

namespace {

// In the order of HoldReason.
constexpr std::array<QLatin1String, HoldReasonCount> HoldCodes = {QLatin1String(""),
                                                                  QLatin1String("schedule"),
                                                                  QLatin1String("quiet-hours"),
                                                                  QLatin1String("frequency"),
                                                                  QLatin1String("budget"),
                                                                  QLatin1String("provider-quota"),
                                                                  QLatin1String("throttle"),
                                                                  QLatin1String("lane-paused"),
                                                                  QLatin1String("circuit"),
                                                                  QLatin1String("campaign-paused"),
                                                                  QLatin1String("canary"),
                                                                  QLatin1String("emergency"),
                                                                  QLatin1String("template"),
                                                                  QLatin1String("key"),
                                                                  QLatin1String("balance"),
                                                                  QLatin1String("no-route"),
                                                                  QLatin1String("content"),
                                                                  QLatin1String("max-cost"),
                                                                  QLatin1String("late"),
                                                                  QLatin1String("clock"),
                                                                  QLatin1String("no-node"),
                                                                  QLatin1String("restored"),
                                                                  QLatin1String("quota"),
                                                                  QLatin1String("velocity"),
                                                                  QLatin1String("other-resend"),
                                                                  QLatin1String("storage")};

} // namespace

QLatin1String holdCode(HoldReason reason)
{
    return HoldCodes[static_cast<size_t>(reason)];
}

HoldReason holdFromCode(const QString &code)
{
    for (size_t index = 1; index < HoldCodes.size(); ++index) {
        if (HoldCodes[index] == code)
            return static_cast<HoldReason>(index);
    }
    return HoldReason::None;
}

} // namespace heliograph
