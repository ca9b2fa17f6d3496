// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyunsignature.h"

#include "tests/engine/providers/vectorfile.h"

#include <QCryptographicHash>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestAliyunSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reproducesTheSdkSignature_data();
    void reproducesTheSdkSignature();
    void reproducesTheKnownAnswerOfTheDocumentation();
    void sortsAndEncodesTheQuery();
    void leavesOtherHeadersUnsigned();
};

void TestAliyunSignature::reproducesTheSdkSignature_data()
{
    QTest::addColumn<QJsonObject>("vector");
    int rows = 0;
    for (const QJsonObject &vector : vectorsOf(u"aliyun"_s)) {
        const QString id = vector[u"id"_s].toString();
        if (!id.startsWith("aliyun-v3-"_L1))
            continue; // the older RPC signature is not spoken here
        QTest::newRow(id.toLatin1().constData()) << vector;
        ++rows;
    }
    QCOMPARE(rows, 21);
}

void TestAliyunSignature::reproducesTheSdkSignature()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject request = vector[u"request"_s].toObject();
    const QJsonObject derived = vector[u"derived"_s].toObject();
    const QList<HttpHeader> headers = headersOf(vector);

    const AliyunSignature signature
        = signAliyun(request[u"method"_s].toString().toLatin1(), canonicalQuery(queryOf(vector)), headers,
                     credentialsOf(vector));

    QCOMPARE(QString::fromUtf8(signature.canonicalRequest), derived[u"canonical_request"_s].toString());
    QCOMPARE(QString::fromUtf8(signature.stringToSign), derived[u"string_to_sign"_s].toString());
    QCOMPARE(QString::fromUtf8(signature.signature), derived[u"signature_hex"_s].toString());
    QVERIFY(std::ranges::any_of(headers, [&](const HttpHeader &header) {
        return header.name == "Authorization" && header.value == signature.authorization;
    }));
}

void TestAliyunSignature::reproducesTheKnownAnswerOfTheDocumentation()
{
    const QByteArray empty = QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex();
    const QList<HttpHeader> headers = {{"host", "ecs.cn-shanghai.aliyuncs.com"},
                                       {"x-acs-action", "RunInstances"},
                                       {"x-acs-content-sha256", empty},
                                       {"x-acs-date", "2023-10-26T10:22:32Z"},
                                       {"x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d"},
                                       {"x-acs-version", "2014-05-26"}};
    const QByteArray query = canonicalQuery(
        {{"RegionId", "cn-shanghai"}, {"ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"}});

    const AliyunSignature signature
        = signAliyun("POST", query, headers, {u"YourAccessKeyId"_s, Secret("YourAccessKeySecret"), {}});

    QCOMPARE(signature.signature, "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
}

void TestAliyunSignature::sortsAndEncodesTheQuery()
{
    const QByteArray query = canonicalQuery({{"b", "~!*'()-._%20"}, {"a", "阿 +/="}});

    QCOMPARE(query, "a=%E9%98%BF%20%2B%2F%3D&b=~%21%2A%27%28%29-._%2520");
}

void TestAliyunSignature::leavesOtherHeadersUnsigned()
{
    const Credentials credentials{u"id"_s, Secret("secret"), {}};
    const QList<HttpHeader> few = {{"Host", "h"}, {"x-acs-content-sha256", "0"}};
    QList<HttpHeader> more = few;
    more.append(HttpHeader{"User-Agent", "anything"});

    QCOMPARE(signAliyun("POST", {}, more, credentials).signature,
             signAliyun("POST", {}, few, credentials).signature);
}

QObject *tst_aliyunsignature()
{
    return new TestAliyunSignature;
}

#include "tst_aliyunsignature.moc"
