// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/base/secret.h"

#include <QByteArray>

namespace heliograph {

//! Keeps passwords as Argon2id strings (libsodium crypto_pwhash_str), so that a stolen database tells none.
//!
//! A hash takes about a tenth of a second and the memory below, on purpose: never while the database is
//! locked. Immutable; any thread.
class PasswordHash
{
public:
    //! What a guess costs. engine.md SR-01: 3 passes over 64 MiB; less than the floor is refused outside
    //! tests.
    struct Cost
    {
        unsigned long long passes = 3;
        std::size_t bytes = 64U * 1024 * 1024;

        bool isAtLeastTheFloor() const { return passes >= 2 && bytes >= 64U * 1024 * 1024; }
    };

    //! What the program uses.
    PasswordHash() = default;

    //! For tests, which do not want to wait.
    explicit PasswordHash(const Cost &cost);

    //! The string to store. Fails with Secret when the memory cannot be had.
    Result<QByteArray> of(const Secret &password) const;

    //! Whether \a password is the one \a stored was made of, in a time that does not depend on how much of it
    //! is right.
    static bool matches(const Secret &password, const QByteArray &stored);

    //! A string that no password fits, at the same cost: what is checked for a name that does not exist, so
    //! that it takes as long.
    QByteArray nobodys() const;

    //! Whether \a stored was made at another cost and should be made anew now that the password is known.
    bool isOutdated(const QByteArray &stored) const;

    const Cost &cost() const { return m_cost; }

private:
    Cost m_cost;
};

} // namespace heliograph
