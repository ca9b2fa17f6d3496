// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/approvalkey.h"

#include <QString>

#include <sodium.h>

namespace heliograph {

namespace {

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

ApprovalKey::ApprovalKey(const QByteArray &publicKey, const Secret &secretKey)
    : m_public(publicKey)
    , m_secret(secretKey)
{
}

Secret ApprovalKey::freshSeed()
{
    QByteArray seed(SeedSize, Qt::Uninitialized);
    randombytes_buf(seed.data(), SeedSize);
    const Secret secret(seed);
    sodium_memzero(seed.data(), SeedSize);
    return secret;
}

Result<ApprovalKey> ApprovalKey::fromSeed(const Secret &seed)
{
    if (seed.expose().size() != SeedSize)
        return Error{
            ErrorKind::Secret,
            QStringLiteral("There is no key to sign the approval with. Sign in again with your password.")};
    QByteArray publicKey(PublicSize, Qt::Uninitialized);
    QByteArray secretKey(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(bytesOf(publicKey), bytesOf(secretKey), bytesOf(seed.expose()));
    const Secret secret(secretKey);
    sodium_memzero(secretKey.data(), crypto_sign_SECRETKEYBYTES);
    return ApprovalKey(publicKey, secret);
}

QByteArray ApprovalKey::sign(const QByteArray &statement) const
{
    QByteArray signature(SignatureSize, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(statement),
                         static_cast<unsigned long long>(statement.size()), bytesOf(m_secret.expose()));
    return signature;
}

bool ApprovalKey::verifies(const QByteArray &publicKey, const QByteArray &statement,
                           const QByteArray &signature)
{
    return publicKey.size() == PublicSize && signature.size() == SignatureSize
        && crypto_sign_verify_detached(bytesOf(signature), bytesOf(statement),
                                       static_cast<unsigned long long>(statement.size()), bytesOf(publicKey))
        == 0;
}

} // namespace heliograph
