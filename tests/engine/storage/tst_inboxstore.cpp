// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestInboxStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_steps = std::make_unique<QueueSteps>(3);
        m_request = m_steps->armOne(2);
        m_steps->settle(m_steps->accepted(m_request));
        m_steps->advance(1min);
    }

    void aReplyIsMatchedToWhatItAnswers();
    void aReplyOfAStrangerIsKeptToo();
    void theSameReplyIsKeptOnce_data();
    void theSameReplyIsKeptOnce();
    void twoPeopleMaySayTheSame();
    void theLastCampaignBeforeTheReplyIsAnswered();
    void anotherAccountsMessageIsNotAnswered();
    void whoWasNeverTextedIsNotMatched();
    void doubtIsAnsweredToo();
    void numberAndTextAreEncrypted();
    void aReplyIsDoneOnce();
    void whatIsDoneIsOpenedAgain();
    void aReplyIsAssignedAndTakenBack();
    void whatThePersonWritesNextIsAssignedToo();
    void aReplyIsAssignedToNobodyUnknown();
    void severalRepliesAreChangedTogetherOrNotAtAll();
    void anUnknownReplyCannotBeDone();

private:
    InboundMessage reply(const QString &text = u"STOP"_s)
    {
        InboundMessage message;
        message.e164 = m_request.messages.at(0).e164;
        message.text = text;
        message.at = m_steps->now();
        message.trust = Trust::Authenticated;
        return message;
    }

    QList<KeptReply> keep(const QList<InboundMessage> &messages)
    {
        const auto kept = inbox().keep(m_steps->account(), messages, m_steps->now());
        if (!kept)
            qFatal("A reply cannot be kept: %s", qPrintable(kept.error().detail));
        return *kept;
    }

    InboxStore &inbox() { return m_steps->store().store().inbox(); }

    CampaignId launchAgain()
    {
        const CampaignId campaign
            = m_steps->store().addCampaign(AudienceId{1}, m_steps->account(), u"second"_s);
        m_steps->store().launch(campaign);
        ClaimOrder order = m_steps->order(3);
        order.campaign = campaign;
        if (!m_steps->queue().feed(campaign, 100))
            qFatal("A campaign cannot be fed");
        const auto claim = m_steps->queue().claim(order);
        if (!claim)
            qFatal("A campaign cannot be claimed from");
        m_steps->settle(m_steps->accepted(claim->requests.constFirst()));
        return campaign;
    }

    std::unique_ptr<QueueSteps> m_steps;
    ArmedRequest m_request;
};

void TestInboxStore::aReplyIsMatchedToWhatItAnswers()
{
    const QList<KeptReply> kept = keep({reply()});

    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.constFirst().id != InboundId{});
    QCOMPARE(kept.constFirst().answers, m_request.messages.at(0).message);
    QCOMPARE(kept.constFirst().campaign, m_steps->campaign());
    QCOMPARE(kept.constFirst().message.text, u"STOP"_s);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM inbound WHERE msg_id=1 AND trust=2"_s), 1);
}

void TestInboxStore::aReplyOfAStrangerIsKeptToo()
{
    InboundMessage message = reply();
    message.e164 = TestStore::phone(77);

    const QList<KeptReply> kept = keep({message});

    QCOMPARE(kept.size(), 1);
    QVERIFY(!kept.constFirst().answers && !kept.constFirst().campaign);
}

void TestInboxStore::theSameReplyIsKeptOnce_data()
{
    QTest::addColumn<QString>("firstId");
    QTest::addColumn<QString>("secondId");
    QTest::addColumn<QString>("secondText");
    QTest::addColumn<int>("kept");

    QTest::newRow("same id") << u"17"_s << u"17"_s << u"STOP"_s << 0;
    QTest::newRow("same id, text as another edition writes it") << u"17"_s << u"17"_s << u"stop"_s << 0;
    QTest::newRow("another id") << u"17"_s << u"18"_s << u"STOP"_s << 1;
    QTest::newRow("no ids, same words and time") << QString() << QString() << u"STOP"_s << 0;
    QTest::newRow("no ids, other words") << QString() << QString() << u"stop"_s << 1;
}

void TestInboxStore::theSameReplyIsKeptOnce()
{
    QFETCH(QString, firstId);
    QFETCH(QString, secondId);
    QFETCH(QString, secondText);
    QFETCH(int, kept);
    InboundMessage first = reply();
    first.providerId = firstId;
    InboundMessage second = reply(secondText);
    second.providerId = secondId;
    QCOMPARE(keep({first, first}).size(), 1);

    QCOMPARE(keep({second}).size(), kept);

    QCOMPARE(m_steps->value(u"SELECT count(*) FROM inbound"_s), 1 + kept);
}

void TestInboxStore::twoPeopleMaySayTheSame()
{
    InboundMessage other = reply();
    other.e164 = m_request.messages.at(1).e164;

    QCOMPARE(keep({reply(), other}).size(), 2);
}

void TestInboxStore::theLastCampaignBeforeTheReplyIsAnswered()
{
    const InboundMessage early = reply(u"to the first"_s);
    m_steps->advance(1h);
    const CampaignId second = launchAgain();
    m_steps->advance(1min);
    const InboundMessage late = reply(u"to the second"_s);

    const QList<KeptReply> kept = keep({late, early});

    QCOMPARE(kept.at(0).campaign, second);
    QCOMPARE(kept.at(1).campaign, m_steps->campaign());
}

void TestInboxStore::anotherAccountsMessageIsNotAnswered()
{
    const AccountId other = m_steps->store().addAccount(u"other"_s);

    const auto kept = inbox().keep(other, {reply()}, m_steps->now());

    QVERIFY(kept);
    QVERIFY(!kept->constFirst().answers);
}

void TestInboxStore::whoWasNeverTextedIsNotMatched()
{
    InboundMessage message = reply();
    QSet<QString> texted;
    for (const ArmedMessage &sent : m_request.messages)
        texted.insert(sent.e164);
    for (int n = 0; n < 3; ++n) {
        if (!texted.contains(TestStore::phone(n)))
            message.e164 = TestStore::phone(n); // in the campaign, still waiting
    }

    QVERIFY(!keep({message}).constFirst().answers);
}

void TestInboxStore::doubtIsAnsweredToo()
{
    const ArmedRequest last = m_steps->claim(1).requests.constFirst();
    m_steps->settle(m_steps->doubted(last));
    InboundMessage message = reply();
    message.e164 = last.messages.at(0).e164;

    QCOMPARE(keep({message}).constFirst().answers, last.messages.at(0).message);
}

void TestInboxStore::numberAndTextAreEncrypted()
{
    keep({reply(u"my secret"_s)});

    QCOMPARE(m_steps->value(u"SELECT count(*) FROM inbound WHERE instr(body_enc,CAST('secret' AS BLOB))>0 OR "
                            "instr(phone_enc,CAST('138' AS BLOB))>0"_s),
             0);
}

void TestInboxStore::aReplyIsDoneOnce()
{
    const InboundId id = keep({reply()}).constFirst().id;

    QCOMPARE(*inbox().markDone({id}, BuiltInAuthor, m_steps->now()), 1);
    QCOMPARE(*inbox().markDone({id}, BuiltInApprover, m_steps->now() + 1h), 0);

    QCOMPARE(m_steps->value(u"SELECT handled_by FROM inbound"_s), number(BuiltInAuthor));
    QCOMPARE(m_steps->value(u"SELECT handled_at FROM inbound"_s), toMillis(m_steps->now()));
}

void TestInboxStore::whatIsDoneIsOpenedAgain()
{
    const InboundId id = keep({reply()}).constFirst().id;
    QCOMPARE(*inbox().reopen({id}, BuiltInAuthor, m_steps->now()), 0);
    QVERIFY(inbox().markDone({id}, BuiltInAuthor, m_steps->now()));

    QCOMPARE(*inbox().reopen({id}, BuiltInApprover, m_steps->now()), 1);

    QCOMPARE(
        m_steps->value(u"SELECT count(*) FROM inbound WHERE handled_at IS NULL AND handled_by IS NULL"_s), 1);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action='inbox.done'"_s), 1);
    QCOMPARE(m_steps->value(u"SELECT actor FROM audit_log WHERE action='inbox.undone'"_s),
             number(BuiltInApprover));
}

void TestInboxStore::aReplyIsAssignedAndTakenBack()
{
    const InboundId id = keep({reply()}).constFirst().id;

    QCOMPARE(*inbox().assign({id}, BuiltInApprover, BuiltInAuthor, m_steps->now()), 1);
    QCOMPARE(*inbox().assign({id}, BuiltInApprover, BuiltInAuthor, m_steps->now()), 0);
    QCOMPARE(m_steps->value(u"SELECT assigned_to FROM inbound"_s), number(BuiltInApprover));
    QCOMPARE(*inbox().assign({id}, std::nullopt, BuiltInAuthor, m_steps->now()), 1);

    QCOMPARE(m_steps->value(u"SELECT count(*) FROM inbound WHERE assigned_to IS NULL"_s), 1);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action='inbox.assign'"_s), 2);
}

void TestInboxStore::whatThePersonWritesNextIsAssignedToo()
{
    InboundMessage other = reply(u"and me?"_s);
    other.e164 = m_request.messages.at(1).e164;
    const InboundId first = keep({reply(u"is it red?"_s)}).constFirst().id;
    QVERIFY(inbox().assign({first}, BuiltInApprover, BuiltInAuthor, m_steps->now()));

    const InboundId next = keep({reply(u"hello?"_s)}).constFirst().id;
    keep({other});
    QVERIFY(inbox().markDone({first}, BuiltInAuthor, m_steps->now()));
    QVERIFY(inbox().markDone({next}, BuiltInAuthor, m_steps->now()));
    keep({reply(u"once more"_s)});

    QCOMPARE(m_steps->value(u"SELECT count(*) FROM inbound"_s), 4);
    QCOMPARE(
        m_steps->value(QString(u"SELECT assigned_to FROM inbound WHERE inbound_id=%1"_s.arg(number(next)))),
        number(BuiltInApprover));
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM inbound WHERE assigned_to IS NOT NULL"_s), 2);
}

void TestInboxStore::aReplyIsAssignedToNobodyUnknown()
{
    const InboundId id = keep({reply()}).constFirst().id;

    QCOMPARE(inbox().assign({id}, UserId{99}, BuiltInAuthor, m_steps->now()).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(inbox().assign({InboundId{9}}, BuiltInApprover, BuiltInAuthor, m_steps->now()).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action='inbox.assign'"_s), 0);
}

void TestInboxStore::severalRepliesAreChangedTogetherOrNotAtAll()
{
    const InboundId first = keep({reply(u"is it red?"_s)}).constFirst().id;
    const InboundId second = keep({reply(u"hello?"_s)}).constFirst().id;
    const InboundId none{99};
    const TimePoint now = m_steps->now();

    QVERIFY(!inbox().assign({first, none}, BuiltInApprover, BuiltInAuthor, now));
    QVERIFY(!inbox().markDone({first, none}, BuiltInAuthor, now));

    QCOMPARE(m_steps->value(
                 u"SELECT count(*) FROM inbound WHERE assigned_to IS NOT NULL OR handled_at IS NOT NULL"_s),
             0);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action LIKE 'inbox.%'"_s), 0);
    QCOMPARE(*inbox().assign({first}, BuiltInApprover, BuiltInAuthor, now), 1);
    QCOMPARE(*inbox().assign({first, second}, BuiltInApprover, BuiltInAuthor, now), 1);
    QCOMPARE(*inbox().markDone({first, second}, BuiltInAuthor, now), 2);
    QVERIFY(!inbox().reopen({first, none}, BuiltInAuthor, now));
    QCOMPARE(*inbox().reopen({first, second}, BuiltInAuthor, now), 2);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action LIKE 'inbox.%'"_s), 6);
}

void TestInboxStore::anUnknownReplyCannotBeDone()
{
    QCOMPARE(inbox().reopen({InboundId{9}}, BuiltInAuthor, m_steps->now()).error().kind, ErrorKind::NotFound);
    QCOMPARE(inbox().markDone({InboundId{9}}, BuiltInAuthor, m_steps->now()).error().kind,
             ErrorKind::NotFound);
}

QObject *tst_inboxstore()
{
    return new TestInboxStore;
}

#include "tst_inboxstore.moc"
