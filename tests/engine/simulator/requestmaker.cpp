// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestmaker.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {
namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &bytes)
{
    return QMessageAuthenticationCode::hash(bytes, key, QCryptographicHash::Sha256);
}

QDateTime timeOf(const Signer &signer)
{
    return signer.seconds == 0 ? QDateTime::currentDateTimeUtc()
                               : QDateTime::fromSecsSinceEpoch(signer.seconds, Qt::UTC);
}

QByteArray form(FormParts parts)
{
    std::sort(parts.begin(), parts.end());
    QByteArray text;
    for (const auto &[name, value] : parts)
        text += (text.isEmpty() ? QByteArray() : QByteArray("&")) + encoded(name) + "=" + encoded(value);
    return text;
}

QByteArray jsonStrings(const QList<QByteArray> &texts)
{
    return "[\"" + texts.join("\",\"") + "\"]";
}

QByteArray bytesOf(const QByteArray &target, const FormParts &headers, const QByteArray &body)
{
    QByteArray bytes = "POST " + target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

QByteArray encoded(const QByteArray &text)
{
    return text.toPercentEncoding();
}

QByteArray aliyunRequest(const QByteArray &action, const FormParts &body, const Signer &signer,
                         const FormParts &query)
{
    static int nonces = 0;
    const bool isGlobe = action == "SendMessageToGlobe" || action == "QueryMessage";
    const QByteArray text = form(body);
    FormParts headers{{"content-type", "application/x-www-form-urlencoded"}, {"host", "127.0.0.1"}};
    if (!signer.token.isEmpty())
        headers.emplaceBack("x-acs-accesskey-id", signer.id);
    headers.emplaceBack("x-acs-action", action);
    headers.emplaceBack("x-acs-content-sha256", sha256(text));
    headers.emplaceBack("x-acs-date", timeOf(signer).toString(Qt::ISODate).toLatin1());
    if (!signer.token.isEmpty())
        headers.emplaceBack("x-acs-security-token", signer.token);
    headers.emplaceBack("x-acs-signature-nonce",
                        signer.nonce.isEmpty() ? "nonce-" + QByteArray::number(++nonces) : signer.nonce);
    headers.emplaceBack("x-acs-version", isGlobe ? "2018-05-01" : "2017-05-25");

    QByteArray canonical = "POST\n/\n" + form(query) + "\n";
    QByteArray names;
    for (const auto &[name, value] : headers) {
        canonical += name + ":" + value + "\n";
        names += (names.isEmpty() ? QByteArray() : QByteArray(";")) + name;
    }
    canonical += "\n" + names + "\n" + sha256(text);
    const QByteArray signature = hmac(signer.secret, "ACS3-HMAC-SHA256\n" + sha256(canonical)).toHex();
    headers.emplaceBack("Authorization",
                        "ACS3-HMAC-SHA256 Credential=" + signer.id + ",SignedHeaders=" + names
                            + ",Signature=" + signature);
    return bytesOf(query.isEmpty() ? QByteArray("/") : "/?" + form(query), headers, text);
}

FormParts aliyunBatchForm(const QList<QByteArray> &numbers, const QByteArray &outId)
{
    QByteArray variables;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        variables
            += (i == 0 ? QByteArray("[") : QByteArray(",")) + "{\"name\":\"N" + QByteArray::number(i) + "\"}";
    const QList<QByteArray> signs(numbers.size(), "Test");
    return {{"OutId", outId},
            {"PhoneNumberJson", jsonStrings(numbers)},
            {"SignNameJson", jsonStrings(signs)},
            {"TemplateCode", "SMS_1"},
            {"TemplateParamJson", variables + "]"}};
}

QByteArray aliyunBatch(const QList<QByteArray> &numbers, const QByteArray &outId, const Signer &signer)
{
    return aliyunRequest("SendBatchSms", aliyunBatchForm(numbers, outId), signer);
}

QByteArray tencentRequest(const QByteArray &action, const QByteArray &body, const Signer &signer)
{
    const QDateTime time = timeOf(signer);
    const QByteArray seconds = QByteArray::number(time.toSecsSinceEpoch());
    const QByteArray date = time.date().toString(Qt::ISODate).toLatin1();
    const QByteArray scope = date + "/sms/tc3_request";
    const QByteArray canonical
        = "POST\n/\n\ncontent-type:application/json\nhost:127.0.0.1\n\ncontent-type;host\n" + sha256(body);
    const QByteArray toSign = "TC3-HMAC-SHA256\n" + seconds + "\n" + scope + "\n" + sha256(canonical);
    const QByteArray key = hmac(hmac(hmac("TC3" + signer.secret, date), "sms"), "tc3_request");
    FormParts headers{{"Host", "127.0.0.1"},
                      {"Content-Type", "application/json"},
                      {"X-TC-Action", action},
                      {"X-TC-Version", "2021-01-11"},
                      {"X-TC-Region", "ap-guangzhou"},
                      {"X-TC-Timestamp", seconds},
                      {"Authorization",
                       "TC3-HMAC-SHA256 Credential=" + signer.id + "/" + scope
                           + ", SignedHeaders=content-type;host, Signature=" + hmac(key, toSign).toHex()}};
    if (!signer.token.isEmpty())
        headers.emplaceBack("X-TC-Token", signer.token);
    return bytesOf("/", headers, body);
}

QByteArray tencentBatch(const QList<QByteArray> &numbers, const QByteArray &session, const Signer &signer)
{
    const QByteArray body = "{\"PhoneNumberSet\":" + jsonStrings(numbers)
        + ",\"SmsSdkAppId\":\"1400000000\",\"TemplateId\":\"1110\",\"SignName\":\"Test\","
          "\"TemplateParamSet\":[\"1\"],"
          "\"SessionContext\":\""
        + session + "\"}";
    return tencentRequest("SendSms", body, signer);
}

} // namespace heliograph
