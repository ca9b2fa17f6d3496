// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! \a stored, the name of somebody as it is kept, as people see it: those that every workspace is made with
//! (engine/domain/builtinpeople.h) have one in each language. Any thread.
QString nameOfPerson(const QString &stored);

} // namespace heliograph
