// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/bookscene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Which campaigns are being sent, and which have to stop.
class TestCampaignBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<BookScene>(); }
    void whatKeepsACampaignBack_data();
    void whatKeepsACampaignBack();
    void aTextThatIsNoneStopsItsCampaign();
    void aCampaignThatIsOverIsForgottenOnceItIsFed();
    void anotherContentTakesAnotherRoute();
    void aLaneThatOpensLaterGetsItsRoute();
    void theSignatureIsTheCampaignsElseTheAccounts();
    void onlyWhoCouldGoHasABeat_data();
    void onlyWhoCouldGoHasABeat();

private:
    static constexpr AccountId First = BookScene::First;
    static constexpr AccountId Second = BookScene::Second;

    std::unique_ptr<BookScene> m_scene;
};

void TestCampaignBook::whatKeepsACampaignBack_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("hold"); // that it has
    QTest::addColumn<bool>("stops"); // the engine has to write it down
    QTest::newRow("nothing") << u""_s << int(HoldReason::None) << false;
    QTest::newRow("not what was approved") << u"approval"_s << int(HoldReason::Content) << true;
    QTest::newRow("too late") << u"late"_s << int(HoldReason::Late) << true;
    QTest::newRow("just in time") << u"in time"_s << int(HoldReason::None) << false;
    QTest::newRow("the emergency stop") << u"stop"_s << int(HoldReason::Emergency) << false;
    QTest::newRow("the stop, and too late") << u"stop late"_s << int(HoldReason::Emergency) << false;
    QTest::newRow("the clock") << u"clock"_s << int(HoldReason::Clock) << false;
    QTest::newRow("its start") << u"schedule"_s << int(HoldReason::Schedule) << false;
    QTest::newRow("its budget") << u"budget"_s << int(HoldReason::Budget) << false;
    QTest::newRow("its account") << u"account"_s << int(HoldReason::LanePaused) << false;
}

void TestCampaignBook::whatKeepsACampaignBack()
{
    QFETCH(QString, what);
    QFETCH(int, hold);
    QFETCH(bool, stops);
    CampaignRow campaign = BookScene::row(1);
    campaign.approvalHolds = what != u"approval"_s;
    if (what.contains(u"late"_s))
        campaign.sendableAt = m_scene->clock().now() - 1h - 1ms;
    if (what == u"in time"_s)
        campaign.sendableAt = m_scene->clock().now() - 1h;
    m_scene->rules().emergencyStop = what.startsWith(u"stop"_s);
    if (what == u"clock"_s)
        m_scene->rules().engineHolds = {Hold{HoldReason::Clock, {}, {}}};
    if (what == u"schedule"_s)
        campaign.content.startAt = m_scene->clock().now() + 1ms;
    if (what == u"budget"_s)
        campaign.hold = {HoldReason::Budget, m_scene->clock().now() + 1h, {}};
    if (what == u"account"_s)
        m_scene->holds()[First] = {HoldReason::LanePaused, {}, {}};

    const QList<CampaignBook::Stop> told = m_scene->update({campaign});

    QCOMPARE(told.size(), stops ? 1 : 0);
    if (stops) {
        QCOMPARE(told.first().campaign, CampaignId{1});
        QCOMPARE(int(told.first().hold.reason), hold);
        QVERIFY2(!m_scene->choose(First), "nothing of it goes meanwhile");
        return;
    }
    QCOMPARE(int(m_scene->work(1).verdict.hold.reason), hold);
    // Whose account is held is asked at the lane, which knows better.
    QCOMPARE(m_scene->choose(First).has_value(), hold == int(HoldReason::None) || what == u"account"_s);
}

void TestCampaignBook::aTextThatIsNoneStopsItsCampaign()
{
    CampaignRow broken = BookScene::row(1);
    broken.content.text = u"Hello {{name"_s;

    const QList<CampaignBook::Stop> stops = m_scene->update({broken, BookScene::row(2)});

    QCOMPARE(stops.size(), 1);
    QCOMPARE(stops.first().campaign, CampaignId{1});
    QCOMPARE(stops.first().hold.reason, HoldReason::Template);
    QVERIFY(!stops.first().hold.note.isEmpty());
    QCOMPARE(m_scene->chosen(First), 2);
}

void TestCampaignBook::aCampaignThatIsOverIsForgottenOnceItIsFed()
{
    m_scene->update({BookScene::row(1), BookScene::row(2)});
    m_scene->work(1).feeding = true;

    m_scene->update({});
    QVERIFY(m_scene->book().find(CampaignId{1}));
    QVERIFY(!m_scene->book().find(CampaignId{2}));

    m_scene->work(1).feeding = false;
    m_scene->update({});
    QVERIFY(m_scene->book().all().empty());
}

void TestCampaignBook::anotherContentTakesAnotherRoute()
{
    CampaignRow campaign = BookScene::row(1);
    m_scene->update({campaign});
    m_scene->work(1).meanSegments = 3;
    campaign.content.signName = u"Other"_s;
    m_scene->update({campaign}); // the same content, as its hash says
    QCOMPARE(m_scene->work(1).routeOf(First)->signName, u"Test"_s);

    campaign.contentHash = "two";
    m_scene->update({campaign});

    QCOMPARE(m_scene->work(1).routeOf(First)->signName, u"Other"_s);
    QCOMPARE(m_scene->work(1).meanSegments, 3.0);
}

void TestCampaignBook::aLaneThatOpensLaterGetsItsRoute()
{
    m_scene->update({BookScene::row(1, {Second})});
    QVERIFY(!m_scene->work(1).routeOf(Second));
    QCOMPARE(m_scene->chosen(First), 0);

    m_scene->open(Second);
    QCOMPARE(m_scene->chosen(Second), 0);
    m_scene->update({BookScene::row(1, {Second})});

    QCOMPARE(m_scene->chosen(Second), 1);
    QCOMPARE(m_scene->chosen(First), 0);
}

void TestCampaignBook::theSignatureIsTheCampaignsElseTheAccounts()
{
    m_scene->open(Second, u"Second"_s);
    CampaignRow own = BookScene::row(2, {First, Second});
    own.content.signName = u"Own"_s;

    m_scene->update({BookScene::row(1, {First, Second}), own});

    const CampaignWork &usual = m_scene->work(1);
    QCOMPARE(usual.routeOf(First)->signName, u"Test"_s);
    QCOMPARE(usual.routeOf(Second)->signName, u"Second"_s);
    QCOMPARE(m_scene->work(2).routeOf(Second)->signName, u"Own"_s);
}

void TestCampaignBook::onlyWhoCouldGoHasABeat_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("beats");
    QTest::newRow("not held") << int(HoldReason::None) << true;
    QTest::newRow("throttled, as it was foreseen") << int(HoldReason::Throttle) << true;
    QTest::newRow("its budget, as it was foreseen") << int(HoldReason::Budget) << true;
    QTest::newRow("its quota, as it was foreseen") << int(HoldReason::Quota) << true;
    QTest::newRow("its maximum") << int(HoldReason::MaxCost) << false;
    QTest::newRow("quiet hours") << int(HoldReason::QuietHours) << false;
}

void TestCampaignBook::onlyWhoCouldGoHasABeat()
{
    QFETCH(int, reason);
    QFETCH(bool, beats);
    CampaignRow campaign = BookScene::row(1);
    campaign.hold = {static_cast<HoldReason>(reason), {}, {}};
    m_scene->update({campaign});
    CampaignWork &work = m_scene->work(1);
    work.gone = 30;
    work.goneSegments = 45;

    const QList<CampaignBeat> first = m_scene->book().takeBeats(10s);

    QCOMPARE(first.size(), beats ? 1 : 0);
    if (!beats)
        return;
    QCOMPARE(first.first().campaign, CampaignId{1});
    QCOMPARE(first.first().messagesPerS, 3.0);
    QCOMPARE(first.first().segmentsPerS, 4.5);
    QCOMPARE(m_scene->book().takeBeats(10s).first().messagesPerS, 0.0);
    work.gone = 1;
    QCOMPARE(m_scene->book().takeBeats(0s).first().messagesPerS, 1'000.0); // and never a division by nothing
}

QObject *tst_campaignbook()
{
    return new TestCampaignBook;
}

#include "tst_campaignbook.moc"
