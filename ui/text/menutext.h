// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! \a name, which somebody gave, as a menu or a button shows it: an ampersand in it marks no letter.
QString menuText(const QString &name);

} // namespace heliograph
