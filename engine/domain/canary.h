// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace heliograph {

//! The first people of a campaign, whose receipts decide whether the others follow. Part of what is approved.
struct Canary
{
    int people = 0;
    int deliveredPercent = 90; //!< at least so many of them have to be delivered
    int optOutsPerMille = 10; //!< and at most so many may opt out
    int waitSeconds = 180; //!< watched at least so long

    bool operator==(const Canary &) const = default;
};

} // namespace heliograph
