// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/signaturecheck.h"

#include <QSet>

namespace heliograph::simulator {

//! Checks Alibaba Cloud's ACS3-HMAC-SHA256 as the gateway does, by the description in the provider's
//! documentation and with no line of the code that signs. One thread.
class Acs3Check
{
public:
    //! Without \a credentials everything is checked but the digest itself.
    explicit Acs3Check(const SimulatorCredentials &credentials)
        : m_credentials(credentials)
    {
    }

    //! What is wrong with \a request at \a now; nothing if it may pass, and then its nonce is used up.
    std::optional<SignatureFault> check(const Request &request, TimePoint now);

    //! The access key id a request claims, empty if it claims none.
    static QByteArray account(const Request &request);

private:
    std::optional<SignatureFault> checkTime(const Request &request, TimePoint now) const;
    std::optional<SignatureFault> checkToken(const Request &request, QByteArrayView account) const;
    std::optional<SignatureFault> checkDigest(const Request &request,
                                              const Authorization &authorization) const;
    bool isFreshNonce(QByteArrayView nonce, TimePoint now);

    const SimulatorCredentials m_credentials;
    QSet<quint64> m_nonces; // hashes, since a million of them must stay small: of the running half hour …
    QSet<quint64> m_olderNonces; // … and of the one before
    TimePoint m_noncesSince{};
};

} // namespace heliograph::simulator
