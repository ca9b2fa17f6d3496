// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/wrappedseed.h"

#include "engine/security/approvalkey.h"

#include <QString>
#include <QtEndian>

#include <sodium.h>

namespace heliograph {

namespace {

constexpr char ByPassword = 1;
constexpr char ByToken = 2;
constexpr qsizetype NumberSize = 4;
constexpr qsizetype SaltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype KeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype SealedSize = NonceSize + ApprovalKey::SeedSize + TagSize;
constexpr qsizetype PasswordHead = 1 + 2 * NumberSize + SaltSize;
constexpr std::size_t KiB = 1024;

// What a stolen database can make this program do must not be the thief's choice.
constexpr quint32 MostPasses = 16;
constexpr quint32 MostKiB = 1024U * 1024;

Error noFit()
{
    return {ErrorKind::Secret,
            QStringLiteral(
                "Your key for approvals does not open. Set your password again: heliograph user passwd")};
}

QByteArray boundTo(qint64 person)
{
    return "heliograph approval key v1|" + QByteArray::number(person);
}

const unsigned char *in(const QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + at;
}

unsigned char *out(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
}

//! Appends nonce, ciphertext and tag of \a seed to \a head.
QByteArray sealed(QByteArray head, const Secret &seed, qint64 person, const Secret &key)
{
    const QByteArray bound = boundTo(person);
    const qsizetype at = head.size();
    head.resize(at + SealedSize);
    randombytes_buf(out(head, at), NonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        out(head, at + NonceSize), nullptr, in(seed.expose()), ApprovalKey::SeedSize, in(bound),
        static_cast<unsigned long long>(bound.size()), nullptr, out(head, at), in(key.expose()));
    return head;
}

Result<Secret> opened(const QByteArray &wrapped, qsizetype at, qint64 person, const Secret &key)
{
    const QByteArray bound = boundTo(person);
    QByteArray plain(ApprovalKey::SeedSize, Qt::Uninitialized);
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        out(plain), nullptr, nullptr, in(wrapped, at + NonceSize), ApprovalKey::SeedSize + TagSize, in(bound),
        static_cast<unsigned long long>(bound.size()), in(wrapped, at), in(key.expose()));
    if (refused != 0)
        return noFit();
    const Secret seed(plain);
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    return seed;
}

Result<Secret> keyOf(const Secret &password, const QByteArray &salt, quint32 passes, quint32 kib)
{
    QByteArray key(KeySize, Qt::Uninitialized);
    const QByteArray &bytes = password.expose();
    if (crypto_pwhash(out(key), KeySize, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                      in(salt), passes, std::size_t(kib) * KiB, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return Error{
            ErrorKind::Secret,
            QStringLiteral("Your key for approvals cannot be opened: %1 MiB of memory are needed and not "
                           "free. Nothing was changed. Close something and try again.")
                .arg(kib / KiB)};
    const Secret secret(key);
    sodium_memzero(key.data(), static_cast<size_t>(key.size()));
    return secret;
}

Secret keyOf(const Secret &token)
{
    QByteArray key(KeySize, Qt::Uninitialized);
    const QByteArray text = "heliograph approval key of a sign-in|" + token.expose();
    crypto_generichash(out(key), KeySize, in(text), static_cast<unsigned long long>(text.size()), nullptr, 0);
    const Secret secret(key);
    sodium_memzero(key.data(), static_cast<size_t>(key.size()));
    return secret;
}

} // namespace

Result<QByteArray> WrappedSeed::byPassword(const Secret &seed, qint64 person, const Secret &password,
                                           const PasswordHash::Cost &cost)
{
    QByteArray salt(SaltSize, Qt::Uninitialized);
    randombytes_buf(out(salt), SaltSize);
    const auto passes = static_cast<quint32>(cost.passes);
    const auto kib = static_cast<quint32>(cost.bytes / KiB);
    const Result<Secret> key = keyOf(password, salt, passes, kib);
    if (!key)
        return key.error();
    QByteArray head(1 + 2 * NumberSize, ByPassword);
    qToBigEndian(passes, out(head, 1));
    qToBigEndian(kib, out(head, 1 + NumberSize));
    return sealed(head + salt, seed, person, *key);
}

QByteArray WrappedSeed::byToken(const Secret &seed, qint64 person, const Secret &token)
{
    return sealed(QByteArray(1, ByToken), seed, person, keyOf(token));
}

Result<Secret> WrappedSeed::openWithPassword(const QByteArray &wrapped, qint64 person, const Secret &password)
{
    if (wrapped.size() != PasswordHead + SealedSize || wrapped.at(0) != ByPassword)
        return noFit();
    const auto passes = qFromBigEndian<quint32>(in(wrapped, 1));
    const auto kib = qFromBigEndian<quint32>(in(wrapped, 1 + NumberSize));
    if (passes == 0 || passes > MostPasses || kib < 8 || kib > MostKiB)
        return noFit();
    const Result<Secret> key = keyOf(password, wrapped.mid(1 + 2 * NumberSize, SaltSize), passes, kib);
    return key ? opened(wrapped, PasswordHead, person, *key) : key;
}

Result<Secret> WrappedSeed::openWithToken(const QByteArray &wrapped, qint64 person, const Secret &token)
{
    if (wrapped.size() != 1 + SealedSize || wrapped.at(0) != ByToken)
        return noFit();
    return opened(wrapped, 1, person, keyOf(token));
}

} // namespace heliograph
