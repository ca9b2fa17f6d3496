// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace heliograph {

//! Why somebody was left out by a rule (product.md 2.4). Any thread.
class SkipText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::SkipText)

public:
    //! What follows "Skipped because", for the code of a rule as messages carry it.
    static QString because(const QString &code);

    static bool knows(const QString &code); //!< is of a rule that has words of its own
};

} // namespace heliograph
