// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/catalogue.h"

#include "tests/engine/providers/outcometext.h"
#include "tests/engine/providers/vectorfile.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

// What every type of the catalogue has to pass; a new provider is tested by standing in providerTypes().

namespace {

const QByteArray SecretBytes = "hush-hush-secret";
const QByteArray TokenBytes = "hush-hush-token";
const RequestStamp Stamp{fromMillis(1751327999999), "nonce-1", "00112233445566778899aabbccddeeff"};
const StatusQuestion Question{u"+8613900001234"_s, Stamp.time, {}};

std::unique_ptr<Provider> make(const QString &type)
{
    ProviderAccount account;
    account.driver = type;
    for (const SettingKey &key : settingKeys(type)) {
        if (key.required)
            account.settings.insert(key.key, key.key == "region"_L1 ? u"ap-guangzhou"_s : u"1400000000"_s);
    }
    auto provider = makeProvider(account, {u"id"_s, Secret(SecretBytes), Secret(TokenBytes)});
    return provider ? *std::move(provider) : nullptr;
}

Batch batch()
{
    Batch batch = batchTo({u"+8613900001234"_s, u"+8613900001235"_s});
    for (BatchRecipient &recipient : batch.recipients)
        recipient.variables = {{u"1"_s, u"private-value"_s}};
    return batch;
}

QList<HttpReply> strangeReplies()
{
    QList<HttpReply> replies;
    const QList<QByteArray> bodies = {"",
                                      "null",
                                      "0",
                                      "[]",
                                      "{}",
                                      "\"OK\"",
                                      "<html><body>login</body></html>",
                                      R"({"message":"ok","code":0})",
                                      R"({"Response":null})",
                                      R"({"Response":{"SendStatusSet":null,"RequestId":7}})",
                                      R"({"Response":{"SendStatusSet":[null,[],"",{}],"RequestId":"R"}})",
                                      R"({"Code":{"Code":"OK"},"BizId":[]})",
                                      R"({"Code":1e999})",
                                      "\xff\xfe\x00\x01",
                                      QByteArray(3'000'000, '{'),
                                      QByteArray(3'000'000, ' '),
                                      "{\"Code\":\"" + QByteArray(500'000, 'A') + "\",\"RequestId\":\"R\"}"};
    for (const int status : {200, 204, 400, 404, 418})
        for (const QByteArray &body : bodies)
            replies.append(answered(status, body));
    return replies;
}

//! The sentences of \a outcomes.
QString wordsOf(const QList<SendOutcome> &outcomes)
{
    QString words;
    for (const SendOutcome &outcome : outcomes) {
        words += outcomeText(outcome);
        if (const auto *doubt = std::get_if<InDoubt>(&outcome))
            words += doubt->reason;
        if (const auto *notSent = std::get_if<NotSent>(&outcome))
            words += notSent->reason;
    }
    return words;
}

bool tellsASecret(const QString &words)
{
    return words.contains("hush"_L1) || words.contains("1390000"_L1) || words.contains("private"_L1);
}

} // namespace

class TestConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerAfterLeavingThatIsNoAnswerIsInDoubt_data() { addTypes(); }
    void everyAnswerAfterLeavingThatIsNoAnswerIsInDoubt();
    void whatNeverLeftIsNotSent_data() { addTypes(); }
    void whatNeverLeftIsNotSent();
    void strangeBodiesAreInDoubt_data() { addTypes(); }
    void strangeBodiesAreInDoubt();
    void strangeBodiesAnswerNoQuestion_data() { addTypes(); }
    void strangeBodiesAnswerNoQuestion();
    void everyCutOfAGoodAnswerIsAcceptedOrInDoubt();
    void peopleTravelInTheBodyOnly_data() { addTypes(); }
    void peopleTravelInTheBodyOnly();
    void secretsStayOutOfRequests_data() { addTypes(); }
    void secretsStayOutOfRequests();
    void theSameStampGivesTheSameRequest_data() { addTypes(); }
    void theSameStampGivesTheSameRequest();

private:
    static void addTypes();
};

void TestConformance::addTypes()
{
    QTest::addColumn<QString>("type");
    for (const QString &type : providerTypes())
        QTest::newRow(qPrintable(type)) << type;
}

void TestConformance::everyAnswerAfterLeavingThatIsNoAnswerIsInDoubt()
{
    QFETCH(QString, type);
    const auto provider = make(type);
    QVERIFY(provider);
    HttpReply late;
    late.end = HttpEnd::TimedOut;

    for (const HttpReply &reply :
         {HttpReply{}, late, answered(500, "{}"), answered(502, "<html>"), answered(599, "")})
        QCOMPARE(outcomeTexts(provider->outcomes(batch(), reply)), QStringList({u"doubt"_s, u"doubt"_s}));
    QCOMPARE(outcomeTexts(provider->outcomes(batch(), answered(302, ""))),
             QStringList({u"doubt, account"_s, u"doubt, account"_s}));
}

void TestConformance::whatNeverLeftIsNotSent()
{
    QFETCH(QString, type);
    const auto provider = make(type);
    for (const HttpEnd end : {HttpEnd::NotSent, HttpEnd::Refused, HttpEnd::TooLate}) {
        HttpReply reply;
        reply.end = end;
        QCOMPARE(outcomeTexts(provider->outcomes(batch(), reply)),
                 QStringList({u"not sent"_s, u"not sent"_s}));
    }
}

void TestConformance::strangeBodiesAreInDoubt()
{
    QFETCH(QString, type);
    const auto provider = make(type);
    for (const HttpReply &reply : strangeReplies()) {
        const QList<SendOutcome> outcomes = provider->outcomes(batch(), reply);
        QCOMPARE(outcomeTexts(outcomes), QStringList({u"doubt"_s, u"doubt"_s}));
        QVERIFY(!tellsASecret(wordsOf(outcomes)));
    }
}

void TestConformance::strangeBodiesAnswerNoQuestion()
{
    QFETCH(QString, type);
    const auto provider = make(type);
    for (const HttpReply &reply : strangeReplies()) {
        const auto probe = provider->probeAnswer(reply);
        const auto state = provider->statusAnswer(Question, reply);
        const auto pulled = provider->pullAnswer(reply);

        QVERIFY(!probe && !state);
        QVERIFY(!tellsASecret(QString(probe.error().detail + state.error().detail)));
        QVERIFY(!pulled || pulled->receipts.isEmpty());
    }
}

void TestConformance::everyCutOfAGoodAnswerIsAcceptedOrInDoubt()
{
    const QByteArray aliyun = R"({"Code":"OK","BizId":"9^0","RequestId":"R"})";
    const QByteArray tencent
        = R"({"Response":{"SendStatusSet":[{"SerialNo":"9^0","PhoneNumber":"+8613900001234","Code":"Ok"},)"
          R"({"SerialNo":"9^0","PhoneNumber":"+8613900001235","Code":"Ok"}],"RequestId":"R"}})";
    const auto ali = make(u"aliyun"_s);
    const auto ten = make(u"tencent"_s);
    const QStringList both = {u"accepted 9^0"_s, u"accepted 9^0"_s};

    QCOMPARE(outcomeTexts(ali->outcomes(batch(), answered(200, aliyun))), both);
    QCOMPARE(outcomeTexts(ten->outcomes(batch(), answered(200, tencent))), both);
    for (qsizetype size = 0; size < aliyun.size(); ++size)
        QCOMPARE(outcomeTexts(ali->outcomes(batch(), answered(200, aliyun.left(size)))).count(u"doubt"_s), 2);
    for (qsizetype size = 0; size < tencent.size(); ++size) {
        const QStringList outcomes = outcomeTexts(ten->outcomes(batch(), answered(200, tencent.left(size))));
        QCOMPARE(outcomes.count(u"doubt"_s) + outcomes.count(both.first()), 2);
    }
}

void TestConformance::peopleTravelInTheBodyOnly()
{
    QFETCH(QString, type);
    const auto provider = make(type);

    const auto request = provider->request(batch(), Stamp);

    QVERIFY(request);
    QCOMPARE(request->method, "POST");
    QVERIFY(request->body.contains("8613900001234") && request->body.contains("8613900001235"));
    QVERIFY(request->body.contains("private-value"));
    QVERIFY(!tellsASecret(request->url.toString()));
    for (const HttpHeader &header : request->headers)
        QVERIFY2(header.name == "X-TC-Token" || header.name == "x-acs-security-token"
                     || !tellsASecret(QString::fromUtf8(header.value)),
                 header.name.constData());
    QVERIFY(!headerOf(*request, "Host").isEmpty());
    QVERIFY(!headerOf(*request, "Content-Type").isEmpty());
    QVERIFY(request->body.contains(Stamp.reference)
            || request->url.query().contains(QLatin1String(Stamp.reference)));
}

void TestConformance::secretsStayOutOfRequests()
{
    QFETCH(QString, type);
    const auto provider = make(type);
    const QList<HttpRequest> requests = {*provider->request(batch(), Stamp), provider->probe(Stamp),
                                         provider->statusRequest(Question, Stamp)};
    for (const HttpRequest &request : requests) {
        QVERIFY(!request.body.contains("hush") && !request.url.toString().contains("hush"_L1));
        QVERIFY(std::ranges::none_of(request.headers,
                                     [](const HttpHeader &h) { return h.value.contains(SecretBytes); }));
        QVERIFY(
            std::ranges::any_of(request.headers, [](const HttpHeader &h) { return h.value == TokenBytes; }));
    }
}

void TestConformance::theSameStampGivesTheSameRequest()
{
    QFETCH(QString, type);
    const auto provider = make(type);
    RequestStamp later = Stamp;
    later.time += std::chrono::seconds(1);

    const QByteArray first = headerOf(*provider->request(batch(), Stamp), "Authorization");

    QCOMPARE(headerOf(*provider->request(batch(), Stamp), "Authorization"), first);
    QVERIFY(headerOf(*provider->request(batch(), later), "Authorization") != first);
}

QObject *tst_conformance()
{
    return new TestConformance;
}

#include "tst_conformance.moc"
