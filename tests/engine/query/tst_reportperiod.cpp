// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/reportperiod.h"

#include <QDateTime>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

TimePoint at(const char *iso)
{
    return fromMillis(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch());
}

QList<int> lengthsInHours(const QList<ReportPeriod> &steps)
{
    QList<int> lengths;
    for (const ReportPeriod &step : steps)
        lengths.append(int((step.until - step.from) / 1h));
    return lengths;
}

} // namespace

class TestReportPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPeriodIsWidenedToWholeHours();
    void daysBeginAtMidnightOfTheZone();
    void aDayInWhichTheClocksChangeIsLongerOrShorter_data();
    void aDayInWhichTheClocksChangeIsLongerOrShorter();
    void whereTheClocksSkipMidnightTheDayBeginsAfterIt();
    void halfHoursOfUtcAreRoundedUp();
    void theFirstAndTheLastStepMayBeShorter();
    void weeksAreCountedFromTheEnd();
    void hoursFollowEachOther();
    void stepsFitTogetherWithoutGaps();
    void tooManyPointsMakeALongerStep();
    void nothingHasNoSteps();
};

void TestReportPeriod::aPeriodIsWidenedToWholeHours()
{
    const ReportPeriod hours = wholeHours({at("2026-03-01T09:20:00Z"), at("2026-03-01T11:00:01Z")});

    QVERIFY(hours == (ReportPeriod{at("2026-03-01T09:00:00Z"), at("2026-03-01T12:00:00Z")}));
    QVERIFY(wholeHours(hours) == hours);
}

void TestReportPeriod::daysBeginAtMidnightOfTheZone()
{
    const ReportPeriod period{at("2026-03-02T00:00:00+08:00"), at("2026-03-05T00:00:00+08:00")};

    const auto steps = cutIntoSteps(period, ReportStep::Day, QTimeZone("Asia/Shanghai"));

    QCOMPARE(lengthsInHours(steps), QList<int>({24, 24, 24}));
    QVERIFY(steps.at(1).from == at("2026-03-03T00:00:00+08:00"));
}

void TestReportPeriod::aDayInWhichTheClocksChangeIsLongerOrShorter_data()
{
    QTest::addColumn<TimePoint>("from");
    QTest::addColumn<TimePoint>("until");
    QTest::addColumn<QList<int>>("hours");

    QTest::newRow("forward") << at("2026-03-28T00:00:00+01:00") << at("2026-03-31T00:00:00+02:00")
                             << QList<int>{24, 23, 24};
    QTest::newRow("back") << at("2026-10-24T00:00:00+02:00") << at("2026-10-27T00:00:00+01:00")
                          << QList<int>{24, 25, 24};
}

void TestReportPeriod::aDayInWhichTheClocksChangeIsLongerOrShorter()
{
    QFETCH(TimePoint, from);
    QFETCH(TimePoint, until);

    QTEST(lengthsInHours(cutIntoSteps({from, until}, ReportStep::Day, QTimeZone("Europe/Berlin"))), "hours");
}

void TestReportPeriod::whereTheClocksSkipMidnightTheDayBeginsAfterIt()
{
    // In Beirut the clocks go from 0:00 to 1:00 on the last Sunday of March.
    const ReportPeriod period{at("2026-03-28T00:00:00+02:00"), at("2026-03-30T00:00:00+03:00")};

    const auto steps = cutIntoSteps(period, ReportStep::Day, QTimeZone("Asia/Beirut"));

    QCOMPARE(lengthsInHours(steps), QList<int>({24, 23}));
    QVERIFY(steps.at(1).from == at("2026-03-29T01:00:00+03:00"));
}

void TestReportPeriod::halfHoursOfUtcAreRoundedUp()
{
    const ReportPeriod period
        = wholeHours({at("2026-03-02T00:00:00+05:30"), at("2026-03-04T00:00:00+05:30")});

    const auto steps = cutIntoSteps(period, ReportStep::Day, QTimeZone("Asia/Kolkata"));

    QCOMPARE(steps.last().from, at("2026-03-03T00:30:00+05:30"));
    QCOMPARE(steps.first().from, period.from);
}

void TestReportPeriod::theFirstAndTheLastStepMayBeShorter()
{
    const ReportPeriod period{at("2026-03-02T15:00:00Z"), at("2026-03-04T09:00:00Z")};

    QCOMPARE(lengthsInHours(cutIntoSteps(period, ReportStep::Day, QTimeZone::utc())), QList<int>({9, 24, 9}));
}

void TestReportPeriod::weeksAreCountedFromTheEnd()
{
    const ReportPeriod period{at("2026-03-01T00:00:00Z"), at("2026-03-18T00:00:00Z")};

    QCOMPARE(lengthsInHours(cutIntoSteps(period, ReportStep::Week, QTimeZone::utc())),
             QList<int>({72, 168, 168}));
}

void TestReportPeriod::hoursFollowEachOther()
{
    const ReportPeriod period{at("2026-03-01T22:00:00Z"), at("2026-03-02T01:00:00Z")};

    QCOMPARE(lengthsInHours(cutIntoSteps(period, ReportStep::Hour, QTimeZone("Asia/Kolkata"))),
             QList<int>({1, 1, 1}));
}

void TestReportPeriod::stepsFitTogetherWithoutGaps()
{
    const ReportPeriod period{at("2025-11-03T05:00:00Z"), at("2026-11-03T17:00:00Z")};
    for (const ReportStep step : {ReportStep::Day, ReportStep::Week}) {
        const auto steps = cutIntoSteps(period, step, QTimeZone("America/New_York"));
        TimePoint end = period.from;
        for (const ReportPeriod &each : steps) {
            QCOMPARE(each.from, end);
            QVERIFY(each.until > each.from);
            end = each.until;
        }
        QCOMPARE(end, period.until);
    }
}

void TestReportPeriod::tooManyPointsMakeALongerStep()
{
    const TimePoint begin = at("2026-01-01T00:00:00Z");

    QCOMPARE(fittingStep({begin, begin + 24h * 20}, ReportStep::Hour), ReportStep::Hour);
    QCOMPARE(fittingStep({begin, begin + 24h * 21}, ReportStep::Hour), ReportStep::Day);
    QCOMPARE(fittingStep({begin, begin + 24h * 400}, ReportStep::Day), ReportStep::Day);
    QCOMPARE(fittingStep({begin, begin + 24h * 600}, ReportStep::Day), ReportStep::Week);
    QCOMPARE(fittingStep({begin, begin + 24h}, ReportStep::Week), ReportStep::Week);
}

void TestReportPeriod::nothingHasNoSteps()
{
    QVERIFY(cutIntoSteps({at("2026-03-02T00:00:00Z"), at("2026-03-02T00:00:00Z")}, ReportStep::Day,
                         QTimeZone::utc())
                .isEmpty());
}

QObject *tst_reportperiod()
{
    return new TestReportPeriod;
}

#include "tst_reportperiod.moc"
