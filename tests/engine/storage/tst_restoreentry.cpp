// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/restorestore.h"

#include "engine/storage/sqlite/checker.h"
#include "tests/support/sqliteteststore.h"

#include <QtTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What left since a database was copied, through the account that was next: the message is that account's
//! by then, whatever the copy says.
class TestRestoreEntry : public QObject
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
    }

    void whoWasNotFedYet()
    {
        enter(MessageId{4}, m_second);

        QCOMPARE(counted(m_second), 1);
        QCOMPARE(counted(m_first), 5);
        QCOMPARE(broken(), QString());
    }

    void whoWaitsInTheQueue()
    {
        feed();

        enter(MessageId{4}, m_second);

        QCOMPARE(counted(m_second), 1);
        QCOMPARE(broken(), QString());
    }

    void whoseEarlierAttemptIsInDoubt()
    {
        feed();
        const ArmedRequest request = claim();
        const ArmedMessage &message = request.messages.constFirst();
        Settlement settlement;
        settlement.requestId = request.requestId;
        settlement.now = now();
        settlement.doubts = {{message.attempt, u"no answer"_s}};
        QVERIFY(m_store->store().queue().settle(settlement));

        enter(message.message, m_second);

        QCOMPARE(counted(m_second), 1);
        QCOMPARE(broken(), QString());
    }

    // The feeder passes them when the cursor does, so they are queued here: for whom they wait by then.
    void whoseNeighboursHadBeenMovedBeforeTheyWereFed()
    {
        const auto moved
            = m_store->store().queue().moveWaiting({m_campaign, m_first, m_second}, BuiltInAuthor);
        QVERIFY(moved);
        QCOMPARE(moved->people, 6);

        enter(MessageId{4}, m_second);

        QCOMPARE(m_store->value(u"SELECT count(*) FROM outbox WHERE account_id=%1"_s.arg(number(m_second))),
                 3);
        QCOMPARE(counted(m_second), 6);
        QCOMPARE(broken(), QString());
    }

    void whoLeftThroughTheSameAccountStays()
    {
        enter(MessageId{4}, m_first);

        QCOMPARE(counted(m_first), 6);
        QCOMPARE(broken(), QString());
    }

    void aReceiptFindsIt()
    {
        enter(MessageId{4}, m_second);
        Receipt receipt;
        receipt.providerId = u"id"_s;
        receipt.clientRef = QString::fromLatin1(requestId().toHex());
        receipt.e164 = TestStore::phone(personOf(MessageId{4}));
        receipt.state = MessageState::Delivered;
        receipt.at = now();
        receipt.trust = Trust::Authenticated;
        QVERIFY(m_store->store().receipts().keep(m_second, {receipt}, now()));

        QCOMPARE(m_store->store().receipts().apply(10, now())->applied, 1);

        QCOMPARE(m_store->counter(m_campaign, MessageState::Delivered), 1);
        QCOMPARE(broken(), QString());
    }

private:
    static QByteArray requestId() { return QByteArray(16, 'r'); }

    void feed()
    {
        while (*m_store->store().queue().feed(m_campaign, 100) > 0) { }
    }

    ArmedRequest claim()
    {
        const Result<Claim> claimed = m_store->store().queue().claim({.campaign = m_campaign,
                                                                      .account = m_first,
                                                                      .epoch = 1,
                                                                      .perRequest = 1,
                                                                      .messages = 1,
                                                                      .now = now()});
        if (!claimed)
            qFatal("%s", qPrintable(claimed.error().detail));
        return claimed->requests.constFirst();
    }

    void enter(MessageId message, AccountId account)
    {
        RestoreStore &restore = m_store->store().restore();
        DatabaseAge known = *restore.age();
        known.attempt = 41;
        QVERIFY(restore.hold(RestoreCause::OlderThanJournal, known, now()));
        const TimePoint created = fromMillis(m_store->value(u"SELECT created_at FROM campaign"_s));
        QVERIFY(restore.enter({{.attempt = AttemptId{41},
                                .message = message,
                                .campaign = m_campaign,
                                .campaignCreated = created,
                                .account = account,
                                .requestId = requestId(),
                                .leftAt = now()}},
                              now()));
    }

    // Which of the invented numbers a message is for.
    int personOf(MessageId message)
    {
        return static_cast<int>(
                   m_store->value(u"SELECT source_line FROM message WHERE msg_id=%1"_s.arg(number(message))))
            - 2;
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

    TimePoint now() { return m_store->clock().now(); }

    std::unique_ptr<SqliteTestStore> m_store;
    AccountId m_first{};
    AccountId m_second{};
    CampaignId m_campaign{};
};

QObject *tst_restoreentry()
{
    return new TestRestoreEntry;
}

#include "tst_restoreentry.moc"
