// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/settler.h"
#include "tests/support/sqliteteststore.h"

#include <QSignalSpy>
#include <QTest>

using namespace heliograph;

//! Against a real database that is made to fail by a trigger.
class TestSettler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_campaign = m_store->addRunning(10);
        QVERIFY(m_store->store().queue().feed(m_campaign, 100));
    }

    void keepsWhatTheDatabaseRefusedAndBringsItLater()
    {
        const Claim claim = armed(3);
        QVERIFY(m_store->sql(QStringLiteral(
            "CREATE TRIGGER broken BEFORE INSERT ON attempt BEGIN SELECT RAISE(FAIL, 'disk'); END")));
        const auto writer = startWriter();
        Settler settler(*writer);
        QSignalSpy refused(&settler, &Settler::refused);
        QSignalSpy recovered(&settler, &Settler::recovered);

        settler.settle(accepted(claim));
        QTRY_VERIFY(!refused.isEmpty());
        QVERIFY(settler.isStalled());
        QCOMPARE(settler.pending(), 3);
        QVERIFY(m_store->sql(QStringLiteral("DROP TRIGGER broken")));

        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(settler.pending(), 0);
        QCOMPARE(m_store->counter(m_campaign, MessageState::Submitted), 3);
    }

    void saysHowManyWordsCameTooLate()
    {
        const Claim claim = armed(2);
        const auto writer = startWriter();
        Settler settler(*writer);
        QSignalSpy settled(&settler, &Settler::settled);
        Settlement refused = accepted(claim);
        for (Completion &completion : refused.completions)
            completion.accepted = false;

        settler.settle(accepted(claim));
        settler.settle(refused);

        QTRY_COMPARE(settled.size(), 2);
        QCOMPARE(settled[0][0].toInt(), 0);
        QCOMPARE(settled[1][0].toInt(), 2);
        QCOMPARE(m_store->counter(m_campaign, MessageState::Submitted), 2);
    }

    void gathersSmallSettlementsWhileTheWriterIsBusy()
    {
        const QList<Settlement> single = acceptedOneByOne(5);
        const auto writer = startWriter();
        Settler settler(*writer);
        QSignalSpy settled(&settler, &Settler::settled);

        for (const Settlement &settlement : single)
            settler.settle(settlement);

        QTRY_COMPARE(settler.pending(), 0);
        QCOMPARE(settled.size(), 2); // the first one, and the others together
        QCOMPARE(m_store->counter(m_campaign, MessageState::Submitted), 5);
    }

    void oneThatIsAlwaysRefusedDoesNotKeepBackTheOthers()
    {
        const QList<Settlement> single = acceptedOneByOne(4);
        QVERIFY(m_store->sql(
            QStringLiteral("CREATE TRIGGER broken BEFORE INSERT ON attempt WHEN NEW.attempt_id=%1 "
                           "BEGIN SELECT RAISE(FAIL, 'disk'); END")
                .arg(number(single.at(1).completions.first().attempt))));
        const auto writer = startWriter();
        Settler settler(*writer);

        for (const Settlement &settlement : single)
            settler.settle(settlement);

        QTRY_COMPARE(settler.pending(), 1);
        QVERIFY(settler.isStalled());
        QCOMPARE(m_store->counter(m_campaign, MessageState::Submitted), 3);
    }

private:
    // Each in a request of its own.
    QList<Settlement> acceptedOneByOne(int people)
    {
        QList<Settlement> settlements;
        for (int person = 0; person < people; ++person)
            settlements.append(accepted(armed(1)));
        return settlements;
    }

    Claim armed(int people)
    {
        const auto claim = m_store->store().queue().claim({.campaign = m_campaign,
                                                           .account = AccountId{1},
                                                           .epoch = 1,
                                                           .requests = 1,
                                                           .perRequest = people,
                                                           .messages = people,
                                                           .now = m_store->clock().now()});
        return claim ? *claim : Claim();
    }

    Settlement accepted(const Claim &claim) const
    {
        Settlement settlement;
        settlement.requestId = claim.requests.first().requestId;
        settlement.now = m_store->clock().now();
        for (const ArmedMessage &message : claim.requests.first().messages)
            settlement.completions.append({.attempt = message.attempt,
                                           .accepted = true,
                                           .providerId = QStringLiteral("B"),
                                           .code = {}});
        return settlement;
    }

    std::unique_ptr<Writer> startWriter()
    {
        auto writer = Writer::start([this]() -> Result<std::unique_ptr<Store>> {
            auto store = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
            if (!store)
                return store.error();
            return std::unique_ptr<Store>(*std::move(store));
        });
        return writer ? *std::move(writer) : nullptr;
    }

    std::unique_ptr<SqliteTestStore> m_store;
    CampaignId m_campaign{};
};

QObject *tst_settler()
{
    return new TestSettler;
}

#include "tst_settler.moc"
