// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/checker.h"
#include "tests/support/sqliteteststore.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! A campaign that resends goes to nobody of whom it was learned after its draft that he had the message, and
//! to nobody to whom another campaign of the same family has or may have gone.
class TestQueueResend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_account = m_store->addAccount();
        m_first = launch(u"first"_s, std::nullopt);
        m_gone = claim(m_first);
        QCOMPARE(m_gone.size(), 3);
        settle(m_gone, End::Accepted);
        receive(m_gone, MessageState::Undelivered);
    }

    void cleanup() { m_store.reset(); }

    void whoIsStillNotReachedGetsIt()
    {
        const CampaignId again = launch(u"again"_s, m_first);

        QCOMPARE(claim(again).size(), 3);
    }

    void whoWasDeliveredMeanwhileIsSkipped()
    {
        const CampaignId again = launch(u"again"_s, m_first);
        receive(m_gone.first(1), MessageState::Delivered);

        const QList<ArmedMessage> armed = claim(again);

        QCOMPARE(armed.size(), 2);
        for (const ArmedMessage &message : armed)
            QVERIFY(message.e164 != m_gone.first().e164);
        QCOMPARE(m_store->counter(again, MessageState::Suppressed), 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM message_exception WHERE reason='same-text'"_s), 1);
        QCOMPARE(broken(), QString());
    }

    void aResendOfAResendLooksAtAllOfThem()
    {
        const CampaignId again = launch(u"again"_s, m_first);
        const CampaignId onceMore = launch(u"once more"_s, again);
        QVERIFY(m_store->store().campaigns().cancel(again, BuiltInAuthor, {}));
        receive(m_gone.first(2), MessageState::Delivered);

        QCOMPARE(claim(onceMore).size(), 1);
    }

    void whoMayHaveHadItTwiceIsSkipped()
    {
        const CampaignId again = launch(u"again"_s, m_first);
        QVERIFY(m_store->sql(
            u"UPDATE message SET flags=1 WHERE campaign_id=%1 AND source_line=2"_s.arg(number(m_first))));

        QCOMPARE(claim(again).size(), 2);
    }

    void ofTwoResendsThatWaitOneGoes()
    {
        const CampaignId one = launch(u"one"_s, m_first);
        const CampaignId other = launch(u"other"_s, m_first);

        QCOMPARE(claim(one).size(), 3);

        QVERIFY(claim(other).isEmpty());
        QCOMPARE(held(other), 3);
        QCOMPARE(broken(), QString());
    }

    void whoeverIsClaimedFirstGoes()
    {
        const CampaignId one = launch(u"one"_s, m_first);
        const CampaignId other = launch(u"other"_s, m_first);

        QCOMPARE(claim(other).size(), 3);

        QVERIFY(claim(one).isEmpty());
    }

    void whoWasReachedByAnotherResendIsSkipped_data()
    {
        QTest::addColumn<bool>("delivered");
        QTest::newRow("sent") << false;
        QTest::newRow("delivered") << true;
    }

    void whoWasReachedByAnotherResendIsSkipped()
    {
        QFETCH(bool, delivered);
        const CampaignId one = launch(u"one"_s, m_first);
        const CampaignId other = launch(u"other"_s, m_first);
        const QList<ArmedMessage> reached = claim(one);
        QVERIFY(claim(other).isEmpty());
        settle(reached, End::Accepted);
        if (delivered)
            receive(reached, MessageState::Delivered);
        advance(1min);

        QVERIFY(claim(other).isEmpty());

        QCOMPARE(m_store->counter(other, MessageState::Suppressed), 3);
        QCOMPARE(held(other), 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM message_exception WHERE reason='same-text'"_s), 3);
        QCOMPARE(broken(), QString());
    }

    void whomAnotherResendDidNotReachGoes_data()
    {
        QTest::addColumn<End>("end");
        QTest::newRow("refused") << End::Refused;
        QTest::newRow("not accepted") << End::Released;
        QTest::newRow("not delivered") << End::Accepted;
    }

    void whomAnotherResendDidNotReachGoes()
    {
        QFETCH(End, end);
        const CampaignId one = launch(u"one"_s, m_first);
        const CampaignId other = launch(u"other"_s, m_first);
        const QList<ArmedMessage> messages = claim(one);
        QVERIFY(claim(other).isEmpty());
        settle(messages, end);
        if (end == End::Accepted)
            receive(messages, MessageState::Undelivered);
        advance(1min);

        QCOMPARE(claim(other).size(), 3);

        QCOMPARE(held(other), 0);
        if (end == End::Released)
            QVERIFY(claim(one).isEmpty()); // now these wait
        QCOMPARE(broken(), QString());
    }

    void whileNobodyKnowsNobodyGoes_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("in doubt") << QString();
        QTest::newRow("parked") << u"UPDATE inflight SET phase=4"_s;
        QTest::newRow("waits to be sent again")
            << u"UPDATE message SET flags=2 WHERE msg_id IN (SELECT msg_id FROM inflight); "
               "DELETE FROM inflight"_s;
    }

    void whileNobodyKnowsNobodyGoes()
    {
        QFETCH(QString, sql);
        const CampaignId one = launch(u"one"_s, m_first);
        const CampaignId other = launch(u"other"_s, m_first);
        settle(claim(one), End::Doubted);
        if (!sql.isEmpty())
            QVERIFY(m_store->sql(sql));

        QVERIFY(claim(other).isEmpty());
        QCOMPARE(held(other), 3);

        advance(2h);
        QVERIFY(claim(other).isEmpty());
        QCOMPARE(held(other), 3);
    }

    void aWordThatARefusedOneWentAfterAllSkips_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a late acceptance")
            << u"INSERT INTO late_result(attempt_id,outcome,at) VALUES(%1,1,5)"_s;
        QTest::newRow("a receipt")
            << u"INSERT INTO "
               u"receipt_inbox(account_id,dedupe,status,received_at,trust,fate,applied_at,msg_id) "
               "VALUES(1,zeroblob(32),6,5,2,5,5,(SELECT msg_id FROM attempt WHERE attempt_id=%1))"_s;
        QTest::newRow("an attempt that was accepted, too")
            << u"UPDATE attempt SET outcome=6 WHERE attempt_id=%1"_s;
        QTest::newRow("an attempt whose end nobody learned")
            << u"UPDATE attempt SET outcome=4 WHERE attempt_id=%1"_s;
        QTest::newRow("the alarm of a possible duplicate")
            << u"UPDATE message SET flags=1 WHERE last_attempt=%1"_s;
    }

    void aWordThatARefusedOneWentAfterAllSkips()
    {
        QFETCH(QString, sql);
        const CampaignId one = launch(u"one"_s, m_first);
        const CampaignId other = launch(u"other"_s, m_first);
        const QList<ArmedMessage> refused = claim(one);
        settle(refused, End::Refused);
        QVERIFY(m_store->sql(sql.replace(u"%1"_s, QString::number(number(refused.first().attempt)))));

        const QList<ArmedMessage> armed = claim(other);

        QCOMPARE(armed.size(), 2);
        for (const ArmedMessage &message : armed)
            QVERIFY(message.e164 != refused.first().e164);
        QCOMPARE(m_store->counter(other, MessageState::Suppressed), 1);
    }

    void aResendOfAResendAndAnotherOneAreOfOneFamily()
    {
        const CampaignId again = launch(u"again"_s, m_first);
        QVERIFY(m_store->store().campaigns().cancel(again, BuiltInAuthor, {}));
        const CampaignId onceMore = launch(u"once more"_s, again);
        const CampaignId other = launch(u"other"_s, m_first);
        settle(claim(onceMore), End::Accepted);

        QVERIFY(claim(other).isEmpty());

        QCOMPARE(m_store->counter(other, MessageState::Suppressed), 3);
    }

    void theFirstCampaignLooksAtItsResends()
    {
        const CampaignId first = launch(u"another first"_s, std::nullopt);
        const CampaignId again = launch(u"again"_s, first);
        settle(claim(again), End::Accepted);

        QVERIFY(claim(first).isEmpty());

        QCOMPARE(m_store->counter(first, MessageState::Suppressed), 3);
    }

    void campaignsThatResendNothingAreNoFamily()
    {
        settle(claim(launch(u"one"_s, m_first)), End::Accepted);

        QCOMPARE(claim(launch(u"stranger"_s, std::nullopt)).size(), 3);
    }

private:
    enum class End { Accepted, Refused, Released, Doubted };

    CampaignId launch(const QString &name, std::optional<CampaignId> parent)
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        const CampaignId campaign = m_store->addCampaign({.name = name,
                                                          .audience = m_store->addAudience(3, name),
                                                          .accounts = {m_account},
                                                          .content = content,
                                                          .parent = parent});
        m_store->launch(campaign);
        if (!m_store->store().queue().feed(campaign, 100))
            qFatal("The campaign of the test was not fed.");
        return campaign;
    }

    QList<ArmedMessage> claim(CampaignId campaign)
    {
        const Result<Claim> claimed = m_store->store().queue().claim({.campaign = campaign,
                                                                      .account = m_account,
                                                                      .epoch = 1,
                                                                      .perRequest = 10,
                                                                      .messages = 10,
                                                                      .now = now()});
        if (!claimed)
            qFatal("%s", qPrintable(claimed.error().detail));
        if (claimed->requests.isEmpty())
            return {};
        m_request = claimed->requests.first().requestId;
        return claimed->requests.first().messages;
    }

    static QString idOf(const ArmedMessage &message) { return u"id-%1"_s.arg(number(message.attempt)); }

    //! Those of the newest request.
    void settle(const QList<ArmedMessage> &messages, End end)
    {
        Settlement settlement;
        settlement.requestId = m_request;
        settlement.now = now();
        for (const ArmedMessage &message : messages) {
            const AttemptId attempt = message.attempt;
            if (end == End::Accepted)
                settlement.completions.append(
                    {.attempt = attempt, .accepted = true, .providerId = idOf(message), .code = {}});
            else if (end == End::Refused)
                settlement.completions.append({.attempt = attempt, .providerId = {}, .code = u"NO"_s});
            else if (end == End::Released)
                settlement.releases.append({.attempt = attempt});
            else
                settlement.doubts.append({attempt, u"no answer"_s});
        }
        QVERIFY(m_store->store().queue().settle(settlement));
    }

    //! Time passes while an engine notes that people could go.
    void advance(Millis by)
    {
        m_store->clock().advance(by);
        QVERIFY(m_store->sql(u"UPDATE campaign_beat SET sendable_at=%1"_s.arg(toMillis(now()))));
    }

    qint64 held(CampaignId campaign)
    {
        return m_store->value(
            u"SELECT count(*) FROM outbox WHERE campaign_id=%1 AND hold='other-resend'"_s.arg(
                number(campaign)));
    }

    void receive(const QList<ArmedMessage> &messages, MessageState state)
    {
        QList<Receipt> receipts;
        for (const ArmedMessage &message : messages) {
            Receipt receipt;
            receipt.providerId = idOf(message);
            receipt.e164 = message.e164;
            receipt.state = state;
            receipt.at = now();
            receipt.trust = Trust::Authenticated;
            receipts.append(receipt);
        }
        QVERIFY(m_store->store().receipts().keep(m_account, receipts, now()));
        QCOMPARE(m_store->store().receipts().apply(100, now())->applied, int(messages.size()));
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

    TimePoint now() { return m_store->clock().now(); }

    std::unique_ptr<SqliteTestStore> m_store;
    AccountId m_account{};
    CampaignId m_first{};
    QByteArray m_request;
    QList<ArmedMessage> m_gone; // of the first campaign
};

QObject *tst_queueresend()
{
    return new TestQueueResend;
}

#include "tst_queueresend.moc"
