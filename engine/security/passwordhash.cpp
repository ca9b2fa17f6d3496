// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/passwordhash.h"

#include <QString>

#include <sodium.h>

namespace heliograph {

namespace {

// libsodium writes the memory in KiB.
constexpr std::size_t KiB = 1024;

// Well formed, so that checking it takes its time.
constexpr char NobodysSaltAndHash[]
    = "p=1$aGVsaW9ncmFwaC5ub25lLg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

} // namespace

PasswordHash::PasswordHash(const Cost &cost)
    : m_cost(cost)
{
}

Result<QByteArray> PasswordHash::of(const Secret &password) const
{
    QByteArray stored(crypto_pwhash_STRBYTES, '\0');
    const QByteArray &bytes = password.expose();
    if (crypto_pwhash_str(stored.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                          m_cost.passes, m_cost.bytes)
        != 0)
        return Error{
            ErrorKind::Secret,
            QStringLiteral("The password could not be kept: %1 MiB of memory are needed and not free. "
                           "Nothing was changed. Close something and try again.")
                .arg(m_cost.bytes / KiB / KiB)};
    stored.truncate(static_cast<qsizetype>(qstrlen(stored.constData())));
    return stored;
}

bool PasswordHash::matches(const Secret &password, const QByteArray &stored)
{
    if (stored.size() >= static_cast<qsizetype>(crypto_pwhash_STRBYTES))
        return false;
    const QByteArray &bytes = password.expose();
    return crypto_pwhash_str_verify(stored.constData(), bytes.constData(),
                                    static_cast<unsigned long long>(bytes.size()))
        == 0;
}

QByteArray PasswordHash::nobodys() const
{
    return "$argon2id$v=19$m=" + QByteArray::number(qulonglong(m_cost.bytes / KiB))
        + ",t=" + QByteArray::number(m_cost.passes) + ',' + NobodysSaltAndHash;
}

bool PasswordHash::isOutdated(const QByteArray &stored) const
{
    return crypto_pwhash_str_needs_rehash(stored.constData(), m_cost.passes, m_cost.bytes) != 0;
}

} // namespace heliograph
