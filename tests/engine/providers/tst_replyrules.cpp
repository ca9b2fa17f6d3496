// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/replyrules.h"

#include "tests/engine/providers/outcometext.h"
#include "tests/engine/providers/vectorfile.h"

#include <QTest>

#include <array>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array Table = std::to_array<CodeMeaning>({
    {"A.*"_L1, Meaning::Key},
    {"A.B"_L1, Meaning::Content},
    {"A.C.*"_L1, Meaning::Clock},
    {"Known"_L1, Meaning::Unknown},
});

HttpReply ended(HttpEnd end)
{
    HttpReply reply;
    reply.end = end;
    reply.status = 200; // means nothing unless the exchange is complete
    reply.trouble = u"No route."_s;
    return reply;
}

} // namespace

class TestReplyRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExactCodeComesBeforeAGeneralOne();
    void onlyAnUnlistedCodeBecomesAThrottleBy429();
    void theExchangeDecidesBeforeTheBody_data();
    void theExchangeDecidesBeforeTheBody();
    void aMeaningBecomesAnOutcome_data();
    void aMeaningBecomesAnOutcome();
    void theWaitIsPassedOn();
    void showsOnlyWhatLooksLikeACode_data();
    void showsOnlyWhatLooksLikeACode();
    void everyFailureIsASentence();
    void theTroubleStandsWithinTheSentence();
    void everyRefusalIsASentence();
};

void TestReplyRules::anExactCodeComesBeforeAGeneralOne()
{
    QCOMPARE(meaningOf(Table, u"A.B"_s), Meaning::Content);
    QCOMPARE(meaningOf(Table, u"A.X"_s), Meaning::Key);
    QCOMPARE(meaningOf(Table, u"A.C.X"_s), Meaning::Clock);
    QCOMPARE(meaningOf(Table, u"A"_s), Meaning::Unknown);
    QCOMPARE(meaningOf(Table, u"a.b"_s), Meaning::Unknown);
    QCOMPARE(meaningOf(Table, QString()), Meaning::Unknown);
}

void TestReplyRules::onlyAnUnlistedCodeBecomesAThrottleBy429()
{
    QCOMPARE(meaningOf(Table, u"New"_s, 429), Meaning::AccountThrottle);
    QCOMPARE(meaningOf(Table, u"Known"_s, 429), Meaning::Unknown);
    QCOMPARE(meaningOf(Table, u"A.X"_s, 429), Meaning::Key);
}

void TestReplyRules::theExchangeDecidesBeforeTheBody_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("not sent") << ended(HttpEnd::NotSent) << u"not sent"_s;
    QTest::newRow("refused") << ended(HttpEnd::Refused) << u"not sent"_s;
    QTest::newRow("too late") << ended(HttpEnd::TooLate) << u"not sent"_s;
    QTest::newRow("timed out") << ended(HttpEnd::TimedOut) << u"doubt"_s;
    QTest::newRow("broken") << ended(HttpEnd::Broken) << u"doubt"_s;
    QTest::newRow("no status") << answered(0, {}) << u"doubt"_s;
    QTest::newRow("100") << answered(100, {}) << u"doubt"_s;
    QTest::newRow("199") << answered(199, {}) << u"doubt"_s;
    QTest::newRow("200") << answered(200, {}) << QString();
    QTest::newRow("299") << answered(299, {}) << QString();
    QTest::newRow("300") << answered(300, {}) << u"doubt, account"_s;
    QTest::newRow("399") << answered(399, {}) << u"doubt, account"_s;
    QTest::newRow("400") << answered(400, {}) << QString();
    QTest::newRow("499") << answered(499, {}) << QString();
    QTest::newRow("500") << answered(500, {}) << u"doubt"_s;
    QTest::newRow("599") << answered(599, {}) << u"doubt"_s;
    QTest::newRow("999") << answered(999, {}) << u"doubt"_s;
}

void TestReplyRules::theExchangeDecidesBeforeTheBody()
{
    QFETCH(HttpReply, reply);
    QFETCH(QString, outcome);

    const auto decided = outcomeOfExchange(reply);

    QCOMPARE(decided ? outcomeText(*decided) : QString(), outcome);
    QCOMPARE(failureOfExchange(reply).has_value(), !outcome.isEmpty());
}

void TestReplyRules::aMeaningBecomesAnOutcome_data()
{
    QTest::addColumn<Meaning>("meaning");
    QTest::addColumn<QString>("ofOne");
    QTest::addColumn<QString>("ofSeveral");
    const auto add = [](const char *name, Meaning meaning, const QString &one, const QString &several) {
        QTest::newRow(name) << meaning << one << several;
    };
    add("unknown", Meaning::Unknown, u"doubt"_s, u"doubt"_s);
    add("throttle", Meaning::AccountThrottle, u"slow X"_s, u"slow X"_s);
    add("throttle of one", Meaning::RecipientThrottle, u"refused X"_s, u"alone X"_s);
    add("recipient", Meaning::Recipient, u"refused X"_s, u"alone X"_s);
    add("content", Meaning::Content, u"content X"_s, u"alone X"_s);
    add("setting", Meaning::Setting, u"campaign X"_s, u"campaign X"_s);
    add("shape", Meaning::CallShape, u"campaign X"_s, u"alone X"_s);
    add("key", Meaning::Key, u"account X"_s, u"account X"_s);
    add("clock", Meaning::Clock, u"account X"_s, u"account X"_s);
    add("balance", Meaning::Balance, u"balance X"_s, u"balance X"_s);
}

void TestReplyRules::aMeaningBecomesAnOutcome()
{
    QFETCH(Meaning, meaning);
    QFETCH(QString, ofOne);
    QFETCH(QString, ofSeveral);

    QCOMPARE(outcomeText(outcomeOf({u"X"_s, meaning, false})), ofOne);
    QCOMPARE(outcomeText(outcomeOf({u"X"_s, meaning, true})), ofSeveral);
}

void TestReplyRules::theWaitIsPassedOn()
{
    const SendOutcome outcome
        = outcomeOf({u"X"_s, Meaning::AccountThrottle, true, std::chrono::milliseconds(70)});

    QCOMPARE(std::get<NotAccepted>(outcome).retryAfter.count(), 70);
}

void TestReplyRules::showsOnlyWhatLooksLikeACode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("shown");
    QTest::newRow("a code") << u"isv.SMS_SIGN-ILLEGAL2"_s << true;
    QTest::newRow("a number") << u"8613900001234"_s << false;
    QTest::newRow("a number in it") << u"Bad.13900001234"_s << false;
    QTest::newRow("a sentence") << u"Hello there"_s << false;
    QTest::newRow("markup") << u"<b>"_s << false;
    QTest::newRow("endless") << QString(81, u'A') << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestReplyRules::showsOnlyWhatLooksLikeACode()
{
    QFETCH(QString, code);
    QFETCH(bool, shown);

    QCOMPARE(plainCode(code), shown ? code : u"(not a code)"_s);
}

void TestReplyRules::everyFailureIsASentence()
{
    const QList<HttpReply> replies = {ended(HttpEnd::NotSent), ended(HttpEnd::TimedOut), HttpReply{},
                                      answered(302, {}), answered(503, {})};
    for (const HttpReply &reply : replies) {
        const auto failure = failureOfExchange(reply);
        QVERIFY(failure);
        QCOMPARE(failure->kind, ErrorKind::Network);
        QVERIFY2(failure->detail.endsWith(u'.') && !failure->detail.contains(u'%'),
                 qPrintable(failure->detail));
    }
}

void TestReplyRules::theTroubleStandsWithinTheSentence()
{
    HttpReply reply = ended(HttpEnd::NotSent);
    reply.trouble = u"the connection was refused"_s;

    QCOMPARE(failureOfExchange(reply)->detail,
             u"The provider could not be reached: the connection was refused. Check the network and the "
             "endpoint setting."_s);
}

void TestReplyRules::everyRefusalIsASentence()
{
    for (int i = 0; i <= int(Meaning::Balance); ++i) {
        const Error error = refusalOf(u"Some.Code"_s, Meaning(i));
        QVERIFY(error.detail.contains(u"Some.Code"_s));
        QVERIFY2(error.detail.endsWith(u'.') && !error.detail.contains(u'%'), qPrintable(error.detail));
    }
}

QObject *tst_replyrules()
{
    return new TestReplyRules;
}

#include "tst_replyrules.moc"
