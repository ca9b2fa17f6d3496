// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/lanereader.h"
#include "engine/storage/sqlite/checker.h"
#include "tests/support/sqliteteststore.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! Who waits for one account of a campaign and goes through another: nobody else, and nobody twice.
class TestQueueMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_first = m_store->addAccount(u"first"_s);
        m_second = m_store->addAccount(u"second"_s);
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        m_campaign = m_store->addCampaign({.name = u"hello"_s,
                                           .audience = m_store->addAudience(6),
                                           .accounts = {m_first, m_second},
                                           .content = content});
        m_store->launch(m_campaign);
        m_reader = m_store->openReader();
    }

    void cleanup()
    {
        m_reader.reset();
        m_store.reset();
    }

    void whoWaitsGoesThroughTheOther()
    {
        feed();

        QCOMPARE(moved(), 6);

        QVERIFY(claim(m_first).requests.isEmpty());
        QCOMPARE(claim(m_second).requests.constFirst().messages.size(), 6);
        QCOMPARE(counted(m_first), 0);
        QCOMPARE(counted(m_second), 6);
        QCOMPARE(broken(), QString());
    }

    void whoIsNotFedYetGoesThroughTheOther()
    {
        QCOMPARE(moved(), 6);
        feed();

        QVERIFY(claim(m_first).requests.isEmpty());
        QCOMPARE(claim(m_second).requests.constFirst().messages.size(), 6);
        QCOMPARE(broken(), QString());
    }

    void whoIsLeavingOrInDoubtStays()
    {
        feed();
        const ArmedRequest leaving = claim(m_first, 1).requests.constFirst();
        const ArmedRequest doubtful = claim(m_first, 2).requests.constFirst();
        Settlement settlement;
        settlement.requestId = doubtful.requestId;
        settlement.now = now();
        settlement.completions
            = {{.attempt = doubtful.messages[0].attempt, .accepted = true, .providerId = u"P"_s, .code = {}}};
        settlement.doubts = {{doubtful.messages[1].attempt, u"no answer"_s}};
        QVERIFY(queue().settle(settlement));

        QCOMPARE(moved(), 3);

        QCOMPARE(counted(m_first), 3);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM inflight WHERE account_id=%1"_s.arg(number(m_first))),
                 2);
        const QList<ArmedMessage> armed = claim(m_second).requests.constFirst().messages;
        for (const ArmedMessage &message : armed) {
            QVERIFY(message.message != leaving.messages[0].message);
            QVERIFY(message.message != doubtful.messages[0].message);
            QVERIFY(message.message != doubtful.messages[1].message);
        }
        QCOMPARE(broken(), QString());
    }

    void whoWasSentAgainAfterDoubtStays()
    {
        feed();
        QVERIFY(m_store->sql(u"UPDATE message SET flags=2 WHERE msg_id=1"_s));

        QCOMPARE(moved(), 5);
        QCOMPARE(claim(m_first).requests.constFirst().messages.size(), 1);
        QCOMPARE(broken(), QString());
    }

    void whatTheOldAccountHeldIsJudgedAnew()
    {
        QFETCH(QString, hold);
        QFETCH(bool, due);
        feed();
        QVERIFY(m_store->sql(
            u"UPDATE outbox SET hold='%1',not_before=%2; INSERT INTO campaign_hold VALUES(%3,'%1',6)"_s
                .arg(hold)
                .arg(toMillis(now() + 5h))
                .arg(number(m_campaign))));

        QCOMPARE(moved(), 6);

        QCOMPARE(claim(m_second).requests.size(), due ? 1 : 0);
        QCOMPARE(broken(), QString());
    }

    void whatTheOldAccountHeldIsJudgedAnew_data()
    {
        QTest::addColumn<QString>("hold");
        QTest::addColumn<bool>("due");
        QTest::newRow("asked to slow down") << u"throttle"_s << true;
        QTest::newRow("its quota") << u"provider-quota"_s << true;
        QTest::newRow("quiet hours") << u"quiet-hours"_s << false;
    }

    void whatTheOldAccountMayNotSpendTheOtherMay()
    {
        feed();
        QVERIFY(m_store->store().limits().setBudget(
            {BudgetScope::Account, number(m_first), BudgetPeriod::Whole, BudgetName::MessagesUnit}, 0,
            BuiltInAuthor));
        QVERIFY(claim(m_first).requests.isEmpty());
        QVERIFY(claim(m_second).requests.isEmpty());

        QCOMPARE(moved(), 6);

        QCOMPARE(claim(m_second).requests.constFirst().messages.size(), 6);
        QCOMPARE(broken(), QString());
    }

    void aBudgetOfAllHoldsThemWhereverTheyWait()
    {
        feed();
        QVERIFY(m_store->store().limits().setBudget(
            {BudgetScope::Workspace, 0, BudgetPeriod::Whole, BudgetName::MessagesUnit}, 0, BuiltInAuthor));
        QVERIFY(claim(m_first).requests.isEmpty());

        QCOMPARE(moved(), 6);

        QVERIFY(claim(m_second).requests.isEmpty());
        QCOMPARE(m_store->value(u"SELECT hold='quota' FROM campaign"_s), 1);
        QCOMPARE(broken(), QString());
    }

    void anAccountThatWasNotApprovedIsRefused()
    {
        feed();
        const AccountId stranger = m_store->addAccount(u"stranger"_s);

        const auto refused = queue().moveWaiting({m_campaign, m_first, stranger}, BuiltInAuthor);

        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY2(refused.error().detail.contains(u"stranger is not one of these"_s),
                 qPrintable(refused.error().detail));
        QCOMPARE(counted(m_first), 6);
        QCOMPARE(claim(m_first).requests.constFirst().messages.size(), 6);
    }

    void whatIsNotUnderWayIsRefused()
    {
        QVERIFY(m_store->store().campaigns().cancel(m_campaign, BuiltInAuthor, {}));

        const auto refused = queue().moveWaiting({m_campaign, m_first, m_second}, BuiltInAuthor);

        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    }

    void movingToWhereTheyAreIsRefused()
    {
        QCOMPARE(queue().moveWaiting({m_campaign, m_first, m_first}, BuiltInAuthor).error().kind,
                 ErrorKind::Invalid);
    }

    void stepsGoOnWhereTheLastEnded()
    {
        feed();
        LaneMove move{.campaign = m_campaign, .from = m_first, .to = m_second, .limit = 4};

        const auto first = queue().moveWaiting(move, BuiltInAuthor);
        QVERIFY(first);
        QCOMPARE(first->people, 4);
        QVERIFY(first->next);
        QCOMPARE(broken(), QString());
        move.after = *first->next;
        move.moved = first->people;
        const auto second = queue().moveWaiting(move, BuiltInAuthor);

        QVERIFY(second);
        QCOMPARE(second->people, 6);
        QVERIFY(!second->next);
        QCOMPARE(counted(m_second), 6);
        QCOMPARE(broken(), QString());
    }

    void aStepLooksAtNoMoreThanItMay()
    {
        feed();
        const ArmedRequest gone = claim(m_first, 4).requests.constFirst();
        Settlement settlement;
        settlement.requestId = gone.requestId;
        settlement.now = now();
        for (const ArmedMessage &message : gone.messages)
            settlement.completions.append(
                {.attempt = message.attempt, .accepted = true, .providerId = u"P"_s, .code = {}});
        QVERIFY(queue().settle(settlement));
        LaneMove move{.campaign = m_campaign, .from = m_first, .to = m_second, .limit = 2};

        // Two steps find nobody, and say where to go on.
        for (int step = 0; step < 2; ++step) {
            const auto nobody = queue().moveWaiting(move, BuiltInAuthor);
            QVERIFY(nobody);
            QCOMPARE(nobody->people, 0);
            QVERIFY(nobody->next);
            move.after = *nobody->next;
        }
        QCOMPARE(queue().moveWaiting(move, BuiltInAuthor)->people, 2);
        QCOMPARE(broken(), QString());
    }

    void itStandsInTheAuditLog()
    {
        feed();
        moved();

        QCOMPARE(
            m_store->value(u"SELECT count(*) FROM audit_log WHERE action='queue.move' AND "
                           "json_extract(detail,'$.from')='first' AND json_extract(detail,'$.to')='second' "
                           "AND json_extract(detail,'$.messages')=6"_s),
            1);
    }

    void whoWaitsIsToldOfEachQueue()
    {
        feed();
        QVERIFY(
            m_store->sql(u"UPDATE outbox SET hold='quiet-hours' WHERE msg_id=2; INSERT INTO campaign_hold "
                         "VALUES(%1,'quiet-hours',1)"_s.arg(number(m_campaign))));
        claim(m_first, 1);

        const auto shares = m_reader->lanes().shares(m_campaign);
        QVERIFY(shares);
        QCOMPARE(shares->size(), 2);
        QCOMPARE(shares->at(0).account, m_first);
        QCOMPARE(shares->at(0).ready, 6);
        QCOMPARE(shares->at(0).open, 1);
        QCOMPARE(shares->at(0).held, 1);
        QCOMPARE(shares->at(1).ready, 0);
        QCOMPARE(moved(), 5);
        QCOMPARE(m_reader->lanes().shares(m_campaign)->at(1).ready, 5);
        int people = 0;
        int held = 0;
        const auto last = m_reader->lanes().visitWaiting(
            {m_campaign, m_second}, MessageId{}, 100,
            [&](const QString &e164, qint16, const QStringList &values, bool isHeld) {
                ++people;
                held += isHeld ? 1 : 0;
                QVERIFY(e164.startsWith(u"+86"_s));
                QCOMPARE(values.size(), 1);
            });
        QVERIFY(last);
        QVERIFY(!*last);
        QCOMPARE(people, 5);
        QCOMPARE(held, 1);
    }

    void factsOfALane()
    {
        feed();
        m_store->clock().advance(40s);
        const ArmedRequest request = claim(m_first, 3).requests.constFirst();
        auto facts = m_reader->lanes().facts(now());
        QVERIFY(facts);
        QCOMPARE(facts->value(m_first).inFlight, 3);
        QVERIFY(facts->value(m_first).dueSince);
        QCOMPARE(now() - *facts->value(m_first).dueSince, 40s);
        QVERIFY(!facts->value(m_first).lastAnswer);
        QVERIFY(!facts->value(m_second).dueSince);
        Settlement settlement;
        settlement.requestId = request.requestId;
        settlement.now = now();
        settlement.completions = {
            {.attempt = request.messages[0].attempt, .accepted = true, .providerId = u"P"_s, .code = {}},
            {.attempt = request.messages[1].attempt, .accepted = true, .providerId = u"Q"_s, .code = {}},
            {.attempt = request.messages[2].attempt, .accepted = false, .providerId = {}, .code = u"bad"_s}};
        QVERIFY(queue().settle(settlement));

        facts = m_reader->lanes().facts(now());
        QCOMPARE(*facts->value(m_first).lastAnswer, now());
        QVERIFY(!facts->value(m_second).lastAnswer);
        const auto answers = m_reader->lanes().answers(m_first);
        QVERIFY(answers);
        QCOMPARE(answers->messages, 3);
        QCOMPARE(answers->shares.size(), 2);
        QCOMPARE(answers->shares[0].kind, LaneAnswers::Share::Kind::Accepted);
        QCOMPARE(answers->shares[0].messages, 2);
        QCOMPARE(answers->shares[1].kind, LaneAnswers::Share::Kind::Refused);
        QCOMPARE(answers->shares[1].code, u"bad"_s);
        QVERIFY(m_reader->lanes().answers(m_second)->shares.isEmpty());
    }

private:
    QueueStore &queue() { return m_store->store().queue(); }
    TimePoint now() { return m_store->clock().now(); }

    void feed() { QVERIFY(queue().feed(m_campaign, 100)); }

    //! How many are moved from the first to the second.
    qint64 moved()
    {
        const auto moved = queue().moveWaiting({m_campaign, m_first, m_second}, BuiltInAuthor);
        if (!moved)
            qFatal("%s", qPrintable(moved.error().detail));
        return moved->people;
    }

    Claim claim(AccountId by, int messages = 10)
    {
        const Result<Claim> claimed = queue().claim({.campaign = m_campaign,
                                                     .account = by,
                                                     .epoch = 1,
                                                     .perRequest = 10,
                                                     .messages = messages,
                                                     .now = now()});
        if (!claimed)
            qFatal("%s", qPrintable(claimed.error().detail));
        return *claimed;
    }

    // As the index of history counts them.
    qint64 counted(AccountId account)
    {
        return m_store->value(
            u"SELECT ifnull(sum(n),0) FROM message_total WHERE dimension=2 AND value=%1"_s.arg(
                number(account)));
    }

    QString broken()
    {
        const BlindIndex index = m_store->keys().blindIndex();
        QStringList names;
        const auto verdicts = Checker(m_store->connection(), index).run(nullptr, now());
        for (const InvariantVerdict &verdict : *verdicts) {
            if (verdict.violations != 0)
                names.append(verdict.name);
        }
        return names.join(u' ');
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_first{};
    AccountId m_second{};
    CampaignId m_campaign{};
};

QObject *tst_queuemove()
{
    return new TestQueueMove;
}

#include "tst_queuemove.moc"
