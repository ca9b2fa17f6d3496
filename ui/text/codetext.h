// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/codemeaning.h"

#include <QCoreApplication>

namespace heliograph {

//! What a provider's or a carrier's code says to people. Any thread.
class CodeText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::CodeText)

public:
    //! The words for \a meaning, and \a code behind them; the code alone if it means nothing that is known.
    static QString withCode(Meaning meaning, const QString &code);

private:
    static QString words(Meaning meaning);
};

} // namespace heliograph
