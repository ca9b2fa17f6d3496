// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/policy/rights.h"

#include <optional>

namespace heliograph {

//! For so long a password counts as just given (product.md 3.9).
inline constexpr Millis FreshFor = std::chrono::minutes(5);

//! A sign-in ends after this whatever happens (engine.md SR-06).
inline constexpr Millis SignInLasts = std::chrono::hours(12);

//! A one-time code is good for this long.
inline constexpr Millis OneTimeCodeLasts = std::chrono::hours(24);

//! Who must have a second factor. The keys are stored.
enum class SecondFactor { Optional, Seniors, Everybody };

QLatin1String secondFactorKey(SecondFactor rule);
std::optional<SecondFactor> secondFactorFromKey(const QString &key);

//! How people sign in to a workspace; an admin sets it.
struct SignInRules
{
    Millis lockAfter = std::chrono::minutes(10); //!< of idleness in the console: 1 to 15 minutes
    SecondFactor secondFactor = SecondFactor::Optional;

    //! Seniors are supervisors and admins (engine.md SR-04).
    bool wantsSecondFactor(const Roles &roles) const;

    //! Whether \a other protects less.
    bool isWeakerThan(const SignInRules &other) const;

    static constexpr Millis ShortestLock = std::chrono::minutes(1);
    static constexpr Millis LongestLock = std::chrono::minutes(15);

    bool operator==(const SignInRules &) const = default;
};

//! What wrong passwords for one name lead to (product.md 3.9).
namespace SignInTries {

inline constexpr int UntilLocked = 5;
inline constexpr int UntilAdmin = 100;

//! How long the name is refused after its \a failures-th wrong try in a row: 1 s, doubled with each, and a
//! minute after every fifth. Nothing: until an admin unlocks it.
std::optional<Millis> delayAfter(int failures);

//! How many more wrong tries lead to a minute's lock.
int leftAfter(int failures);

//! The one sentence for any mistake, whoever it was and whatever was wrong.
QString refusalAfter(int failures);

//! The sentence for a try that was not looked at, since \a failures wrong ones came before it: it may be
//! right, and can be made again after \a wait. Nothing: until an admin unlocks the name.
QString refusalFor(int failures, std::optional<Millis> wait);

} // namespace SignInTries

} // namespace heliograph
