// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <functional>

namespace heliograph {

class Workspace;

//! Gives a workspace new keys. Nothing may be sent meanwhile: each call takes the engine lock, and fails with
//! Conflict when an engine runs. Killed at any moment, the workspace opens as before, and the next call goes
//! on.
class KeyRotation
{
public:
    //! Told after each piece how many values were encrypted anew; false stops, and the next call goes on.
    using Progress = std::function<bool(qint64 values)>;

    //! Makes a new field key and encrypts everything with it: numbers, variables and replies. Returns how
    //! many values. If an earlier call was interrupted, it is finished with the key of that call.
    static Result<qint64> rotateFieldKey(Workspace &workspace, UserId by, const Progress &progress);

    //! Makes a new master key and wraps the field keys with it. The one before is kept for older backups.
    static Result<void> rotateMasterKey(Workspace &workspace, UserId by);
};

} // namespace heliograph
