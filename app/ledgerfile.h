// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "engine/storage/reader.h"

namespace heliograph {

//! What a provider says it accepted, from the file that "simulator --ledger" writes: JSON lines, of which
//! {"event":"accepted","profile","account","number","client_ref"} count. \a accounts are told apart by
//! profile and key id.
//!
//! A torn last line, left by a simulator that was killed, is no trouble. Invalid for a file that cannot be
//! read, another line that is no JSON, a key id that no account has, or one that two accounts share.
Result<QList<Reader::LedgerEntry>> readProviderLedger(const QString &file,
                                                      const QList<ProviderAccount> &accounts);

} // namespace heliograph
