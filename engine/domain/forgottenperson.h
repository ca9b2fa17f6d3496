// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace heliograph {

//! What became of somebody who is to be forgotten.
struct ForgottenPerson
{
    qint64 messages = 0; //!< messages whose number and variables are gone
    qint64 open = 0; //!< messages that have not ended yet and still need the number
    qint64 replies = 0;
    qint64 members = 0; //!< places in audiences

    bool isComplete() const { return open == 0; }
};

} // namespace heliograph
