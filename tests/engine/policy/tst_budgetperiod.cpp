// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/budgetperiod.h"

#include <QtTest>

#include <limits>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestBudgetPeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayBeginsAtMidnightOfItsZone();
    void aMonthBeginsOnItsFirst();
    void aWholeBudgetHasNoEnd();
    void aDayWithoutMidnightBeginsAtOne();
    void everyMarkIsToldOnce();
    void theLargestAmountHasMarks();
};

namespace {

TimePoint utc(const QString &text)
{
    return fromMillis(QDateTime::fromString(QString(text % u'Z'), Qt::ISODate).toMSecsSinceEpoch());
}

} // namespace

void TestBudgetPeriod::aDayBeginsAtMidnightOfItsZone()
{
    const QTimeZone shanghai("Asia/Shanghai");
    const TimePoint now = utc(u"2026-03-01T17:00:00"_s); // 1:00 on the second there

    QCOMPARE(periodStart(BudgetPeriod::Day, now, shanghai), utc(u"2026-03-01T16:00:00"_s));
    QCOMPARE(*periodEnd(BudgetPeriod::Day, now, shanghai), utc(u"2026-03-02T16:00:00"_s));
    QCOMPARE(periodStart(BudgetPeriod::Day, now, QTimeZone::utc()), utc(u"2026-03-01T00:00:00"_s));
}

void TestBudgetPeriod::aMonthBeginsOnItsFirst()
{
    const TimePoint now = utc(u"2026-12-31T12:00:00"_s);

    QCOMPARE(periodStart(BudgetPeriod::Month, now, QTimeZone::utc()), utc(u"2026-12-01T00:00:00"_s));
    QCOMPARE(*periodEnd(BudgetPeriod::Month, now, QTimeZone::utc()), utc(u"2027-01-01T00:00:00"_s));
}

void TestBudgetPeriod::aWholeBudgetHasNoEnd()
{
    QCOMPARE(periodStart(BudgetPeriod::Whole, utc(u"2026-03-01T17:00:00"_s), QTimeZone::utc()), TimePoint());
    QVERIFY(!periodEnd(BudgetPeriod::Whole, utc(u"2026-03-01T17:00:00"_s), QTimeZone::utc()));
}

void TestBudgetPeriod::aDayWithoutMidnightBeginsAtOne()
{
    // In Havana the clocks go from midnight to one on the second Sunday of March.
    const QTimeZone havana("America/Havana");

    QCOMPARE(periodStart(BudgetPeriod::Day, utc(u"2025-03-09T12:00:00"_s), havana),
             utc(u"2025-03-09T05:00:00"_s));
}

void TestBudgetPeriod::everyMarkIsToldOnce()
{
    QCOMPARE(alarmsBetween(0, 499, 1000), QList<int>());
    QCOMPARE(alarmsBetween(499, 500, 1000), QList<int>{50});
    QCOMPARE(alarmsBetween(500, 799, 1000), QList<int>());
    QCOMPARE(alarmsBetween(0, 1000, 1000), QList<int>({50, 80, 100}));
    QCOMPARE(alarmsBetween(1000, 1000, 1000), QList<int>());
    QCOMPARE(alarmsBetween(0, 2, 3), QList<int>({50, 80})); // 1.5 and 2.4, rounded down
}

void TestBudgetPeriod::theLargestAmountHasMarks()
{
    constexpr qint64 Largest = std::numeric_limits<qint64>::max();

    QCOMPARE(alarmsBetween(0, Largest / 2 + 1, Largest), QList<int>{50});
}

QObject *tst_budgetperiod()
{
    return new TestBudgetPeriod;
}

#include "tst_budgetperiod.moc"
