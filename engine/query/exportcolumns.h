// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/query/csvwriter.h"
#include "engine/query/ledger.h"

#include <QStringList>

namespace heliograph {

//! How an export shows telephone numbers.
enum class ExportNumbers {
    Masked, //!< as people see them who may not see all: text, some digits hidden
    Full, //!< plus sign and digits
};

//! The columns of a history export, in order.
class ExportColumns
{
public:
    //! The names that every export offers, before the variables.
    static QStringList fixedNames();

    //! The columns \a chosen out of the fixed ones and \a variables; all of them if \a chosen is empty. Fails
    //! with Invalid for a name that neither has.
    static Result<ExportColumns> of(const QStringList &chosen, const QStringList &variables);

    bool hasVariables() const;

    void writeHeader(CsvWriter &csv) const;

    //! \a common is the hold that the campaign of \a message has in common.
    void writeRow(CsvWriter &csv, const MessageRow &message, const Hold &common, ExportNumbers numbers) const;

private:
    struct Column
    {
        QString name;
        int fixed = -1; //!< index into fixedNames(), -1: a variable
    };

    QList<Column> m_columns;
};

} // namespace heliograph
