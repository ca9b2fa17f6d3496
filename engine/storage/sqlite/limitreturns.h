// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <optional>

namespace heliograph {

class Connection;
struct ClosedAttempt;
struct OpenAttempt;

//! Gives back what a claim had booked for an attempt that came to nothing: a documented refusal, or a proof
//! that it was not sent. An attempt whose outcome is open or unknown keeps what it took, also when a person
//! has it sent again. What went to numbers that begin alike stays counted: that limit is on attempts.
//!
//! Made for one verb, inside its transaction.
class LimitReturns
{
public:
    explicit LimitReturns(Connection &connection);

    Result<void> giveBack(const OpenAttempt &attempt);

    //! \a attempt, for which everything was given back, was accepted after all: it is booked again, beyond a
    //! budget if it must be.
    Result<void> bookAgain(const ClosedAttempt &attempt);

private:
    Result<void> giveBackMoney(const OpenAttempt &attempt);
    Result<void> markEvent(MessageId message, TimePoint armedAt, bool returned);
    Result<bool> has(std::optional<bool> &known, const char *table);

    Connection &m_connection;
    std::optional<bool> m_budgets; // whether there are any
    std::optional<bool> m_events;
    bool m_woken = false; // campaigns that a budget held
};

} // namespace heliograph
