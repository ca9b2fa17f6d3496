// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/simulator/simulatoroptions.h"
#include "engine/simulator/wire/requestparser.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace heliograph::simulator {

//! Why a request's signature is not accepted: the documented code and HTTP status.
struct SignatureFault
{
    QByteArray code;
    QByteArray message;
    int status = 400;
};

//! What an Authorization header says: "ALGORITHM Credential=…,SignedHeaders=…,Signature=…".
struct Authorization
{
    QByteArrayView credential;
    QByteArrayView signedHeaders;
    QByteArrayView signature;

    //! Nothing if \a header is not of this form for \a algorithm.
    static std::optional<Authorization> read(QByteArrayView header, QByteArrayView algorithm);
    //! The names in signedHeaders, in their order.
    std::vector<QByteArrayView> names() const;
};

//! "name:value\n" of every signed header, lower-case, in the order they were signed; nothing if one of them
//! was not sent or the names are not sorted, lower-case and different.
std::optional<QByteArray> canonicalHeaders(const Request &request, const Authorization &authorization);

} // namespace heliograph::simulator
