// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencent.h"

#include "tests/engine/providers/outcometext.h"
#include "tests/engine/providers/vectorfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const RequestStamp TencentStamp{fromMillis(1751327999999), "nonce", "00112233445566778899aabbccddeeff"};

Tencent::Settings settings()
{
    Tencent::Settings settings;
    settings.endpoint = QUrl(u"https://sms.tencentcloudapi.com/"_s);
    settings.region = "ap-guangzhou";
    settings.sdkAppId = u"1400006666"_s;
    return settings;
}

Tencent tencentWith(const Tencent::Settings &settings = ::settings(), const QByteArray &token = {})
{
    return Tencent(settings, {u"testid"_s, Secret("not-a-secret"), Secret(token)});
}

Batch withVariables(const QList<Variable> &variables)
{
    Batch batch = batchTo({u"+8613900001234"_s});
    batch.recipients[0].variables = variables;
    return batch;
}

QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TestTencent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reproducesTheRecordedRequests_data();
    void reproducesTheRecordedRequests();
    void plantsTheReferenceAsSessionContext();
    void addsTheTokenOfTemporaryKeys();
    void sendsASenderAbroadOnly();
    void ordersNumberedVariables_data();
    void ordersNumberedVariables();
    void refusesWhatCannotBeExpressed_data();
    void refusesWhatCannotBeExpressed();
    void takesTwoHundred();
    void asksByNumberFromShortlyBeforeTheAttempt();
    void asksNoFurtherBackThanSevenDays();
    void pullsTheQueueOfItsApp();
    void probesWithStatistics();
};

void TestTencent::reproducesTheRecordedRequests_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"sendsms-basic", "sendsms-chinese", "sendsms-ascii-only", "sendsms-max200",
                           "sendsms-language", "sendsms-utc-midnight", "sendstatusstatistics"})
        QTest::newRow(id) << QString(u"tencent-"_s + QLatin1String(id));
}

void TestTencent::reproducesTheRecordedRequests()
{
    QFETCH(QString, id);
    const QJsonObject vector = vectorOf(u"tencent"_s, id);
    const QJsonObject params = vector[u"input"_s][u"params"_s].toObject();
    Tencent::Settings recorded = settings();
    recorded.language = vector[u"input"_s][u"language"_s].toString().toLatin1();
    recorded.region = vector[u"input"_s][u"region"_s].toString().toLatin1();
    recorded.sdkAppId = params[u"SmsSdkAppId"_s].toString();
    const Tencent tencent(recorded, credentialsOf(vector));
    Batch batch{params[u"SignName"_s].toString(), params[u"TemplateId"_s].toString(), {}};
    QList<Variable> variables;
    for (const QJsonValue &value : params[u"TemplateParamSet"_s].toArray())
        variables.append({QString::number(variables.size() + 1), value.toString()});
    for (const QJsonValue &number : params[u"PhoneNumberSet"_s].toArray())
        batch.recipients.append({number.toString(), variables, {}});
    const RequestStamp stamp{timeOf(vector), {}, params[u"SessionContext"_s].toString().toUtf8()};

    const HttpRequest request = id == u"tencent-sendstatusstatistics"_s
        ? tencent.probe(
            {timeOf(vector) - std::chrono::hours(8), {}, {}}) // its day was the UTC day, ours is Beijing's
        : *tencent.request(batch, stamp);

    QCOMPARE(QString::fromUtf8(request.body), vector[u"request"_s][u"body_utf8"_s].toString());
    if (id == u"tencent-sendstatusstatistics"_s)
        return;
    for (const QByteArray name : {"Host", "X-TC-Action", "X-TC-Region", "X-TC-Timestamp", "X-TC-Version",
                                  "X-TC-Language", "Content-Type", "Authorization"})
        QCOMPARE(headerOf(request, name), headerOf(vector, name));
    QCOMPARE(request.url.toEncoded(), "https://sms.tencentcloudapi.com/");
}

void TestTencent::plantsTheReferenceAsSessionContext()
{
    const auto request = tencentWith().request(batchTo({u"+8613900001234"_s}), TencentStamp);

    QVERIFY(request);
    QCOMPARE(request->body,
             R"({"PhoneNumberSet":["+8613900001234"],"SmsSdkAppId":"1400006666","TemplateId":"SMS_1",)"
             R"("SignName":"Sign","SessionContext":"00112233445566778899aabbccddeeff"})");
}

void TestTencent::addsTheTokenOfTemporaryKeys()
{
    const auto request
        = tencentWith(settings(), "tok+en==").request(batchTo({u"+8613900001234"_s}), TencentStamp);

    QVERIFY(request);
    QCOMPARE(headerOf(*request, "X-TC-Token"), "tok+en==");
    QVERIFY(!request->body.contains("tok+en"));
}

void TestTencent::sendsASenderAbroadOnly()
{
    Tencent::Settings withSender = settings();
    withSender.senderId = u"Acme"_s;

    const auto abroad = tencentWith(withSender).request(batchTo({u"+6591234567"_s}), TencentStamp);
    const auto mainland = tencentWith(withSender).request(batchTo({u"+8613900001234"_s}), TencentStamp);

    QCOMPARE(bodyOf(*abroad)[u"SenderId"_s], QJsonValue(u"Acme"_s));
    QVERIFY(!bodyOf(*mainland).contains(u"SenderId"_s));
}

void TestTencent::ordersNumberedVariables_data()
{
    QTest::addColumn<QList<Variable>>("variables");
    QTest::addColumn<QJsonArray>("values");
    const auto v = [](const QString &name) { return Variable(name, QString(u"v"_s + name)); };
    QTest::newRow("sorted as text") << QList{v(u"1"_s), v(u"10"_s), v(u"2"_s), v(u"3"_s), v(u"4"_s),
                                             v(u"5"_s), v(u"6"_s),  v(u"7"_s), v(u"8"_s), v(u"9"_s)}
                                    << QJsonArray{u"v1"_s, u"v2"_s, u"v3"_s, u"v4"_s, u"v5"_s,
                                                  u"v6"_s, u"v7"_s, u"v8"_s, u"v9"_s, u"v10"_s};
    QTest::newRow("named, as they come")
        << QList{v(u"name"_s), v(u"code"_s)} << QJsonArray{u"vname"_s, u"vcode"_s};
    QTest::newRow("a number among names")
        << QList{v(u"name"_s), v(u"1"_s)} << QJsonArray{u"vname"_s, u"v1"_s};
}

void TestTencent::ordersNumberedVariables()
{
    QFETCH(QList<Variable>, variables);
    QFETCH(QJsonArray, values);

    const auto request = tencentWith().request(withVariables(variables), TencentStamp);

    QVERIFY(request);
    QCOMPARE(bodyOf(*request)[u"TemplateParamSet"_s].toArray(), values);
}

void TestTencent::refusesWhatCannotBeExpressed_data()
{
    QTest::addColumn<Batch>("batch");
    QTest::addColumn<QString>("word");
    Batch differing = batchTo({u"+8613900001234"_s, u"+8613900001235"_s});
    differing.recipients[1].variables = {{u"1"_s, u"x"_s}};
    Batch unsigned_ = batchTo({u"+8613900001234"_s});
    unsigned_.signName.clear();
    Batch text = batchTo({u"+6591234567"_s});
    text.templateCode.clear();

    QTest::newRow("differing variables") << differing << u"other variables"_s;
    QTest::newRow("two regions") << batchTo({u"+8613900001234"_s, u"+6591234567"_s}) << u"same region"_s;
    QTest::newRow("no signature") << unsigned_ << u"sign_name"_s;
    QTest::newRow("free text") << text << u"template"_s;
    QTest::newRow("a gap") << withVariables({{u"1"_s, u"a"_s}, {u"3"_s, u"b"_s}}) << u"{2}"_s;
    QTest::newRow("twice") << withVariables({{u"1"_s, u"a"_s}, {u"1"_s, u"b"_s}}) << u"{2}"_s;
}

void TestTencent::refusesWhatCannotBeExpressed()
{
    QFETCH(Batch, batch);
    QFETCH(QString, word);

    const auto request = tencentWith().request(batch, TencentStamp);

    QVERIFY(!request);
    QCOMPARE(request.error().kind, ErrorKind::Invalid);
    QVERIFY2(request.error().detail.contains(word), qPrintable(request.error().detail));
}

void TestTencent::takesTwoHundred()
{
    QStringList numbers;
    for (int i = 0; i < 200; ++i)
        numbers.append(u"+86139000%1"_s.arg(i, 5, 10, QChar(u'0')));

    const auto full = tencentWith().request(batchTo(numbers), TencentStamp);
    const auto over
        = tencentWith().request(batchTo(numbers + QStringList{u"+8613911111111"_s}), TencentStamp);

    QVERIFY(full);
    QCOMPARE(bodyOf(*full)[u"PhoneNumberSet"_s].toArray(), QJsonArray::fromStringList(numbers));
    QVERIFY(!over);
}

void TestTencent::asksByNumberFromShortlyBeforeTheAttempt()
{
    const StatusQuestion question{u"+8613900001234"_s, TencentStamp.time - std::chrono::hours(1), {}};

    const HttpRequest request = tencentWith().statusRequest(question, TencentStamp);

    QCOMPARE(headerOf(request, "X-TC-Action"), "PullSmsSendStatusByPhoneNumber");
    QCOMPARE(request.body,
             R"({"SmsSdkAppId":"1400006666","PhoneNumber":"+8613900001234","BeginTime":1751324099,)"
             R"("EndTime":1751327999,"Offset":0,"Limit":100})");
}

void TestTencent::asksNoFurtherBackThanSevenDays()
{
    const StatusQuestion question{u"+8613900001234"_s, TencentStamp.time - std::chrono::days(30), {}};

    const QJsonObject body = bodyOf(tencentWith().statusRequest(question, TencentStamp));

    const qint64 sevenDays = 7 * 86400;
    QVERIFY(body[u"EndTime"_s].toInteger() - body[u"BeginTime"_s].toInteger() < sevenDays);
}

void TestTencent::pullsTheQueueOfItsApp()
{
    const HttpRequest request = tencentWith().pullRequest(TencentStamp);

    QCOMPARE(headerOf(request, "X-TC-Action"), "PullSmsSendStatus");
    QCOMPARE(request.body, R"({"Limit":100,"SmsSdkAppId":"1400006666"})");
    QVERIFY(tencentWith().traits().pullsReceipts);
}

void TestTencent::probesWithStatistics()
{
    const HttpRequest request = tencentWith().probe(TencentStamp);

    QCOMPARE(headerOf(request, "X-TC-Action"), "SendStatusStatistics");
    QCOMPARE(
        request.body,
        R"({"BeginTime":"2025070100","EndTime":"2025070123","SmsSdkAppId":"1400006666","Limit":0,"Offset":0})");
}

QObject *tst_tencent()
{
    return new TestTencent;
}

#include "tst_tencent.moc"
