// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/query/exportstyle.h"
#include "engine/query/ledger.h"

#include <QStringList>

namespace heliograph {

//! The columns of a history export, in order.
class ExportColumns
{
public:
    //! The names that every export offers, before the variables.
    static QStringList fixedNames();

    //! The columns \a chosen out of the fixed ones and \a variables; all of them if \a chosen is empty. Fails
    //! with Invalid for a name that neither has.
    static Result<ExportColumns> of(const QStringList &chosen, const QStringList &variables);

    //! Leaves the telephone numbers out.
    void withoutNumbers();

    bool hasVariables() const;
    QStringList names() const;

    void writeHeader(RowWriter &row) const;

    //! \a common is the hold that the campaign of \a message has in common.
    void writeRow(RowWriter &row, const MessageRow &message, const Hold &common, ExportNumbers numbers,
                  const ExportTimes &times = {}) const;

private:
    struct Column
    {
        QString name;
        int fixed = -1; //!< index into fixedNames(), -1: a variable
    };

    QList<Column> m_columns;
};

} // namespace heliograph
