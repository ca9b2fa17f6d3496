// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/todaycard.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const Format English(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());

ReportCounts counts(qint64 delivered, qint64 others)
{
    ReportCounts counts;
    counts.add(LedgerLine::Delivered, delivered);
    counts.add(LedgerLine::NotDelivered, others);
    return counts;
}

Budget ofTheDay(const QString &currency, qint64 booked, qint64 allowed)
{
    Budget budget;
    budget.name = {BudgetScope::Workspace, 0, BudgetPeriod::Day, currency};
    budget.booked = booked * 1'000'000;
    budget.allowed = allowed * 1'000'000;
    return budget;
}

ReportCost cost(const QMap<QString, qint64> &whole)
{
    ReportCost cost;
    for (auto sum = whole.constBegin(); sum != whole.constEnd(); ++sum)
        cost.micros.insert(sum.key(), sum.value() * 1'000'000);
    return cost;
}

} // namespace

//! The day on the overview: what is written, and where each figure leads.
class TestTodayCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewMessagesAreCountedNotShared();
    void aBudgetOfTheDayBoundsWhatWasSpent();
    void unlikeCurrenciesAreNeverAdded();
    void nothingSpentIsSaid();
    void everyCountLeadsToItsMessages_data();
    void everyCountLeadsToItsMessages();
    void aProviderLeadsToItsMessages();
    void aProvidersButtonStaysWhileItsFigureChanges();
    void thePlanIsTheHeading();
};

void TestTodayCard::fewMessagesAreCountedNotShared()
{
    QCOMPARE(TodayCard::delivery(counts(3, 4), English), u"3 of 7"_s);
    QCOMPARE(TodayCard::delivery(counts(19, 1), English), u"95.0 %"_s);
    QCOMPARE(TodayCard::delivery(counts(0, 0), English), u"no receipt yet"_s);
}

void TestTodayCard::aBudgetOfTheDayBoundsWhatWasSpent()
{
    Budget ofTheMonth = ofTheDay(u"EUR"_s, 9'000, 10'000);
    ofTheMonth.name.period = BudgetPeriod::Month;

    const QStringList parts = TodayCard::spending(cost({{u"EUR"_s, 2'300}}),
                                                  {ofTheMonth, ofTheDay(u"EUR"_s, 2'310, 4'000)}, English);

    QCOMPARE(parts, QStringList{u"about EUR 2,310.00 of EUR 4,000.00 today"_s});
}

void TestTodayCard::unlikeCurrenciesAreNeverAdded()
{
    const QStringList parts
        = TodayCard::spending(cost({{u"EUR"_s, 2}, {u"CNY"_s, 62}}), {ofTheDay(u"EUR"_s, 3, 40)}, English);

    QCOMPARE(parts, QStringList({u"about EUR 3.00 of EUR 40.00 today"_s, u"about CNY 62.00 today"_s}));
}

void TestTodayCard::nothingSpentIsSaid()
{
    QCOMPARE(TodayCard::spending({}, {}, English), QStringList{u"Nothing was spent today."_s});
}

void TestTodayCard::everyCountLeadsToItsMessages_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("open") << u"waiting"_s << QStringList{u"state"_s};
    QTest::newRow("needs somebody") << u"unknown"_s << QStringList{u"state"_s};
    QTest::newRow("handed over") << u"delivered"_s << QStringList({u"sent-from"_s, u"state"_s});
    QTest::newRow("ended") << u"skipped"_s << QStringList({u"from"_s, u"state"_s});
}

void TestTodayCard::everyCountLeadsToItsMessages()
{
    QFETCH(QString, line);
    QFETCH(QStringList, keys);
    TodayCard card;
    Today today;
    today.since = fromMillis(1'800'000'000'000);
    card.show(today, {});
    Place place;
    connect(&card, &TodayCard::go, this, [&place](const Place &to) { place = to; });

    card.findChild<QPushButton *>(QString(u"overview.today."_s % line))->click();

    QCOMPARE(place.view, u"history"_s);
    QCOMPARE(QStringList(place.what.keys()), keys);
    QCOMPARE(place.what.value(u"state"_s).toString(), line);
    if (keys.size() > 1)
        QCOMPARE(place.what.value(keys.first()).toLongLong(), 1'800'000'000'000);
}

void TestTodayCard::aProviderLeadsToItsMessages()
{
    TodayCard card;
    Today today;
    today.since = fromMillis(1'800'000'000'000);
    today.accounts = {{AccountId{7}, u"Kite"_s, u"aliyun"_s, {counts(5, 1), {}, {}}}};
    card.show(today, {});
    auto *kite = card.findChild<QPushButton *>(u"overview.today.delivery.7"_s);
    QVERIFY(kite != nullptr);
    QCOMPARE(kite->text(), u"Kite 5 of 6"_s);
    Place place;
    connect(&card, &TodayCard::go, this, [&place](const Place &to) { place = to; });

    kite->click();

    QCOMPARE(
        place,
        (Place{u"history"_s, {{u"provider"_s, qint64(7)}, {u"sent-from"_s, qint64(1'800'000'000'000)}}}));
}

void TestTodayCard::aProvidersButtonStaysWhileItsFigureChanges()
{
    TodayCard card;
    Today today;
    today.accounts = {{AccountId{7}, u"Kite"_s, u"aliyun"_s, {counts(5, 1), {}, {}}}};
    card.show(today, {});
    const QPointer<QPushButton> kite = card.findChild<QPushButton *>(u"overview.today.delivery.7"_s);

    today.accounts.prepend({AccountId{6}, u"Heron"_s, u"aliyun"_s, {counts(1, 0), {}, {}}});
    today.accounts.last().figures.counts = counts(6, 1);
    card.show(today, {});

    QVERIFY(kite);
    QCOMPARE(kite->text(), u"Kite 6 of 7"_s);
    QVERIFY(card.findChild<QPushButton *>(u"overview.today.delivery.6"_s) != nullptr);
    card.show({}, {});
    QVERIFY(!kite);
}

void TestTodayCard::thePlanIsTheHeading()
{
    TodayCard card;
    Today today;
    today.ledger.planned = 12;
    today.ledger.lines[static_cast<size_t>(LedgerLine::Delivered)] = 12;

    card.show(today, {});

    QCOMPARE(card.accessibleName(), u"Today: 12 planned"_s);
    QVERIFY(card.findChild<QPushButton *>(u"overview.today.delivered"_s)->text().endsWith(u"12"_s));
}

QObject *tst_todaycard()
{
    return new TestTodayCard;
}

#include "tst_todaycard.moc"
