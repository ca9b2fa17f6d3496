// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/keyring.h"

#include <algorithm>
#include <array>
#include <limits>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

using Key = std::shared_ptr<const LockedKey>;

constexpr char Version = 1;
constexpr qsizetype NonceAt = 1;
constexpr qsizetype TextAt = NonceAt + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype WrappedSize = TextAt + LockedKey::Size + crypto_aead_xchacha20poly1305_ietf_ABYTES;

constexpr QLatin1StringView MasterKeyName("master-key");

QByteArray boundTo(int keyId, KeyPurpose purpose)
{
    return "v1|key_ring|" + QByteArray::number(keyId) + '|' + QByteArray::number(static_cast<int>(purpose));
}

WrappedKey wrap(const LockedKey &master, int keyId, KeyPurpose purpose, const LockedKey &key)
{
    const QByteArray bound = boundTo(keyId, purpose);
    QByteArray wrapped(WrappedSize, Qt::Uninitialized);
    auto *const out = reinterpret_cast<unsigned char *>(wrapped.data());
    out[0] = Version;
    randombytes_buf(out + NonceAt, TextAt - NonceAt);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + TextAt, nullptr, key.bytes(), LockedKey::Size,
                                               reinterpret_cast<const unsigned char *>(bound.constData()),
                                               static_cast<unsigned long long>(bound.size()), nullptr,
                                               out + NonceAt, master.bytes());
    return {keyId, purpose, wrapped};
}

//! The key in \a row, or null when \a master does not fit or the row was changed.
Key unwrapped(const LockedKey &master, const WrappedKey &row)
{
    const bool hasShape = row.wrapped.size() == WrappedSize && row.wrapped.at(0) == Version && row.keyId > 0
        && row.keyId <= std::numeric_limits<quint16>::max();
    if (!hasShape)
        return nullptr;

    const QByteArray bound = boundTo(row.keyId, row.purpose);
    const auto *const in = reinterpret_cast<const unsigned char *>(row.wrapped.constData());
    std::array<char, LockedKey::Size> plain;
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char *>(plain.data()), nullptr, nullptr, in + TextAt,
        static_cast<unsigned long long>(WrappedSize - TextAt),
        reinterpret_cast<const unsigned char *>(bound.constData()),
        static_cast<unsigned long long>(bound.size()), in + NonceAt, master.bytes());
    const Key key = refused == 0 ? LockedKey::copyOf(plain) : nullptr;
    sodium_memzero(plain.data(), plain.size());
    return key;
}

Result<Key> masterKey(SecretStore &store)
{
    const Result<Secret> stored = store.read(MasterKeyName);
    if (!stored && stored.error().kind != ErrorKind::NotFound)
        return stored.error();
    if (!stored) {
        return Error{
            ErrorKind::Secret,
            stored.error().detail
                + u" Without the master key nothing can be decrypted: put back the copy that was made of "
                  "it, or name the place where it is."_s};
    }
    if (stored->expose().size() != LockedKey::Size) {
        return Error{
            ErrorKind::Secret,
            u"The master key in %1 is damaged. Put back the copy that was made of it."_s.arg(store.where())};
    }
    return LockedKey::copyOf(stored->expose());
}

} // namespace

KeyRing::KeyRing(const FieldCipher &cipher, const BlindIndex &blindIndex)
    : m_cipher(cipher)
    , m_blindIndex(blindIndex)
{
}

Result<QList<WrappedKey>> KeyRing::create(SecretStore &store)
{
    const Result<Secret> existing = store.read(MasterKeyName);
    if (existing) {
        return Error{
            ErrorKind::Conflict,
            u"There is a master key in %1 already, and another workspace may need it. Choose another "
            "place for the secrets of the new workspace."_s.arg(store.where())};
    }
    if (existing.error().kind != ErrorKind::NotFound)
        return existing.error();

    const Key master = LockedKey::random();
    const auto *const bytes = reinterpret_cast<const char *>(master->bytes());
    const Result<void> written
        = store.write(MasterKeyName, Secret(QByteArray::fromRawData(bytes, LockedKey::Size)));
    if (!written)
        return written.error();

    return QList<WrappedKey>{wrap(*master, 1, KeyPurpose::Field, *LockedKey::random()),
                             wrap(*master, 2, KeyPurpose::BlindIndex, *LockedKey::random())};
}

Result<KeyRing> KeyRing::open(SecretStore &store, const QList<WrappedKey> &rows)
{
    const Result<Key> master = masterKey(store);
    if (!master)
        return master.error();

    std::vector<NumberedKey> fieldKeys;
    NumberedKey indexKey = {0, nullptr};
    for (const WrappedKey &row : rows) {
        const NumberedKey numbered = {static_cast<quint16>(row.keyId), unwrapped(**master, row)};
        if (!numbered.key) {
            return Error{ErrorKind::Secret,
                         u"The master key in %1 does not fit key %2 of this workspace. It belongs to another "
                         "workspace, or the key ring was changed."_s.arg(store.where())
                             .arg(row.keyId)};
        }
        if (row.purpose == KeyPurpose::Field)
            fieldKeys.push_back(numbered);
        else if (numbered.id > indexKey.id)
            indexKey = numbered;
    }
    if (fieldKeys.empty() || !indexKey.key) {
        return Error{ErrorKind::Secret,
                     u"The key ring of this workspace is incomplete. Restore the database from a copy."_s};
    }
    return KeyRing(FieldCipher(std::move(fieldKeys)), BlindIndex(indexKey.key));
}

} // namespace heliograph
