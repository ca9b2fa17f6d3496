// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/policy/rights.h"
#include "engine/storage/userstore.h"

#include <optional>

namespace heliograph {

//! Who may call a verb in a workspace where people sign in.
struct VerbAccess
{
    enum class Needs {
        Nothing, //!< it touches no workspace, or makes its own
        Service, //!< whoever may read the workspace's keys, and says who he is if he likes: it decides
                 //!< nothing and shows nobody
        Proof, //!< it checks a password itself
        Person, //!< somebody with the right
    };

    QLatin1String call; //!< "campaign approve"
    Needs needs;
    Right right = Right::HistorySee; //!< of a person
    std::optional<Owned> first = {}; //!< what the first argument is the number of
    bool looks = false; //!< shows only, so no fresh password is asked for
    bool namesPeople = false; //!< --yes-send-to wants their number
    bool narrows = false; //!< whose right goes no further than his own is shown his own (app/callergrant)
};

//! What stands in the table about \a verb; nothing if it was forgotten, and then nobody may call it.
std::optional<VerbAccess> accessOf(const Verb &verb);

} // namespace heliograph
