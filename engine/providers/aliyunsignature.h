// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "engine/net/httptypes.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace heliograph {

//! Names and values in UTF-8, not yet encoded.
using Parameters = QList<std::pair<QByteArray, QByteArray>>;

//! \a parameters as a query string in the one form that is signed: sorted by name, RFC 3986 encoded.
QByteArray canonicalQuery(Parameters parameters);

//! What ACS3-HMAC-SHA256 signs, step by step, and the header that it results in (aliyun.md).
struct AliyunSignature
{
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signature; //!< lower-case hex
    QByteArray authorization; //!< value of the Authorization header
};

//! Signs a call of \a method to "/?\a query", where \a query is in canonical form.
//!
//! Covers every header of \a headers that is host, content-type or x-acs-*; x-acs-content-sha256 has to be
//! among them and stands for the body.
AliyunSignature signAliyun(const QByteArray &method, const QByteArray &query,
                           const QList<HttpHeader> &headers, const Credentials &credentials);

} // namespace heliograph
