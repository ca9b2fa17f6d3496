// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/hashing.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace heliograph::simulator {
namespace {

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned long long length(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

} // namespace

QByteArray sha256Hex(QByteArrayView bytes)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256(hash.data(), raw(bytes), length(bytes));
    return QByteArray(reinterpret_cast<const char *>(hash.data()), qsizetype(hash.size())).toHex();
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView bytes)
{
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac;
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, raw(key), static_cast<std::size_t>(key.size()));
    crypto_auth_hmacsha256_update(&state, raw(bytes), length(bytes));
    crypto_auth_hmacsha256_final(&state, mac.data());
    return QByteArray(reinterpret_cast<const char *>(mac.data()), qsizetype(mac.size()));
}

bool isHexDigest(QByteArrayView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool matchesHex(QByteArrayView given, const QByteArray &expected)
{
    const QByteArray hex = expected.toHex();
    return given.size() == hex.size()
        && sodium_memcmp(given.data(), hex.constData(), static_cast<std::size_t>(hex.size())) == 0;
}

} // namespace heliograph::simulator
