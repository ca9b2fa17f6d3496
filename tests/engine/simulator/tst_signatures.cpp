// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/acs3check.h"
#include "engine/simulator/vendor/tc3check.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

using simulator::Acs3Check;
using simulator::Request;
using simulator::RequestParser;
using simulator::SignatureFault;
using simulator::Tc3Check;

namespace {

//! One recorded request of an official SDK.
struct Recorded
{
    QString id;
    QByteArray bytes;
    SimulatorCredentials credentials;
    TimePoint time;
};

//! The bytes of a recorded request; a length stands in for the chunks it may have been sent in.
QByteArray bytesOf(const QJsonObject &request)
{
    const QByteArray body = request.value(u"body_utf8"_s).toString().toUtf8();
    QByteArray bytes = request.value(u"method"_s).toString().toLatin1() + " "
        + request.value(u"target"_s).toString().toLatin1() + " HTTP/1.1\r\n";
    const QJsonArray headers = request.value(u"headers"_s).toArray();
    for (const QJsonValue &header : headers) {
        const QByteArray name = header.toArray().at(0).toString().toLatin1();
        if (name.compare("transfer-encoding", Qt::CaseInsensitive) != 0
            && name.compare("content-length", Qt::CaseInsensitive) != 0)
            bytes += name + ": " + header.toArray().at(1).toString().toUtf8() + "\r\n";
    }
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QList<Recorded> recorded(const QString &file, const QString &tag, const QString &idKey,
                         const QString &secretKey, const QString &tokenKey)
{
    QFile json(QStringView(HELIOGRAPH_TEST_DATA) + u"/"_s + file);
    if (!json.open(QFile::ReadOnly))
        qFatal("The recorded requests are not there.");
    const QJsonArray vectors = QJsonDocument::fromJson(json.readAll()).object().value(u"vectors"_s).toArray();
    QList<Recorded> found;
    for (const QJsonValue &vector : vectors) {
        if (!vector[u"tags"].toArray().contains(tag))
            continue;
        const QJsonObject keys = vector[u"credentials"].toObject();
        SimulatorCredentials credentials;
        credentials.insert(keys.value(idKey).toString().toLatin1(),
                           {Secret(keys.value(secretKey).toString().toUtf8()),
                            Secret(keys.value(tokenKey).toString().toUtf8())});
        found.append({vector[u"id"].toString(), bytesOf(vector[u"request"].toObject()), credentials,
                      fromMillis(static_cast<qint64>(vector[u"frozen"][u"epoch_ms"].toDouble()))});
    }
    return found;
}

QList<Recorded> aliyunRequests()
{
    QList<Recorded> all
        = recorded(u"aliyun.json"_s, u"v3"_s, u"accessKeyId"_s, u"accessKeySecret"_s, u"securityToken"_s);
    return all;
}

QList<Recorded> tencentRequests()
{
    return recorded(u"tencent.json"_s, u"tc3"_s, u"secretId"_s, u"secretKey"_s, u"token"_s);
}

//! The code of what is wrong with \a bytes, empty if nothing is.
template <typename Check>
QByteArray verdict(Check &check, const QByteArray &bytes, TimePoint now)
{
    RequestParser parser;
    if (parser.parse(bytes) != RequestParser::State::Complete)
        return "not a request";
    const std::optional<SignatureFault> fault = check.check(parser.request(), now);
    return fault ? fault->code : QByteArray();
}

QByteArray changed(QByteArray bytes, const QByteArray &before, const QByteArray &after)
{
    Q_ASSERT(bytes.contains(before));
    return bytes.replace(before, after);
}

void addRows(const QList<Recorded> &requests)
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < requests.size(); ++i)
        QTest::newRow(qPrintable(requests.at(i).id)) << i;
}

} // namespace

class TestSignatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aliyunSdkRequestsPass_data() { addRows(aliyunRequests()); }
    void aliyunSdkRequestsPass();
    void tencentSdkRequestsPass_data() { addRows(tencentRequests()); }
    void tencentSdkRequestsPass();
    void aChangedSecretFails();
    void anUnknownKeyIsNamedSo();
    void aChangedBodyFails();
    void aChangedQueryFails();
    void anUnsignedHeaderFails();
    void anOldRequestFails();
    void aNonceWorksOnce();
    void aMissingTokenFails();
    void aWrongTokenFails();
    void withoutSecretsTheFormIsStillChecked();
    void tencentScopeMustFitTheTime();
    void tencentMustSignHostAndContentType();
};

void TestSignatures::aliyunSdkRequestsPass()
{
    QFETCH(const int, index);
    const Recorded request = aliyunRequests().at(index);
    Acs3Check check(request.credentials);

    QCOMPARE(verdict(check, request.bytes, request.time), QByteArray());
}

void TestSignatures::tencentSdkRequestsPass()
{
    QFETCH(const int, index);
    const Recorded request = tencentRequests().at(index);
    Tc3Check check(request.credentials);

    QCOMPARE(verdict(check, request.bytes, request.time), QByteArray());
}

void TestSignatures::aChangedSecretFails()
{
    const QList<Recorded> all = aliyunRequests() + tencentRequests();
    QVERIFY(all.size() > 30);

    for (const Recorded &request : all) {
        SimulatorCredentials wrong = request.credentials;
        wrong.begin()->secret = Secret("another");
        Acs3Check aliyun(wrong);
        Tc3Check tencent(wrong);
        const bool isAliyun = request.id.startsWith(u"aliyun");
        const QByteArray code = isAliyun ? verdict(aliyun, request.bytes, request.time)
                                         : verdict(tencent, request.bytes, request.time);
        QCOMPARE(code,
                 isAliyun ? QByteArray("SignatureDoesNotMatch") : QByteArray("AuthFailure.SignatureFailure"));
    }
}

void TestSignatures::anUnknownKeyIsNamedSo()
{
    const Recorded aliyun = aliyunRequests().first();
    const Recorded tencent = tencentRequests().first();
    SimulatorCredentials others;
    others.insert("somebody-else", {Secret("x"), {}});
    Acs3Check acs3(others);
    Tc3Check tc3(others);

    QCOMPARE(verdict(acs3, aliyun.bytes, aliyun.time), QByteArray("InvalidAccessKeyId.NotFound"));
    QCOMPARE(verdict(tc3, tencent.bytes, tencent.time), QByteArray("AuthFailure.SecretIdNotFound"));
}

void TestSignatures::aChangedBodyFails()
{
    for (const Recorded &request : aliyunRequests()) {
        if (request.id != u"aliyun-v3-sendbatch-2")
            continue;
        Acs3Check check(request.credentials);
        const QByteArray flipped = changed(request.bytes, "13900000001", "13900000002");
        QCOMPARE(verdict(check, flipped, request.time), QByteArray("SignatureDoesNotMatch"));
    }
    const Recorded request = tencentRequests().first();
    Tc3Check check(request.credentials);
    const QByteArray flipped = changed(request.bytes, "+8618501234444", "+8618501234445");
    QCOMPARE(verdict(check, flipped, request.time), QByteArray("AuthFailure.SignatureFailure"));
}

void TestSignatures::aChangedQueryFails()
{
    const Recorded request = aliyunRequests().first();
    Acs3Check check(request.credentials);

    const QByteArray flipped = changed(request.bytes, "PhoneNumbers=13900000000", "PhoneNumbers=13900000001");

    QCOMPARE(verdict(check, flipped, request.time), QByteArray("SignatureDoesNotMatch"));
}

void TestSignatures::anUnsignedHeaderFails()
{
    const Recorded request = aliyunRequests().first();
    Acs3Check check(request.credentials);

    const QByteArray more = changed(request.bytes, "x-acs-action: ", "x-acs-extra: 1\r\nx-acs-action: ");
    const QByteArray less = changed(request.bytes, ";x-acs-date", "");

    QCOMPARE(verdict(check, more, request.time), QByteArray("IncompleteSignature"));
    QCOMPARE(verdict(check, less, request.time), QByteArray("IncompleteSignature"));
}

void TestSignatures::anOldRequestFails()
{
    const Recorded aliyun = aliyunRequests().first();
    const Recorded tencent = tencentRequests().first();
    Acs3Check acs3(aliyun.credentials);
    Tc3Check tc3(tencent.credentials);

    QCOMPARE(verdict(acs3, aliyun.bytes, aliyun.time + std::chrono::minutes(16)),
             QByteArray("InvalidTimeStamp.Expired"));
    QCOMPARE(verdict(acs3, aliyun.bytes, aliyun.time - std::chrono::minutes(16)),
             QByteArray("InvalidTimeStamp.Expired"));
    QCOMPARE(verdict(acs3, aliyun.bytes, aliyun.time + std::chrono::minutes(14)), QByteArray());
    QCOMPARE(verdict(tc3, tencent.bytes, tencent.time + std::chrono::minutes(6)),
             QByteArray("AuthFailure.SignatureExpire"));
    QCOMPARE(verdict(tc3, tencent.bytes, tencent.time + std::chrono::minutes(4)), QByteArray());
}

void TestSignatures::aNonceWorksOnce()
{
    const Recorded request = aliyunRequests().first();
    Acs3Check check(request.credentials);

    QCOMPARE(verdict(check, request.bytes, request.time), QByteArray());
    QCOMPARE(verdict(check, request.bytes, request.time), QByteArray("SignatureNonceUsed"));
    QCOMPARE(verdict(check, request.bytes, request.time + std::chrono::minutes(14)),
             QByteArray("SignatureNonceUsed"));
}

void TestSignatures::aMissingTokenFails()
{
    for (const Recorded &request : aliyunRequests()) {
        if (request.id != u"aliyun-v3-sendsms-sts")
            continue;
        Acs3Check check(request.credentials);
        QByteArray bytes = request.bytes;
        const qsizetype at = bytes.indexOf("x-acs-security-token: ");
        bytes.remove(at, bytes.indexOf("\r\n", at) + 2 - at);
        QCOMPARE(verdict(check, bytes, request.time), QByteArray("MissingSecurityToken"));
        return;
    }
    QFAIL("There is no recorded request with a temporary token.");
}

void TestSignatures::aWrongTokenFails()
{
    for (const Recorded &request : tencentRequests()) {
        if (request.id != u"tencent-pullreplystatus")
            continue;
        Tc3Check check(request.credentials);
        const QByteArray bytes = changed(request.bytes, "FAKEtoken/", "OTHERtoken/");
        QCOMPARE(verdict(check, bytes, request.time), QByteArray("AuthFailure.TokenFailure"));
        return;
    }
    QFAIL("There is no recorded request with a temporary token.");
}

void TestSignatures::withoutSecretsTheFormIsStillChecked()
{
    const Recorded request = aliyunRequests().first();
    Acs3Check check({});
    const QByteArray wrongHash
        = changed(request.bytes, "x-acs-content-sha256: e3b0", "x-acs-content-sha256: e3b1");
    const QByteArray noHex = changed(request.bytes, "Signature=70c6", "Signature=70x6");

    QCOMPARE(verdict(check, wrongHash, request.time), QByteArray("SignatureDoesNotMatch"));
    QCOMPARE(verdict(check, noHex, request.time), QByteArray("IncompleteSignature"));
    QCOMPARE(verdict(check, changed(request.bytes, "Signature=70c6", "Signature=0000"), request.time),
             QByteArray());
}

void TestSignatures::tencentScopeMustFitTheTime()
{
    const Recorded request = tencentRequests().first();
    Tc3Check check({});

    const QByteArray otherDay = changed(request.bytes, "/2025-01-01/", "/2025-01-02/");
    const QByteArray otherService = changed(request.bytes, "/sms/", "/cvm/");

    QCOMPARE(verdict(check, otherDay, request.time), QByteArray("AuthFailure.SignatureFailure"));
    QCOMPARE(verdict(check, otherService, request.time), QByteArray("AuthFailure.SignatureFailure"));
}

void TestSignatures::tencentMustSignHostAndContentType()
{
    const Recorded request = tencentRequests().first();
    Tc3Check check({});

    const QByteArray less = changed(request.bytes, "SignedHeaders=content-type;host", "SignedHeaders=host");

    QCOMPARE(verdict(check, less, request.time), QByteArray("AuthFailure.SignatureFailure"));
}

} // namespace heliograph

QObject *tst_signatures()
{
    return new heliograph::TestSignatures;
}

#include "tst_signatures.moc"
