// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include <QTimeZone>

namespace heliograph {

//! The instant that people mean by \a text.
//!
//! Either it says how far it is from UTC ("2026-03-01T09:00:00+01:00", "…Z"), or it is a local time of the
//! zone written behind it ("2026-03-01 09:00 Europe/Berlin") or else of \a zone. A local time that the clocks
//! skip, or show twice, when daylight saving begins or ends names no instant: Invalid says so and what to
//! write instead. \a option is what the sentences call it.
Result<TimePoint> instantOf(const QString &text, const QTimeZone &zone, const QString &option);

//! The length that people mean by "90min", "36h" or "3d".
std::optional<Millis> lengthOf(const QString &text);

//! The zone of --zone, or this computer's.
Result<QTimeZone> zoneArgument(const Invocation &call);

void declareZone(QCommandLineParser &parser);

} // namespace heliograph
