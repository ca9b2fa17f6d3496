// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/domain/messagestate.h"

#include <QList>

#include <algorithm>

namespace heliograph {

//! Values that a search for messages leaves out, whatever else it asks for.
struct LeftOut
{
    QList<CampaignId> campaigns;
    QList<AccountId> accounts;
    QList<LedgerLine> lines;

    bool isEmpty() const { return campaigns.isEmpty() && accounts.isEmpty() && lines.isEmpty(); }

    bool holdsEveryLine() const
    {
        return std::ranges::all_of(LedgerLines, [this](LedgerLine line) { return lines.contains(line); });
    }

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

} // namespace heliograph
