// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QCoreApplication>

namespace heliograph {

//! Errors as people read them. Any thread.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ErrorText)

public:
    //! What kind of failure it was, a sentence.
    static QString kind(ErrorKind kind);

    //! The whole: the engine's own sentences, which are English, behind the kind where another language is
    //! spoken.
    static QString sentence(const Error &error);
};

} // namespace heliograph
