// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentreplies.h"

#include "engine/providers/catalogue.h"
#include "engine/providers/tencent.h"
#include "tests/engine/providers/vectorfile.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestTencentReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pullsAsTheSdkDoes();
    void readsWhatTheSdkRead();
    void anEmptyQueueIsAnAnswer();
    void aFullPageMayHaveAnother();
    void whatWasPulledCountsThoughTheAnswerIsCut();
    void whatArrivedOfABrokenAnswerCounts_data();
    void whatArrivedOfABrokenAnswerCounts();
    void rowsWithoutANumberAreLeftOutAndCounted();
    void anErrorIsNoAnswer();

private:
    static std::unique_ptr<Provider> provider(const QJsonObject &vector)
    {
        const QJsonObject input = vector.value(u"input"_s).toObject();
        ProviderAccount account;
        account.driver = u"tencent"_s;
        account.settings = {
            {u"region"_s, input.value(u"region"_s).toString()},
            {u"sdk_app_id"_s, input.value(u"params"_s).toObject().value(u"SmsSdkAppId"_s).toString()},
        };
        auto made = makeProvider(account, credentialsOf(vector));
        return made ? *std::move(made) : nullptr;
    }

    static QByteArray answer(const QByteArray &rows)
    {
        return R"({"Response":{"PullSmsReplyStatusSet":[)" + rows + R"(],"RequestId":"R"}})";
    }

    static inline const QByteArray Row
        = R"({"CountryCode":"86","PhoneNumber":"+8618501234444","ReplyContent":"R","ReplyTime":1570526400})";
};

//! The vector tencent-pullreplystatus: the same body, and so the same signature.
void TestTencentReplies::pullsAsTheSdkDoes()
{
    const QJsonObject vector = vectorOf(u"tencent"_s, u"tencent-pullreplystatus"_s);
    const auto made = provider(vector);
    QVERIFY(made);

    const HttpRequest request = made->replyPullRequest({timeOf(vector), "nonce", {}});

    QCOMPARE(request.method, "POST");
    QCOMPARE(request.body, vector.value(u"request"_s).toObject().value(u"body_utf8"_s).toString().toUtf8());
    QCOMPARE(headerOf(request, "X-TC-Action"), "PullSmsReplyStatus");
    QCOMPARE(headerOf(request, "X-TC-Token"), headerOf(vector, "X-TC-Token"));
    QCOMPARE(headerOf(request, "Authorization"), headerOf(vector, "Authorization"));
    QVERIFY(made->traits().pullsReplies);
}

void TestTencentReplies::readsWhatTheSdkRead()
{
    const auto pulled = tencentReplies(replyOf(vectorOf(u"tencent"_s, u"tencent-pullreplystatus"_s)));

    QVERIFY(pulled);
    QCOMPARE(pulled->replies.size(), 1);
    const InboundMessage &reply = pulled->replies.at(0);
    QCOMPARE(reply.e164, u"+8618501234444"_s);
    QCOMPARE(reply.text, u"R"_s);
    QCOMPARE(reply.at, fromMillis(1570526400000));
    QCOMPARE(reply.trust, Trust::Authenticated);
    QVERIFY(reply.providerId.isEmpty());
    QVERIFY(!pulled->more);
}

void TestTencentReplies::anEmptyQueueIsAnAnswer()
{
    const auto pulled = tencentReplies(replyOf(vectorOf(u"tencent"_s, u"tencent-pullreplystatus-byphone"_s)));

    QVERIFY(pulled);
    QVERIFY(pulled->replies.isEmpty());
}

void TestTencentReplies::aFullPageMayHaveAnother()
{
    QByteArray rows = Row;
    for (int i = 1; i < 100; ++i)
        rows += ',' + Row;

    QVERIFY(tencentReplies(answered(200, answer(rows)))->more);
}

void TestTencentReplies::whatWasPulledCountsThoughTheAnswerIsCut()
{
    const auto pulled = tencentReplies(answered(200, answer(Row + ',' + Row).chopped(40)));

    QVERIFY(pulled);
    QCOMPARE(pulled->replies.size(), 1);
    QCOMPARE(pulled->loss.cutPages, 1);
    QCOMPARE(tencentReplies(answered(200, answer(Row)))->loss.cutPages, 0);
}

void TestTencentReplies::whatArrivedOfABrokenAnswerCounts_data()
{
    QTest::addColumn<HttpEnd>("end");
    QTest::newRow("the connection broke") << HttpEnd::Broken;
    QTest::newRow("the rest did not come in time") << HttpEnd::TimedOut;
}

void TestTencentReplies::whatArrivedOfABrokenAnswerCounts()
{
    QFETCH(HttpEnd, end);
    HttpReply cut = answered(200, answer(Row + ',' + Row).chopped(40));
    cut.end = end;
    HttpReply failed = cut;
    failed.status = 500;

    const auto pulled = tencentReplies(cut);

    QVERIFY(pulled);
    QCOMPARE(pulled->replies.size(), 1);
    QCOMPARE(pulled->loss.cutPages, 1);
    QVERIFY(!tencentReplies(failed));
}

void TestTencentReplies::rowsWithoutANumberAreLeftOutAndCounted()
{
    const auto pulled = tencentReplies(answered(200, answer(R"({"ReplyContent":"R"},)" + Row)));

    QCOMPARE(pulled->replies.size(), 1);
    QCOMPARE(pulled->loss.unreadableRows, 1);
}

void TestTencentReplies::anErrorIsNoAnswer()
{
    QVERIFY(!tencentReplies(
        answered(200, R"({"Response":{"Error":{"Code":"AuthFailure.SecretIdNotFound"},"RequestId":"R"}})")));
    QVERIFY(!tencentReplies(answered(502, answer(Row))));
    QVERIFY(!tencentReplies(HttpReply{}));
}

QObject *tst_tencentreplies()
{
    return new TestTencentReplies;
}

#include "tst_tencentreplies.moc"
