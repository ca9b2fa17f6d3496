// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/intake.h"
#include "engine/domain/provideraccount.h"

#include <QList>

namespace heliograph {

//! What of \a known somebody should look at at \a now: what fails in \a accounts that are still asked, and
//! what was lost of late. The rest of each is left out.
QList<IntakeStanding> intakeTroubles(const QList<IntakeStanding> &known,
                                     const QList<ProviderAccount> &accounts, TimePoint now);

//! The code of \a kind in JSON, for example "replies".
QLatin1String intakeCode(IntakeKind kind);

} // namespace heliograph
