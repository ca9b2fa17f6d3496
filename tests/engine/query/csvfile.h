// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace heliograph {

//! The rows and fields of \a csv, read strictly by RFC 4180 and by nothing of the writer's. Ends the test
//! program when it is no such file.
QList<QStringList> parseCsv(const QByteArray &csv);

} // namespace heliograph
