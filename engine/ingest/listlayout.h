// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/phonenumberparser.h"
#include "engine/ingest/csv/rowbatch.h"
#include "engine/ingest/listwishes.h"

#include <QStringList>

namespace heliograph {

//! What the columns of a list are.
struct ListLayout
{
    QStringList columns; //!< all of them; a file without headings has "1", "2", …
    qsizetype phone = 0; //!< index of the phone number
    std::int32_t headingLine = 0; //!< 0 if the first row is a person already
    QStringList names{}; //!< what each column is called as a variable; empty: it is none

    //! The columns that are variables, in order.
    QStringList variables() const;
    bool isVariable(qsizetype column) const { return !names.value(column).isEmpty(); }

    //! Reads the layout off the first rows. \a file is its name, for sentences; \a phoneColumn as in
    //! findPhoneColumn().
    //!
    //! Fails with Invalid if there are no rows, if a heading is missing or stands twice, if there are more
    //! than 64 columns, or if the phone column cannot be told.
    static Result<ListLayout> of(const RowBatch &head, const QString &file, const QString &phoneColumn,
                                 PhoneNumberParser &parser, const ListWishes &wishes = {});
};

} // namespace heliograph
