// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/totp.h"

#include "engine/security/randomcode.h"

#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QtEndian>

#include <sodium.h>

namespace heliograph {

namespace {

constexpr qsizetype SecretSize = 20;
constexpr qint64 StepsOfSlack = 1;
constexpr quint32 Modulus = 1'000'000; // ten to the power of Digits

bool equal(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size()
        && sodium_memcmp(one.constData(), other.constData(), static_cast<std::size_t>(one.size())) == 0;
}

} // namespace

Secret Totp::freshSecret()
{
    QByteArray bytes(SecretSize, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    Secret secret(bytes);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

qint64 Totp::stepAt(TimePoint now)
{
    return toMillis(now) / Step.count();
}

QByteArray Totp::codeAt(const Secret &secret, qint64 step)
{
    QByteArray counter(sizeof(qint64), '\0');
    qToBigEndian(step, counter.data());
    const QByteArray mac
        = QMessageAuthenticationCode::hash(counter, secret.expose(), QCryptographicHash::Sha1);
    // RFC 4226, 5.3: the last four bits say where the 31 bits of the code begin.
    const int offset = mac.back() & 0x0f;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffffU;
    return QByteArray::number(number % Modulus).rightJustified(Digits, '0');
}

std::optional<qint64> Totp::match(const Secret &secret, const QByteArray &typed, TimePoint now,
                                  qint64 lastUsed)
{
    const qint64 present = stepAt(now);
    std::optional<qint64> found;
    for (qint64 step = present - StepsOfSlack; step <= present + StepsOfSlack; ++step) {
        if (equal(codeAt(secret, step), typed) && step > lastUsed)
            found = step;
    }
    return found;
}

QString Totp::groups(const Secret &secret)
{
    return RandomCode::grouped(RandomCode::base32(secret.expose()));
}

QString Totp::uri(const Secret &secret, const QString &login, const QString &issuer)
{
    return QStringLiteral("otpauth://totp/%1:%2?secret=%3&issuer=%1")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(issuer)),
             QString::fromLatin1(QUrl::toPercentEncoding(login)),
             QString::fromLatin1(RandomCode::base32(secret.expose())));
}

} // namespace heliograph
