// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/signaturecheck.h"

namespace heliograph::simulator {

//! Checks Tencent Cloud's TC3-HMAC-SHA256 as the gateway does, by the description in the provider's
//! documentation and with no line of the code that signs. One thread.
class Tc3Check
{
public:
    //! Without \a credentials everything is checked but the digest itself.
    explicit Tc3Check(const SimulatorCredentials &credentials)
        : m_credentials(credentials)
    {
    }

    //! What is wrong with \a request at \a now; nothing if it may pass.
    std::optional<SignatureFault> check(const Request &request, TimePoint now) const;

    //! The secret id a request claims, empty if it claims none.
    static QByteArray account(const Request &request);

private:
    std::optional<SignatureFault> checkDigest(const Request &request, const Authorization &authorization,
                                              QByteArrayView scope) const;

    const SimulatorCredentials m_credentials;
};

} // namespace heliograph::simulator
