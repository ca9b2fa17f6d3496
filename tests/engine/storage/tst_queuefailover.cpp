// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/limitchange.h"
#include "engine/storage/sqlite/checker.h"
#include "tests/support/sqliteteststore.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! A campaign with two accounts: who surely was not taken by the first may go through the second, nobody
//! else.
class TestQueueFailover : public QObject
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
        QVERIFY(queue().feed(m_campaign, 100));
    }

    void theSecondTakesNothingWhileTheFirstCan()
    {
        QVERIFY(claim(m_second, m_first).requests.isEmpty());
        QVERIFY(claim(m_second, m_second).requests.isEmpty());
        QCOMPARE(claim(m_first, m_first).requests.constFirst().messages.size(), 6);
    }

    void theSecondTakesOverWhileTheFirstStands()
    {
        hold(m_first, HoldReason::Balance);

        const Claim taken = claim(m_second, m_first, 4);

        QCOMPARE(taken.requests.constFirst().messages.size(), 4);
        QCOMPARE(counted(m_second), 4);
        QCOMPARE(counted(m_first), 2);
        QCOMPARE(broken(), QString());
        QVERIFY(claim(m_first, m_first).requests.isEmpty());
    }

    void theFirstGoesOnWhenItCanAgain()
    {
        hold(m_first, HoldReason::Balance);
        claim(m_second, m_first, 2);
        hold(m_first, HoldReason::None);

        QVERIFY(claim(m_second, m_first).requests.isEmpty());
        QCOMPARE(claim(m_first, m_first).requests.constFirst().messages.size(), 4);
        QCOMPARE(broken(), QString());
    }

    void beingAskedToSlowDownMovesNobody()
    {
        hold(m_first, HoldReason::Throttle);

        QVERIFY(claim(m_second, m_first).requests.isEmpty());
        QVERIFY(claim(m_first, m_first).requests.isEmpty());
    }

    void anAccountThatIsNotOfTheCampaignTakesNothing()
    {
        const AccountId stranger = m_store->addAccount(u"stranger"_s);
        hold(m_first, HoldReason::Balance);
        hold(m_second, HoldReason::Balance);

        QVERIFY(claim(stranger, m_first).requests.isEmpty());
    }

    void afterItsShareOfTriesTheNextAccountHasAGo()
    {
        const ArmedRequest request = claim(m_first, m_first, 1).requests.constFirst();
        Settlement settlement;
        settlement.requestId = request.requestId;
        settlement.now = m_store->clock().now();
        settlement.releases = {{.attempt = request.messages[0].attempt, .tryNext = true}};
        QVERIFY(queue().settle(settlement));

        const Claim other = claim(m_second, m_second);

        QCOMPARE(other.requests.constFirst().messages.size(), 1);
        QCOMPARE(other.requests.constFirst().messages[0].message, request.messages[0].message);
        QCOMPARE(counted(m_second), 1);
        QCOMPARE(broken(), QString());
    }

    void afterTheLastAccountComesTheFirst()
    {
        hold(m_first, HoldReason::Circuit);
        const ArmedRequest request = claim(m_second, m_first, 1).requests.constFirst();
        Settlement settlement;
        settlement.requestId = request.requestId;
        settlement.now = m_store->clock().now();
        settlement.releases = {{.attempt = request.messages[0].attempt, .tryNext = true}};
        QVERIFY(queue().settle(settlement));

        QCOMPARE(counted(m_first), 6);
        QCOMPARE(counted(m_second), 0);
        QCOMPARE(broken(), QString());
    }

    void whereOneAccountHasNothingLeftTheOthersGoOn()
    {
        hold(m_first, HoldReason::Balance);
        const ArmedRequest moved = claim(m_second, m_first, 2).requests.constFirst();
        Settlement settlement;
        settlement.requestId = moved.requestId;
        settlement.now = m_store->clock().now();
        for (const ArmedMessage &message : moved.messages)
            settlement.releases.append({.attempt = message.attempt});
        QVERIFY(queue().settle(settlement));
        hold(m_first, HoldReason::None);
        setBudget(m_first, 1);

        const Claim own = claim(m_first, m_first);

        QCOMPARE(own.requests.constFirst().messages.size(), 1);
        QCOMPARE(m_store->value(u"SELECT hold IS NULL FROM campaign"_s), 1);
        QCOMPARE(m_store->value(u"SELECT n FROM campaign_hold WHERE hold='quota'"_s), 3);
        QVERIFY(claim(m_first, m_first).requests.isEmpty());
        QCOMPARE(claim(m_second, m_second).requests.constFirst().messages.size(), 2);
        QCOMPARE(broken(), QString());

        setBudget(m_first, 100);

        QCOMPARE(claim(m_first, m_first).requests.constFirst().messages.size(), 3);
        QCOMPARE(broken(), QString());
    }

    void whomAnotherAccountCannotPayForGoesThroughHisOwnAgain()
    {
        hold(m_first, HoldReason::Balance);
        setBudget(m_second, 1);

        QCOMPARE(claim(m_second, m_first).requests.constFirst().messages.size(), 1);
        QCOMPARE(m_store->value(u"SELECT n FROM campaign_hold WHERE hold='quota'"_s), 5);
        hold(m_first, HoldReason::None);
        m_store->clock().advance(1min);
        QVERIFY(queue().sweep(m_store->clock().now()));

        QCOMPARE(claim(m_first, m_first).requests.constFirst().messages.size(), 5);
        QCOMPARE(broken(), QString());
    }

    void whoIsInDoubtOrAcceptedNeverMoves()
    {
        const ArmedRequest request = claim(m_first, m_first, 2).requests.constFirst();
        Settlement settlement;
        settlement.requestId = request.requestId;
        settlement.now = m_store->clock().now();
        settlement.completions
            = {{.attempt = request.messages[0].attempt, .accepted = true, .providerId = u"P"_s, .code = {}}};
        settlement.doubts = {{request.messages[1].attempt, u"no answer"_s}};
        QVERIFY(queue().settle(settlement));
        hold(m_first, HoldReason::Balance);

        const Claim taken = claim(m_second, m_first);

        QCOMPARE(taken.requests.constFirst().messages.size(), 4);
        for (const ArmedMessage &message : taken.requests.constFirst().messages)
            QVERIFY(message.message != request.messages[0].message
                    && message.message != request.messages[1].message);
        QCOMPARE(counted(m_first), 2);
        QCOMPARE(broken(), QString());
    }

    void whoIsSkippedOnTheWayIsStillOneOfTheFirst()
    {
        hold(m_first, HoldReason::Balance);
        QVERIFY(m_store->sql(u"UPDATE outbox SET expires_at=1 WHERE msg_id=1"_s));

        const Claim taken = claim(m_second, m_first);

        QCOMPARE(taken.skipped, 1);
        QCOMPARE(counted(m_first), 1);
        QCOMPARE(counted(m_second), 5);
        QCOMPARE(broken(), QString());
    }

    void cancellingReachesBothQueues()
    {
        hold(m_first, HoldReason::Balance);
        const ArmedRequest request = claim(m_second, m_first, 2).requests.constFirst();
        Settlement settlement;
        settlement.requestId = request.requestId;
        settlement.now = m_store->clock().now();
        for (const ArmedMessage &message : request.messages)
            settlement.releases.append({.attempt = message.attempt, .provenUnsent = true});
        QVERIFY(queue().settle(settlement));
        QVERIFY(m_store->store().campaigns().cancel(m_campaign, BuiltInAuthor, {}));
        Result<int> moved = 1;
        while (moved && *moved > 0)
            moved = m_store->store().campaigns().advance(m_store->clock().now(), 10);

        QCOMPARE(m_store->counter(m_campaign, MessageState::Cancelled), 6);
        QCOMPARE(broken(), QString());
    }

    void whoWasGivenBackAndIsDueGoesBeforeTheFreshOnes()
    {
        const ArmedRequest request = claim(m_first, m_first, 2).requests.constFirst();
        Settlement settlement;
        settlement.requestId = request.requestId;
        settlement.now = m_store->clock().now();
        for (const ArmedMessage &message : request.messages)
            settlement.releases.append({.attempt = message.attempt, .delay = 5s});
        QVERIFY(queue().settle(settlement));

        const ArmedRequest meanwhile = claim(m_first, m_first, 1).requests.constFirst();
        m_store->clock().advance(5s);
        const ArmedRequest next = claim(m_first, m_first, 2).requests.constFirst();

        QVERIFY(meanwhile.messages[0].message != request.messages[0].message);
        QCOMPARE(next.messages[0].message, request.messages[0].message);
        QCOMPARE(next.messages[1].message, request.messages[1].message);
    }

private:
    QueueStore &queue() { return m_store->store().queue(); }

    Claim claim(AccountId by, AccountId from, int messages = 10)
    {
        const Result<Claim> claimed = queue().claim({.campaign = m_campaign,
                                                     .account = by,
                                                     .epoch = 1,
                                                     .perRequest = 10,
                                                     .messages = messages,
                                                     .now = m_store->clock().now(),
                                                     .queuedFor = from});
        if (!claimed)
            qFatal("%s", qPrintable(claimed.error().detail));
        return *claimed;
    }

    void hold(AccountId account, HoldReason reason)
    {
        const std::optional<TimePoint> soon = m_store->clock().now() + 1min;
        const bool ends = reason == HoldReason::Throttle || reason == HoldReason::Circuit;
        QVERIFY(m_store->store().accounts().setHold(account, {reason, ends ? soon : std::nullopt, {}}));
    }

    void setBudget(AccountId account, qint64 messages)
    {
        QVERIFY(changeBudget(m_store->store().limits(),
                             {BudgetScope::Account, number(account), BudgetPeriod::Day, u"messages"_s},
                             messages, BuiltInAuthor));
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
        const auto verdicts = Checker(m_store->connection(), index).run(nullptr, m_store->clock().now());
        for (const InvariantVerdict &verdict : *verdicts) {
            if (verdict.violations != 0)
                names.append(verdict.name);
        }
        return names.join(u' ');
    }

    std::unique_ptr<SqliteTestStore> m_store;
    AccountId m_first{};
    AccountId m_second{};
    CampaignId m_campaign{};
};

QObject *tst_queuefailover()
{
    return new TestQueueFailover;
}

#include "tst_queuefailover.moc"
