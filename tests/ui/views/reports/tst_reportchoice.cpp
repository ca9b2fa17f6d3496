// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/reportchoice.h"

#include <QDateTime>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using Span = ReportChoice::Span;
using Before = ReportChoice::Before;

class TestReportChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpanIsMeantFromToday_data();
    void aSpanIsMeantFromToday();
    void datesThatAreSwappedAreStillAPeriod();
    void itIsComparedWithWhatWasAsked_data();
    void itIsComparedWithWhatWasAsked();
    void daysBeginInTheZone();
    void filtersBecomePartOfTheQuestion();
    void itIsKeptAndReadBack();
    void whatCannotBeReadIsTheUsual();
    void everythingHasWords();
};

void TestReportChoice::aSpanIsMeantFromToday_data()
{
    QTest::addColumn<Span>("span");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");

    QTest::newRow("today") << Span::Today << QDate(2026, 3, 5) << QDate(2026, 3, 5);
    QTest::newRow("yesterday") << Span::Yesterday << QDate(2026, 3, 4) << QDate(2026, 3, 4);
    QTest::newRow("7 days") << Span::Last7Days << QDate(2026, 2, 27) << QDate(2026, 3, 5);
    QTest::newRow("30 days") << Span::Last30Days << QDate(2026, 2, 4) << QDate(2026, 3, 5);
    QTest::newRow("90 days") << Span::Last90Days << QDate(2025, 12, 6) << QDate(2026, 3, 5);
    QTest::newRow("this month") << Span::ThisMonth << QDate(2026, 3, 1) << QDate(2026, 3, 5);
    QTest::newRow("last month") << Span::LastMonth << QDate(2026, 2, 1) << QDate(2026, 2, 28);
}

void TestReportChoice::aSpanIsMeantFromToday()
{
    QFETCH(const Span, span);
    ReportChoice choice;
    choice.span = span;

    const auto [first, last] = choice.dates({2026, 3, 5});

    QTEST(first, "first");
    QTEST(last, "last");
}

void TestReportChoice::datesThatAreSwappedAreStillAPeriod()
{
    ReportChoice choice;
    choice.span = Span::Dates;
    choice.first = {2026, 3, 9};
    choice.last = {2026, 3, 2};

    QCOMPARE(choice.dates({2026, 4, 1}), std::pair(QDate(2026, 3, 2), QDate(2026, 3, 9)));
}

void TestReportChoice::itIsComparedWithWhatWasAsked_data()
{
    QTest::addColumn<Before>("before");
    QTest::addColumn<QDate>("first");

    QTest::newRow("the time before") << Before::SpanBefore << QDate(2026, 2, 20);
    QTest::newRow("a week earlier") << Before::WeekBefore << QDate(2026, 2, 20);
    QTest::newRow("a year earlier") << Before::YearBefore << QDate(2025, 2, 27);
}

void TestReportChoice::itIsComparedWithWhatWasAsked()
{
    QFETCH(const Before, before);
    ReportChoice choice;
    choice.before = before;
    const TimePoint now = fromMillis(QDateTime({2026, 3, 5}, {12, 0}, Qt::UTC).toMSecsSinceEpoch());

    const ReportQuestion question = choice.question(now, QTimeZone::utc());

    QVERIFY(question.comparedWith.has_value());
    QTEST(QDateTime::fromMSecsSinceEpoch(toMillis(question.comparedWith->from), Qt::UTC).date(), "first");
    QVERIFY(question.comparedWith->until - question.comparedWith->from
            == question.period.until - question.period.from);
    choice.before = Before::Nothing;
    QVERIFY(!choice.question(now, QTimeZone::utc()).comparedWith);
}

void TestReportChoice::daysBeginInTheZone()
{
    ReportChoice choice;
    choice.span = Span::Today;
    const QTimeZone shanghai("Asia/Shanghai");
    const TimePoint late = fromMillis(QDateTime({2026, 3, 5}, {20, 0}, Qt::UTC).toMSecsSinceEpoch());

    const ReportQuestion question = choice.question(late, shanghai);

    QCOMPARE(QDateTime::fromMSecsSinceEpoch(toMillis(question.period.from), shanghai),
             QDateTime({2026, 3, 6}, {0, 0}, shanghai));
}

void TestReportChoice::filtersBecomePartOfTheQuestion()
{
    ReportChoice choice;
    QVERIFY(!choice.question({}, QTimeZone::utc()).account);
    choice.account = 4;
    choice.campaign = 5;
    choice.country = u"CN"_s;
    choice.step = ReportStep::Week;

    const ReportQuestion question = choice.question({}, QTimeZone::utc());

    QVERIFY(question.account == AccountId(4) && question.campaign == CampaignId(5));
    QCOMPARE(question.country, u"CN"_s);
    QCOMPARE(question.step, ReportStep::Week);
}

void TestReportChoice::itIsKeptAndReadBack()
{
    ReportChoice choice;
    choice.span = Span::Dates;
    choice.first = {2026, 3, 1};
    choice.last = {2026, 3, 9};
    choice.before = Before::Nothing;
    choice.step = ReportStep::Hour;
    choice.account = 4;
    choice.campaign = 5;
    choice.country = u"CN"_s;

    QVERIFY(ReportChoice::fromMap(choice.toMap()) == choice);
    QVERIFY(ReportChoice::fromMap(ReportChoice().toMap()) == ReportChoice());
}

void TestReportChoice::whatCannotBeReadIsTheUsual()
{
    QVERIFY(ReportChoice::fromMap({}) == ReportChoice());
    QVERIFY(ReportChoice::fromMap({{u"span"_s, 99}, {u"before"_s, -1}, {u"step"_s, u"x"_s}})
            == ReportChoice());
    const QVariantMap noDates{{u"span"_s, static_cast<int>(Span::Dates)}};
    QVERIFY(ReportChoice::fromMap(noDates).span == Span::Last7Days);
}

void TestReportChoice::everythingHasWords()
{
    for (const Span span : ReportChoice::spans())
        QVERIFY(!ReportChoice::words(span).isEmpty());
    for (const Before before : ReportChoice::befores())
        QVERIFY(!ReportChoice::words(before).isEmpty());
}

QObject *tst_reportchoice()
{
    return new TestReportChoice;
}

#include "tst_reportchoice.moc"
