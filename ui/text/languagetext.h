// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! The language with the code \a iso as its speakers call it: "English", "简体中文". Any thread.
QString languageName(const QString &iso);

} // namespace heliograph
