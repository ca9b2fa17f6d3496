// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/secret.h"

#include <QString>

#include <optional>

namespace heliograph {

//! Six-digit codes of an authenticator app: RFC 6238 with HMAC-SHA-1 and steps of 30 s, which every app
//! knows.
namespace Totp {

inline constexpr int Digits = 6;
inline constexpr Millis Step = std::chrono::seconds(30);

//! 20 random bytes, as RFC 4226 wants them.
Secret freshSecret();

//! The step that \a now lies in.
qint64 stepAt(TimePoint now);

//! The code of \a step.
QByteArray codeAt(const Secret &secret, qint64 step);

//! The step whose code \a typed is: the one of \a now, or the one before or after it, for clocks that differ.
//! Nothing if it is none of them, or not later than \a lastUsed, since a code is good once.
std::optional<qint64> match(const Secret &secret, const QByteArray &typed, TimePoint now, qint64 lastUsed);

//! \a secret as people type it into an app: base32 in groups of four.
QString groups(const Secret &secret);

//! What an app reads as a QR code.
QString uri(const Secret &secret, const QString &login, const QString &issuer);

} // namespace Totp

} // namespace heliograph
