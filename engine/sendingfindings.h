// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/diagnosisfinding.h"
#include "engine/workspace.h"

#include <QList>

namespace heliograph {

//! What a diagnosis finds about sending from \a workspace at \a now: backups, providers one by one and
//! together, receipts, possible duplicates, what does not come in of each provider, the clock, the ledgers of
//! all campaigns. Changes nothing, asks no provider.
QList<DiagnosisFinding> sendingFindings(Workspace &workspace, Reader &reader, TimePoint now);

} // namespace heliograph
