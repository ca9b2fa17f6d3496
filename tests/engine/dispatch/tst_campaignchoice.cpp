// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/bookscene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Which campaign a lane sends next, and whose people.
class TestCampaignChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<BookScene>(); }
    void codesGoFirst();
    void campaignsOfAClassTakeTurns();
    void whoIsOutOfPaceWaits();
    void whoseClaimFailedLetsOthersGo();
    void anEmptyQueueIsNotAskedAgain();
    void aHeldAccountsPeopleGoThroughAnother_data();
    void aHeldAccountsPeopleGoThroughAnother();

private:
    static constexpr AccountId First = BookScene::First;
    static constexpr AccountId Second = BookScene::Second;

    std::unique_ptr<BookScene> m_scene;
};

void TestCampaignChoice::codesGoFirst()
{
    m_scene->update({BookScene::row(1, {First}, MessageClass::Marketing), BookScene::row(2),
                     BookScene::row(3, {First}, MessageClass::Code), BookScene::row(4)});

    QCOMPARE(m_scene->chosen(First), 3);
    m_scene->work(3).noteClaim(First, 0); // nobody waits for a code
    const qint64 next = m_scene->chosen(First);
    QVERIFY(next == 2 || next == 4);
    m_scene->book().forget(CampaignId{2});
    m_scene->book().forget(CampaignId{4});
    QCOMPARE(m_scene->chosen(First), 1);
}

void TestCampaignChoice::campaignsOfAClassTakeTurns()
{
    m_scene->update({BookScene::row(1), BookScene::row(2)});
    QMap<qint64, int> sent;

    for (int turn = 0; turn < 10; ++turn) {
        const qint64 campaign = m_scene->chosen(First);
        sent[campaign] += 100;
        m_scene->lane(First).turn().sent(CampaignId{campaign}, 100);
    }

    QCOMPARE(sent.value(1), 500);
    QCOMPARE(sent.value(2), 500);
}

void TestCampaignChoice::whoIsOutOfPaceWaits()
{
    CampaignRow slow = BookScene::row(1);
    slow.content.pace = 2;
    m_scene->update({slow});
    CampaignWork &work = m_scene->work(1);
    QCOMPARE(m_scene->chosen(First), 1);

    work.pace.take(1, m_scene->clock().bootTime());

    QCOMPARE(m_scene->chosen(First), 0);
    m_scene->update({slow}); // reading it again gives nothing back
    QCOMPARE(m_scene->chosen(First), 0);
    m_scene->clock().advance(500ms);
    QCOMPARE(m_scene->chosen(First), 1);
}

void TestCampaignChoice::whoseClaimFailedLetsOthersGo()
{
    m_scene->update({BookScene::row(1, {First}, MessageClass::Code), BookScene::row(2)});
    QCOMPARE(m_scene->chosen(First), 1);

    m_scene->work(1).noteFailedClaim(First, u"broken"_s, m_scene->clock().bootTime());

    QCOMPARE(m_scene->chosen(First), 2);
    m_scene->clock().advance(1s);
    QCOMPARE(m_scene->chosen(First), 1);
}

void TestCampaignChoice::anEmptyQueueIsNotAskedAgain()
{
    CampaignRow campaign = BookScene::row(1);
    m_scene->update({campaign});
    m_scene->work(1).noteClaim(First, 0);
    QCOMPARE(m_scene->chosen(First), 0);

    campaign.feedDone = true;
    m_scene->update({campaign});

    QCOMPARE(m_scene->chosen(First), 1);
    QVERIFY(!m_scene->work(1).unfed);
}

void TestCampaignChoice::aHeldAccountsPeopleGoThroughAnother_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("firstIsEmpty");
    QTest::addColumn<qint64>("queue"); // from which the second lane takes; 0: none
    QTest::newRow("failing") << int(HoldReason::Circuit) << false << qint64(1);
    QTest::newRow("paused by a person") << int(HoldReason::LanePaused) << false << qint64(1);
    QTest::newRow("without money") << int(HoldReason::Balance) << false << qint64(1);
    QTest::newRow("asked to slow down") << int(HoldReason::Throttle) << false << qint64(0);
    QTest::newRow("not held") << int(HoldReason::None) << false << qint64(0);
    QTest::newRow("failing, and nobody waits there") << int(HoldReason::Circuit) << true << qint64(0);
}

void TestCampaignChoice::aHeldAccountsPeopleGoThroughAnother()
{
    QFETCH(int, reason);
    QFETCH(bool, firstIsEmpty);
    QFETCH(qint64, queue);
    m_scene->open(Second);
    m_scene->holds()[First] = {static_cast<HoldReason>(reason), {}, {}};
    m_scene->update({BookScene::row(1, {First, Second})});
    CampaignWork &work = m_scene->work(1);
    QCOMPARE(m_scene->choose(Second)->queue, Second); // its own people first

    work.noteClaim(Second, 0);
    if (firstIsEmpty)
        work.noteClaim(First, 0);

    const auto choice = m_scene->choose(Second);
    QCOMPARE(choice ? number(choice->queue) : 0, queue);
}

QObject *tst_campaignchoice()
{
    return new TestCampaignChoice;
}

#include "tst_campaignchoice.moc"
