// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace heliograph::simulator {

//! The SHA-256 of \a bytes in lower-case hex.
QByteArray sha256Hex(QByteArrayView bytes);

//! HMAC-SHA256 of \a bytes, 32 raw bytes.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView bytes);

//! Whether \a text is 64 lower-case hex digits.
bool isHexDigest(QByteArrayView text);

//! Whether \a given (hex) stands for the raw \a expected bytes; takes the same time wherever they differ.
bool matchesHex(QByteArrayView given, const QByteArray &expected);

} // namespace heliograph::simulator
