// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/campaignrow.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/storagehealth.h"

#include <QList>

#include <functional>
#include <optional>

namespace heliograph {

//! A provider account as the gate sees it.
struct GateAccount
{
    AccountId id{};
    Hold hold;
};

//! Everything that decides whether the people of a campaign may go now, besides what concerns one person.
//!
//! Why one struct: the claim (in its transaction), the dispatcher (before it asks for a claim) and the read
//! side (status, "why") fill it from what they can see and ask the same functions, so that nobody is told
//! another reason than the one that acts.
struct SendGate
{
    bool emergencyStop = false;
    Hold stopHold{HoldReason::Emergency, {}, {}}; //!< while it is: with who wanted that, when and why
    Hold engineHold; //!< on all sending
    StorageTrouble storage = StorageTrouble::None; //!< as the engine tells it to who only reads
    bool engineRuns = true; //!< some process holds the engine lock
    Millis lateAfter{std::chrono::hours(1)}; //!< how long sending may have been impossible without a question

    CampaignState state = CampaignState::Draft;
    Hold campaignHold;
    bool approvalHolds = false; //!< approved, for exactly the content that is stored
    std::optional<TimePoint> startAt;
    std::optional<TimePoint> sendableAt; //!< when its people last could go; none: never looked at
    QList<GateAccount> accounts; //!< in the order in which they are used
    std::optional<AccountId> queuedFor; //!< whose queue is asked about; none: that of the first account
};

//! The gate of \a row, whose accounts have the holds that \a holdOf tells; what concerns all sending is the
//! caller's to fill in.
SendGate gateOf(const CampaignRow &row, const std::function<Hold(AccountId)> &holdOf);

//! The questions in their order.
enum class GateStep {
    EmergencyStop,
    EngineHold,
    Storage, //!< can the database and the journal be written
    Campaign, //!< paused, blocked, at its canary gate, or held
    Approval, //!< is what would be sent what was approved
    Schedule,
    Account, //!< has a way out that is not held
    Node,
    Late,
};

//! The answer to one question. With a hold, everybody ready is kept back for its reason.
struct GateVerdict
{
    GateStep step = GateStep::EmergencyStop;
    Hold hold;
    AccountId account{}; //!< with GateStep::Account: the account that would be used, or that is held

    bool holds() const { return bool(hold); }
};

//! All answers at \a now, in order, whatever they are. Empty for a campaign that nobody has started, and for
//! one that is over.
QList<GateVerdict> gateVerdicts(const SendGate &gate, TimePoint now);

//! The first of gateVerdicts() that holds; one without a hold if none does.
GateVerdict keptBackBy(const SendGate &gate, TimePoint now);

//! Whether \a hold still acts at \a now.
bool holdsAt(const Hold &hold, TimePoint now);

//! Whether what waits for an account with \a hold may go through another one of its campaign: true for what
//! stops the account as a whole (failing, blocked, paused), false for being asked to slow down, since
//! turning to the next one at every hint would spread the rush.
bool movesOn(const Hold &hold, TimePoint now);

//! The account that takes what is queued for \a queuedFor now: itself, unless it is held so that movesOn();
//! then the next in order, around the end, that is not held; itself if there is none.
AccountId routeFor(AccountId queuedFor, const QList<GateAccount> &accounts, TimePoint now);

} // namespace heliograph
