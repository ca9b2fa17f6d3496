// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"
#include "engine/domain/messagestate.h"

#include <optional>
#include <utility>

namespace heliograph {

//! What a MessageFilter asks for, in the terms of what is stored.
struct FilterTerms
{
    explicit FilterTerms(const MessageFilter &filter);

    //! The stored states of its line or state, which may be the same; none if it asks for neither.
    std::optional<std::pair<MessageState, MessageState>> states;
    bool ofHold = false; //!< its reason is one that people are held for
};

} // namespace heliograph
