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
constexpr QLatin1StringView NextMasterKeyName("master-key.next");
constexpr QLatin1StringView PreviousMasterKeyName("master-key.previous");

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

Error noFit(const SecretStore &store, int keyId)
{
    return {ErrorKind::Secret,
            u"The master key in %1 does not fit key %2 of this workspace. It belongs to another workspace, "
            u"or the "
            "key ring was changed."_s.arg(store.where())
                .arg(keyId)};
}

} // namespace

KeyRing::KeyRing(const FieldCipher &cipher, const BlindIndex &blindIndex)
    : m_cipher(cipher)
    , m_blindIndex(blindIndex)
{
}

Result<Secret> KeyRing::masterKey(SecretStore &store)
{
    Result<Secret> stored = store.read(MasterKeyName);
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
    return stored;
}

Result<void> KeyRing::putMasterKey(SecretStore &store, const Secret &masterKey)
{
    const Result<Secret> present = store.read(MasterKeyName);
    if (!present && present.error().kind != ErrorKind::NotFound)
        return present.error();
    if (!present)
        return store.write(MasterKeyName, masterKey);
    const QByteArray &one = present->expose();
    const QByteArray &other = masterKey.expose();
    const bool same = one.size() == other.size()
        && sodium_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
    if (!same)
        return Error{
            ErrorKind::Conflict,
            u"There is another master key in %1, and a workspace may need it. Choose another place for the "
            "secrets."_s.arg(store.where())};
    return {};
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

Result<WrappedKey> KeyRing::newFieldKey(SecretStore &store, const QList<WrappedKey> &rows)
{
    const Result<Secret> stored = masterKey(store);
    if (!stored)
        return stored.error();
    int newest = 0;
    for (const WrappedKey &row : rows)
        newest = std::max(newest, row.keyId);
    return wrap(*LockedKey::copyOf(stored->expose()), newest + 1, KeyPurpose::Field, *LockedKey::random());
}

Result<QList<WrappedKey>> KeyRing::beginNewMaster(SecretStore &store, const QList<WrappedKey> &rows)
{
    const Result<Secret> stored = masterKey(store);
    if (!stored)
        return stored.error();
    const Key master = LockedKey::copyOf(stored->expose());
    const Key next = LockedKey::random();
    QList<WrappedKey> rewrapped;
    for (const WrappedKey &row : rows) {
        const Key key = unwrapped(*master, row);
        if (!key)
            return noFit(store, row.keyId);
        rewrapped.append(wrap(*next, row.keyId, row.purpose, *key));
    }
    const auto *const bytes = reinterpret_cast<const char *>(next->bytes());
    const Result<void> written
        = store.write(NextMasterKeyName, Secret(QByteArray::fromRawData(bytes, LockedKey::Size)));
    if (!written)
        return written.error();
    return rewrapped;
}

Result<KeyRing> KeyRing::open(SecretStore &store, const QList<WrappedKey> &rows)
{
    const Result<Secret> stored = masterKey(store);
    if (!stored)
        return stored.error();
    Result<KeyRing> ring = unwrap(store, *stored, rows);
    if (ring || ring.error().kind != ErrorKind::Secret)
        return ring;
    const Result<Secret> next = store.read(NextMasterKeyName);
    if (next && next->expose().size() == LockedKey::Size) {
        Result<KeyRing> later = unwrap(store, *next, rows);
        if (later) {
            const Result<void> promoted = promote(store, *stored, *next);
            return promoted ? later : Result<KeyRing>(promoted.error());
        }
    }
    const Result<Secret> previous = store.read(PreviousMasterKeyName);
    if (previous && previous->expose().size() == LockedKey::Size) {
        Result<KeyRing> earlier = unwrap(store, *previous, rows);
        if (earlier)
            return earlier;
    }
    return ring;
}

// Each step leaves a state in which open() finds the key that fits.
Result<void> KeyRing::promote(SecretStore &store, const Secret &current, const Secret &next)
{
    if (const Result<void> kept = store.write(PreviousMasterKeyName, current); !kept)
        return kept;
    if (const Result<void> put = store.write(MasterKeyName, next); !put)
        return put;
    return store.remove(NextMasterKeyName);
}

Result<KeyRing> KeyRing::unwrap(const SecretStore &store, const Secret &masterKey,
                                const QList<WrappedKey> &rows)
{
    const Key master = LockedKey::copyOf(masterKey.expose());

    std::vector<NumberedKey> fieldKeys;
    NumberedKey indexKey = {0, nullptr};
    for (const WrappedKey &row : rows) {
        const NumberedKey numbered = {static_cast<quint16>(row.keyId), unwrapped(*master, row)};
        if (!numbered.key)
            return noFit(store, row.keyId);
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
