// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/signinrules.h"

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

constexpr std::array<QLatin1String, 3> FactorKeys
    = {QLatin1String("optional"), QLatin1String("seniors"), QLatin1String("everybody")};

// From the third wrong try on people are told how many are left.
constexpr int TellFrom = 3;

constexpr Millis FirstDelay = std::chrono::seconds(1);
constexpr Millis LockFor = std::chrono::minutes(1);

} // namespace

QLatin1String secondFactorKey(SecondFactor rule)
{
    return FactorKeys[static_cast<std::size_t>(rule)];
}

std::optional<SecondFactor> secondFactorFromKey(const QString &key)
{
    const auto found = std::find(FactorKeys.begin(), FactorKeys.end(), key);
    if (found == FactorKeys.end())
        return std::nullopt;
    return static_cast<SecondFactor>(found - FactorKeys.begin());
}

bool SignInRules::wantsSecondFactor(const Roles &roles) const
{
    switch (secondFactor) {
    case SecondFactor::Optional:
        return false;
    case SecondFactor::Seniors:
        return roles.has(Role::Supervisor) || roles.has(Role::Admin);
    case SecondFactor::Everybody:
        return true;
    }
    Q_UNREACHABLE();
}

bool SignInRules::isWeakerThan(const SignInRules &other) const
{
    return secondFactor < other.secondFactor || lockAfter > other.lockAfter;
}

std::optional<Millis> SignInTries::delayAfter(int failures)
{
    if (failures <= 0)
        return Millis(0);
    if (failures >= UntilAdmin)
        return std::nullopt;
    const int inRound = failures % UntilLocked;
    return inRound == 0 ? LockFor : FirstDelay * (1 << (inRound - 1));
}

int SignInTries::leftAfter(int failures)
{
    return UntilLocked - failures % UntilLocked;
}

QString SignInTries::refusalAfter(int failures)
{
    const QString wrong = QStringLiteral("Name or password is wrong.");
    if (failures >= UntilAdmin)
        return wrong + QStringLiteral(" This name is locked until an admin unlocks it.");
    if (failures % UntilLocked == 0 && failures > 0)
        return wrong + QStringLiteral(" This name is locked for 1 minute.");
    if (failures < TellFrom)
        return wrong;
    const int left = leftAfter(failures);
    return wrong
        + (left == 1 ? QStringLiteral(" After 1 more try this name is locked for 1 minute.")
                     : QStringLiteral(" After %1 more tries this name is locked for 1 minute.").arg(left));
}

QString SignInTries::refusalFor(int failures, std::optional<Millis> wait)
{
    if (!wait)
        return QStringLiteral("This name is locked until an admin unlocks it.");
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(*wait).count();
    const bool locked = failures % UntilLocked == 0;
    return (locked ? QStringLiteral("This name is locked after wrong tries. Wait %1 s and try again.")
                   : QStringLiteral("Too soon after a wrong try. Wait %1 s and try again."))
        .arg(seconds);
}

} // namespace heliograph
