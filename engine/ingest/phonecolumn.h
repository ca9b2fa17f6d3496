// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/phonenumberparser.h"
#include "engine/ingest/csv/rowbatch.h"

#include <QString>

namespace heliograph {

//! Where in a list the phone numbers stand.
struct PhoneColumn
{
    qsizetype index = 0;
    bool hasHeading = false; //!< false if the first row holds a number, or what is left of one
};

//! What stands in the first row of \a head over \a column, without blanks around it.
QString headingOf(const RowBatch &head, qsizetype column);

//! The column \a wanted, by its heading or its position ("1" is the first). If nothing is wanted, the only
//! one of which at least half the filled cells are numbers that texts can be sent to; if there is none, the
//! only one of which half the cells are damaged, landline or ambiguous numbers, so that each row says why; if
//! there is none either, the only one with any number at all.
//!
//! Fails with Invalid: no such column, several, or none.
Result<PhoneColumn> findPhoneColumn(const RowBatch &head, const QString &wanted, PhoneNumberParser &parser);

} // namespace heliograph
