// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/messagestate.h"
#include "engine/storage/sqlite/reporttotals.h"

#include <QByteArray>
#include <QString>

namespace heliograph {

//! inflight.phase
enum class AttemptPhase { Armed = 1, InDoubt = 3, Parked = 4 };

//! The state in which a message with an attempt of \a phase is counted.
constexpr MessageState stateOf(AttemptPhase phase)
{
    switch (phase) {
    case AttemptPhase::Armed:
        return MessageState::Armed;
    case AttemptPhase::InDoubt:
        return MessageState::InDoubt;
    case AttemptPhase::Parked:
        return MessageState::Parked;
    }
    Q_UNREACHABLE();
}

//! attempt.outcome (engine.md A4)
enum class AttemptOutcome {
    Accepted = 1,
    NotAccepted = 2,
    Rejected = 3,
    ClosedUnknown = 4,
    Superseded = 5,
    AlsoAccepted = 6, //!< as late proof says: it costs, but another attempt or a decision settled the message
};

//! attempt.evidence: how the outcome is known
enum class Evidence { Response = 1, Receipt = 2, Query = 3, Person = 4, Transport = 5, Policy = 6 };

//! Whether what was booked for an attempt that was not accepted is given back: only if that is proven.
constexpr bool isGivenBack(Evidence evidence)
{
    return evidence == Evidence::Response || evidence == Evidence::Transport;
}

//! An attempt whose end is not known yet: a row of inflight.
struct OpenAttempt
{
    AttemptId id{};
    MessageId message{};
    CampaignId campaign{};
    AccountId account{};
    qint64 laneClass = 0;
    QByteArray requestId;
    AttemptPhase phase = AttemptPhase::Armed;
    TimePoint armedAt;
    TimePoint sendBefore;
    TimePoint expiresAt;
    qint64 costMicros = 0; //!< booked for it; with a currency
    QString currency = {}; //!< empty: it has no price
    qint16 country = 0;

    HandedOver handedOver() const { return {message, campaign, account, country, armedAt}; }
};

//! What is kept of an attempt that has ended: a row of attempt.
struct ClosedAttempt
{
    AttemptId id{};
    MessageId message{};
    CampaignId campaign{};
    AccountId account{};
    AttemptOutcome outcome = AttemptOutcome::Accepted;
    QString providerId;
    int segments = 0; //!< 0: not known
    Evidence evidence = Evidence::Response;
    TimePoint armedAt = {};
    qint64 bookedMicros = 0; //!< of one that was not known to be accepted; with a currency
    QString currency = {}; //!< empty: it has no price
};

} // namespace heliograph
