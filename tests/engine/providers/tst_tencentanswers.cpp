// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentanswers.h"

#include "tests/engine/providers/outcometext.h"
#include "tests/engine/providers/vectorfile.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const Batch ToOne = batchTo({u"+8618501234444"_s});
const Batch ToTwo = batchTo({u"+8618500000001"_s, u"+8618500000002"_s});

QByteArray row(const QByteArray &number, const QByteArray &id, const QByteArray &code = "Ok")
{
    return R"({"SerialNo":")" + id + R"(","PhoneNumber":")" + number + R"(","Fee":1,"Code":")" + code + "\"}";
}

QByteArray rows(const QByteArray &inside)
{
    return R"({"Response":{"SendStatusSet":[)" + inside + R"(],"RequestId":"R"}})";
}

QByteArray error(const QByteArray &code)
{
    return R"({"Response":{"Error":{"Code":")" + code + R"(","Message":"m"},"RequestId":"R"}})";
}

const QByteArray First = row("+8618500000001", "5000:1");
const QByteArray Second = row("+8618500000002", "5000:2");

} // namespace

class TestTencentAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifiesTheRecordedAnswers_data();
    void classifiesTheRecordedAnswers();
    void acceptsTwoHundredOfTheRecording();
    void joinsRowsByNumber_data();
    void joinsRowsByNumber();
    void classifiesWholeCalls_data();
    void classifiesWholeCalls();
    void tellsWhatTheProbeFound();
};

void TestTencentAnswers::classifiesTheRecordedAnswers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("ok") << u"sendsms-basic"_s << u"accepted 5000:1045710669157053657849499610"_s;
    QTest::newRow("signature") << u"error-signature"_s << u"account AuthFailure.SignatureFailure"_s;
    QTest::newRow("throttle") << u"error-ratelimit"_s << u"slow RequestLimitExceeded"_s;
    QTest::newRow("internal") << u"error-internal"_s << u"doubt"_s;
    QTest::newRow("balance") << u"error-balance-per-number"_s
                             << u"balance FailedOperation.InsufficientBalanceInSmsPackage"_s;
    QTest::newRow("500") << u"error-http-500"_s << u"doubt"_s;
    QTest::newRow("html") << u"error-html-200"_s << u"doubt"_s;
    QTest::newRow("reset") << u"error-conn-reset"_s << u"doubt"_s;
}

void TestTencentAnswers::classifiesTheRecordedAnswers()
{
    QFETCH(QString, id);
    QFETCH(QString, outcome);
    const QJsonObject vector = vectorOf(u"tencent"_s, QString(u"tencent-"_s + id));
    QVERIFY(!vector.isEmpty());

    QCOMPARE(outcomeTexts(tencentOutcomes(ToOne, replyOf(vector))), QStringList{outcome});
}

void TestTencentAnswers::acceptsTwoHundredOfTheRecording()
{
    const QJsonObject vector = vectorOf(u"tencent"_s, u"tencent-sendsms-max200"_s);
    QStringList numbers;
    for (int i = 199; i >= 0; --i) // the answer has them the other way round
        numbers.append(u"+8618500000%1"_s.arg(i, 3, 10, QChar(u'0')));

    const QStringList outcomes = outcomeTexts(tencentOutcomes(batchTo(numbers), replyOf(vector)));

    QCOMPARE(outcomes.size(), 200);
    QCOMPARE(outcomes.last(), u"accepted 5000:1045710669157053657849499610"_s);
    QVERIFY(
        std::ranges::all_of(outcomes, [](const QString &o) { return o.startsWith("accepted 5000:"_L1); }));
    QCOMPARE(QSet<QString>(outcomes.begin(), outcomes.end()).size(), 200);
}

void TestTencentAnswers::joinsRowsByNumber_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("outcomes");
    const QString ok1 = u"accepted 5000:1"_s;
    const QString ok2 = u"accepted 5000:2"_s;
    const QString doubt = u"doubt"_s;
    const QByteArray refused1 = row("+8618500000001", "", "FailedOperation.PhoneNumberInBlacklist");
    const QString no1 = u"refused FailedOperation.PhoneNumberInBlacklist"_s;
    const auto add = [](const char *name, const QByteArray &body, const QStringList &outcomes) {
        QTest::newRow(name) << body << outcomes;
    };
    add("another order", rows(Second + ',' + First), {ok1, ok2});
    add("no plus", rows(row("8618500000001", "5000:1") + ',' + row("008618500000002", "5000:2")), {ok1, ok2});
    add("bare", rows(row("18500000001", "5000:1") + ',' + Second), {ok1, ok2});
    add("one refused", rows(refused1 + ',' + Second), {no1, ok2});
    add("one missing", rows(Second), {doubt, ok2});
    add("a stranger", rows(row("+8618599999999", "5000:9") + ',' + Second), {doubt, ok2});
    add("no id", rows(row("+8618500000001", "") + ',' + Second), {doubt, ok2});
    add("id of another type", rows(R"({"SerialNo":5,"PhoneNumber":"+8618500000001","Code":"Ok"},)" + Second),
        {doubt, ok2});
    add("unlisted code", rows(row("+8618500000001", "", "Brand.New") + ',' + Second), {doubt, ok2});
    add("a row that is none", rows("7," + Second), {doubt, ok2});
    add("twice accepted", rows(First + ',' + row("+8618500000001", "5000:9") + ',' + Second), {ok1, ok2});
    add("twice refused", rows(refused1 + ',' + refused1 + ',' + Second), {no1, ok2});
    add("accepted and refused", rows(First + ',' + refused1 + ',' + Second), {doubt, ok2});
    add("refused and accepted", rows(refused1 + ',' + First + ',' + Second), {doubt, ok2});
    add("cut after a row", R"({"Response":{"SendStatusSet":[)" + First + ',', {ok1, doubt});
    add("cut in a row", R"({"Response": {"SendStatusSet" : [ )" + First + " , " + Second.chopped(9),
        {ok1, doubt});
    add("cut after a refusal", R"({"Response":{"SendStatusSet":[)" + refused1 + ',' + Second, {doubt, ok2});
    add("garbage at the end", rows(First + ',' + Second) + "<html>", {ok1, ok2});
    add("rows and an error",
        R"({"Response":{"Error":{"Code":"InternalError"},"RequestId":"R","SendStatusSet":[)" + First + "]}}",
        {ok1, doubt});
    add("a name twice in a row", rows(First.chopped(1) + R"(,"Code":"Ok"},)" + Second), {doubt, doubt});
}

void TestTencentAnswers::joinsRowsByNumber()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, outcomes);

    QCOMPARE(outcomeTexts(tencentOutcomes(ToTwo, answered(200, body))), outcomes);
}

void TestTencentAnswers::classifiesWholeCalls_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    const auto add = [](const char *name, int status, const QByteArray &body, const QString &outcome) {
        QTest::newRow(name) << status << body << outcome;
    };
    add("one number's fault", 200, error("InvalidParameterValue.IncorrectPhoneNumber"),
        u"alone InvalidParameterValue.IncorrectPhoneNumber"_s);
    add("too many", 200, error("LimitExceeded.PhoneNumberCountLimit"),
        u"alone LimitExceeded.PhoneNumberCountLimit"_s);
    add("clock", 200, error("InternalError.RequestTimeException"),
        u"account InternalError.RequestTimeException"_s);
    add("unlisted", 200, error("FailedOperation.BrandNew"), u"doubt"_s);
    add("as HTTP 400", 400, error("AuthFailure.TokenFailure"), u"account AuthFailure.TokenFailure"_s);
    add("unlisted 429", 429, error("Flow.New"), u"slow Flow.New"_s);
    add("5xx with a code", 500, error("RequestLimitExceeded"), u"doubt"_s);
    add("no request id", 200, R"({"Response":{"Error":{"Code":"RequestLimitExceeded"}}})", u"doubt"_s);
    add("code of another type", 200, R"({"Response":{"Error":{"Code":7},"RequestId":"R"}})", u"doubt"_s);
    add("error of another type", 200, R"({"Response":{"Error":"RequestLimitExceeded","RequestId":"R"}})",
        u"doubt"_s);
    add("no rows", 200, rows(""), u"doubt"_s);
    add("a list instead", 200, R"({"Response":[]})", u"doubt"_s);
    add("foreign", 200, R"({"Code":"OK","BizId":"9^0","RequestId":"R"})", u"doubt"_s);
    add("redirect", 307, "", u"doubt, account"_s);
}

void TestTencentAnswers::classifiesWholeCalls()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);

    QCOMPARE(outcomeTexts(tencentOutcomes(ToTwo, answered(status, body))), QStringList({outcome, outcome}));
}

void TestTencentAnswers::tellsWhatTheProbeFound()
{
    const auto fine = tencentProbeAnswer(replyOf(vectorOf(u"tencent"_s, u"tencent-sendstatusstatistics"_s)));
    const auto key = tencentProbeAnswer(answered(200, error("AuthFailure.SignatureFailure")));
    const auto clock = tencentProbeAnswer(answered(200, error("AuthFailure.SignatureExpire")));
    const auto empty = tencentProbeAnswer(answered(200, rows("")));

    QVERIFY(fine);
    QCOMPARE(key.error().kind, ErrorKind::Secret);
    QVERIFY(clock.error().detail.contains(u"Set the clock"_s));
    QCOMPARE(empty.error().kind, ErrorKind::Network);
}

QObject *tst_tencentanswers()
{
    return new TestTencentAnswers;
}

#include "tst_tencentanswers.moc"
