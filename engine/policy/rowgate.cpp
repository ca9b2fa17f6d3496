// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/rowgate.h"

namespace heliograph {

RowFate rowFate(const RowGate &gate, TimePoint now)
{
    if (gate.notBefore > now)
        return RowFate::Waits;
    if (gate.expiresAt <= now)
        return RowFate::Expired;
    return gate.suppressed ? RowFate::Suppressed : RowFate::Goes;
}

} // namespace heliograph
