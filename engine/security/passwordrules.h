// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/base/secret.h"

#include <QStringList>

namespace heliograph {

//! Which passwords are taken (NIST SP 800-63B-4, product.md 3.9): long enough, and none that attackers try
//! first. No rule about kinds of characters.
namespace PasswordRules {

inline constexpr int Shortest = 15; //!< characters, where the password is all there is
inline constexpr int ShortestWithSecondFactor = 8;
inline constexpr int Longest = 256;

//! \a typed (UTF-8) as it is kept and compared: Unicode NFC, nothing cut off. Invalid if it is no UTF-8.
Result<Secret> normalized(const Secret &typed);

//! In characters (code points), of a normalized one.
int lengthOf(const Secret &password);

//! Invalid, with what is wrong, if the normalized \a password is too short or long, or in the list of common
//! ones; \a ownWords are the person's name and the like, which count as common too.
Result<void> check(const Secret &password, bool hasSecondFactor, const QStringList &ownWords);

} // namespace PasswordRules

} // namespace heliograph
