// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/dispatch/sendjournal.h"
#include "engine/workspace.h"

#include <memory>

namespace heliograph {

//! What a new engine takes over from the one before: a database of a certain age in which nothing is armed
//! any more, and a journal that goes on from there.
struct Takeover
{
    std::unique_ptr<SendJournal> journal;
    DatabaseAge age; //!< with the new engine's epoch
    int adopted = 0; //!< attempts that were open

    //! Settles all that an earlier engine left armed, before anything new is armed, and begins the new
    //! journal. A database that was restored or copied is held. Whoever calls has the engine lock of \a
    //! workspace.
    static Result<Takeover> of(Workspace &workspace, Store &store);
};

} // namespace heliograph
