// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/campaignwork.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

//! What the dispatcher remembers of a campaign between two readings.
class TestCampaignWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedContentStopsItAfterTwentyInARow()
    {
        CampaignWork work;

        for (int answer = 0; answer < 19; ++answer)
            QVERIFY(!work.noteAnswer(contentAnswers({true})));
        const Hold hold = work.noteAnswer(contentAnswers({true}));

        QCOMPARE(hold.reason, HoldReason::Content);
        QCOMPARE(hold.note, QStringLiteral("20"));
        QVERIFY(!work.noteAnswer(contentAnswers({true}))); // a campaign that is resumed begins anew
    }

    void oneThatIsTakenBetweenBeginsTheCountAnew()
    {
        CampaignWork work;
        work.noteAnswer(contentAnswers(QList<bool>(19, true)));

        QVERIFY(!work.noteAnswer(contentAnswers({false, true})));

        QCOMPARE(work.contentRefusalsInARow, 1);
    }

    void theMeanFollowsWhatIsAccepted()
    {
        CampaignWork work;
        Judgement judgement;
        judgement.accepted = 10;
        judgement.acceptedSegments = 60;

        work.noteAnswer(judgement);
        QCOMPARE(work.meanSegments, 2.0); // a fifth of the way from one to six
        work.noteAnswer(Judgement());

        QCOMPARE(work.meanSegments, 2.0);
        QCOMPARE(work.goneSegments, 60);
    }

    void whatIsInDoubtHasGoneAsWell()
    {
        CampaignWork work;
        Judgement judgement;
        judgement.settlement.completions.resize(2);
        judgement.settlement.doubts.resize(3);

        work.noteAnswer(judgement);

        QCOMPARE(work.gone, 5);
    }

    void aQueueIsEmptyUntilAClaimFindsSomebody()
    {
        CampaignWork work;
        work.row.accounts = {AccountId{7}};
        work.noteClaim(AccountId{7}, 0);
        QVERIFY(work.wantsFeed(100));

        work.noteClaim(AccountId{7}, 3);

        QVERIFY(!work.wantsFeed(100));
        work.noteClaim(AccountId{7}, 47);
        QVERIFY(work.wantsFeed(100));
    }

    void aClaimThatFailsAgainAndAgainRestsItLongerAndThenStopsIt()
    {
        CampaignWork work;
        std::chrono::microseconds now = 1h;
        for (const std::chrono::seconds rest : {1s, 2s, 4s, 8s}) {
            QVERIFY(!work.noteFailedClaim(AccountId{7}, QStringLiteral("broken"), now));
            now += rest;
            QVERIFY(work.rests(AccountId{7}, now - 1us));
            QVERIFY(!work.rests(AccountId{7}, now));
        }

        const Hold hold = work.noteFailedClaim(AccountId{7}, QStringLiteral("broken"), now);

        QCOMPARE(hold.reason, HoldReason::Storage);
        QCOMPARE(hold.note, QStringLiteral("broken"));
    }

    void whatFailsForOneAccountHoldsUpNoOther()
    {
        CampaignWork work;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(!work.noteFailedClaim(AccountId{7}, QStringLiteral("broken"), 1h));
            work.noteSoundClaim(AccountId{8});
        }

        QVERIFY(!work.rests(AccountId{8}, 1h));
        QVERIFY(work.noteFailedClaim(AccountId{7}, QStringLiteral("broken"), 1h));
    }

    void aClaimThatSucceedsBeginsTheCountAnew()
    {
        CampaignWork work;
        work.noteFailedClaim(AccountId{7}, QStringLiteral("broken"), 1h);
        work.noteFailedClaim(AccountId{7}, QStringLiteral("broken"), 2h);

        work.noteSoundClaim(AccountId{7});
        work.noteFailedClaim(AccountId{7}, QStringLiteral("broken"), 3h);

        QVERIFY(!work.rests(AccountId{7}, 3h + 1s));
    }

private:
    static Judgement contentAnswers(const QList<bool> &refusals)
    {
        Judgement judgement;
        judgement.contentRefusals = refusals;
        return judgement;
    }
};

QObject *tst_campaignwork()
{
    return new TestCampaignWork;
}

#include "tst_campaignwork.moc"
