// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyunanswers.h"

#include "tests/engine/providers/outcometext.h"
#include "tests/engine/providers/vectorfile.h"

#include <QJsonDocument>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const Batch One = batchTo({u"+8613900000000"_s});
const Batch Two = batchTo({u"+8613900000000"_s, u"+8613900000001"_s});
const Batch Text{u"Acme"_s, {}, {{u"+8521245567001"_s, {}, u"Hi"_s}}};

} // namespace

class TestAliyunAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifiesTheRecordedAnswers_data();
    void classifiesTheRecordedAnswers();
    void classifiesAnswers_data();
    void classifiesAnswers();
    void honoursRetryAfter_data();
    void honoursRetryAfter();
    void readsFreeTextAnswers_data();
    void readsFreeTextAnswers();
    void tellsWhatTheProbeFound_data();
    void tellsWhatTheProbeFound();
    void aStatusStandsBesideTheWordsOnly();
};

void TestAliyunAnswers::classifiesTheRecordedAnswers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("ok") << u"v3-sendsms-basic"_s << u"accepted 900619746936498440^0"_s;
    QTest::newRow("throttle of one") << u"v3-error-business-limit"_s
                                     << u"refused isv.BUSINESS_LIMIT_CONTROL"_s;
    QTest::newRow("balance") << u"v3-error-amount-not-enough"_s << u"balance isv.AMOUNT_NOT_ENOUGH"_s;
    QTest::newRow("number") << u"v3-error-mobile-illegal"_s << u"refused isv.MOBILE_NUMBER_ILLEGAL"_s;
    QTest::newRow("throttle of all") << u"v3-error-throttling-user"_s << u"slow Throttling.User"_s;
    QTest::newRow("key") << u"v3-error-key-not-found"_s << u"account InvalidAccessKeyId.NotFound"_s;
    QTest::newRow("html") << u"v3-error-html-502"_s << u"doubt"_s;
    QTest::newRow("reset") << u"v3-error-conn-reset"_s << u"doubt"_s;
    QTest::newRow("template") << u"v1-error-pop"_s << u"campaign isv.SMS_TEMPLATE_ILLEGAL"_s;
}

void TestAliyunAnswers::classifiesTheRecordedAnswers()
{
    QFETCH(QString, id);
    QFETCH(QString, outcome);
    const QJsonObject vector = vectorOf(u"aliyun"_s, QString(u"aliyun-"_s + id));
    QVERIFY(!vector.isEmpty());

    QCOMPARE(outcomeText(aliyunOutcome(One, replyOf(vector))), outcome);
}

void TestAliyunAnswers::classifiesAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, int status, const QByteArray &body, const QString &outcome) {
        QTest::newRow(name) << status << body << outcome;
    };
    row("one id for all", 200, R"({"Code":"OK","BizId":"9^0","RequestId":"R"})", u"accepted 9^0"_s);
    row("OK without id", 200, R"({"Code":"OK","RequestId":"R"})", u"doubt"_s);
    row("id of another type", 200, R"({"Code":"OK","BizId":9,"RequestId":"R"})", u"doubt"_s);
    row("endless id", 200, R"({"Code":"OK","RequestId":"R","BizId":")" + QByteArray(200, '9') + R"("})",
        u"doubt"_s);
    row("code of another type", 200, R"({"Code":1,"BizId":"9^0","RequestId":"R"})", u"doubt"_s);
    row("other case", 200, R"({"Code":"ok","BizId":"9^0","RequestId":"R"})", u"doubt"_s);
    row("cut off", 200, R"({"Code":"OK","BizId":"9^0","RequestId":"R")", u"doubt"_s);
    row("two codes", 200, R"({"Code":"isv.OUT_OF_SERVICE","Code":"OK","BizId":"9^0","RequestId":"R"})",
        u"doubt"_s);
    row("an array", 200, R"([{"Code":"OK","BizId":"9^0"}])", u"doubt"_s);
    row("nothing", 200, {}, u"doubt"_s);
    row("OK as an error", 400, R"({"Code":"OK","BizId":"9^0","RequestId":"R"})", u"doubt"_s);
    row("unlisted", 200, R"({"Code":"isv.BRAND_NEW","RequestId":"R"})", u"doubt"_s);
    row("unlisted 429", 429, R"({"Code":"Flow.New","RequestId":"R"})", u"slow Flow.New"_s);
    row("listed 429", 429, R"({"Code":"SignatureNonceUsed","RequestId":"R"})", u"doubt"_s);
    row("429 of a proxy", 429, "<html>slow down</html>", u"doubt"_s);
    row("no request id", 400, R"({"Code":"isv.OUT_OF_SERVICE"})", u"doubt"_s);
    row("proxy page", 403, "<html>forbidden</html>", u"doubt"_s);
    row("redirect", 302, {}, u"doubt, account"_s);
    row("5xx with a code", 503, R"({"Code":"Throttling.User","RequestId":"R"})", u"doubt"_s);
    row("one number's fault", 200, R"({"Code":"isv.MOBILE_NUMBER_ILLEGAL","RequestId":"R"})",
        u"alone isv.MOBILE_NUMBER_ILLEGAL"_s);
    row("clock", 400, R"({"Code":"InvalidTimeStamp.Expired","RequestId":"R"})",
        u"account InvalidTimeStamp.Expired"_s);
}

void TestAliyunAnswers::classifiesAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);

    QCOMPARE(outcomeText(aliyunOutcome(Two, answered(status, body))), outcome);
}

void TestAliyunAnswers::honoursRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("as recorded") << QByteArray("1500") << 1500;
    QTest::newRow("absent") << QByteArray() << 0;
    QTest::newRow("no number") << QByteArray("soon") << 0;
    QTest::newRow("negative") << QByteArray("-5") << 0;
    QTest::newRow("a year") << QByteArray("31536000000") << 3'600'000;
}

void TestAliyunAnswers::honoursRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(int, milliseconds);
    const HttpReply reply
        = answered(400, R"({"Code":"Throttling.User","RequestId":"R"})", {{"X-Acs-Retry-After", header}});

    QCOMPARE(std::get<NotAccepted>(aliyunOutcome(Two, reply)).retryAfter.count(), milliseconds);
}

void TestAliyunAnswers::readsFreeTextAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    const QByteArray recorded = replyOf(vectorOf(u"aliyun"_s, u"aliyun-v3-globe-send"_s)).body;
    QTest::newRow("recorded") << recorded << u"accepted 1008030300123003"_s;
    QTest::newRow("sender") << QByteArray(R"({"ResponseCode":"INVALID_SENDERID","RequestId":"R"})")
                            << u"campaign INVALID_SENDERID"_s;
    QTest::newRow("gateway") << QByteArray(R"({"Code":"SignatureDoesNotMatch","RequestId":"R"})")
                             << u"account SignatureDoesNotMatch"_s;
    QTest::newRow("no id") << QByteArray(R"({"ResponseCode":"OK","RequestId":"R"})") << u"doubt"_s;
}

void TestAliyunAnswers::readsFreeTextAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);

    QCOMPARE(outcomeText(aliyunOutcome(Text, answered(200, body))), outcome);
}

void TestAliyunAnswers::tellsWhatTheProbeFound_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<int>("kind"); // -1: it works
    QTest::addColumn<QString>("word");
    const auto refusal
        = [](const QByteArray &code) { return answered(403, R"({"RequestId":"R","Code":")" + code + "\"}"); };
    QTest::newRow("fine") << answered(200, R"({"Code":"OK","RequestId":"R","Data":{}})") << -1
                          << u"accepts the key"_s;
    QTest::newRow("key") << refusal("SignatureDoesNotMatch") << int(ErrorKind::Secret) << u"secret"_s;
    QTest::newRow("clock") << refusal("InvalidTimeStamp.Expired") << int(ErrorKind::Conflict)
                           << u"Set the clock"_s;
    QTest::newRow("balance") << refusal("isv.OUT_OF_SERVICE") << int(ErrorKind::Conflict) << u"balance"_s;
    QTest::newRow("throttle") << refusal("Throttling") << int(ErrorKind::Network) << u"too many"_s;
    QTest::newRow("settings") << refusal("isv.SMS_SIGN_ILLEGAL") << int(ErrorKind::Invalid) << u"settings"_s;
    QTest::newRow("5xx") << answered(502, "<html>") << int(ErrorKind::Network) << u"an error of its own"_s;
    QTest::newRow("html") << answered(200, "<html>") << int(ErrorKind::Network) << u"endpoint"_s;
    QTest::newRow("redirect") << answered(302, "") << int(ErrorKind::Network) << u"redirect"_s;
}

void TestAliyunAnswers::tellsWhatTheProbeFound()
{
    QFETCH(HttpReply, reply);
    QFETCH(int, kind);
    QFETCH(QString, word);

    const auto answer = aliyunProbeAnswer(reply);

    QCOMPARE(answer ? -1 : int(answer.error().kind), kind);
    const QString words = answer ? *answer : answer.error().detail;
    QVERIFY2(words.contains(word), qPrintable(words));
}

void TestAliyunAnswers::aStatusStandsBesideTheWordsOnly()
{
    for (const HttpReply &reply : {answered(502, "<html>"), answered(302, ""), answered(200, "<html>")}) {
        const auto answer = aliyunProbeAnswer(reply);
        QVERIFY(!answer);
        QVERIFY2(!answer.error().detail.contains(u"HTTP"_s), qPrintable(answer.error().detail));
        QCOMPARE(answer.error().parts, QStringList{QString::number(reply.status)});
    }
}

QObject *tst_aliyunanswers()
{
    return new TestAliyunAnswers;
}

#include "tst_aliyunanswers.moc"
