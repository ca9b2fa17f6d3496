// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/doubt.h"
#include "engine/policy/doubttimes.h"

#include <optional>

namespace heliograph {

//! How one account can be asked about attempts in doubt, and when.
struct DoubtAsking
{
    QueryStrength byTemplate = QueryStrength::None;
    QueryStrength freeText = QueryStrength::None;
    Millis keepsRecords{0}; //!< how far back the provider can be asked
    DoubtTimes times;

    //! What a miss about \a row is worth at \a now.
    QueryStrength strength(const DoubtRow &row, TimePoint now) const;
};

//! What happens next with an attempt in doubt.
enum class DoubtStep {
    Wait,
    Ask,
    Park, //!< nobody is left to ask, or nothing more will be learned: a person decides
    Resend, //!< proven not taken, as well as can be proven, and the campaign's rule allows it
    GiveUp, //!< closed as unknown, by the campaign's rule
};

struct DoubtPlan
{
    DoubtStep step = DoubtStep::Wait;
    std::optional<TimePoint> askAt; //!< the next question; none if there will be none
    std::optional<TimePoint> endsAt; //!< when the campaign's rule closes it; none if it never does
    std::optional<TimePoint> lookAt; //!< when to plan anew; none if only news can change anything
    TimePoint mayDecideFrom; //!< before, a person who sends again takes a greater risk
    bool strongMiss = false; //!< the provider has proven, as well as it can, that it did not take it
};

//! The plan for \a row at \a now (engine.md A9).
//!
//! Misses count from a provider of strength Strong only, when the question came after the deadline and the
//! settling time; two of them at least times.missGap apart are a strong miss. A question that is due comes
//! before every decision. "Never resend" and "expire" close after their time; "resend on strong miss" allows
//! one resend, of a message that was not resent yet; whatever else cannot be settled is parked, and still
//! asked about until times.giveUp.
DoubtPlan doubtPlan(const DoubtRow &row, const DoubtAsking &asking, TimePoint now);

//! \a row after the provider was asked at \a now and gave \a answer.
DoubtRow afterAnswer(DoubtRow row, DoubtAnswer answer, const DoubtAsking &asking, TimePoint now);

} // namespace heliograph
