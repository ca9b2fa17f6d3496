// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/frequencycap.h"

#include <QList>

#include <optional>

namespace heliograph {

//! That a person has had as many messages as a cap allows.
struct CapReached
{
    FrequencyCap cap;
    int had = 0; //!< in the window that ends now
    TimePoint freeAt; //!< when one more may go
};

//! Whether somebody who was sent messages at the times \a sent may be sent another at \a now: nothing if so,
//! else the one of \a caps that holds longest. Windows slide; a message leaves its window exactly its length
//! later. What was sent after now (the clock was set back) counts.
std::optional<CapReached> capReached(const QList<FrequencyCap> &caps, QList<TimePoint> sent, TimePoint now);

} // namespace heliograph
