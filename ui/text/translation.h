// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QLocale>

namespace heliograph {

//! Makes \a app speak the language of \a locale, or English where there is no translation, and makes \a
//! locale the default for numbers and dates. English needs it too: its plurals are a translation. Replaces
//! what an earlier call installed. On the thread of \a app.
void installTranslation(QCoreApplication &app, const QLocale &locale);

} // namespace heliograph
