// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/receiptfate.h"

#include <array>

namespace heliograph {

namespace {

// In the order of ReceiptFate.
constexpr std::array FateKeys
    = {QLatin1String("new"),       QLatin1String("moved"),        QLatin1String("repeated"),
       QLatin1String("disagrees"), QLatin1String("one_part"),     QLatin1String("not_known"),
       QLatin1String("orphan"),    QLatin1String("wrong_number"), QLatin1String("ambiguous"),
       QLatin1String("untrusted")};
static_assert(FateKeys.size() == ReceiptFateCount);

} // namespace

QLatin1String receiptFateKey(ReceiptFate fate)
{
    return FateKeys[static_cast<size_t>(fate)];
}

} // namespace heliograph
