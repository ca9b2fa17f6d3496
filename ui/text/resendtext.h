// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagestate.h"
#include "engine/policy/codemeaning.h"

#include <QCoreApplication>

namespace heliograph {

//! Why people got nothing, in words. Any thread.
class ResendText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ResendText)

public:
    //! The state and the cause: "Refused: their code isv.X". \a meaning is that of \a reason, if it is a
    //! code.
    static QString cause(MessageState state, const QString &reason, Meaning meaning);
};

} // namespace heliograph
