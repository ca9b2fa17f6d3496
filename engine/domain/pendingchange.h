// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace heliograph {

enum class ChangeId : qint64 {};

//! Dangerous settings that want two people (product.md 5). The numbers are stored.
enum class ChangeKind {
    UserRoles = 1, //!< somebody becomes a supervisor or admin
    LimitRules = 2,
    BudgetSet = 3,
    BudgetRemove = 4,
    AccountAdd = 5,
    AccountRemove = 6,
    Prices = 7,
    ListImport = 8,
    ListRemove = 9,
    StopRelease = 10,
    ApprovalRules = 11,
    SignInRules = 12,
    Retention = 13,
    AccountSettings = 14, //!< where and how fast an account sends, and whom it believes
    AccountKey = 15, //!< its secret waits in the secret store
    KeyRotation = 16,
    RestoreConfirm = 17,
    ClockRelease = 18,
    SuppressionRemoval = 19,
    SendAgain = 20, //!< while the first one may still be on its way, or more than once
};

inline constexpr int ChangeKindCount = 20;

//! The word for \a kind in JSON: "user-roles".
QLatin1String changeKindKey(ChangeKind kind);

//! How long a change waits for its second person.
inline constexpr Millis ChangeLasts = std::chrono::hours(24 * 7);

//! The numbers are stored.
enum class ChangeState { Waiting = 0, Made = 1, Refused = 2, Withdrawn = 3, TooOld = 4 };

inline constexpr int ChangeStateCount = 5;

QLatin1String changeStateKey(ChangeState state);

//! A change as somebody asks for it.
struct NewChange
{
    ChangeKind kind = ChangeKind::UserRoles;
    QString subject; //!< what it is about: "user samir"
    QJsonObject order{}; //!< everything that is needed to make it; no secret, number or text of a person
    QJsonObject before{}; //!< what changes, as it is
    QJsonObject after{}; //!< and as it would be

    //! The numbers it is about, E.164, of whoever asks. Only their blind indexes are kept, apart from the
    //! rest and until it is decided; what is read has none.
    QStringList numbers{};
};

//! Where the order of a change keeps the hash of its numbers.
inline constexpr QLatin1String ChangeNumbersHash("numbers");

//! A change that waits for a second person, or did.
struct PendingChange
{
    ChangeId id{};
    NewChange change;
    UserId askedBy{};
    TimePoint askedAt;
    TimePoint until; //!< can be confirmed before then
    ChangeState state = ChangeState::Waiting;
    UserId decidedBy{};
    std::optional<TimePoint> decidedAt;
    QString reason;

    //! As it counts at \a now.
    ChangeState stateAt(TimePoint now) const
    {
        return state == ChangeState::Waiting && now >= until ? ChangeState::TooOld : state;
    }
};

} // namespace heliograph
