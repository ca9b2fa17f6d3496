// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/provideraccount.h"

#include <QByteArray>

namespace heliograph {

//! What TC3-HMAC-SHA256 covers of a call.
struct TencentCall
{
    QByteArray method = QByteArrayLiteral("POST");
    QByteArray query; //!< as it stands in the URL
    QByteArray contentType = QByteArrayLiteral("application/json"); //!< exactly as sent
    QByteArray host; //!< exactly as sent
    QByteArray body;
    TimePoint time;
};

//! What TC3-HMAC-SHA256 signs, step by step, and the header that it results in (tencent.md).
struct TencentSignature
{
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    Secret dateKey;
    Secret serviceKey;
    Secret signingKey;
    QByteArray signature; //!< lower-case hex
    QByteArray authorization; //!< value of the Authorization header
};

//! Signs \a call for the service "sms", whatever its host is called. The scope's day is the UTC day.
TencentSignature signTencent(const TencentCall &call, const Credentials &credentials);

} // namespace heliograph
