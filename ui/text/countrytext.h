// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! Countries in the language in use, as libraries of the system name them. Any thread.
namespace CountryText {

QString name(const QString &iso); //!< "China"; the code itself where it has no name

} // namespace CountryText

} // namespace heliograph
