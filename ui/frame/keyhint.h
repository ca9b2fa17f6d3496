// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QString>

namespace heliograph::KeyHint {

//! \a words with the keys in brackets, "Back (Alt+Left)"; \a words alone where there are none.
inline QString with(const QString &words, const QKeySequence &keys)
{
    return keys.isEmpty()
        ? words
        : QString(words % QStringLiteral(" (") % keys.toString(QKeySequence::NativeText) % QLatin1Char(')'));
}

} // namespace heliograph::KeyHint
