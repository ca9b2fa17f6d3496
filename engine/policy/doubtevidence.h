// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/doubt.h"
#include "engine/domain/receipt.h"

#include <QList>

#include <optional>

namespace heliograph {

//! The record of \a row's attempt among the provider's \a records of its number: the one with our reference.
//! The same number, text or time is not enough.
std::optional<Receipt> recordOf(const DoubtRow &row, const QList<Receipt> &records);

//! What a complete answer with \a records says about \a row: Found, NotFound or OthersOnly.
//!
//! A record with another reference of our making (32 hex digits) is another message, and no obstacle to a
//! miss. One without such a reference may be somebody else's message or ours with its reference lost, so
//! beside it nothing is proven either way.
DoubtAnswer answerFrom(const DoubtRow &row, const QList<Receipt> &records);

} // namespace heliograph
