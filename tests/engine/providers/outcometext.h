// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/providers/provider.h"

#include <QStringList>

namespace heliograph {

//! An outcome in a word or two, for tables: "accepted ID", "refused CODE", "content CODE", "slow CODE",
//! "campaign CODE", "account CODE", "balance CODE", "alone CODE", "not sent", "doubt", "doubt, account".
QString outcomeText(const SendOutcome &outcome);

QStringList outcomeTexts(const QList<SendOutcome> &outcomes);

//! A batch by template to \a numbers, without variables.
Batch batchTo(const QStringList &numbers);

} // namespace heliograph
