// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentsignature.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr char Tc3Algorithm[] = "TC3-HMAC-SHA256";
constexpr char SignedHeaders[] = "content-type;host";

QByteArray hmac(const Secret &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key.expose(), QCryptographicHash::Sha256);
}

Secret prefixedSecret(const Secret &secret)
{
    QByteArray bytes = "TC3" + secret.expose();
    const Secret prefixed(bytes);
    bytes.fill('\0');
    return prefixed;
}

} // namespace

TencentSignature signTencent(const TencentCall &call, const Credentials &credentials)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMillis(call.time), Qt::UTC);
    const QByteArray day = time.toString(u"yyyy-MM-dd"_s).toLatin1();
    const QByteArray scope = day + "/sms/tc3_request";

    TencentSignature result;
    result.canonicalRequest = call.method + "\n/\n" + call.query + "\ncontent-type:" + call.contentType
        + "\nhost:" + call.host + "\n\n" + SignedHeaders + '\n'
        + QCryptographicHash::hash(call.body, QCryptographicHash::Sha256).toHex();
    result.stringToSign = Tc3Algorithm + QByteArrayLiteral("\n") + QByteArray::number(time.toSecsSinceEpoch())
        + '\n' + scope + '\n'
        + QCryptographicHash::hash(result.canonicalRequest, QCryptographicHash::Sha256).toHex();

    result.dateKey = Secret(hmac(prefixedSecret(credentials.secret), day));
    result.serviceKey = Secret(hmac(result.dateKey, QByteArrayLiteral("sms")));
    result.signingKey = Secret(hmac(result.serviceKey, QByteArrayLiteral("tc3_request")));
    result.signature = hmac(result.signingKey, result.stringToSign).toHex();
    result.authorization = Tc3Algorithm + QByteArrayLiteral(" Credential=") + credentials.keyId.toUtf8() + '/'
        + scope + ", SignedHeaders=" + SignedHeaders + ", Signature=" + result.signature;
    return result;
}

} // namespace heliograph
