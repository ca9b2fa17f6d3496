// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/rollbackguard.h"

#include "engine/security/memorysecretstore.h"
#include "tests/engine/dispatch/journals.h"
#include "tests/support/sqliteteststore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;

//! engine.md A11: which databases may be sent from, and what becomes of the others (D08).
class TestRollbackGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayBeSentFrom_data();
    void whatMayBeSentFrom();
    void whatLeftSinceIsEnteredAsDoubt();
    void nothingIsClaimedUntilSomebodyConfirms();
    void noAttemptNumberIsUsedTwice();
    void enteringTwiceChangesNothing();
    void anInterruptedEntryIsContinued();
    void campaignsOfAnotherTimeAreListed();
    void theMarkComesBack();

private:
    static Sighting seen(qint64 incarnation, qint64 epoch, qint64 attempt)
    {
        Sighting sighting = beginningOf(epoch, attempt);
        sighting.age.incarnation = incarnation;
        return sighting;
    }

    // A campaign of six, of whom nobody was sent to as far as the database knows; the journal knows two.
    void prepare()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<SqliteTestStore>();
        m_campaign = m_store->addRunning(6);
        m_created = fromMillis(m_store->value(QStringLiteral("SELECT created_at FROM campaign")));
        const auto age = m_store->store().restore().age();
        Sighting beginning = beginningOf(5);
        beginning.age.databaseId = age->databaseId;
        const auto journal = SendJournal::begin(journals(), beginning);
        QVERIFY(journal);
        QVERIFY((*journal)->markLeaving(line()));
    }

    JournalledRequest line() const
    {
        JournalledRequest request = requestOf('\x01', 41);
        request.campaign = m_campaign;
        request.campaignCreated = m_created;
        request.account = AccountId{1};
        request.attempts = {{AttemptId{41}, MessageId{1}}, {AttemptId{43}, MessageId{4}}};
        return request;
    }

    Result<bool> protect()
    {
        return RollbackGuard(journals(), m_secrets, SendingPlace())
            .protect(m_store->store().restore(), now());
    }

    Claim claimed()
    {
        QueueStore &queue = m_store->store().queue();
        while (*queue.feed(m_campaign, 100) > 0) { }
        return *queue.claim({.campaign = m_campaign,
                             .account = AccountId{1},
                             .epoch = 9,
                             .perRequest = 100,
                             .messages = 100,
                             .now = now()});
    }

    TimePoint now() { return m_store->clock().now(); }
    QString journals() const { return m_folder->filePath(QStringLiteral("journal")); }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    MemorySecretStore m_secrets;
    std::unique_ptr<SqliteTestStore> m_store;
    CampaignId m_campaign{};
    TimePoint m_created;

public:
    TestRollbackGuard() = default;
};

using Seen = std::optional<Sighting>;
using Cause = std::optional<RestoreCause>;

void TestRollbackGuard::whatMayBeSentFrom_data()
{
    QTest::addColumn<DatabaseAge>("database");
    QTest::addColumn<Seen>("journal");
    QTest::addColumn<Seen>("mark");
    QTest::addColumn<SendingPlace>("here");
    QTest::addColumn<Cause>("cause");
    const SendingPlace here = beginningOf(1).place;
    const auto aged = [](qint64 incarnation, qint64 epoch, qint64 attempt) {
        return seen(incarnation, epoch, attempt).age;
    };

    QTest::newRow("new") << aged(1, 0, 0) << Seen() << Seen() << here << Cause();
    QTest::newRow("killed in its first start") << aged(1, 1, 0) << Seen() << Seen() << here << Cause();
    QTest::newRow("clean stop") << aged(1, 5, 90) << Seen(seen(1, 5, 90)) << Seen(seen(1, 5, 60)) << here
                                << Cause();
    QTest::newRow("power cut took lines")
        << aged(1, 5, 90) << Seen(seen(1, 5, 70)) << Seen() << here << Cause();
    QTest::newRow("killed before its journal")
        << aged(1, 6, 90) << Seen(seen(1, 5, 90)) << Seen() << here << Cause();
    QTest::newRow("journal deleted") << aged(1, 5, 90) << Seen() << Seen(seen(1, 5, 60)) << here << Cause();
    QTest::newRow("unknown place") << aged(1, 5, 90) << Seen(seen(1, 5, 90)) << Seen() << SendingPlace()
                                   << Cause();
    QTest::newRow("attempts forgotten")
        << aged(1, 5, 89) << Seen(seen(1, 5, 90)) << Seen() << here << Cause(RestoreCause::OlderThanJournal);
    QTest::newRow("start forgotten") << aged(1, 4, 90) << Seen(seen(1, 5, 90)) << Seen() << here
                                     << Cause(RestoreCause::OlderThanJournal);
    QTest::newRow("left behind after a restore")
        << aged(1, 9, 900) << Seen(seen(2, 7, 90)) << Seen() << here << Cause(RestoreCause::OlderThanJournal);
    QTest::newRow("whole folder restored") << aged(1, 4, 50) << Seen(seen(1, 4, 50)) << Seen(seen(1, 5, 60))
                                           << here << Cause(RestoreCause::OlderThanMark);
    QTest::newRow("database alone on a new machine")
        << aged(1, 5, 90) << Seen() << Seen() << here << Cause(RestoreCause::NoJournal);
    QTest::newRow("another machine") << aged(1, 5, 90) << Seen(seen(1, 5, 90)) << Seen()
                                     << SendingPlace{QByteArrayLiteral("fedcba9876543210"), 4711}
                                     << Cause(RestoreCause::OtherMachine);
    QTest::newRow("a copy on this machine")
        << aged(1, 5, 90) << Seen(seen(1, 5, 90)) << Seen() << SendingPlace{here.machine, 4712}
        << Cause(RestoreCause::OtherFile);
    QTest::newRow("the original, after a copy of it has sent")
        << aged(1, 5, 90) << Seen(seen(1, 5, 90)) << Seen(seen(2, 6, 90)) << here
        << Cause(RestoreCause::OlderThanMark);
}

void TestRollbackGuard::whatMayBeSentFrom()
{
    QFETCH(DatabaseAge, database);
    QFETCH(Seen, journal);
    QFETCH(Seen, mark);
    QFETCH(SendingPlace, here);
    QFETCH(Cause, cause);

    const auto finding = judgeAge(database, journal, mark, here);

    QCOMPARE(finding ? Cause(finding->cause) : Cause(), cause);
}

void TestRollbackGuard::whatLeftSinceIsEnteredAsDoubt()
{
    prepare();

    const auto held = protect();

    QVERIFY(held && *held);
    const RestoreHold hold = **m_store->store().restore().current();
    QCOMPARE(hold.cause, RestoreCause::OlderThanJournal);
    QCOMPARE(hold.knownAttempt, 43);
    QCOMPARE(hold.inDoubt, 2);
    QCOMPARE(hold.ready, 4);
    QVERIFY(hold.complete);
    QCOMPARE(m_store->counter(m_campaign, MessageState::InDoubt), 2);
    QCOMPARE(m_store->value(
                 QStringLiteral("SELECT count(*) FROM inflight WHERE phase=3 AND next_check IS NOT NULL "
                                "AND request_id=x'01010101010101010101010101010101'")),
             2);
    QCOMPARE(m_store->stateOf(m_campaign), CampaignState::Blocked);
}

void TestRollbackGuard::nothingIsClaimedUntilSomebodyConfirms()
{
    prepare();
    QVERIFY(protect());

    QVERIFY(claimed().requests.isEmpty());
    QVERIFY(!m_store->store().campaigns().resume(m_campaign, BuiltInAuthor));
    QVERIFY(m_store->store().restore().confirm(BuiltInAuthor, QStringLiteral("the backup of Monday")));
    QVERIFY(claimed().requests.isEmpty()); // the campaign is still blocked
    QVERIFY(m_store->store().campaigns().resume(m_campaign, BuiltInAuthor));

    QCOMPARE(claimed().requests.constFirst().messages.size(), 4);
    QVERIFY(!m_store->store().restore().confirm(BuiltInAuthor, QStringLiteral("again")));
}

void TestRollbackGuard::noAttemptNumberIsUsedTwice()
{
    prepare();
    QVERIFY(protect());
    QVERIFY(m_store->store().restore().confirm(BuiltInAuthor, QStringLiteral("x")));
    QVERIFY(m_store->store().campaigns().resume(m_campaign, BuiltInAuthor));

    QVERIFY(number(claimed().requests.constFirst().messages.constFirst().attempt) > 43);
    QVERIFY(*m_store->store().workspace().beginEpoch(QStringLiteral("h"), 1) > 5);
}

void TestRollbackGuard::enteringTwiceChangesNothing()
{
    prepare();
    QVERIFY(protect());

    QVERIFY(m_store->store().restore().enter(line().each(), now()));

    QCOMPARE((*m_store->store().restore().current())->inDoubt, 2);
    QCOMPARE(m_store->counter(m_campaign, MessageState::InDoubt), 2);
    const auto again = protect();
    QVERIFY(again && !*again); // nothing new: an ordinary start
}

void TestRollbackGuard::anInterruptedEntryIsContinued()
{
    prepare();
    RestoreStore &restore = m_store->store().restore();
    QVERIFY(restore.hold(RestoreCause::OlderThanJournal, seen(1, 5, 43).age, now()));
    QVERIFY(!restore.confirm(BuiltInAuthor, QStringLiteral("too early")));

    const auto held = protect();

    QVERIFY(held && *held);
    QCOMPARE((*restore.current())->inDoubt, 2);
    QVERIFY((*restore.current())->complete);
}

void TestRollbackGuard::campaignsOfAnotherTimeAreListed()
{
    prepare();
    m_created += std::chrono::seconds(1);
    RestoreStore &restore = m_store->store().restore();
    QVERIFY(restore.hold(RestoreCause::OlderThanJournal, seen(1, 5, 43).age, now()));

    QVERIFY(restore.enter(line().each(), now()));

    QCOMPARE((*restore.current())->unknown, (QList<UnknownSends>{{m_campaign, m_created, 2}}));
    QCOMPARE(m_store->counter(m_campaign, MessageState::Ready), 6);
}

void TestRollbackGuard::theMarkComesBack()
{
    RollbackGuard guard(journals(), m_secrets, beginningOf(1).place);
    QVERIFY(guard.keepMark(seen(1, 5, 60)));

    const auto finding = guard.compare(seen(1, 4, 60).age);

    QVERIFY(finding && *finding);
    QCOMPARE((*finding)->cause, RestoreCause::OlderThanMark);
    QVERIFY(!*guard.compare(seen(1, 5, 60).age));
}

QObject *tst_rollbackguard()
{
    return new TestRollbackGuard;
}

#include "tst_rollbackguard.moc"
