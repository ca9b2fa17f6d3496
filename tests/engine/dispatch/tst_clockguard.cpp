// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/clockguard.h"
#include "engine/storage/sqlite/readerqueue.h"
#include "tests/support/sqliteteststore.h"

#include <QSignalSpy>
#include <QSysInfo>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

//! Against a real database, written by a real writer thread.
class TestClockGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_clock = std::make_unique<FakeClock>();
        m_writer = *Writer::start([this]() -> Result<std::unique_ptr<Store>> {
            auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
            if (!opened)
                return opened.error();
            return std::unique_ptr<Store>(std::move(*opened));
        });
    }

    void cleanup() { m_writer.reset(); }

    void anHonestClockIsBelievedAndRemembered()
    {
        ClockGuard guard(*m_writer, *m_clock, {});

        QVERIFY(guard.check());
        QTRY_VERIFY(guard.isQuiet());
        const auto mark = m_store->store().workspace().clockMark();

        QVERIFY(mark && *mark);
        QCOMPARE((*mark)->wall, m_clock->now());
        QCOMPARE((*mark)->boot, m_clock->bootTime());
        QVERIFY(holds().isEmpty());
    }

    void aBigJumpHoldsAllSending()
    {
        ClockGuard guard(*m_writer, *m_clock, {});
        QVERIFY(guard.check());

        m_clock->jumpWallClock(-40min);
        QVERIFY(!guard.check());
        QTRY_VERIFY(guard.isQuiet());

        QCOMPARE(holds().first().reason, HoldReason::Clock);
        QCOMPARE(holds().first().note.toLongLong(), qint64(Millis(-40min).count()));
    }

    void aClockThatComesBackEndsTheHold()
    {
        ClockGuard guard(*m_writer, *m_clock, {});
        guard.check();
        m_clock->jumpWallClock(40min);
        guard.check();

        m_clock->jumpWallClock(-40min);

        QVERIFY(guard.check());
        QTRY_VERIFY(guard.isQuiet());
        QVERIFY(holds().isEmpty());
    }

    void aSmallJumpHoldsNobody()
    {
        ClockGuard guard(*m_writer, *m_clock, {});
        guard.check();

        m_clock->jumpWallClock(2min);

        QVERIFY(guard.check());
        QTRY_VERIFY(guard.isQuiet());
    }

    void whatSomebodyEndedIsBelieved()
    {
        ClockGuard guard(*m_writer, *m_clock, {});
        guard.check();
        m_clock->jumpWallClock(40min);
        guard.check();
        QTRY_VERIFY(guard.isQuiet());
        guard.learn(holds());
        QVERIFY(!guard.check());

        QVERIFY(m_store->store().workspace().believeClock(BuiltInAuthor));
        guard.learn(holds());

        QVERIFY(guard.check());
        QTRY_VERIFY(guard.isQuiet());
        QVERIFY(holds().isEmpty());
    }

    void aHoldThatIsNotStoredYetIsNotTakenForEnded()
    {
        ClockGuard guard(*m_writer, *m_clock, {});
        guard.check();
        m_clock->jumpWallClock(40min);
        guard.check();

        guard.learn({});

        QVERIFY(!guard.check());
        QTRY_VERIFY(guard.isQuiet());
    }

    void aHoldThatCannotBeEndedIsEndedLater()
    {
        ClockGuard guard(*m_writer, *m_clock, {});
        guard.check();
        m_clock->jumpWallClock(40min);
        guard.check();
        QTRY_VERIFY(guard.isQuiet());
        refuse("DELETE ON engine_hold");
        QSignalSpy failed(&guard, &ClockGuard::storageFailed);
        m_clock->jumpWallClock(-40min);
        QVERIFY(guard.check());
        QTRY_VERIFY(guard.isQuiet());
        QVERIFY(guard.check());
        QVERIFY2(guard.isQuiet(), "not at once");
        QCOMPARE(failed.size(), 1);
        QCOMPARE(holds().size(), 1);

        refuseNothing();
        m_clock->advance(1s);

        QVERIFY(guard.check());
        QTRY_VERIFY(guard.isQuiet());
        QVERIFY(holds().isEmpty());
    }

    void aHoldThatCannotBeStoredIsStoredLater()
    {
        ClockGuard guard(*m_writer, *m_clock, {});
        guard.check();
        QTRY_VERIFY(guard.isQuiet());
        refuse("INSERT ON engine_hold");
        m_clock->jumpWallClock(40min);
        QVERIFY(!guard.check());
        QTRY_VERIFY(guard.isQuiet());
        guard.learn(holds());
        QVERIFY2(!guard.check(), "nobody has ended what never was there");

        refuseNothing();
        m_clock->advance(1s);

        QVERIFY(!guard.check());
        QTRY_VERIFY(guard.isQuiet());
        QCOMPARE(holds().size(), 1);
        QCOMPARE(holds().first().reason, HoldReason::Clock);
        QVERIFY(m_store->store().workspace().believeClock(BuiltInAuthor));
        guard.learn(holds());
        QVERIFY(guard.check());
        QTRY_VERIFY(guard.isQuiet());
    }

    void waitsThatCannotBeMovedAreMovedLaterAndOnce()
    {
        const CampaignId campaign = m_store->addRunning(1);
        QVERIFY(m_store->store().queue().feed(campaign, 10));
        const qint64 due = toMillis(m_clock->now() + 1h);
        QVERIFY(m_store->sql(QStringLiteral("UPDATE outbox SET not_before=%1").arg(due)));
        ClockGuard guard(*m_writer, *m_clock, {});
        guard.check();
        QTRY_VERIFY(guard.isQuiet());
        refuse("UPDATE ON outbox");
        m_clock->jumpWallClock(1min);
        QVERIFY(guard.check());
        QTRY_VERIFY(guard.isQuiet());
        QCOMPARE(m_store->value(QStringLiteral("SELECT not_before FROM outbox")), due);

        refuseNothing();
        for (int look = 0; look < 2; ++look) {
            m_clock->advance(1s);
            QVERIFY(guard.check());
            QTRY_VERIFY(guard.isQuiet());
        }

        QCOMPARE(m_store->value(QStringLiteral("SELECT not_before FROM outbox")),
                 due + qint64(Millis(1min).count()));
    }

    void theNextEngineComparesWithWhatTheLastOneBelieved_data()
    {
        QTest::addColumn<Millis>("jump");
        QTest::addColumn<bool>("sameBoot");
        QTest::addColumn<bool>("believed");
        QTest::newRow("same boot, honest") << Millis(0) << true << true;
        QTest::newRow("same boot, an hour ahead") << Millis(1h) << true << false;
        QTest::newRow("same boot, an hour behind") << Millis(-1h) << true << false;
        QTest::newRow("another boot, later") << Millis(48h) << false << true;
        QTest::newRow("another boot, in the past") << Millis(-1h) << false << false;
    }

    void theNextEngineComparesWithWhatTheLastOneBelieved()
    {
        QFETCH(Millis, jump);
        QFETCH(bool, sameBoot);
        QFETCH(bool, believed);
        const ClockMark mark{m_clock->now(), m_clock->bootTime(),
                             sameBoot ? QSysInfo::bootUniqueId() : QByteArray("another")};
        m_clock->jumpWallClock(jump);

        ClockGuard guard(*m_writer, *m_clock, {mark, {}});

        QCOMPARE(guard.check(), believed);
        QTRY_VERIFY(guard.isQuiet());
        QCOMPARE(holds().isEmpty(), believed);
    }

    void aHoldOfAnEarlierBootStaysUntilTheClockIsSetBack()
    {
        const Hold hold{HoldReason::Clock, std::nullopt, QString::number(Millis(1h).count())};
        QVERIFY(m_store->store().workspace().hold(hold));
        ClockGuard guard(*m_writer, *m_clock, {std::nullopt, hold});
        QVERIFY(!guard.check());

        m_clock->jumpWallClock(-1h);

        QVERIFY(guard.check());
        QTRY_VERIFY(guard.isQuiet());
        QVERIFY(holds().isEmpty());
    }

private:
    void refuse(const char *what)
    {
        QVERIFY(m_store->sql(QStringLiteral("CREATE TRIGGER broken BEFORE %1 "
                                            "BEGIN SELECT RAISE(ABORT, 'broken'); END")
                                 .arg(QLatin1String(what))));
    }

    void refuseNothing() { QVERIFY(m_store->sql(QStringLiteral("DROP TRIGGER broken"))); }

    QList<Hold> holds() { return ReaderQueue(m_store->connection()).rules()->engineHolds; }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Writer> m_writer;
};

QObject *tst_clockguard()
{
    return new TestClockGuard;
}

#include "tst_clockguard.moc"
