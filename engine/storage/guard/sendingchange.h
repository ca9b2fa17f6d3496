// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/pendingchange.h"
#include "engine/storage/store.h"

namespace heliograph {

//! Changes that let messages go which something holds back, and wait for a second person.
namespace SendingChange {

Result<NewChange> ofStopRelease(const QString &note);
Result<NewChange> ofClockRelease();
Result<NewChange> ofRestore(const std::optional<RestoreHold> &held, const QString &reason);
Result<NewChange> ofSendingAgain(const DoubtOrder &order, const DoubtRisk &risk);
Result<NewChange> ofSuppressionRemoval(const QStringList &e164, const SuppressionLook &look,
                                       const QString &reason);

//! Makes \a change, which is one of these. Conflict if nothing is left of what it was about.
Result<void> make(Store &store, const PendingChange &change, TimePoint now);

} // namespace SendingChange

} // namespace heliograph
