// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! How it goes with what comes in: since when something fails, and what was lost of late.
class TestIntakeStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_account = m_store->addAccount();
        m_reader = m_store->openReader();
    }
    void cleanup()
    {
        m_reader.reset();
        m_store.reset();
    }

    void nothingIsKnownAtFirst();
    void theBeginningOfAFailureStays();
    void theFirstSuccessEndsIt();
    void eachKindIsItsOwn();
    void lossesAreAddedUp();
    void anOldLossIsForgottenWithTheNext();

private:
    IntakeStore &intake() { return m_store->store().intake(); }
    TimePoint now() const { return m_store->clock().now(); }

    IntakeStanding failing(const QString &code, IntakeKind kind = IntakeKind::Replies) const
    {
        return {.account = m_account,
                .kind = kind,
                .failingSince = now(),
                .code = code,
                .why = u"It said "_s + code};
    }

    QList<IntakeStanding> known()
    {
        const auto read = m_reader->intake();
        return read ? *read : QList<IntakeStanding>();
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_account{};
};

void TestIntakeStore::nothingIsKnownAtFirst()
{
    const auto none = m_reader->intake();
    QVERIFY(none && none->isEmpty());

    const auto was = intake().noteWorking(m_account, IntakeKind::Receipts);

    QVERIFY(was && !*was);
    QVERIFY(known().isEmpty());
}

void TestIntakeStore::theBeginningOfAFailureStays()
{
    const TimePoint since = now();
    IntakeStanding first = failing(u"A"_s);
    first.lastGood = since - 1min;
    QVERIFY(intake().noteFailing(first));
    m_store->clock().advance(1h);

    QVERIFY(intake().noteFailing(failing(u"B"_s)));

    QCOMPARE(known().size(), 1);
    const IntakeStanding standing = known().constFirst();
    QCOMPARE(standing.account, m_account);
    QCOMPARE(standing.kind, IntakeKind::Replies);
    QCOMPARE(standing.failingSince, std::optional(since));
    QCOMPARE(standing.lastGood, std::optional<TimePoint>(since - 1min));
    QCOMPARE(standing.code, u"B"_s);
    QCOMPARE(standing.why, u"It said B"_s);
    QVERIFY(standing.loss.isEmpty() && !standing.lossAt);
}

void TestIntakeStore::theFirstSuccessEndsIt()
{
    QVERIFY(intake().noteFailing(failing(u"A"_s)));

    const auto was = intake().noteWorking(m_account, IntakeKind::Replies);

    QVERIFY(was && *was);
    QVERIFY(!known().constFirst().failingSince);
    QVERIFY(known().constFirst().code.isEmpty());
    const auto again = intake().noteWorking(m_account, IntakeKind::Replies);
    QVERIFY(again && !*again);
}

void TestIntakeStore::eachKindIsItsOwn()
{
    QVERIFY(intake().noteFailing(failing(u"A"_s, IntakeKind::Receipts)));
    QVERIFY(intake().noteFailing(failing(u"B"_s, IntakeKind::Replies)));
    QVERIFY(intake().noteLoss(m_account, IntakeKind::Pushes, {.unreadableRows = 1}, now()));

    QVERIFY(intake().noteWorking(m_account, IntakeKind::Receipts));

    QCOMPARE(known().size(), 3);
    QVERIFY(!known().at(0).failingSince);
    QVERIFY(known().at(1).failingSince);
    QCOMPARE(known().at(2).kind, IntakeKind::Pushes);
}

void TestIntakeStore::lossesAreAddedUp()
{
    QVERIFY(intake().noteFailing(failing(u"A"_s)));
    QVERIFY(intake().noteLoss(m_account, IntakeKind::Replies, {.cutPages = 1, .unreadableRows = 2}, now()));
    m_store->clock().advance(IntakeLoss::ToldFor - 1ms);

    QVERIFY(intake().noteLoss(m_account, IntakeKind::Replies, {.cutPages = 1, .lostRows = 7}, now()));

    QCOMPARE(known().size(), 1);
    const IntakeStanding standing = known().constFirst();
    QCOMPARE(standing.loss.cutPages, 2);
    QCOMPARE(standing.loss.unreadableRows, 2);
    QCOMPARE(standing.loss.lostRows, 7);
    QCOMPARE(standing.lossAt, std::optional(now()));
    QVERIFY(standing.failingSince); // it fails all the same
}

void TestIntakeStore::anOldLossIsForgottenWithTheNext()
{
    QVERIFY(intake().noteLoss(m_account, IntakeKind::Replies, {.cutPages = 5, .lostRows = 7}, now()));
    m_store->clock().advance(IntakeLoss::ToldFor);

    QVERIFY(intake().noteLoss(m_account, IntakeKind::Replies, {.cutPages = 1}, now()));

    QCOMPARE(known().constFirst().loss.cutPages, 1);
    QCOMPARE(known().constFirst().loss.lostRows, 0);
}

QObject *tst_intakestore()
{
    return new TestIntakeStore;
}

#include "tst_intakestore.moc"
