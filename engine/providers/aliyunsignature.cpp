// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyunsignature.h"

#include "engine/providers/wiretext.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace heliograph {

namespace {

constexpr char Acs3Algorithm[] = "ACS3-HMAC-SHA256";

//! The headers that are signed, with lower-case names and trimmed values, by name.
QList<HttpHeader> signedHeaders(const QList<HttpHeader> &headers)
{
    QList<HttpHeader> chosen;
    for (const HttpHeader &header : headers) {
        const QByteArray name = header.name.toLower();
        if (name == "host" || name == "content-type" || name.startsWith("x-acs-"))
            chosen.append({name, header.value.trimmed()});
    }
    std::ranges::sort(chosen, {}, &HttpHeader::name);
    return chosen;
}

} // namespace

QByteArray canonicalQuery(Parameters parameters)
{
    std::ranges::sort(parameters);
    QByteArray query;
    for (const auto &[name, value] : parameters)
        appendField(query, name, value);
    return query;
}

AliyunSignature signAliyun(const QByteArray &method, const QByteArray &query,
                           const QList<HttpHeader> &headers, const Credentials &credentials)
{
    QByteArray lines;
    QByteArray names;
    QByteArray bodyHash;
    const QList<HttpHeader> covered = signedHeaders(headers);
    for (const HttpHeader &header : covered) {
        lines += header.name + ':' + header.value + '\n';
        if (!names.isEmpty())
            names += ';';
        names += header.name;
        if (header.name == "x-acs-content-sha256")
            bodyHash = header.value;
    }

    AliyunSignature result;
    result.canonicalRequest = method + "\n/\n" + query + '\n' + lines + '\n' + names + '\n' + bodyHash;
    result.stringToSign = Acs3Algorithm + QByteArrayLiteral("\n")
        + QCryptographicHash::hash(result.canonicalRequest, QCryptographicHash::Sha256).toHex();
    result.signature = QMessageAuthenticationCode::hash(result.stringToSign, credentials.secret.expose(),
                                                        QCryptographicHash::Sha256)
                           .toHex();
    result.authorization = Acs3Algorithm + QByteArrayLiteral(" Credential=") + credentials.keyId.toUtf8()
        + ",SignedHeaders=" + names + ",Signature=" + result.signature;
    return result;
}

} // namespace heliograph
