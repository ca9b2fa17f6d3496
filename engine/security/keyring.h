// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/security/secretstore.h"

#include <QByteArray>
#include <QList>

namespace heliograph {

//! What a data key is for. The numbers are stored; they are never changed.
enum class KeyPurpose {
    Field = 1, //!< FieldCipher
    BlindIndex = 2, //!< BlindIndex
};

//! A row of the table key_ring: a data key, encrypted with the workspace's master key.
//!
//! \a keyId lies between 1 and 65535 and is never used again. \a wrapped is version (1 byte), nonce (24),
//! ciphertext (32) and tag (16) of XChaCha20-Poly1305, bound to "v1|key_ring|keyId|purpose".
struct WrappedKey
{
    int keyId;
    KeyPurpose purpose;
    QByteArray wrapped;
};

//! The keys of a workspace, ready for use.
//!
//! The master key is the only one that is kept outside the database: in the SecretStore, under "master-key".
//! It encrypts the data keys, which lie in the database; so neither of the two alone reads anything, and the
//! master key can change without touching the data. Immutable; any thread.
class KeyRing
{
public:
    //! Makes a master key in \a store, and one data key for each purpose. The rows must be stored before
    //! anything is encrypted.
    //!
    //! Fails with Conflict when \a store has a master key already: replacing it would make a workspace
    //! unreadable for good. Otherwise with what \a store fails with.
    static Result<QList<WrappedKey>> create(SecretStore &store);

    //! The master key in \a store, to be kept in an encrypted backup. Fails as open() does.
    static Result<Secret> masterKey(SecretStore &store);

    //! Puts \a masterKey of a backup into \a store. Conflict when another one is there: it would be lost.
    static Result<void> putMasterKey(SecretStore &store, const Secret &masterKey);

    //! A new field key for the ring \a rows, wrapped by the master key in \a store.
    static Result<WrappedKey> newFieldKey(SecretStore &store, const QList<WrappedKey> &rows);

    //! Makes another master key and keeps it in \a store as the next one. Returns \a rows wrapped by it; once
    //! they are stored, the next master key counts, and open() puts it in the place of the old one. Whatever
    //! happens in between, open() finds the one that fits. The old one is kept for backups that were made
    //! before.
    static Result<QList<WrappedKey>> beginNewMaster(SecretStore &store, const QList<WrappedKey> &rows);

    //! Unwraps \a rows with the master key from \a store. Fails with Secret when the master key is missing
    //! or does not fit, or when a purpose has no key; otherwise with what \a store fails with.
    static Result<KeyRing> open(SecretStore &store, const QList<WrappedKey> &rows);

    //! Seals with the newest field key and opens with all of them.
    FieldCipher cipher() const { return m_cipher; }

    //! Uses the newest index key.
    BlindIndex blindIndex() const { return m_blindIndex; }

private:
    static Result<KeyRing> unwrap(const SecretStore &store, const Secret &masterKey,
                                  const QList<WrappedKey> &rows);
    static Result<void> promote(SecretStore &store, const Secret &current, const Secret &next);
    KeyRing(const FieldCipher &cipher, const BlindIndex &blindIndex);

    FieldCipher m_cipher;
    BlindIndex m_blindIndex;
};

} // namespace heliograph
