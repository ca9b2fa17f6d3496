// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <variant>

namespace heliograph {

//! The provider took the message under its own \a providerId.
struct Accepted
{
    QString providerId;
};

//! The provider refused this recipient for good. Nothing was sent.
struct Refused
{
    QString code; //!< the provider's own code
    bool becauseOfContent = false; //!< 20 of these in a row block the campaign
};

//! The provider did not take the message, and says so in a documented way: it may be tried again.
struct NotAccepted
{
    enum class Then {
        SlowLane, //!< the account sends too fast
        BlockCampaign, //!< template, signature, route or sender: wrong for everybody
        BlockAccount, //!< key, address, clock, balance, quota
        Alone, //!< one recipient's or one content's fault in a call of several: try it singly
    };
    Then then = Then::SlowLane;
    QString code;
    std::chrono::milliseconds retryAfter{0}; //!< as the provider asked; 0 if it did not
    bool balance = false; //!< with BlockAccount: money or quota, not key, address or clock
};

//! Proven: the request never left us.
struct NotSent
{
    QString reason;
};

//! It may have been accepted. Never sent again without evidence or a person's decision.
struct InDoubt
{
    QString reason;
    bool blockAccount = false; //!< the answer was a redirect: configuration error or attack
};

//! What became of one recipient in a send call. A business value, not an error.
using SendOutcome = std::variant<Accepted, Refused, NotAccepted, NotSent, InDoubt>;

} // namespace heliograph
