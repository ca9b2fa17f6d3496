// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace heliograph {

//! What whoever lets a campaign go has decided about one whose time has passed.
enum class LateAnswer {
    Ask, //!< nothing: Conflict, if it has
    GoOn, //!< send all the same
};

} // namespace heliograph
