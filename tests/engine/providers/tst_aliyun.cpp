// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyun.h"

#include "tests/engine/providers/outcometext.h"
#include "tests/engine/providers/vectorfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const RequestStamp AliyunStamp{fromMillis(1751327999999), "0123456789abcdef",
                               "00112233445566778899aabbccddeeff"};

Aliyun provider(Aliyun::SendApi api = Aliyun::SendApi::SendBatchSms, const QByteArray &token = {})
{
    const int most = api == Aliyun::SendApi::SendSms ? 1000 : 100;
    return Aliyun({QUrl(u"https://dysmsapi.aliyuncs.com/"_s), api, most},
                  {u"testid"_s, Secret("not-a-secret"), Secret(token)});
}

QString field(const QByteArray &form, const QString &name)
{
    return QUrlQuery(QString::fromLatin1(form)).queryItemValue(name, QUrl::FullyDecoded);
}

Batch textTo(const QString &number, const QString &text)
{
    return {u"Acme"_s, {}, {{number, {}, text}}};
}

} // namespace

class TestAliyun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsABatchWithItsPeopleInTheBody();
    void givesEveryRecipientOwnVariables();
    void leavesVariablesOutWhenNobodyHasAny();
    void sendsSendSmsAsAForm();
    void sendsFreeTextAbroadAsAForm();
    void reproducesTheRecordedBatch();
    void addsTheTokenOfTemporaryKeys();
    void signsTheLoopbackHostWithItsPort();
    void asksByNumberAndBeijingDay();
    void asksAboutFreeTextByItsId();
    void probesWithStatistics();
    void refusesWhatCannotBeExpressed_data();
    void refusesWhatCannotBeExpressed();
    void takesItsLargestBatch_data();
    void takesItsLargestBatch();
};

void TestAliyun::sendsABatchWithItsPeopleInTheBody()
{
    const auto request = provider().request(batchTo({u"+8613900001234"_s, u"+85251234567"_s}), AliyunStamp);

    QVERIFY(request);
    QCOMPARE(request->method, "POST");
    QCOMPARE(request->url.toEncoded(),
             "https://dysmsapi.aliyuncs.com/?OutId=00112233445566778899aabbccddeeff&TemplateCode=SMS_1");
    QCOMPARE(request->body,
             "PhoneNumberJson=%5B%22%2B8613900001234%22%2C%2285251234567%22%5D"
             "&SignNameJson=%5B%22Sign%22%2C%22Sign%22%5D");
    QCOMPARE(headerOf(*request, "host"), "dysmsapi.aliyuncs.com");
    QCOMPARE(headerOf(*request, "x-acs-action"), "SendBatchSms");
    QCOMPARE(headerOf(*request, "x-acs-version"), "2017-05-25");
    QCOMPARE(headerOf(*request, "x-acs-date"), "2025-06-30T23:59:59Z");
    QCOMPARE(headerOf(*request, "x-acs-signature-nonce"), "0123456789abcdef");
    QCOMPARE(headerOf(*request, "content-type"), "application/x-www-form-urlencoded");
    QVERIFY(
        headerOf(*request, "Authorization")
            .startsWith("ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=content-type;host;x-acs-action;"
                        "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature="));
}

void TestAliyun::givesEveryRecipientOwnVariables()
{
    Batch batch = batchTo({u"+8613900001234"_s, u"+8613900001235"_s, u"+8613900001236"_s});
    batch.recipients[0].variables = {{u"name"_s, u"张三"_s}, {u"n"_s, u"007"_s}};
    batch.recipients[1].variables = {{u"name"_s, u"O'Brien & \"Co\"\n\\😀"_s}};

    const auto request = provider().request(batch, AliyunStamp);

    QVERIFY(request);
    const QJsonArray expected = {QJsonObject{{u"name"_s, u"张三"_s}, {u"n"_s, u"007"_s}},
                                 QJsonObject{{u"name"_s, u"O'Brien & \"Co\"\n\\😀"_s}}, QJsonObject{}};
    QCOMPARE(QJsonDocument::fromJson(field(request->body, u"TemplateParamJson"_s).toUtf8()).array(),
             expected);
    QCOMPARE(QJsonDocument::fromJson(field(request->body, u"PhoneNumberJson"_s).toUtf8()).array().size(), 3);
    QCOMPARE(QJsonDocument::fromJson(field(request->body, u"SignNameJson"_s).toUtf8()).array().size(), 3);
}

void TestAliyun::leavesVariablesOutWhenNobodyHasAny()
{
    const auto request = provider().request(batchTo({u"+8613900001234"_s}), AliyunStamp);

    QVERIFY(request);
    QVERIFY(!request->body.contains("TemplateParamJson"));
}

void TestAliyun::sendsSendSmsAsAForm()
{
    Batch batch = batchTo({u"+8613900001234"_s, u"+8613900001235"_s});
    batch.recipients[0].variables = batch.recipients[1].variables = {{u"code"_s, u"123456"_s}};

    const auto request = provider(Aliyun::SendApi::SendSms).request(batch, AliyunStamp);

    QVERIFY(request);
    QCOMPARE(request->url.toEncoded(), "https://dysmsapi.aliyuncs.com/");
    QCOMPARE(headerOf(*request, "x-acs-action"), "SendSms");
    QCOMPARE(request->body,
             "OutId=00112233445566778899aabbccddeeff&PhoneNumbers=%2B8613900001234%2C%2B8613900001235"
             "&SignName=Sign&TemplateCode=SMS_1&TemplateParam=%7B%22code%22%3A%22123456%22%7D");
    QVERIFY(provider(Aliyun::SendApi::SendSms).traits().variablesPerCall);
}

void TestAliyun::sendsFreeTextAbroadAsAForm()
{
    const auto request
        = provider().request(textTo(u"+8521245567001"_s, u"Hello 世界 & friends"_s), AliyunStamp);

    QVERIFY(request);
    QCOMPARE(request->url.toEncoded(), "https://dysmsapi.aliyuncs.com/");
    QCOMPARE(headerOf(*request, "x-acs-action"), "SendMessageToGlobe");
    QCOMPARE(headerOf(*request, "x-acs-version"), "2018-05-01");
    QCOMPARE(request->body,
             "From=Acme&Message=Hello%20%E4%B8%96%E7%95%8C%20%26%20friends"
             "&TaskId=00112233445566778899aabbccddeeff&To=8521245567001");
}

void TestAliyun::reproducesTheRecordedBatch()
{
    const QJsonObject vector = vectorOf(u"aliyun"_s, u"aliyun-v3-sendbatch-2"_s);
    Batch batch{u"测试"_s, u"SMS_2"_s, {{u"+8613900000000"_s, {{u"name"_s, u"张三"_s}}, {}}}};
    const Aliyun recorded({QUrl(u"https://dysmsapi.aliyuncs.com/"_s)}, credentialsOf(vector));

    const auto request
        = recorded.request(batch, {timeOf(vector), headerOf(vector, "x-acs-signature-nonce"), "b-1"});

    // The SDK's clock, nonce and headers with our body: the signer has to come to what we put in the header.
    QVERIFY(request);
    QCOMPARE(request->url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority),
             vector[u"request"_s][u"target"_s].toString().toLatin1());
    for (const QByteArray name : {"host", "x-acs-version", "x-acs-action", "x-acs-date", "content-type"})
        QCOMPARE(headerOf(*request, name), headerOf(vector, name));
    QCOMPARE(signAliyun("POST", "OutId=b-1&TemplateCode=SMS_2", request->headers, credentialsOf(vector))
                 .authorization,
             headerOf(*request, "Authorization"));
}

void TestAliyun::addsTheTokenOfTemporaryKeys()
{
    const auto request = provider(Aliyun::SendApi::SendBatchSms, "CAIS+token==")
                             .request(batchTo({u"+8613900001234"_s}), AliyunStamp);

    QVERIFY(request);
    QCOMPARE(headerOf(*request, "x-acs-security-token"), "CAIS+token==");
    QCOMPARE(headerOf(*request, "x-acs-accesskey-id"), "testid");
    QVERIFY(headerOf(*request, "Authorization").contains(";x-acs-accesskey-id;"));
    QVERIFY(headerOf(*request, "Authorization").contains(";x-acs-security-token;"));
    QVERIFY(!request->url.toEncoded().contains("CAIS"));
}

void TestAliyun::signsTheLoopbackHostWithItsPort()
{
    const Aliyun local({QUrl(u"http://127.0.0.1:9100/"_s)}, {u"id"_s, Secret("s"), {}});
    const Aliyun six({QUrl(u"http://[::1]:9100/"_s)}, {u"id"_s, Secret("s"), {}});

    QCOMPARE(headerOf(local.probe(AliyunStamp), "host"), "127.0.0.1:9100");
    QCOMPARE(headerOf(six.probe(AliyunStamp), "host"), "[::1]:9100");
}

void TestAliyun::asksByNumberAndBeijingDay()
{
    // 16:30 UTC is the next day in Beijing.
    StatusQuestion question{u"+8613900000000"_s, fromMillis(1751301000000), u"9006^0"_s};
    question.page = 2;

    const HttpRequest request = provider().statusRequest(question, AliyunStamp);

    QCOMPARE(request.url.toEncoded(),
             "https://dysmsapi.aliyuncs.com/?BizId=9006%5E0&CurrentPage=2&PageSize=50"
             "&PhoneNumber=%2B8613900000000&SendDate=20250701");
    QCOMPARE(headerOf(request, "x-acs-action"), "QuerySendDetails");
    QCOMPARE(headerOf(request, "content-type"), QByteArray("application/x-www-form-urlencoded"));
}

void TestAliyun::asksAboutFreeTextByItsId()
{
    StatusQuestion question{u"+85251234567"_s, AliyunStamp.time, u"1008030300123003"_s};
    question.freeText = true;

    const HttpRequest request = provider().statusRequest(question, AliyunStamp);

    QCOMPARE(request.url.query(), u"MessageId=1008030300123003"_s);
    QCOMPARE(headerOf(request, "x-acs-action"), "QueryMessage");
    QCOMPARE(headerOf(request, "x-acs-version"), "2018-05-01");
}

void TestAliyun::probesWithStatistics()
{
    const HttpRequest request = provider().probe(AliyunStamp);

    QCOMPARE(headerOf(request, "x-acs-action"), "QuerySendStatistics");
    QCOMPARE(request.url.query(), u"EndDate=20250701&IsGlobe=1&PageIndex=1&PageSize=10&StartDate=20250701"_s);
    QVERIFY(request.body.isEmpty());
}

void TestAliyun::refusesWhatCannotBeExpressed_data()
{
    QTest::addColumn<Batch>("batch");
    QTest::addColumn<QString>("word");
    Batch unsigned_ = batchTo({u"+8613900001234"_s});
    unsigned_.signName.clear();
    Batch twice = batchTo({u"+8613900001234"_s});
    twice.recipients[0].variables = {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}, {u"a"_s, u"3"_s}};
    QStringList many;
    for (int i = 0; i < 101; ++i)
        many.append(u"+86139000%1"_s.arg(i, 5, 10, QChar(u'0')));
    Batch twoTexts = textTo(u"+85251234567"_s, u"Hi"_s);
    twoTexts.recipients.append({u"+85251234568"_s, {}, u"Hi"_s});

    QTest::newRow("nobody") << batchTo({}) << u"empty"_s;
    QTest::newRow("101") << batchTo(many) << u"at most 100"_s;
    QTest::newRow("no signature") << unsigned_ << u"sign_name"_s;
    QTest::newRow("a variable twice") << twice << u"variable twice"_s;
    QTest::newRow("a number twice") << batchTo({u"+8613900001234"_s, u"+8613900001234"_s})
                                    << u"earlier one"_s;
    QTest::newRow("no plus") << batchTo({u"8613900001234"_s}) << u"no number"_s;
    QTest::newRow("letters") << batchTo({u"+86139\",\"1234"_s}) << u"no number"_s;
    QTest::newRow("free text into the mainland") << textTo(u"+8613900001234"_s, u"Hi"_s) << u"template"_s;
    QTest::newRow("no text") << textTo(u"+85251234567"_s, {}) << u"no text"_s;
    QTest::newRow("free text to two") << twoTexts << u"at most 1"_s;
}

void TestAliyun::refusesWhatCannotBeExpressed()
{
    QFETCH(Batch, batch);
    QFETCH(QString, word);

    const auto request = provider().request(batch, AliyunStamp);

    QVERIFY(!request);
    QCOMPARE(request.error().kind, ErrorKind::Invalid);
    QVERIFY2(request.error().detail.contains(word), qPrintable(request.error().detail));
    QVERIFY(!request.error().detail.contains(u"13900001234"_s.left(9)) || word == u"no number"_s);
}

void TestAliyun::takesItsLargestBatch_data()
{
    QTest::addColumn<Aliyun::SendApi>("api");
    QTest::addColumn<int>("size");
    QTest::newRow("SendBatchSms") << Aliyun::SendApi::SendBatchSms << 100;
    QTest::newRow("SendSms") << Aliyun::SendApi::SendSms << 1000;
}

void TestAliyun::takesItsLargestBatch()
{
    QFETCH(Aliyun::SendApi, api);
    QFETCH(int, size);
    QStringList numbers;
    for (int i = 0; i < size; ++i)
        numbers.append(u"+86139000%1"_s.arg(i, 5, 10, QChar(u'0')));

    const auto request = provider(api).request(batchTo(numbers), AliyunStamp);

    QVERIFY(request);
    QVERIFY(std::ranges::all_of(
        numbers, [&](const QString &n) { return request->body.contains(n.mid(1).toLatin1()); }));
    QVERIFY(!request->url.toEncoded().contains("139000"));
}

QObject *tst_aliyun()
{
    return new TestAliyun;
}

#include "tst_aliyun.moc"
