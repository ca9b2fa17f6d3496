// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/storagehealth.h"

#include <array>

namespace heliograph {

namespace {

// In the order of StorageTrouble.
constexpr std::array<QLatin1String, StorageTroubleCount> TroubleCodes
    = {QLatin1String("none"),      QLatin1String("busy"),        QLatin1String("full"),
       QLatin1String("read-only"), QLatin1String("failing"),     QLatin1String("unreachable"),
       QLatin1String("journal"),   QLatin1String("refused"),     QLatin1String("log-grows"),
       QLatin1String("damaged"),   QLatin1String("log-missing"), QLatin1String("replaced")};

} // namespace

QLatin1String storageTroubleCode(StorageTrouble trouble)
{
    return TroubleCodes[static_cast<size_t>(trouble)];
}

StorageTrouble storageTroubleFromCode(const QString &code)
{
    for (size_t index = 0; index < TroubleCodes.size(); ++index) {
        if (TroubleCodes[index] == code)
            return static_cast<StorageTrouble>(index);
    }
    return StorageTrouble::None;
}

} // namespace heliograph
