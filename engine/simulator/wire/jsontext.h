// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace heliograph::simulator {

//! Writes \a number at the end of \a out.
void appendNumber(QByteArray &out, qint64 number);

//! Writes \a text at the end of \a out as a JSON string, quotes included. \a text is UTF-8.
void appendString(QByteArray &out, QByteArrayView text);

//! Writes "+8613900001234" for 8613900001234, quotes included.
void appendPhone(QByteArray &out, quint64 digits);

} // namespace heliograph::simulator
