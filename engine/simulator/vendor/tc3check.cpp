// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/tc3check.h"

#include "engine/simulator/vendor/hashing.h"

#include <QDateTime>

#include <algorithm>

namespace heliograph::simulator {
namespace {

constexpr QByteArrayView Tc3Algorithm("TC3-HMAC-SHA256");
constexpr QByteArrayView Service("sms");
constexpr Millis Tc3Tolerance = std::chrono::minutes(5);

SignatureFault failure(const char *message)
{
    return {"AuthFailure.SignatureFailure", message, 200};
}

QByteArray utcDate(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date().toString(Qt::ISODate).toLatin1();
}

QByteArray signingKey(const Secret &secret, QByteArrayView date)
{
    QByteArray first("TC3");
    first.append(secret.expose());
    return hmacSha256(hmacSha256(hmacSha256(first, date), Service), "tc3_request");
}

} // namespace

QByteArray Tc3Check::account(const Request &request)
{
    const auto authorization = Authorization::read(request.header("authorization"), Tc3Algorithm);
    if (!authorization)
        return {};
    const qsizetype slash = authorization->credential.indexOf('/');
    return slash < 0 ? QByteArray() : authorization->credential.first(slash).toByteArray();
}

std::optional<SignatureFault> Tc3Check::check(const Request &request, TimePoint now) const
{
    const auto authorization = Authorization::read(request.header("authorization"), Tc3Algorithm);
    if (!authorization || !isHexDigest(authorization->signature))
        return failure("The Authorization header is malformed.");
    bool isNumber = false;
    const qint64 seconds = request.header("x-tc-timestamp").toByteArray().toLongLong(&isNumber);
    if (!isNumber)
        return SignatureFault{"MissingParameter", "The request is missing the parameter `Timestamp`.", 200};
    if (std::chrono::abs(now - fromMillis(seconds * 1000)) > Tc3Tolerance)
        return SignatureFault{"AuthFailure.SignatureExpire", "The signature has expired.", 200};

    const qsizetype slash = authorization->credential.indexOf('/');
    const QByteArrayView scope = slash < 0 ? QByteArrayView() : authorization->credential.sliced(slash + 1);
    QByteArray expected = utcDate(seconds);
    expected.append('/').append(Service).append("/tc3_request");
    if (slash <= 0 || scope != expected)
        return failure("The credential scope does not fit the timestamp or the service.");
    return checkDigest(request, *authorization, scope);
}

std::optional<SignatureFault> Tc3Check::checkDigest(const Request &request,
                                                    const Authorization &authorization,
                                                    QByteArrayView scope) const
{
    const std::vector<QByteArrayView> names = authorization.names();
    const auto headers = canonicalHeaders(request, authorization);
    const bool isComplete
        = std::find(names.begin(), names.end(), QByteArrayView("content-type")) != names.end()
        && std::find(names.begin(), names.end(), QByteArrayView("host")) != names.end();
    if (!headers || !isComplete)
        return failure("content-type and host must be signed, sorted.");
    if (m_credentials.isEmpty())
        return std::nullopt;
    const auto known = m_credentials.constFind(account(request));
    if (known == m_credentials.cend())
        return SignatureFault{"AuthFailure.SecretIdNotFound", "The SecretId is not found.", 200};
    if (known->token.expose() != request.header("x-tc-token"))
        return SignatureFault{"AuthFailure.TokenFailure", "The provided token does not fit.", 200};

    QByteArray canonical;
    canonical.append(request.method).append('\n').append(request.path).append('\n');
    canonical.append(request.query).append('\n').append(*headers).append('\n');
    canonical.append(authorization.signedHeaders).append('\n').append(sha256Hex(request.body));
    QByteArray toSign(Tc3Algorithm.data(), Tc3Algorithm.size());
    toSign.append('\n').append(request.header("x-tc-timestamp")).append('\n').append(scope).append('\n');
    toSign.append(sha256Hex(canonical));
    const QByteArray key = signingKey(known->secret, scope.first(10));
    if (!matchesHex(authorization.signature, hmacSha256(key, toSign)))
        return failure(
            "The provided credentials could not be validated. Please check your signature is correct.");
    return std::nullopt;
}

} // namespace heliograph::simulator
