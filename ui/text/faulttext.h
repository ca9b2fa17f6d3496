// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QCoreApplication>

namespace heliograph {

//! Errors with a code, in the words of the window and in its language. The engine says the same in the
//! English of the command line. Any thread.
class FaultText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::FaultText)

public:
    //! Empty where the code of \a error has no words here.
    static QString sentence(const Error &error);

    static QStringList codes(); //!< that have words
};

} // namespace heliograph
