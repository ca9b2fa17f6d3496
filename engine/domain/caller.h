// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/secret.h"

#include <QString>

namespace heliograph {

//! Who acts: a person whose password (and second factor) or sign-in was checked.
struct Caller
{
    UserId user{};
    QString login;
    TimePoint provenAt; //!< when the password was given; for what wants a fresh one
    Secret approvalSeed{}; //!< what he signs approvals with; empty if he may approve nothing
};

} // namespace heliograph
