// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/campaign.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/messagestate.h"

#include <QString>

#include <random>

namespace heliograph {

//! What became of one message of a made-up history.
struct MessageFate
{
    MessageState state = MessageState::Ready;
    QString reason = {};
    HoldReason hold = HoldReason::None;
    bool queued = false; //!< in the outbox
    TimePoint sentAt = {};
    TimePoint stateAt = {};
};

//! Draws fates as often as they happen in life; the same ones for the same seed.
class MessageFates
{
public:
    explicit MessageFates(quint32 seed);

    //! The fate of the message at \a progress, 0 to 1, of a campaign in \a state that began at \a start,
    //! whose turn came at \a sentAt.
    MessageFate at(CampaignState state, double progress, TimePoint start, TimePoint sentAt);

    double chance() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    qint64 upTo(qint64 most) { return std::uniform_int_distribution<qint64>(0, most)(m_random); }

private:
    MessageFate goneFate(TimePoint sentAt);
    MessageFate openFate(double progress, TimePoint sentAt);

    std::mt19937_64 m_random;
};

} // namespace heliograph
