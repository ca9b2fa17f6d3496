// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace heliograph {

struct WorkbookSheet
{
    QString name;
    QList<QStringList> rows; //!< a cell of text as it is, a cell with a number as "=" and the number
};

//! The sheets of the workbook \a file, read by Python's own libraries. Ends the test program when it is none.
QList<WorkbookSheet> readWorkbook(const QString &file);

} // namespace heliograph
