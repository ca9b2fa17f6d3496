// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/checker.h"
#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

// One request is accepted, one in doubt, one armed, one released with a hold; some of the outbox is left.
constexpr int CheckedPeople = 12;

struct Scene
{
    QueueSteps steps{CheckedPeople};
    QList<Reader::LedgerEntry> ledger; //!< what the provider accepted: the first two requests

    Scene()
    {
        steps.feed();
        const Claim claim = steps.claim(8, 2);
        steps.settle(steps.accepted(claim.requests.at(0)));
        steps.settle(steps.doubted(claim.requests.at(1)));
        Settlement released = steps.released(claim.requests.at(2));
        released.releases[0].hold = HoldReason::Throttle;
        steps.settle(released);
        for (int request = 0; request < 2; ++request) {
            for (const ArmedMessage &message : claim.requests.at(request).messages)
                ledger.append({steps.account(), message.e164,
                               QString::fromLatin1(claim.requests.at(request).clientRef)});
        }
    }
};

} // namespace

class TestChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundWorkspacePassesEverything();
    void withoutALedgerItsInvariantsAreLeftOut();
    void aReadOnlyConnectionIsEnough();
    void whatIsBrokenIsNamed_data();
    void whatIsBrokenIsNamed();
    void anAcceptanceTwiceIsNamed();
    void sentWithoutAcceptanceIsNamed();
    void acceptanceOfSomebodyStillWaitingIsNamed();
    void acceptanceNobodyArmedIsNamed();
    void anEntryWithoutReferenceIsFoundByItsNumber();
};

void TestChecker::aSoundWorkspacePassesEverything()
{
    Scene scene;

    QCOMPARE(scene.steps.broken(&scene.ledger), QString());
    QCOMPARE(scene.steps.broken(&scene.ledger), QString());
}

void TestChecker::withoutALedgerItsInvariantsAreLeftOut()
{
    QueueSteps steps(1);
    const BlindIndex index = steps.store().keys().blindIndex();
    QStringList names;

    const auto verdicts = Checker(steps.store().connection(), index).run(nullptr, steps.now());
    for (const InvariantVerdict &verdict : *verdicts) {
        names.append(verdict.name);
        QVERIFY(verdict.meaning.contains(u' '));
    }

    QCOMPARE(names, QStringList({u"I1"_s, u"I5"_s, u"I6"_s, u"I7"_s, u"I8"_s}));
}

void TestChecker::aReadOnlyConnectionIsEnough()
{
    Scene scene;
    const auto reader = Connection::open(scene.steps.store().file(), Connection::Access::ReadOnly);
    const BlindIndex index = scene.steps.store().keys().blindIndex();
    QVERIFY((*reader)->execute(u"BEGIN; SELECT 1 FROM meta"_s));

    const auto verdicts = Checker(**reader, index).run(&scene.ledger, scene.steps.now());

    QVERIFY(verdicts);
    QCOMPARE(verdicts->size(), 8);
    QCOMPARE((*reader)->integer(u"PRAGMA query_only"_s)->value_or(0), 1);
}

void TestChecker::whatIsBrokenIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("name");

    QTest::newRow("a person without message")
        << u"INSERT INTO audience_member SELECT audience_id,randomblob(16),x'00',NULL,0,0,1 FROM audience"_s
        << u"I1"_s;
    QTest::newRow("a message without person")
        << u"DELETE FROM audience_member WHERE phone_bidx=(SELECT phone_bidx FROM message WHERE msg_id=1)"_s
        << u"I1"_s;
    QTest::newRow("a lost message")
        << u"DELETE FROM outbox WHERE msg_id=(SELECT max(msg_id) FROM outbox WHERE hold IS NULL)"_s
        << u"I5"_s;
    QTest::newRow("a message in two places")
        << u"INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,phone_bidx) "
           "SELECT msg_id,campaign_id,account_id,lane_class,0,x'00' FROM inflight LIMIT 1"_s
        << u"I5"_s;
    QTest::newRow("a queued row of nobody")
        << u"INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,phone_bidx) "
           "VALUES(999,1,1,1,0,x'00')"_s
        << u"I5"_s;
    QTest::newRow("a row beyond the cursor") << u"UPDATE campaign SET feed_cursor=feed_cursor-1"_s << u"I5"_s;
    QTest::newRow("an attempt of nobody")
        << u"UPDATE inflight SET msg_id=999 WHERE attempt_id=7"_s << u"I5"_s;
    QTest::newRow("accepted twice")
        << u"INSERT INTO "
           u"attempt(attempt_id,msg_id,campaign_id,account_id,request_id,outcome,evidence,armed_at,"
           "closed_at) SELECT 900,msg_id,campaign_id,account_id,request_id,1,1,0,0 FROM attempt WHERE outcome=1 LIMIT 1"_s
        << u"I5 I8"_s;
    QTest::newRow("a wrong counter")
        << u"UPDATE campaign_counter SET n=n+1 WHERE state=5; UPDATE campaign_counter SET n=n-1 WHERE state=1"_s
        << u"I6"_s;
    QTest::newRow("a wrong counter of doubt")
        << u"UPDATE campaign_counter SET n=n+1 WHERE state=3; UPDATE campaign_counter SET n=n-1 WHERE state=2"_s
        << u"I6"_s;
    QTest::newRow("a wrong counter of the held") << u"UPDATE campaign_hold SET n=2"_s << u"I6"_s;
    QTest::newRow("a wrong count of a lane") << u"UPDATE campaign_lane SET n=n+1"_s << u"I6"_s;
    QTest::newRow("a wrong total") << u"UPDATE message_total SET n=n+1 WHERE dimension=1 AND value=5"_s
                                   << u"I6"_s;
    QTest::newRow("a missing reason") << u"DELETE FROM message_total WHERE dimension=4"_s << u"I6"_s;
    QTest::newRow("a wrong total of reports")
        << u"UPDATE report_outcome SET n=n+1 WHERE state=5"_s << u"I8"_s;
    QTest::newRow("a report in another hour")
        << u"UPDATE report_outcome SET hour=hour+1 WHERE state=5"_s << u"I8"_s;
    QTest::newRow("a report without its reason")
        << u"UPDATE report_outcome SET reason_id=0 WHERE state=3"_s << u"I8"_s;
    QTest::newRow("a wrong sum of segments") << u"UPDATE report_spend SET segments=segments-1"_s << u"I8"_s;
    QTest::newRow("a time to delivery of nobody")
        << u"INSERT INTO report_latency SELECT hour,campaign_id,account_id,country,0,1 FROM report_spend"_s
        << u"I8"_s;
    QTest::newRow("an hour that history does not find")
        << u"DELETE FROM message_hour WHERE state=2"_s << u"I8"_s;
    QTest::newRow("an attempt past its deadline")
        << u"UPDATE inflight SET deadline=deadline-48000 WHERE phase=1"_s << u"I7"_s;
}

void TestChecker::whatIsBrokenIsNamed()
{
    QFETCH(QString, sql);
    Scene scene;
    QCOMPARE(scene.steps.broken(), QString());

    QVERIFY(scene.steps.store().sql(sql));

    QTEST(scene.steps.broken(), "name");
}

void TestChecker::anAcceptanceTwiceIsNamed()
{
    Scene scene;
    scene.ledger.append(scene.ledger.constFirst());

    QCOMPARE(scene.steps.broken(&scene.ledger), u"I2"_s);
}

void TestChecker::sentWithoutAcceptanceIsNamed()
{
    Scene scene;
    scene.ledger.removeFirst();

    QCOMPARE(scene.steps.broken(&scene.ledger), u"I3"_s);
}

void TestChecker::acceptanceOfSomebodyStillWaitingIsNamed()
{
    Scene scene;
    scene.ledger[0].e164 = TestStore::phone(0);
    const QByteArray waiting = scene.steps.store().keys().blindIndex().of(TestStore::phone(0).toLatin1());
    QVERIFY(scene.steps.store().sql(
        u"UPDATE message SET phone_bidx=randomblob(16) WHERE phone_bidx=x'%1';"
        "UPDATE message SET phone_bidx=x'%1' WHERE msg_id=12"_s.arg(QString::fromLatin1(waiting.toHex()))));

    QVERIFY(scene.steps.broken(&scene.ledger).contains(u"I4"_s));
}

void TestChecker::acceptanceNobodyArmedIsNamed()
{
    Scene scene;
    scene.ledger.append({scene.steps.account(), TestStore::phone(0), QString(32, u'a')});

    QCOMPARE(scene.steps.broken(&scene.ledger), u"I4"_s);
}

void TestChecker::anEntryWithoutReferenceIsFoundByItsNumber()
{
    Scene scene;
    for (Reader::LedgerEntry &entry : scene.ledger)
        entry.clientRef.clear();

    QCOMPARE(scene.steps.broken(&scene.ledger), QString());
    scene.ledger.append(scene.ledger.constFirst());
    QCOMPARE(scene.steps.broken(&scene.ledger), u"I2"_s);
}

QObject *tst_checker()
{
    return new TestChecker;
}

#include "tst_checker.moc"
