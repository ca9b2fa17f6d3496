// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/forecast.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

namespace {

const TimePoint Today{1'700'000'000s};

DryRun::Share held(HoldReason reason, qint64 people, std::optional<TimePoint> until,
                   std::optional<TimePoint> last)
{
    return {{.fate = LimitFate::Held, .hold = {reason, until, {}}}, people, last};
}

DryRun run(qint64 goNow, const QList<DryRun::Share> &held = {})
{
    DryRun run;
    run.goNow = goNow;
    run.people = goNow;
    run.held = held;
    for (const DryRun::Share &share : held)
        run.people += share.people;
    return run;
}

} // namespace

//! When a campaign ends, before anybody has sent it.
class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSlowerOfTwoLimitsDecides()
    {
        QFETCH(int, campaign);
        QFETCH(int, account);
        QFETCH(int, pace);
        CampaignContent content;
        content.pace = campaign;

        const Forecast forecast = forecastOf(content, {1'000, account, Today}, run(1'000));

        QCOMPARE(forecast.pace, pace);
        QCOMPARE(forecast.end.has_value(), pace > 0);
        if (pace > 0)
            QCOMPARE(*forecast.end, Today + 1'000s / pace);
    }

    void theSlowerOfTwoLimitsDecides_data()
    {
        QTest::addColumn<int>("campaign");
        QTest::addColumn<int>("account");
        QTest::addColumn<int>("pace");
        QTest::newRow("the campaign's own") << 10 << 0 << 10;
        QTest::newRow("the account's") << 0 << 20 << 20;
        QTest::newRow("the slower one") << 10 << 20 << 10;
        QTest::newRow("the other way round") << 50 << 20 << 20;
        QTest::newRow("nobody knows") << 0 << 0 << 0;
    }

    void itBeginsWhenItIsPlannedOrNow()
    {
        CampaignContent content;
        QCOMPARE(forecastStart(content, Today), Today);
        QVERIFY(!forecastOf(content, {10, 10, Today}, run(10)).startIsPlanned);
        content.startAt = Today + 2h;
        const Forecast planned = forecastOf(content, {10, 10, Today}, run(10));
        QVERIFY(planned.startIsPlanned);
        QCOMPARE(planned.start, Today + 2h);
        QCOMPARE(*planned.end, Today + 2h + 1s);
        content.startAt = Today - 2h;
        QCOMPARE(forecastStart(content, Today), Today);
    }

    void whoWaitsForQuietHoursGoesAfterThem()
    {
        // 600 go at once, which takes a minute; 600 may from 8 o'clock on, which takes another.
        const DryRun both = run(600, {held(HoldReason::QuietHours, 600, Today + 5h, Today + 5h)});

        const Forecast forecast = forecastOf({}, {1'200, 10, Today}, both);

        QCOMPARE(*forecast.end, Today + 5h + 1min);
    }

    void whatEndsWhileOthersStillGoDelaysNobody()
    {
        const DryRun both = run(600, {held(HoldReason::Frequency, 600, Today + 10s, Today + 30s)});

        QCOMPARE(*forecastOf({}, {1'200, 10, Today}, both).end, Today + 2min);
    }

    void theLastOfAGroupIsWaitedFor()
    {
        const DryRun both = run(600, {held(HoldReason::QuietHours, 600, Today + 5h, Today + 9h)});

        QCOMPARE(*forecastOf({}, {1'200, 10, Today}, both).end, Today + 9h);
    }

    void whatOnlyAPersonEndsHasNoEnd()
    {
        const DryRun stopped = run(600, {held(HoldReason::MaxCost, 600, std::nullopt, std::nullopt)});

        QVERIFY(!forecastOf({}, {1'200, 10, Today}, stopped).end);
    }

    void theCanaryIsWatchedBeforeTheOthersFollow()
    {
        CampaignContent content;
        content.canary = Canary{.people = 100, .waitSeconds = 180};
        const DryRun canary = run(100, {held(HoldReason::Canary, 500, std::nullopt, std::nullopt)});

        QCOMPARE(*forecastOf(content, {600, 10, Today}, canary).end, Today + 10s + 180s + 50s);
    }

    void whoIsNotGoneWhenItClosesIsCounted()
    {
        CampaignContent content;
        content.validFor = 1min;

        const Forecast forecast = forecastOf(content, {900, 10, Today}, run(900));

        QCOMPARE(*forecast.closes, Today + 1min);
        QCOMPARE(forecast.tooLate, 300);
        content.validFor = 1h;
        QCOMPARE(forecastOf(content, {900, 10, Today}, run(900)).tooLate, 0);
    }

    void whoLeavesInTimeIsNotCountedWithThoseWhoWait()
    {
        // 600 are gone after a minute; 600 would begin after 5 hours and need a minute as well.
        const DryRun both = run(600, {held(HoldReason::QuietHours, 600, Today + 5h, Today + 5h)});
        CampaignContent content;
        content.expiresAt = Today + 2h;

        QCOMPARE(forecastOf(content, {1'200, 10, Today}, both).tooLate, 600);
        content.expiresAt = Today + 5h + 30s;
        QCOMPARE(forecastOf(content, {1'200, 10, Today}, both).tooLate, 300);
        content.expiresAt = Today + 30s;
        QCOMPARE(forecastOf(content, {1'200, 10, Today}, both).tooLate, 900);
    }

    void whoeverSlowsAnAccountDownDelaysIt()
    {
        ForecastTerms terms{1'200, 10, Today, Slowdown{2, Today + 100s, {}}};

        // 200 in the first 100 seconds, then 1000 as fast as ever.
        QCOMPARE(*forecastOf({}, terms, run(1'200)).end, Today + 200s);
        terms.slow->until = Today + 1h;
        QCOMPARE(*forecastOf({}, terms, run(1'200)).end, Today + 10min);
        terms.slow->until = Today;
        QCOMPARE(*forecastOf({}, terms, run(1'200)).end, Today + 2min);
        terms.slow = Slowdown{50, Today + 1h, {}};
        QCOMPARE(*forecastOf({}, terms, run(1'200)).end, Today + 2min);
    }

    void beforeAnyDryRunEverybodyGoesAtOnce()
    {
        QCOMPARE(*forecastOf({}, {900, 10, Today}, {}).end, Today + 90s);
    }
};

QObject *tst_forecast()
{
    return new TestForecast;
}

#include "tst_forecast.moc"
