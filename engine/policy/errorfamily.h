// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace heliograph {

//! What a provider's code is about, and so who can do something about it.
enum class ErrorFamily {
    Throttle, //!< the account was too fast
    Person, //!< this one number, or a limit that protects it
    Account, //!< its key, its money or its clock
    Content, //!< the text or its variables
    Route, //!< template, signature, country: how it was to go
    Other, //!< a code that no provider's documents explain, or a carrier's
};

} // namespace heliograph
