// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace heliograph {

//! What the variables of a text have to do with the columns of an audience. Pure functions.
namespace ColumnNames {

//! The variables of \a text that no column fills and that have no fallback.
QStringList unfilled(const QString &text, const QStringList &columns);

//! The name of \a names that is most like \a wrong; empty if none is.
QString nearest(const QString &wrong, const QStringList &names);

} // namespace ColumnNames

} // namespace heliograph
