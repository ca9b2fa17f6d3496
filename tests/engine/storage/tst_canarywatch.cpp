// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include "engine/domain/limitnote.h"
#include "engine/policy/sendgate.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using End = LimitScene::End;

class TestCanaryWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheFirstGoUntilTheGate();
    void goodReceiptsLetTheOthersFollow();
    void badReceiptsPauseAndTell();
    void optOutsPauseIt();
    void othersGoInPlaceOfThoseWhoWereNotTaken();
    void aPersonMayDecideAtTheGateAndAfterIt_data();
    void aPersonMayDecideAtTheGateAndAfterIt();
    void aSmallAudienceIsSentAsAWhole();
    void theTimeAtTheGateIsNotLateness();

private:
    CampaignId add(LimitScene &scene, int people, int canary);
    void advance(LimitScene &scene);
    void deliver(LimitScene &scene, const QList<ArmedMessage> &messages, MessageState state);
};

CampaignId TestCanaryWatch::add(LimitScene &scene, int people, int canary)
{
    CampaignContent content = LimitScene::content(MessageClass::Notice);
    content.canary = Canary{canary, 90, 100, 60};
    return scene.add(content, scene.audience(people));
}

void TestCanaryWatch::advance(LimitScene &scene)
{
    while (true) {
        const auto changed = scene.store().store().campaigns().advance(scene.now(), 1000);
        QVERIFY(changed);
        if (*changed == 0)
            return;
    }
}

void TestCanaryWatch::deliver(LimitScene &scene, const QList<ArmedMessage> &messages, MessageState state)
{
    QList<Receipt> receipts;
    for (const ArmedMessage &message : messages)
        receipts.append({.providerId = u"id-%1"_s.arg(number(message.attempt)),
                         .clientRef = {},
                         .e164 = message.e164,
                         .state = state,
                         .code = {},
                         .at = scene.now(),
                         .trust = Trust::Authenticated});
    ReceiptStore &store = scene.store().store().receipts();
    QVERIFY(store.keep(scene.account(), receipts, scene.now()));
    QCOMPARE(store.apply(100, scene.now())->applied, int(messages.size()));
}

void TestCanaryWatch::onlyTheFirstGoUntilTheGate()
{
    LimitScene scene;
    const CampaignId campaign = add(scene, 50, 10);

    QCOMPARE(scene.claim(campaign, 4).size(), 4);
    advance(scene);
    QCOMPARE(scene.store().stateOf(campaign), CampaignState::Running);
    QCOMPARE(scene.claim(campaign).size(), 6);
    QCOMPARE(scene.claim(campaign).size(), 0);
    advance(scene);

    QCOMPARE(scene.store().stateOf(campaign), CampaignState::CanaryGate);
    QCOMPARE(scene.text(u"SELECT hold FROM campaign"_s), u"canary"_s);
    QCOMPARE(scene.claim(campaign).size(), 0);
    QCOMPARE(scene.value(u"SELECT count(*) FROM audit_log WHERE action='campaign.canary-gate'"_s), 1);
}

void TestCanaryWatch::goodReceiptsLetTheOthersFollow()
{
    LimitScene scene;
    const CampaignId campaign = add(scene, 50, 10);
    const auto first = scene.claim(campaign);
    scene.settle(first, End::Accepted);
    advance(scene);
    deliver(scene, first.mid(0, 8), MessageState::Delivered);
    advance(scene);
    const auto figures = limitnote::canaryOf(scene.text(u"SELECT hold_note FROM campaign"_s));
    QCOMPARE(figures->delivered, 8);
    QCOMPARE(figures->gone, 10);
    deliver(scene, first.mid(8, 1), MessageState::Delivered);
    advance(scene);
    QCOMPARE(scene.store().stateOf(campaign), CampaignState::CanaryGate); // not watched long enough

    scene.advance(60s);
    advance(scene);

    QCOMPARE(scene.store().stateOf(campaign), CampaignState::Running);
    QCOMPARE(scene.text(u"SELECT hold FROM campaign"_s), QString());
    QCOMPARE(scene.claim(campaign).size(), 40);
    QCOMPARE(scene.value(u"SELECT count(*) FROM audit_log WHERE action='campaign.canary-passed'"_s), 1);
    QCOMPARE(scene.broken(), QString());
}

void TestCanaryWatch::badReceiptsPauseAndTell()
{
    LimitScene scene;
    const CampaignId campaign = add(scene, 50, 10);
    const auto first = scene.claim(campaign);
    scene.settle(first.mid(0, 9), End::Accepted);
    scene.settle(first.mid(9, 1), End::Refused);
    advance(scene);
    QCOMPARE(scene.store().stateOf(campaign), CampaignState::CanaryGate);
    deliver(scene, first.mid(0, 1), MessageState::Undelivered);

    advance(scene);

    QCOMPARE(scene.store().stateOf(campaign), CampaignState::Blocked);
    const auto figures = limitnote::canaryOf(scene.text(u"SELECT hold_note FROM campaign"_s));
    QVERIFY(figures->failed);
    QCOMPARE(figures->known, 2);
    QCOMPARE(scene.claim(campaign).size(), 0);
    QCOMPARE(scene.value(u"SELECT count(*) FROM audit_log WHERE action='campaign.canary-failed'"_s), 1);
}

void TestCanaryWatch::optOutsPauseIt()
{
    LimitScene scene;
    const CampaignId campaign = add(scene, 50, 10);
    const auto first = scene.claim(campaign);
    scene.settle(first, End::Accepted);
    deliver(scene, first, MessageState::Delivered);
    QVERIFY(scene.store().store().suppressions().add(
        {first[0].e164, first[1].e164}, SuppressionReason::OptOut, u"reply"_s, BuiltInAuthor, scene.now()));

    advance(scene);

    QCOMPARE(scene.store().stateOf(campaign), CampaignState::Blocked);
    QCOMPARE(limitnote::canaryOf(scene.text(u"SELECT hold_note FROM campaign"_s))->optOuts, 2);
}

void TestCanaryWatch::othersGoInPlaceOfThoseWhoWereNotTaken()
{
    LimitScene scene;
    const CampaignId campaign = add(scene, 50, 10);
    const auto first = scene.claim(campaign);
    advance(scene);
    QCOMPARE(scene.store().stateOf(campaign), CampaignState::CanaryGate);

    scene.settle(first.mid(0, 3), End::Released);
    advance(scene);

    QCOMPARE(scene.store().stateOf(campaign), CampaignState::Running);
    QCOMPARE(scene.claim(campaign).size(), 3);
}

void TestCanaryWatch::aPersonMayDecideAtTheGateAndAfterIt_data()
{
    QTest::addColumn<bool>("failed");
    QTest::newRow("at the gate") << false;
    QTest::newRow("after it failed") << true;
}

void TestCanaryWatch::aPersonMayDecideAtTheGateAndAfterIt()
{
    QFETCH(bool, failed);
    LimitScene scene;
    const CampaignId campaign = add(scene, 50, 10);
    const auto first = scene.claim(campaign);
    scene.settle(first, failed ? End::Refused : End::Accepted);
    advance(scene);

    QVERIFY(scene.store().store().campaigns().resume(campaign, BuiltInAuthor));
    advance(scene);

    QCOMPARE(scene.claim(campaign).size(), 40);
}

void TestCanaryWatch::aSmallAudienceIsSentAsAWhole()
{
    LimitScene scene;
    const CampaignId campaign = add(scene, 5, 10);

    scene.settle(scene.claim(campaign), End::Accepted);
    QCOMPARE(*scene.queue().feed(campaign, 100), -1);
    advance(scene);

    QCOMPARE(scene.store().stateOf(campaign), CampaignState::Completed);
}

void TestCanaryWatch::theTimeAtTheGateIsNotLateness()
{
    LimitScene scene;
    const CampaignId campaign = add(scene, 50, 10);
    const auto first = scene.claim(campaign);
    scene.settle(first, End::Accepted);
    advance(scene);
    scene.clock().advance(5h);
    deliver(scene, first, MessageState::Delivered);

    advance(scene);

    QCOMPARE(scene.claim(campaign).size(), 40);
}

QObject *tst_canarywatch()
{
    return new TestCanaryWatch;
}

#include "tst_canarywatch.moc"
