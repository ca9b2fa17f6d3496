// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "requestmaker.h"
#include "runningsimulator.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {
namespace {

QByteArray today()
{
    return QDateTime::currentDateTimeUtc().addSecs(8 * 3600).toString(u"yyyyMMdd").toLatin1();
}

FormParts question(const QByteArray &number, const QByteArray &date = today())
{
    return {{"PhoneNumber", number}, {"SendDate", date}, {"PageSize", "50"}, {"CurrentPage", "1"}};
}

FormParts with(FormParts parts, const QByteArray &name, const QByteArray &value)
{
    for (auto &part : parts) {
        if (part.first == name)
            part.second = value;
    }
    return parts;
}

QJsonArray rowsOf(const RawReply &reply)
{
    return reply.json()[u"SmsSendDetailDTOs"_s][u"SmsSendDetailDTO"_s].toArray();
}

SimulatorOptions prompt()
{
    SimulatorOptions options;
    options.receipts = RunningSimulator::promptReceipts();
    return options;
}

} // namespace

class TestAliyunApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongBatchIsRefusedAsDocumented_data();
    void aWrongBatchIsRefusedAsDocumented();
    void aHundredAreTakenAndNoMore();
    void sendSmsTakesItsParametersFromEitherPlace();
    void sendSmsTakesAThousandAndNoMore();
    void oneBizIdNamesAWholeCall();
    void detailsTellWhatBecameOfAMessage();
    void detailsAreFoundByDayNumberAndAccount();
    void detailsArePaged();
    void detailsLagBehindWhenAsked();
    void failuresCarryTheCarriersCode();
    void silentMessagesStayWaiting();
    void wrongQuestionsAreRefused();
    void statisticsAnswerWithoutSending();
    void aMessageAbroadIsTakenAndFound();
    void aWrongMessageAbroadIsRefused();
};

void TestAliyunApi::aWrongBatchIsRefusedAsDocumented_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");

    QTest::newRow("letters") << QByteArray("PhoneNumberJson") << QByteArray("[\"1390000000x\"]")
                             << u"isv.MOBILE_NUMBER_ILLEGAL"_s;
    QTest::newRow("too short") << QByteArray("PhoneNumberJson") << QByteArray("[\"+86139\"]")
                               << u"isv.MOBILE_NUMBER_ILLEGAL"_s;
    QTest::newRow("a landline") << QByteArray("PhoneNumberJson") << QByteArray("[\"+861088888888\"]")
                                << u"isv.MOBILE_NUMBER_ILLEGAL"_s;
    QTest::newRow("nobody") << QByteArray("PhoneNumberJson") << QByteArray("[]")
                            << u"isv.MOBILE_NUMBER_ILLEGAL"_s;
    QTest::newRow("no JSON") << QByteArray("PhoneNumberJson") << QByteArray("13900000000")
                             << u"isv.INVALID_JSON_PARAM"_s;
    QTest::newRow("trailing text") << QByteArray("PhoneNumberJson") << QByteArray("[\"13900000000\"]x")
                                   << u"isv.INVALID_JSON_PARAM"_s;
    QTest::newRow("numbers as numbers")
        << QByteArray("PhoneNumberJson") << QByteArray("[13900000000]") << u"isv.INVALID_JSON_PARAM"_s;
    QTest::newRow("signs of another count")
        << QByteArray("SignNameJson") << QByteArray("[\"a\",\"b\"]") << u"isv.SMS_SIGNATURE_ILLEGAL"_s;
    QTest::newRow("no template") << QByteArray("TemplateCode") << QByteArray("")
                                 << u"isv.SMS_TEMPLATE_ILLEGAL"_s;
    QTest::newRow("values that are no strings")
        << QByteArray("TemplateParamJson") << QByteArray("[{\"a\":1}]") << u"isv.INVALID_JSON_PARAM"_s;
    QTest::newRow("a reference too long")
        << QByteArray("OutId") << QByteArray(256, 'x') << u"isv.PARAM_LENGTH_LIMIT"_s;
}

void TestAliyunApi::aWrongBatchIsRefusedAsDocumented()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, code);
    RunningSimulator running;
    RawClient client(running.port());

    const FormParts form = with(aliyunBatchForm({"13900000000"}, "ref"), field, value);
    const RawReply reply = client.exchange(aliyunRequest("SendBatchSms", form));

    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value(u"Code"_s).toString(), code);
    QVERIFY(!reply.json().value(u"RequestId"_s).toString().isEmpty());
    QVERIFY(running.ledger().isEmpty());
}

void TestAliyunApi::aHundredAreTakenAndNoMore()
{
    RunningSimulator running;
    RawClient client(running.port());
    QList<QByteArray> numbers;
    for (int i = 0; i < 100; ++i)
        numbers.append("1390000" + QByteArray::number(1000 + i));

    QCOMPARE(client.exchange(aliyunBatch(numbers, "a")).json().value(u"Code"_s).toString(), u"OK"_s);
    numbers.append("13911111111");
    const RawReply reply = client.exchange(aliyunBatch(numbers, "b"));

    QCOMPARE(reply.json().value(u"Code"_s).toString(), u"isv.MOBILE_COUNT_OVER_LIMIT"_s);
    QCOMPARE(running.ledger(u"accepted"_s).size(), 100);
}

void TestAliyunApi::sendSmsTakesItsParametersFromEitherPlace()
{
    RunningSimulator running;
    RawClient client(running.port());
    const FormParts form{{"PhoneNumbers", "13900000000,+8613900000001,8613900000002,85251234567"},
                         {"SignName", "Test"},
                         {"TemplateCode", "SMS_1"},
                         {"TemplateParam", "{\"code\":\"1\"}"},
                         {"OutId", "ref"}};

    const RawReply inBody = client.exchange(aliyunRequest("SendSms", form));
    const RawReply inQuery = client.exchange(aliyunRequest("SendSms", {}, {.id = "other"}, form));

    QCOMPARE(inBody.json().value(u"Code"_s).toString(), u"OK"_s);
    QCOMPARE(inQuery.json().value(u"Code"_s).toString(), u"OK"_s);
    const QList<QJsonObject> lines = running.ledger(u"accepted"_s);
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines.at(2).value(u"number"_s).toString(), u"+8613900000002"_s);
    QCOMPARE(lines.at(3).value(u"number"_s).toString(), u"+85251234567"_s);
    QCOMPARE(lines.at(7).value(u"client_ref"_s).toString(), u"ref"_s);
}

void TestAliyunApi::sendSmsTakesAThousandAndNoMore()
{
    RunningSimulator running;
    RawClient client(running.port());
    FormParts form{{"PhoneNumbers", ""}, {"SignName", "Test"}, {"TemplateCode", "SMS_1"}};

    const QByteArray thousand = QList<QByteArray>(1000, "13900000000").join(',');
    const RawReply taken = client.exchange(aliyunRequest("SendSms", with(form, "PhoneNumbers", thousand)));
    const RawReply refused
        = client.exchange(aliyunRequest("SendSms", with(form, "PhoneNumbers", thousand + ",13900000000")));

    QCOMPARE(taken.json().value(u"Code"_s).toString(), u"OK"_s);
    QCOMPARE(refused.json().value(u"Code"_s).toString(), u"isv.MOBILE_COUNT_OVER_LIMIT"_s);
}

void TestAliyunApi::oneBizIdNamesAWholeCall()
{
    RunningSimulator running;
    RawClient client(running.port());

    const QString first = client.exchange(aliyunBatch({"13900000000", "13900000001"}, "a"))
                              .json()
                              .value(u"BizId"_s)
                              .toString();
    const QString second
        = client.exchange(aliyunBatch({"13900000002"}, "b")).json().value(u"BizId"_s).toString();

    QVERIFY(first.endsWith(u"^0"));
    QVERIFY(first != second);
    QCOMPARE(running.ledger().at(0).value(u"provider_id"_s).toString(), first);
    QCOMPARE(running.ledger().at(1).value(u"provider_id"_s).toString(), first);
}

void TestAliyunApi::detailsTellWhatBecameOfAMessage()
{
    RunningSimulator running(prompt());
    RawClient client(running.port());
    client.exchange(aliyunBatch({"13900000000"}, "ref"));

    const RawReply reply = client.exchange(aliyunRequest("QuerySendDetails", question("13900000000")));

    QCOMPARE(reply.json().value(u"Code"_s).toString(), u"OK"_s);
    QCOMPARE(reply.json().value(u"TotalCount"_s).toInt(), 1);
    const QJsonValue row = rowsOf(reply).at(0);
    QCOMPARE(row[u"PhoneNum"].toString(), u"13900000000"_s);
    QCOMPARE(row[u"OutId"].toString(), u"ref"_s);
    QCOMPARE(row[u"TemplateCode"].toString(), u"SMS_1"_s);
    QCOMPARE(row[u"SendStatus"].toInt(), 3);
    QCOMPARE(row[u"ErrCode"].toString(), u"DELIVERED"_s);
    QCOMPARE(row[u"ReceiveDate"].toString().size(), 19);
}

void TestAliyunApi::detailsAreFoundByDayNumberAndAccount()
{
    RunningSimulator running(prompt());
    RawClient client(running.port());
    const QByteArray bizId
        = client.exchange(aliyunBatch({"13900000000"}, "a")).json().value(u"BizId"_s).toString().toLatin1();
    client.exchange(aliyunBatch({"13900000000"}, "b"));
    FormParts byCall = question("+8613900000000");
    byCall.append(std::pair<QByteArray, QByteArray>("BizId", bizId));
    const auto count = [&client](const FormParts &form, const Signer &signer = {}) {
        return rowsOf(client.exchange(aliyunRequest("QuerySendDetails", form, signer))).size();
    };

    QCOMPARE(count(question("13900000000")), 2);
    QCOMPARE(count(byCall), 1);
    QCOMPARE(count(question("13900000001")), 0);
    QCOMPARE(count(question("13900000000", "20200101")), 0);
    QCOMPARE(count(question("13900000000"), {.id = "other"}), 0);
}

void TestAliyunApi::detailsArePaged()
{
    RunningSimulator running(prompt());
    RawClient client(running.port());
    for (int i = 0; i < 5; ++i)
        client.exchange(aliyunBatch({"13900000000"}, "r" + QByteArray::number(i)));
    FormParts form = with(question("13900000000"), "PageSize", "2");

    const RawReply first = client.exchange(aliyunRequest("QuerySendDetails", form));
    const RawReply last = client.exchange(aliyunRequest("QuerySendDetails", with(form, "CurrentPage", "3")));
    const RawReply beyond
        = client.exchange(aliyunRequest("QuerySendDetails", with(form, "CurrentPage", "4")));

    QCOMPARE(first.json().value(u"TotalCount"_s).toInt(), 5);
    QCOMPARE(rowsOf(first).at(0)[u"OutId"].toString(), u"r4"_s);
    QCOMPARE(rowsOf(last).size(), 1);
    QCOMPARE(rowsOf(last).at(0)[u"OutId"].toString(), u"r0"_s);
    QCOMPARE(rowsOf(beyond).size(), 0);
}

void TestAliyunApi::detailsLagBehindWhenAsked()
{
    SimulatorOptions options = prompt();
    options.receipts.visibleAfter = std::chrono::hours(1);
    RunningSimulator running(options);
    RawClient client(running.port());
    client.exchange(aliyunBatch({"13900000000"}, "ref"));

    const RawReply reply = client.exchange(aliyunRequest("QuerySendDetails", question("13900000000")));

    QCOMPARE(reply.json().value(u"Code"_s).toString(), u"OK"_s);
    QVERIFY(rowsOf(reply).isEmpty());
}

void TestAliyunApi::failuresCarryTheCarriersCode()
{
    SimulatorOptions options = prompt();
    options.receipts.failedPerMille = 1000;
    RunningSimulator running(options);
    RawClient client(running.port());
    client.exchange(aliyunBatch({"13900000000"}, "ref"));

    const QJsonValue row
        = rowsOf(client.exchange(aliyunRequest("QuerySendDetails", question("13900000000")))).at(0);

    QCOMPARE(row[u"SendStatus"].toInt(), 2);
    QVERIFY(!row[u"ErrCode"].toString().isEmpty());
    QVERIFY(row[u"ErrCode"].toString() != u"DELIVERED"_s);
}

void TestAliyunApi::silentMessagesStayWaiting()
{
    SimulatorOptions options = prompt();
    options.receipts.silentPerMille = 1000;
    RunningSimulator running(options);
    RawClient client(running.port());
    client.exchange(aliyunBatch({"13900000000"}, "ref"));

    const QJsonValue row
        = rowsOf(client.exchange(aliyunRequest("QuerySendDetails", question("13900000000")))).at(0);

    QCOMPARE(row[u"SendStatus"].toInt(), 1);
    QCOMPARE(row[u"ReceiveDate"].toString(), QString());
}

void TestAliyunApi::wrongQuestionsAreRefused()
{
    RunningSimulator running;
    RawClient client(running.port());
    const FormParts good = question("13900000000");
    const auto code = [&client](const FormParts &form) {
        return client.exchange(aliyunRequest("QuerySendDetails", form)).json().value(u"Code"_s).toString();
    };

    QCOMPARE(code(good), u"OK"_s);
    QCOMPARE(code(with(good, "PhoneNumber", "12")), u"isv.MOBILE_NUMBER_ILLEGAL"_s);
    QCOMPARE(code(with(good, "PageSize", "51")), u"isv.INVALID_PARAMETERS"_s);
    QCOMPARE(code(with(good, "CurrentPage", "0")), u"isv.INVALID_PARAMETERS"_s);
    QCOMPARE(code(with(good, "SendDate", "2026-01-01")), u"isv.INVALID_PARAMETERS"_s);
}

void TestAliyunApi::statisticsAnswerWithoutSending()
{
    RunningSimulator running;
    RawClient client(running.port());

    const RawReply reply = client.exchange(aliyunRequest("QuerySendStatistics", {{"IsGlobe", "1"}}));

    QCOMPARE(reply.json().value(u"Code"_s).toString(), u"OK"_s);
    QVERIFY(reply.json()[u"Data"_s][u"TotalSize"_s].isDouble());
    QVERIFY(running.ledger().isEmpty());
}

void TestAliyunApi::aMessageAbroadIsTakenAndFound()
{
    SimulatorOptions options = prompt();
    QList<TakenMessage> taken; // before each answer, so this thread may read it after one
    options.taken = [&taken](const TakenMessage &message) { taken.append(message); };
    RunningSimulator running(options);
    RawClient client(running.port());
    const FormParts form{{"To", "85251234567"}, {"From", "Shop"}, {"Message", "Hello"}, {"TaskId", "ref"}};

    const QJsonObject sent = client.exchange(aliyunRequest("SendMessageToGlobe", form)).json();
    const QByteArray id = sent.value(u"MessageId"_s).toString().toLatin1();
    const QJsonObject found = client.exchange(aliyunRequest("QueryMessage", {{"MessageId", id}})).json();
    const QJsonObject foreign
        = client.exchange(aliyunRequest("QueryMessage", {{"MessageId", id}}, {.id = "other"})).json();

    QCOMPARE(sent.value(u"ResponseCode"_s).toString(), u"OK"_s);
    QCOMPARE(running.ledger().first().value(u"provider_id"_s).toString().toLatin1(), id);
    QCOMPARE(running.ledger().first().value(u"client_ref"_s).toString(), u"ref"_s);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.constFirst().to, "85251234567");
    QCOMPARE(taken.constFirst().from, "Shop");
    QCOMPARE(taken.constFirst().text, "Hello");
    QCOMPARE(found.value(u"Status"_s).toInt(), 1);
    QCOMPARE(found.value(u"To"_s).toString(), u"85251234567"_s);
    QVERIFY(foreign.value(u"ResponseCode"_s).toString() != u"OK"_s);
}

void TestAliyunApi::aWrongMessageAbroadIsRefused()
{
    RunningSimulator running;
    RawClient client(running.port());
    const auto code = [&client](const QByteArray &action, const FormParts &form) {
        return client.exchange(aliyunRequest(action, form)).json().value(u"ResponseCode"_s).toString();
    };

    QCOMPARE(code("SendMessageToGlobe", {{"To", "x"}, {"Message", "Hello"}}), u"MOBILE_NUMBER_ILLEGAL"_s);
    QCOMPARE(code("SendMessageToGlobe", {{"To", "85251234567"}}), u"CONTENT_EMPTY"_s);
    QCOMPARE(code("QueryMessage", {{"MessageId", "12"}}), u"MESSAGE_NOT_FOUND"_s);
    QVERIFY(running.ledger().isEmpty());
}

} // namespace heliograph

QObject *tst_aliyunapi()
{
    return new heliograph::TestAliyunApi;
}

#include "tst_aliyunapi.moc"
