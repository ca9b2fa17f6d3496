// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/budget.h"

#include <QIODevice>
#include <QList>

#include <functional>

namespace heliograph {

//! Reads the prices of \a account from a CSV file with a heading.
//!
//! The columns, in any order: country (two letters), price (of a segment, with a full stop), currency, and if
//! they are there class (code, notice, marketing; empty: all three) and valid_from (empty: \a now). An empty
//! price is none: a line without one is refused, since no price is something else than 0. All or nothing:
//! Invalid names every line that is wrong, up to ten. \a instant reads a valid_from, which may be a day
//! alone.
using InstantReader = std::function<Result<TimePoint>(const QString &text)>;
Result<QList<Price>> readPrices(QIODevice &file, AccountId account, TimePoint now,
                                const InstantReader &instant);

} // namespace heliograph
