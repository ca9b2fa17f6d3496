// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/consent.h"

#include <array>

namespace heliograph {

namespace {

// In the order of ConsentBasis.
constexpr std::array<QLatin1String, ConsentBasisCount> BasisKeys
    = {QLatin1String("withdrawn"), QLatin1String("opt_in"), QLatin1String("customers"),
       QLatin1String("request")};

} // namespace

QLatin1String consentBasisKey(ConsentBasis basis)
{
    return BasisKeys[static_cast<size_t>(basis)];
}

std::optional<ConsentBasis> consentBasisFromKey(const QString &key)
{
    for (size_t index = 0; index < BasisKeys.size(); ++index) {
        if (BasisKeys[index] == key)
            return static_cast<ConsentBasis>(index);
    }
    return std::nullopt;
}

} // namespace heliograph
