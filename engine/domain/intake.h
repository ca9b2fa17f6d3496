// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"

#include <QString>

#include <optional>

namespace heliograph {

//! A way by which a provider tells us something. The database holds these as well (0001_initial.sql).
enum class IntakeKind {
    Receipts = 0, //!< its queue of receipts
    Replies = 1, //!< its queue of what people text back
    Questions = 2, //!< asking what became of one message
    Pushes = 3, //!< it calls an address of ours
};

//! What a provider gave out and we have not got. It gives nothing out twice.
struct IntakeLoss
{
    static constexpr Millis ToldFor = std::chrono::days(7); //!< after the last of it

    qint64 cutPages = 0; //!< broke off on their way: rows of them may be missing
    qint64 unreadableRows = 0; //!< had no number or id that can be read
    qint64 lostRows = 0; //!< arrived, but could not be stored before the engine ended

    bool isEmpty() const { return cutPages == 0 && unreadableRows == 0 && lostRows == 0; }
};

//! How it goes with one way of one account.
struct IntakeStanding
{
    AccountId account{};
    IntakeKind kind = IntakeKind::Receipts;
    std::optional<TimePoint> failingSince{}; //!< none: it works, as far as is known
    std::optional<TimePoint> lastGood{}; //!< before that, if it is known
    QString code{}; //!< the provider's code for the failure, or one of ours
    QString why{}; //!< the failure in plain English, with what to do
    IntakeLoss loss{}; //!< of the latest days, each within IntakeLoss::ToldFor of the one before
    std::optional<TimePoint> lossAt{}; //!< the last of it
};

} // namespace heliograph
