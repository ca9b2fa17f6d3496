// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/sendoutcome.h"
#include "engine/storage/queuestore.h"

#include <QList>

#include <optional>

namespace heliograph {

//! What the answer to one request means for its messages, its lane and its campaign.
struct Judgement
{
    Settlement settlement;
    Hold accountHold; //!< set if the account must stop until a person mended something
    Hold campaignHold; //!< set if the campaign must
    std::optional<Millis> slowFor; //!< the provider asked to slow down, for at least so long
    bool failedAsAWhole = false; //!< nobody in it got a word: counts for the breaker
    bool unreached = false; //!< with failedAsAWhole: no connection was made
    int accepted = 0;
    int acceptedSegments = 0;
    QList<bool> contentRefusals; //!< for each definite answer: was it refused because of its content
};

//! Turns \a outcomes, one for each message of \a request, into what is to be done (providers/README.md, "What
//! an answer means"). \a segments are the parts of each message, \a chance in [0, 1) spreads retries.
Judgement judge(const ArmedRequest &request, const QList<int> &segments, const QList<SendOutcome> &outcomes,
                TimePoint now, double chance);

//! Gives back all of \a request, which was never handed to a lane.
Settlement unsent(const ArmedRequest &request, TimePoint now);

} // namespace heliograph
