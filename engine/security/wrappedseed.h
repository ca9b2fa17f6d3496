// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/security/passwordhash.h"

#include <QByteArray>

namespace heliograph {

//! The seed of a person's ApprovalKey as the database keeps it: encrypted with what only that person has.
//!
//! XChaCha20-Poly1305, bound to the person. By a password: version 1, Argon2id passes (4 bytes, big endian),
//! its memory in KiB (4), salt (16), nonce (24), ciphertext (32), tag (16). By the token of a sign-in, which
//! is random already: version 2, nonce, ciphertext, tag.
class WrappedSeed
{
public:
    //! Takes as long as a password's hash. Fails with Secret when the memory cannot be had.
    static Result<QByteArray> byPassword(const Secret &seed, qint64 person, const Secret &password,
                                         const PasswordHash::Cost &cost);
    static QByteArray byToken(const Secret &seed, qint64 person, const Secret &token);

    //! Secret if \a wrapped was changed, or made with another password or token, or for another person.
    static Result<Secret> openWithPassword(const QByteArray &wrapped, qint64 person, const Secret &password);
    static Result<Secret> openWithToken(const QByteArray &wrapped, qint64 person, const Secret &token);
};

} // namespace heliograph
