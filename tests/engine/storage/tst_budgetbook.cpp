// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/budgetbook.h"

#include "engine/storage/sqlite/transaction.h"
#include "limitscene.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! The budgets of one claim: who still fits, and what is booked (engine.md SR-61).
class TestBudgetBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutBudgetsEverybodyFits();
    void aMessageFitsOrNot_data();
    void aMessageFitsOrNot();
    void whatIsTakenCountsBeforeItIsWritten();
    void oneOfTwoCurrenciesIsEnough();
    void onlyMoneyCountsMoney();
    void aNewPeriodBeginsAtNothing_data();
    void aNewPeriodBeginsAtNothing();
    void theZoneDecidesWhenADayEnds_data();
    void theZoneDecidesWhenADayEnds();
    void peopleKnowItsSubjectByName();

private:
    std::optional<Money> cost(const QString &amount, const QString &currency = u"CNY"_s)
    {
        return amount.isEmpty() ? std::nullopt : std::optional(*Money::parse(amount, currency));
    }
    Result<void> read(BudgetBook &book, const QString &zone = u"UTC"_s)
    {
        return book.read({m_scene->account(), CampaignId{1}, BuiltInAuthor, {}}, zone, m_scene->now());
    }
    Result<void> write(BudgetBook &book)
    {
        return atomically(m_scene->store().connection(), [&] { return book.write(); });
    }
    BudgetBook book() { return BudgetBook(m_scene->store().connection()); }
    void set(BudgetPeriod period, qint64 allowed, const QString &unit = BudgetName::MessagesUnit)
    {
        m_scene->setBudget(BudgetScope::Workspace, 0, period, allowed, unit);
    }
    void run(const QString &sql) { QVERIFY(m_scene->store().sql(sql)); }
    qint64 value(const QString &sql) { return m_scene->value(sql); }

    std::unique_ptr<LimitScene> m_scene;
};

void TestBudgetBook::init()
{
    m_scene = std::make_unique<LimitScene>();
}

void TestBudgetBook::withoutBudgetsEverybodyFits()
{
    BudgetBook empty = book();
    QVERIFY(read(empty));

    QVERIFY(empty.isEmpty());
    QVERIFY(!empty.countsMoney());
    QVERIFY(!empty.refuses(std::nullopt));
    empty.take(cost(u"3"_s));
    QVERIFY(write(empty));
    QCOMPARE(value(u"SELECT count(*) FROM budget"_s), 0);
}

void TestBudgetBook::aMessageFitsOrNot_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<qint64>("allowed");
    QTest::addColumn<qint64>("booked");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<bool>("refused");
    QTest::addColumn<bool>("noPrice");
    const QString cny = u"CNY"_s;
    const QString messages = BudgetName::MessagesUnit;
    QTest::newRow("exactly the rest") << cny << 3 * Unit << 2 * Unit << u"1"_s << cny << false << false;
    QTest::newRow("a millionth too dear")
        << cny << 3 * Unit << 2 * Unit << u"1.000001"_s << cny << true << false;
    QTest::newRow("nothing is left") << cny << 3 * Unit << 3 * Unit << u"0.000001"_s << cny << true << false;
    QTest::newRow("free, and nothing is left")
        << cny << 3 * Unit << 3 * Unit << u"0"_s << cny << false << false;
    QTest::newRow("free, and lowered below") << cny << Unit << 3 * Unit << u"0"_s << cny << false << false;
    QTest::newRow("another currency") << cny << 3 * Unit << qint64(0) << u"1"_s << u"USD"_s << true << true;
    QTest::newRow("no price") << cny << 3 * Unit << qint64(0) << QString() << QString() << true << true;
    QTest::newRow("the last message")
        << messages << qint64(5) << qint64(4) << QString() << QString() << false << false;
    QTest::newRow("one too many") << messages << qint64(5) << qint64(5) << QString() << QString() << true
                                  << false;
    QTest::newRow("a free one too many")
        << messages << qint64(5) << qint64(5) << u"0"_s << cny << true << false;
    QTest::newRow("none at all") << messages << qint64(0) << qint64(0) << u"1"_s << cny << true << false;
}

void TestBudgetBook::aMessageFitsOrNot()
{
    QFETCH(QString, unit);
    QFETCH(qint64, allowed);
    QFETCH(qint64, booked);
    QFETCH(QString, price);
    QFETCH(QString, currency);
    QFETCH(bool, refused);
    QFETCH(bool, noPrice);
    set(BudgetPeriod::Whole, std::max(allowed, booked), unit);
    run(u"UPDATE budget SET booked=%1"_s.arg(booked));
    run(u"UPDATE budget SET allowed=%1"_s.arg(allowed));
    BudgetBook one = book();
    QVERIFY(read(one));

    const auto refusal = one.refuses(cost(price, currency));

    QCOMPARE(refusal.has_value(), refused);
    if (!refusal)
        return;
    QCOMPARE(refusal->noPrice, noPrice);
    QCOMPARE(refusal->budget.name.unit, unit);
    QCOMPARE(refusal->budget.allowed, allowed);
    QVERIFY2(!refusal->until, "a whole campaign has no next period");
}

void TestBudgetBook::whatIsTakenCountsBeforeItIsWritten()
{
    set(BudgetPeriod::Whole, 3);
    set(BudgetPeriod::Whole, 3 * Unit, u"CNY"_s);
    BudgetBook taking = book();
    QVERIFY(read(taking));

    for (int n = 0; n < 3; ++n) {
        QVERIFY(!taking.refuses(cost(u"0.5"_s)));
        taking.take(cost(u"0.5"_s));
    }

    QVERIFY(taking.refuses(cost(u"0.5"_s)));
    QCOMPARE(taking.refuses(cost(u"0.5"_s))->budget.name.unit, QString(BudgetName::MessagesUnit));
    QCOMPARE(value(u"SELECT sum(booked) FROM budget"_s), 0);
    QVERIFY(write(taking));
    QCOMPARE(value(u"SELECT booked FROM budget WHERE unit='messages'"_s), 3);
    QCOMPARE(value(u"SELECT booked FROM budget WHERE unit='CNY'"_s), Unit * 3 / 2);
}

void TestBudgetBook::oneOfTwoCurrenciesIsEnough()
{
    set(BudgetPeriod::Whole, 2 * Unit, u"CNY"_s);
    set(BudgetPeriod::Day, 0, u"USD"_s);
    BudgetBook both = book();
    QVERIFY(read(both));

    QVERIFY(!both.refuses(cost(u"2"_s, u"CNY"_s)));
    QVERIFY(both.refuses(cost(u"1"_s, u"USD"_s)));
    QVERIFY(!both.refuses(cost(u"1"_s, u"USD"_s))->noPrice);
    QVERIFY(both.refuses(cost(u"1"_s, u"EUR"_s))->noPrice);

    // A budget of another scope does not answer for this one.
    m_scene->setBudget(BudgetScope::Account, number(m_scene->account()), BudgetPeriod::Whole, 5 * Unit,
                       u"EUR"_s);
    QVERIFY(read(both));
    QVERIFY(both.refuses(cost(u"1"_s, u"EUR"_s))->noPrice);
    QCOMPARE(both.refuses(cost(u"1"_s, u"CNY"_s))->budget.name.scope, BudgetScope::Account);
}

void TestBudgetBook::onlyMoneyCountsMoney()
{
    set(BudgetPeriod::Day, 3);
    BudgetBook counting = book();
    QVERIFY(read(counting));
    QVERIFY(!counting.isEmpty());
    QVERIFY(!counting.countsMoney());

    set(BudgetPeriod::Day, Unit, u"EUR"_s);
    QVERIFY(read(counting));
    QVERIFY(counting.countsMoney());
}

void TestBudgetBook::aNewPeriodBeginsAtNothing_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<Millis>("later");
    QTest::addColumn<bool>("anew");
    QTest::newRow("the same day") << int(BudgetPeriod::Day) << Millis(24h - 1ms) << false;
    QTest::newRow("the next day") << int(BudgetPeriod::Day) << Millis(24h) << true;
    QTest::newRow("the same month") << int(BudgetPeriod::Month) << Millis(31 * 24h - 1ms) << false;
    QTest::newRow("the next month") << int(BudgetPeriod::Month) << Millis(31 * 24h) << true;
    QTest::newRow("the whole") << int(BudgetPeriod::Whole) << Millis(400 * 24h) << false;
    QTest::newRow("a clock that went back") << int(BudgetPeriod::Day) << Millis(-24h) << false;
}

void TestBudgetBook::aNewPeriodBeginsAtNothing()
{
    QFETCH(int, period);
    QFETCH(Millis, later);
    QFETCH(bool, anew);
    set(static_cast<BudgetPeriod>(period), 2);
    BudgetBook before = book();
    QVERIFY(read(before)); // 2026-01-01 00:00
    before.take(std::nullopt);
    before.take(std::nullopt);
    QVERIFY(write(before));
    const qint64 began = value(u"SELECT period_start FROM budget"_s);
    m_scene->clock().advance(later);
    BudgetBook after = book();
    QVERIFY(read(after));

    QCOMPARE(!after.refuses(std::nullopt), anew);

    if (anew) {
        after.take(std::nullopt);
        QVERIFY(write(after));
    }
    QCOMPARE(value(u"SELECT booked FROM budget"_s), anew ? 1 : 2);
    QCOMPARE(value(u"SELECT period_start FROM budget"_s), anew ? toMillis(m_scene->now()) : began);
}

void TestBudgetBook::theZoneDecidesWhenADayEnds_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<Millis>("left"); // of the day, at 00:00 UTC
    QTest::newRow("UTC") << u"UTC"_s << Millis(24h);
    QTest::newRow("Shanghai") << u"Asia/Shanghai"_s << Millis(16h);
    QTest::newRow("New York") << u"America/New_York"_s << Millis(5h);
    QTest::newRow("Kathmandu") << u"Asia/Kathmandu"_s << Millis(18h + 15min);
    QTest::newRow("nowhere") << u"Nowhere/Land"_s << Millis(24h);
    QTest::newRow("none") << QString() << Millis(24h);
}

void TestBudgetBook::theZoneDecidesWhenADayEnds()
{
    QFETCH(QString, zone);
    QFETCH(Millis, left);
    set(BudgetPeriod::Day, 0);
    BudgetBook spent = book();
    QVERIFY(read(spent, zone));

    const auto refusal = spent.refuses(std::nullopt);

    QVERIFY(refusal);
    QVERIFY(refusal->until);
    QCOMPARE(toMillis(*refusal->until), toMillis(m_scene->now() + left));
}

void TestBudgetBook::peopleKnowItsSubjectByName()
{
    m_scene->add(MessageClass::Notice, 1);
    const BudgetBook naming = book();

    QCOMPARE(*naming.subjectOf({BudgetScope::Workspace, 0, BudgetPeriod::Day, u"CNY"_s}), QString());
    QCOMPARE(*naming.subjectOf({BudgetScope::Account, 1, BudgetPeriod::Day, u"CNY"_s}), u"ali"_s);
    QCOMPARE(*naming.subjectOf({BudgetScope::Campaign, 1, BudgetPeriod::Day, u"CNY"_s}), u"campaign 1"_s);
    QCOMPARE(*naming.subjectOf({BudgetScope::User, 1, BudgetPeriod::Day, u"CNY"_s}), u"author"_s);
    QCOMPARE(*naming.subjectOf({BudgetScope::User, 999, BudgetPeriod::Day, u"CNY"_s}), QString());
}

QObject *tst_budgetbook()
{
    return new TestBudgetBook;
}

#include "tst_budgetbook.moc"
