// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/randomcode.h"

#include <sodium.h>

namespace heliograph {

namespace {

constexpr char Alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr int Base32Bits = 5;
constexpr int CodeLength = 20;
constexpr int GroupLength = 4;
constexpr qsizetype TokenSize = 32;
constexpr qsizetype StoredSize = 32;

} // namespace

Secret RandomCode::forPeople()
{
    QByteArray code;
    for (int at = 0; at < CodeLength; ++at) {
        if (at > 0 && at % GroupLength == 0)
            code += '-';
        code += Alphabet[randombytes_uniform(1U << Base32Bits)];
    }
    Secret secret(code);
    sodium_memzero(code.data(), static_cast<std::size_t>(code.size()));
    return secret;
}

Secret RandomCode::token()
{
    QByteArray bytes(TokenSize, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return Secret(bytes.toHex());
}

QByteArray RandomCode::stored(const Secret &code)
{
    QByteArray plain = code.expose().toUpper();
    plain.removeIf([](char c) { return c == '-' || c == ' '; });
    QByteArray hash(StoredSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<std::size_t>(StoredSize),
                       reinterpret_cast<const unsigned char *>(plain.constData()),
                       static_cast<unsigned long long>(plain.size()), nullptr, 0);
    return hash;
}

QByteArray RandomCode::base32(const QByteArray &bytes)
{
    QByteArray text;
    unsigned window = 0;
    int bits = 0;
    for (const char byte : bytes) {
        window = (window << 8U) | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= Base32Bits) {
            bits -= Base32Bits;
            text += Alphabet[(window >> bits) & 0x1fU];
        }
    }
    if (bits > 0)
        text += Alphabet[(window << (Base32Bits - bits)) & 0x1fU];
    return text;
}

QString RandomCode::grouped(const QByteArray &code)
{
    QString text;
    for (qsizetype at = 0; at < code.size(); ++at) {
        if (at > 0 && at % GroupLength == 0)
            text += u'-';
        text += QLatin1Char(code.at(at));
    }
    return text;
}

} // namespace heliograph
