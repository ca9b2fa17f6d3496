// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

//! How large text is shown, in percent of what the desktop says.
namespace heliograph::TextSize {

inline QString key() //!< of the preference
{
    return QStringLiteral("text/size");
}

inline constexpr int Normal = 100;
inline constexpr int Smallest = 80;
inline constexpr int Largest = 200;
inline constexpr int Step = 10;

} // namespace heliograph::TextSize
