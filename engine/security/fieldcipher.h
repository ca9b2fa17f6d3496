// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/security/lockedkey.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace heliograph {

//! The kinds of field that are stored encrypted. The numbers are bound into every stored value: they are
//! never changed or used again.
enum class FieldColumn : quint8 {
    Phone = 1, //!< a recipient's number
    Params = 2, //!< the values of a recipient's variables
    Inbound = 3, //!< the text of a message that came in; the audience is when it came, in milliseconds
    InboundPhone = 4, //!< the sender of a message that came in; likewise
    SecondFactor = 5, //!< the secret of a person's authenticator app; the audience is the person's number
};

//! A data key and the id under which the key ring keeps it.
struct NumberedKey
{
    quint16 id;
    std::shared_ptr<const LockedKey> key;
};

//! Encrypts single database fields so that each can only be read back in the place it was written for.
//!
//! XChaCha20-Poly1305 with a random nonce; column, audience, blind index and key id are authenticated with
//! it, so a value that is changed, or moved to another person, column or audience, does not open. A stored
//! value is version (1 byte), key id (2, big endian), nonce (24), ciphertext, tag (16): 43 bytes longer than
//! the plain one. Immutable and cheap to copy; any thread. About a microsecond and one allocation a field.
class FieldCipher
{
public:
    //! Seals with the newest (highest) of \a keys and opens with any of them; there is at least one.
    explicit FieldCipher(std::vector<NumberedKey> keys);

    //! \a plain, to be stored in \a column for the person with \a blindIndex (BlindIndex::Size bytes, or
    //! empty where there is none) in \a audience (0 where there is none).
    QByteArray seal(FieldColumn column, AudienceId audience, const QByteArray &blindIndex,
                    const QByteArray &plain) const;

    //! The number of the key that seal() uses.
    quint16 newestKey() const { return m_keys.back().id; }

    //! What seal() was given for the same place. Fails with Secret when \a sealed was changed or moved, or
    //! when its key is not in the key ring.
    Result<QByteArray> open(FieldColumn column, AudienceId audience, const QByteArray &blindIndex,
                            const QByteArray &sealed) const;

private:
    std::vector<NumberedKey> m_keys; // oldest first
};

} // namespace heliograph
