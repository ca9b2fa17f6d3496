// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/security/blindindex.h"

#include <QString>

namespace heliograph {

class Connection;

//! Counts wrong tries by name, whether or not there is such a person.
class SignInTryBook
{
public:
    SignInTryBook(Connection &connection, const BlindIndex &index);

    //! Counts a try for \a login at \a now as wrong and returns how many that makes in a row. Secret, with
    //! how long to wait, if the name is still delayed or locked: then nothing is counted.
    Result<int> count(const QString &login, TimePoint now);

    //! It was right after all.
    Result<void> forget(const QString &login);

private:
    Result<void> makeRoom();

    Connection &m_connection;
    BlindIndex m_index;
};

} // namespace heliograph
