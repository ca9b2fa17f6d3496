// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace heliograph {

//! What a provider's code says: the rows of providers/README.md, "What an answer means".
enum class Meaning {
    Unknown, //!< in doubt, also for every code that stands in no table
    AccountThrottle, //!< the account sends too fast
    RecipientThrottle, //!< a limit that protects this one person; refused, never sent another way
    Recipient, //!< this number, for good
    Content, //!< this text or these variables
    Setting, //!< template, signature, route or sender: the campaign
    CallShape, //!< the call held too many or the wrong mixture of people; singly they may go
    Key, //!< key, address or permission: the account
    Clock, //!< our clock is off: the account
    Balance, //!< money or quota: the account
};

} // namespace heliograph
