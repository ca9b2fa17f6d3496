// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

namespace heliograph {

//! Simulated accounts whose traffic is left out of the workspace's figures: all of them, once there is or was
//! a real account; none while there are simulated ones only, as in a demo. A condition of the form IN (...).
inline constexpr QLatin1String PracticeAccounts(
    "SELECT s.account_id FROM provider_account s WHERE json_type(s.settings,'$.simulated') IS NOT NULL AND "
    "EXISTS(SELECT 1 FROM provider_account r WHERE json_type(r.settings,'$.simulated') IS NULL)");

} // namespace heliograph
