// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/security/keyring.h"

#include <QString>

namespace heliograph {

//! The bare loop beside which importing is measured: reads, validates, encrypts and sorts \a list in memory
//! on one thread and inserts it, sorted, as queued messages of \a campaign. Returns how many there are.
//!
//! Of the engine it uses the functions that decide what a row is (PhoneNumberParser, BlindIndex, FieldCipher,
//! packValues); everything else is SQLite and a vector. It knows no quoting, encoding, reject or counter.
Result<qint64> importBarely(const QString &list, const QString &databaseFile, CampaignId campaign,
                            const KeyRing &keys);

} // namespace heliograph
