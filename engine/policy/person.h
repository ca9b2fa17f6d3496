// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/policy/rights.h"

#include <QString>

#include <optional>

namespace heliograph {

//! A person of a workspace, without secrets.
struct Person
{
    UserId id{};
    QString login;
    QString displayName;
    Roles roles;
    bool enabled = true;
    bool hasPassword = false; //!< else invited: has a one-time code, or had one
    bool hasSecondFactor = false;
    int recoveryCodes = 0; //!< unused ones
    std::optional<TimePoint> lastSignIn;
    int wrongTries = 0; //!< in a row
    bool locked = false; //!< until an admin unlocks it
};

struct NewPerson
{
    QString login; //!< 3 to 40 letters, digits, dots or dashes; unique whatever its case
    QString displayName; //!< the login if empty
    Roles roles;
};

} // namespace heliograph
