// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/restorehold.h"

#include <array>

namespace heliograph {

namespace {

// In the order of RestoreCause, which begins with 1.
constexpr std::array<QLatin1String, RestoreCauseCount> CauseCodes
    = {QLatin1String("older-than-journal"), QLatin1String("older-than-mark"), QLatin1String("no-journal"),
       QLatin1String("other-machine"), QLatin1String("other-file")};

} // namespace

QLatin1String restoreCauseCode(RestoreCause cause)
{
    return CauseCodes[static_cast<size_t>(cause) - 1];
}

} // namespace heliograph
