// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentsignature.h"

#include "tests/engine/providers/vectorfile.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

TencentCall callOf(const QJsonObject &vector)
{
    const QJsonObject request = vector[u"request"_s].toObject();
    TencentCall call;
    call.method = request[u"method"_s].toString().toLatin1();
    call.query = request[u"target"_s].toString().toLatin1().mid(2); // after "/?"
    call.contentType = headerOf(vector, "Content-Type");
    call.host = headerOf(vector, "Host");
    call.body = request[u"body_utf8"_s].toString().toUtf8();
    call.time = timeOf(vector);
    return call;
}

QString hex(const Secret &key)
{
    return QString::fromLatin1(key.expose().toHex());
}

} // namespace

class TestTencentSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reproducesTheSdkSignature_data();
    void reproducesTheSdkSignature();
    void datesTheScopeByTheUtcDay();
    void staysWithTheServiceSmsOnALoopbackHost();
};

void TestTencentSignature::reproducesTheSdkSignature_data()
{
    QTest::addColumn<QJsonObject>("vector");
    int rows = 0;
    for (const QJsonObject &vector : vectorsOf(u"tencent"_s)) {
        const QString id = vector[u"id"_s].toString();
        if (id.startsWith("tencent-v1-"_L1))
            continue; // the older HmacSHA256 signature is not spoken here
        QTest::newRow(id.toLatin1().constData()) << vector;
        ++rows;
    }
    QCOMPARE(rows, 19);
}

void TestTencentSignature::reproducesTheSdkSignature()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject derived = vector[u"derived"_s].toObject();

    const TencentSignature signature = signTencent(callOf(vector), credentialsOf(vector));

    QCOMPARE(QString::fromUtf8(signature.canonicalRequest), derived[u"canonical_request"_s].toString());
    QCOMPARE(QString::fromUtf8(signature.stringToSign), derived[u"string_to_sign"_s].toString());
    QCOMPARE(hex(signature.dateKey), derived[u"k_date_hex"_s].toString());
    QCOMPARE(hex(signature.serviceKey), derived[u"k_service_hex"_s].toString());
    QCOMPARE(hex(signature.signingKey), derived[u"k_signing_hex"_s].toString());
    QCOMPARE(QString::fromUtf8(signature.signature), derived[u"signature_hex"_s].toString());
    QCOMPARE(signature.authorization, headerOf(vector, "Authorization"));
}

void TestTencentSignature::datesTheScopeByTheUtcDay()
{
    TencentCall call;
    call.time = fromMillis(1751327999999); // 2025-06-30T23:59:59.999Z, in Beijing already the first of July

    const TencentSignature signature = signTencent(call, {u"id"_s, Secret("key"), {}});

    QVERIFY(signature.stringToSign.contains("\n1751327999\n2025-06-30/sms/tc3_request\n"));
}

void TestTencentSignature::staysWithTheServiceSmsOnALoopbackHost()
{
    TencentCall call;
    call.host = "127.0.0.1:9100";
    call.time = fromMillis(1751327999999);

    const TencentSignature signature = signTencent(call, {u"id"_s, Secret("key"), {}});

    QVERIFY(signature.canonicalRequest.contains("\nhost:127.0.0.1:9100\n"));
    QVERIFY(signature.authorization.contains("Credential=id/2025-06-30/sms/tc3_request, "));
}

QObject *tst_tencentsignature()
{
    return new TestTencentSignature;
}

#include "tst_tencentsignature.moc"
