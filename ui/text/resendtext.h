// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagestate.h"

#include <QCoreApplication>

namespace heliograph {

//! Why people got nothing, in words. Any thread.
class ResendText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ResendText)

public:
    //! The state and the cause: "Refused, their code isv.X".
    static QString cause(MessageState state, const QString &reason);
};

} // namespace heliograph
