// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace heliograph {

//! The values of a recipient's variables as one block of bytes, which is then encrypted: each as its length
//! in UTF-8 (seven bits a byte, low ones first, the eighth: more follow) and its bytes. Empty for no values.
QByteArray packValues(const QStringList &values);

//! What packValues() was given. A damaged block yields the values before the damage; encryption finds that
//! before it comes here.
QStringList unpackValues(const QByteArray &packed);

} // namespace heliograph
