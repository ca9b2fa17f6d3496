// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ownsignin.h"

#include "engine/security/passwordrules.h"
#include "engine/security/totp.h"

namespace heliograph {

int OwnSignIn::shortestPassword(bool hasSecondFactor)
{
    return hasSecondFactor ? PasswordRules::ShortestWithSecondFactor : PasswordRules::Shortest;
}

QString OwnSignIn::groupsOf(const Secret &secondFactor)
{
    return Totp::groups(secondFactor);
}

} // namespace heliograph
