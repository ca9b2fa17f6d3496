// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/blindindex.h"
#include "engine/storage/userstore.h"

namespace heliograph {

class Connection;

//! The key of sign_in_try for \a login: the same for every way of writing its case.
QByteArray signInTryKey(const BlindIndex &index, const QString &login);

//! Invalid if \a login is no user name.
Result<void> expectLogin(const QString &login);

//! Everybody but the built-in names, by login.
Result<QList<Person>> readPeople(Connection &connection, const BlindIndex &index);

//! UserStore::ownerOf().
Result<std::optional<UserId>> readOwner(Connection &connection, Owned kind, qint64 id);

} // namespace heliograph
