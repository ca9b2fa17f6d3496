// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

namespace heliograph {

//! What tells the ledger lines of ready messages apart, as SQL on a message m; ?11 are the campaigns that are
//! held as a whole.
struct LineClauses
{
    static constexpr QLatin1String NotInFlight{
        " AND NOT EXISTS(SELECT 1 FROM inflight f WHERE f.msg_id=m.msg_id)"};
    static constexpr QLatin1String IsHeld{
        "(m.campaign_id IN (SELECT value FROM json_each(?11)) OR EXISTS(SELECT 1 FROM outbox o "
        "WHERE o.msg_id=m.msg_id AND o.hold IS NOT NULL))"};
};

} // namespace heliograph
