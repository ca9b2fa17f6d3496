// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/messagestate.h"

#include <QString>

#include <optional>

namespace heliograph {

//! How far a receipt may be believed (engine.md A13).
enum class Trust {
    Unauthenticated = 0, //!< may set delivery figures, never resolve doubt
    ListedAddress = 1, //!< came by a secret path from an address that a person listed
    Authenticated = 2, //!< verified signature, or polled over an authenticated connection
};

//! The provider's later word on one message.
struct Receipt
{
    QString providerId; //!< the provider's message id; may be shared by a whole batch
    QString clientRef; //!< our request reference, where the provider echoes it
    QString e164; //!< the recipient; empty if the provider does not say

    //! Submitted, Delivered or Undelivered; InDoubt where the provider itself says that it does not know.
    MessageState state = MessageState::Submitted;
    QString code; //!< the carrier's or provider's own code
    std::optional<TimePoint> at; //!< the provider's time
    Trust trust = Trust::Unauthenticated;
    int part = 0; //!< the segment it speaks of, from 1, where a provider reports each; 0: the whole message
    int parts = 1; //!< how many segments the message has, as the provider counts them
};

} // namespace heliograph
