// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/acs3check.h"

#include "engine/simulator/vendor/hashing.h"
#include "engine/simulator/wire/formfields.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace heliograph::simulator {
namespace {

constexpr QByteArrayView Acs3Algorithm("ACS3-HMAC-SHA256");
constexpr Millis Acs3Tolerance = std::chrono::minutes(15);

SignatureFault incomplete(const char *message)
{
    return {"IncompleteSignature", message};
}

SignatureFault mismatch()
{
    return {"SignatureDoesNotMatch", "Specified signature is not matched with our calculation."};
}

//! Whether every header that must be signed is: all of x-acs-*, host and content-type that were sent.
bool coversEverything(const Request &request, const Authorization &authorization)
{
    const std::vector<QByteArrayView> names = authorization.names();
    return std::all_of(request.headers.begin(), request.headers.end(),
                       [&names](const Request::Header &header) {
                           const QByteArray name = header.name.toByteArray().toLower();
                           if (name != "host" && name != "content-type" && !name.startsWith("x-acs-"))
                               return true;
                           return std::find(names.begin(), names.end(), QByteArrayView(name)) != names.end();
                       });
}

} // namespace

QByteArray Acs3Check::account(const Request &request)
{
    const auto authorization = Authorization::read(request.header("authorization"), Acs3Algorithm);
    return authorization ? authorization->credential.toByteArray() : QByteArray();
}

std::optional<SignatureFault> Acs3Check::check(const Request &request, TimePoint now)
{
    const auto authorization = Authorization::read(request.header("authorization"), Acs3Algorithm);
    if (!authorization || !isHexDigest(authorization->signature))
        return incomplete("The request signature does not conform to Aliyun standards.");
    if (!coversEverything(request, *authorization))
        return incomplete("Not every x-acs header, host and content-type is signed.");
    for (const QByteArrayView name :
         {QByteArrayView("host"), QByteArrayView("x-acs-action"), QByteArrayView("x-acs-version"),
          QByteArrayView("x-acs-signature-nonce")}) {
        if (request.header(name).isEmpty())
            return incomplete("A header that must be there is missing.");
    }
    if (const auto fault = checkTime(request, now))
        return fault;
    if (const auto fault = checkToken(request, authorization->credential))
        return fault;
    if (const auto fault = checkDigest(request, *authorization))
        return fault;
    if (!isFreshNonce(request.header("x-acs-signature-nonce"), now))
        return SignatureFault{"SignatureNonceUsed", "Specified signature nonce was used already."};
    return std::nullopt;
}

std::optional<SignatureFault> Acs3Check::checkTime(const Request &request, TimePoint now) const
{
    const QByteArray text = request.header("x-acs-date").toByteArray();
    const QDateTime date = text.size() == 20 && text.endsWith('Z')
        ? QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate)
        : QDateTime();
    if (!date.isValid())
        return SignatureFault{"InvalidTimeStamp.Format", "Specified time stamp is not well formatted."};
    const Millis skew = std::chrono::abs(now - fromMillis(date.toMSecsSinceEpoch()));
    if (skew > Acs3Tolerance)
        return SignatureFault{"InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."};
    return std::nullopt;
}

std::optional<SignatureFault> Acs3Check::checkToken(const Request &request, QByteArrayView account) const
{
    const QByteArrayView token = request.header("x-acs-security-token");
    if (account.startsWith("STS.") && token.isEmpty())
        return SignatureFault{"MissingSecurityToken", "SecurityToken is mandatory for this action."};
    if (!token.isEmpty() && request.header("x-acs-accesskey-id") != account)
        return SignatureFault{"InvalidSecurityToken.MismatchWithAccessKey",
                              "Specified SecurityToken mismatch with the AccessKey."};
    const auto known = m_credentials.constFind(account.toByteArray());
    if (known != m_credentials.cend() && known->token.expose() != token)
        return SignatureFault{"InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed."};
    return std::nullopt;
}

std::optional<SignatureFault> Acs3Check::checkDigest(const Request &request,
                                                     const Authorization &authorization) const
{
    const QByteArray bodyHash = sha256Hex(request.body);
    if (request.header("x-acs-content-sha256") != bodyHash)
        return mismatch();
    const auto headers = canonicalHeaders(request, authorization);
    FormFields query;
    if (!headers || !query.add(request.query))
        return incomplete("The signed headers are not sorted or not all there.");
    if (m_credentials.isEmpty())
        return std::nullopt;
    const auto known = m_credentials.constFind(authorization.credential.toByteArray());
    if (known == m_credentials.cend())
        return SignatureFault{"InvalidAccessKeyId.NotFound", "Specified access key is not found.", 404};

    QByteArray canonical;
    canonical.append(request.method).append('\n').append(request.path).append('\n');
    canonical.append(query.canonical()).append('\n').append(*headers).append('\n');
    canonical.append(authorization.signedHeaders).append('\n').append(bodyHash);
    QByteArray toSign(Acs3Algorithm.data(), Acs3Algorithm.size());
    toSign.append('\n').append(sha256Hex(canonical));
    if (!matchesHex(authorization.signature, hmacSha256(known->secret.expose(), toSign)))
        return mismatch();
    return std::nullopt;
}

bool Acs3Check::isFreshNonce(QByteArrayView nonce, TimePoint now)
{
    if (now - m_noncesSince > 2 * Acs3Tolerance) { // an older one fails by its date
        m_olderNonces = std::exchange(m_nonces, {});
        m_noncesSince = now;
    }
    const quint64 key = qHash(nonce, std::size_t{0x9e3779b97f4a7c15});
    if (m_nonces.contains(key) || m_olderNonces.contains(key))
        return false;
    m_nonces.insert(key);
    return true;
}

} // namespace heliograph::simulator
