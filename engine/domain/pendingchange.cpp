// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/pendingchange.h"

#include <array>

namespace heliograph {

namespace {

// In the order of ChangeKind, which begins at 1.
constexpr std::array<QLatin1String, ChangeKindCount> Kinds = {QLatin1String("user-roles"),
                                                              QLatin1String("limit-rules"),
                                                              QLatin1String("budget-set"),
                                                              QLatin1String("budget-remove"),
                                                              QLatin1String("account-add"),
                                                              QLatin1String("account-remove"),
                                                              QLatin1String("prices"),
                                                              QLatin1String("list-import"),
                                                              QLatin1String("list-remove"),
                                                              QLatin1String("stop-release"),
                                                              QLatin1String("approval-rules"),
                                                              QLatin1String("sign-in-rules"),
                                                              QLatin1String("retention"),
                                                              QLatin1String("account-settings"),
                                                              QLatin1String("account-key"),
                                                              QLatin1String("key-rotation"),
                                                              QLatin1String("restore"),
                                                              QLatin1String("clock-release"),
                                                              QLatin1String("suppression-removal"),
                                                              QLatin1String("send-again")};

constexpr std::array<QLatin1String, ChangeStateCount> States
    = {QLatin1String("waiting"), QLatin1String("made"), QLatin1String("refused"), QLatin1String("withdrawn"),
       QLatin1String("too-old")};

} // namespace

QLatin1String changeKindKey(ChangeKind kind)
{
    return Kinds[static_cast<size_t>(kind) - 1];
}

QLatin1String changeStateKey(ChangeState state)
{
    return States[static_cast<size_t>(state)];
}

} // namespace heliograph
