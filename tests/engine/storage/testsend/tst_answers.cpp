// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testscene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! Answers to people who wrote to us: no way round an approval either.
class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<TestScene>(); }
    void cleanup() { m_scene.reset(); }

    void anAnswerGoesToWhoWrote();
    void itIsNoCampaignThatIsListed();
    void whoIsOnTheListIsNotAnswered_data();
    void whoIsOnTheListIsNotAnswered();
    void whatSomebodyWishedHimselfIsToldFirst();
    void whoIsListedBeforeItGoesGetsNothing();
    void anOldReplyIsNotAnswered();
    void aReplyThatWasMadeYoungerIsNotAnswered();
    void theSameAnswerIsNotSentTwice();
    void anAnswerThatDidNotGoIsSentAgain();
    void aPersonIsAnsweredTenTimesADay();
    void whatIsNoTextForOneIsNotSent_data();
    void whatIsNoTextForOneIsNotSent();
    void whatTheRulesHaveNotSeenIsNotSent();
    void anAnswerCostsNoTestOfTheDay();
    void theDatabaseRefuses_data();
    void theDatabaseRefuses();

private:
    InboundId reply(int person = 0)
    {
        InboundMessage message;
        message.providerId = QString::number(++m_replies);
        message.e164 = TestStore::phone(person);
        message.text = u"is it red?"_s;
        const auto kept
            = m_scene->store().store().inbox().keep(m_scene->account(), {message}, m_scene->now());
        if (!kept || kept->size() != 1)
            qFatal("The reply cannot be kept.");
        return kept->first().id;
    }

    Result<CampaignId> answer(InboundId to, const QString &text = u"Yes, it is red."_s)
    {
        return m_scene->store().store().answers().send({.reply = to, .text = text}, BuiltInAuthor);
    }

    std::unique_ptr<TestScene> m_scene;
    int m_replies = 0;
};

void TestAnswers::anAnswerGoesToWhoWrote()
{
    const InboundId to = reply(1);

    const auto sent = answer(to);

    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    const QList<ArmedMessage> armed = m_scene->claim(*sent);
    QCOMPARE(armed.size(), 1);
    QCOMPARE(armed.first().e164, TestStore::phone(1));
    QVERIFY(m_scene->reader().reply(to)->doneAt.has_value());
    QCOMPARE(m_scene->audited(u"campaign.answer"_s), 1);
    QCOMPARE(m_scene->reader().campaign(*sent)->kind, CampaignKind::Answer);
    QCOMPARE(m_scene->reader().campaign(*sent)->content.text, u"Yes, it is red."_s);
}

void TestAnswers::itIsNoCampaignThatIsListed()
{
    const auto sent = answer(reply());

    QVERIFY(sent);
    const auto campaigns = m_scene->reader().campaigns();
    QVERIFY(std::ranges::none_of(*campaigns, [&](const CampaignRow &row) { return row.id == *sent; }));
    QCOMPARE(m_scene->reader().audiences()->size(), 1);
    QCOMPARE(m_scene->store().store().campaigns().approve(*sent, BuiltInApprover, {}).error().kind,
             ErrorKind::Conflict);
}

void TestAnswers::whoIsOnTheListIsNotAnswered_data()
{
    QTest::addColumn<qint64>("scope");
    QTest::addColumn<bool>("goes");
    QTest::newRow("everything") << SuppressionScope().code() << false;
    QTest::newRow("notices") << SuppressionScope(MessageClass::Notice).code() << false;
    QTest::newRow("marketing") << SuppressionScope(MessageClass::Marketing).code() << true;
    QTest::newRow("this provider") << SuppressionScope(AccountId{1}).code() << false;
}

void TestAnswers::whoIsOnTheListIsNotAnswered()
{
    QFETCH(qint64, scope);
    QFETCH(bool, goes);
    const InboundId to = reply();
    QVERIFY(m_scene->store().store().suppressions().add(
        {.e164 = {TestStore::phone(0)}, .scope = SuppressionScope::fromCode(scope)}, BuiltInAuthor,
        m_scene->now()));

    const auto sent = answer(to);

    QCOMPARE(sent.has_value(), goes);
    QCOMPARE(m_scene->reader().suppressionOf(to, MessageClass::Notice)->has_value(), !goes);
    if (!goes)
        QCOMPARE(sent.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_scene->store().value(u"SELECT count(*) FROM campaign WHERE kind=3"_s), goes ? 1 : 0);
}

//! Whatever else the list says: what he said himself is what only he, or a reason, undoes.
void TestAnswers::whatSomebodyWishedHimselfIsToldFirst()
{
    const InboundId to = reply();
    SuppressionStore &list = m_scene->store().store().suppressions();
    QVERIFY(list.add({.e164 = {TestStore::phone(0)},
                      .scope = SuppressionScope(MessageClass::Marketing),
                      .reason = SuppressionReason::Import},
                     BuiltInAuthor, m_scene->now()));
    QVERIFY(list.add({.e164 = {TestStore::phone(0)}, .reason = SuppressionReason::OptOut}, BuiltInAuthor,
                     m_scene->now() + 1min));

    const auto listed = m_scene->reader().suppressionOf(to, MessageClass::Marketing);

    QVERIFY(listed && *listed);
    QCOMPARE((*listed)->reason, SuppressionReason::OptOut);
}

void TestAnswers::whoIsListedBeforeItGoesGetsNothing()
{
    const auto sent = answer(reply());
    QVERIFY(sent);
    QVERIFY(m_scene->store().store().suppressions().add({TestStore::phone(0)}, SuppressionReason::OptOut,
                                                        u"test"_s, BuiltInAuthor, m_scene->now()));

    QVERIFY(m_scene->claim(*sent).isEmpty());
}

void TestAnswers::anOldReplyIsNotAnswered()
{
    const InboundId to = reply();
    m_scene->store().clock().advance(AnsweredWithin);

    const auto sent = answer(to);

    QVERIFY(!sent);
    QVERIFY2(sent.error().detail.contains(u"more than 7 days ago"_s), qPrintable(sent.error().detail));
    QCOMPARE(m_scene->store().value(u"SELECT count(*) FROM campaign WHERE kind=3"_s), 0);
}

// By somebody who edits the database, but has no key.
void TestAnswers::aReplyThatWasMadeYoungerIsNotAnswered()
{
    const InboundId to = reply();
    m_scene->store().clock().advance(AnsweredWithin);
    QVERIFY(m_scene->store().sql(
        u"UPDATE inbound SET received_at=%1"_s.arg(toMillis(m_scene->store().clock().now()))));

    const auto sent = answer(to);

    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Secret);
    QCOMPARE(m_scene->store().value(u"SELECT count(*) FROM campaign WHERE kind=3"_s), 0);
}

// A second click, or another try after a crash.
void TestAnswers::theSameAnswerIsNotSentTwice()
{
    const InboundId to = reply();
    const InboundId another = reply();
    QVERIFY(answer(to));
    m_scene->store().clock().advance(3min);

    const auto again = answer(to);

    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QVERIFY2(again.error().detail.contains(u"was already sent to reply "_s)
                 && again.error().detail.contains(u"3 min ago"_s),
             qPrintable(again.error().detail));
    QCOMPARE(m_scene->store().value(u"SELECT count(*) FROM campaign WHERE kind=3"_s), 1);
    QVERIFY(answer(to, u"Yes, and it is soft."_s));
    QVERIFY(answer(another));
    m_scene->store().clock().advance(10min);
    QVERIFY(answer(to));
}

void TestAnswers::anAnswerThatDidNotGoIsSentAgain()
{
    const InboundId to = reply();
    const auto sent = answer(to);
    QVERIFY(sent);
    QVERIFY(m_scene->store().store().campaigns().cancel(*sent, BuiltInAuthor, u"too early"_s));
    while (*m_scene->store().store().campaigns().advance(m_scene->now(), 10) > 0) { }

    QVERIFY(answer(to));
}

void TestAnswers::aPersonIsAnsweredTenTimesADay()
{
    const InboundId to = reply();
    for (int n = 0; n < MostAnswersToOne; ++n)
        QVERIFY(answer(to, u"Answer %1"_s.arg(n)));

    const auto more = answer(to);

    QVERIFY(!more);
    QCOMPARE(more.error().kind, ErrorKind::Conflict);
    QVERIFY2(more.error().detail.contains(u"This person was answered"_s), qPrintable(more.error().detail));
    QVERIFY(answer(reply(1))); // somebody else
    m_scene->store().clock().advance(25h);
    QVERIFY(answer(to));
}

void TestAnswers::whatIsNoTextForOneIsNotSent_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u" \n"_s;
    QTest::newRow("a column") << u"Hello {{name}}"_s;
    QTest::newRow("open braces") << u"Hello {{name"_s;
}

void TestAnswers::whatIsNoTextForOneIsNotSent()
{
    QFETCH(QString, text);

    QCOMPARE(answer(reply(), text).error().kind, ErrorKind::Invalid);
}

void TestAnswers::whatTheRulesHaveNotSeenIsNotSent()
{
    const InboundId to = reply();
    QVERIFY(
        m_scene->store().store().content().import({u"ours"_s, {}, u"[block]\ncasino\n"_s}, BuiltInAuthor));

    QVERIFY(!answer(to, u"Visit our casino"_s));

    ContentReview review;
    review.findings.append(ContentFinding());
    review.findings.first().severity = ContentSeverity::SecondLook;
    const auto held = m_scene->store().store().answers().send({.reply = to, .text = u"x"_s, .review = review},
                                                              BuiltInAuthor);
    QCOMPARE(held.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_scene->store().value(u"SELECT count(*) FROM campaign WHERE kind=3"_s), 0);
}

void TestAnswers::anAnswerCostsNoTestOfTheDay()
{
    QVERIFY(answer(reply()));

    QCOMPARE(*m_scene->reader().tests().sentSince(BuiltInAuthor, m_scene->now() - 1h), 0);
}

void TestAnswers::theDatabaseRefuses_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("because");
    QTest::newRow("a campaign becomes an answer")
        << u"UPDATE campaign SET kind=3 WHERE kind=0"_s << u"a test stays a test"_s;
    QTest::newRow("an answer is for two")
        << u"UPDATE campaign SET audience_n=2 WHERE kind=3"_s << u"part of what is approved"_s;
    QTest::newRow("an answer goes to somebody who did not write")
        << u"INSERT INTO "
           u"message(campaign_id,phone_bidx,phone_enc,prefix_code,country,source_line,state,state_at) "
           "SELECT (SELECT max(campaign_id) FROM campaign WHERE kind=3),phone_bidx,phone_enc,prefix_code,"
           "country,1,1,1 FROM audience_member WHERE phone_bidx NOT IN (SELECT phone_bidx FROM inbound) LIMIT 1"_s
        << u"at most five numbers"_s;
    QTest::newRow("an answer answers another reply")
        << u"UPDATE test_send SET reply_id=NULL"_s << u"never changed"_s;
    QTest::newRow("an answer is proven twice")
        << u"UPDATE test_send SET proof=randomblob(16)"_s << u"never changed"_s;
    QTest::newRow("an answer went earlier")
        << u"UPDATE campaign SET started_at=1 WHERE kind=3"_s << u"when a test went is never changed"_s;
}

void TestAnswers::theDatabaseRefuses()
{
    QFETCH(QString, sql);
    QFETCH(QString, because);
    QVERIFY(answer(reply()));

    const Result<void> done = m_scene->store().sql(sql);

    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(because), qPrintable(done.error().detail));
}

} // namespace heliograph

QObject *tst_answers()
{
    return new heliograph::TestAnswers;
}

#include "tst_answers.moc"
