// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/base/secret.h"

#include <QString>

namespace heliograph {

//! Where a workspace keeps its master key and the credentials of its providers: outside the database.
//!
//! A name is an ASCII word without spaces or '=', such as "master-key" or "provider/3"; it is not secret.
//! The calls wait for their answer, and the keychain may first ask a person to unlock it: call them from the
//! command line, at start-up or on the writer thread, never on the GUI or engine thread. One store object is
//! used by one thread at a time.
//!
//! Every call may fail with Secret (no keychain service, locked, access refused, a file that others can read)
//! or Storage (a file could not be read or written); the detail says what to do about it.
class SecretStore
{
public:
    SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)
    virtual ~SecretStore() = default;

    //! The bytes kept under \a name. Fails with NotFound when there is no such entry.
    virtual Result<Secret> read(const QString &name) = 0;

    //! Keeps \a value under \a name, in place of what was there. When it returns, a crash does not lose it.
    virtual Result<void> write(const QString &name, const Secret &value) = 0;

    //! Forgets \a name; succeeds as well when there is no such entry.
    virtual Result<void> remove(const QString &name) = 0;

    //! The place in plain words, to be put into a sentence: "the file /srv/secrets".
    virtual QString where() const = 0;

    //! The path of the file that it is; empty if it is none.
    virtual QString file() const { return {}; }
};

} // namespace heliograph
