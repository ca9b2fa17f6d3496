// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/budgetbook.h"

#include "engine/storage/sqlite/transaction.h"
#include "limitscene.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! What bounds a budget besides its figure, and who hears of it (engine.md SR-61).
class TestBudgetAlarms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<LimitScene>(); }
    void theApprovedMaximumIsNeverRaised_data();
    void theApprovedMaximumIsNeverRaised();
    void aMaximumIsSealedOnce();
    void alarmsOfOnePeriodAreToldOnce();
    void aRefusalCountsAsUsedUp();
    void moreThanIsAllowedIsNotWritten();

private:
    static Money money(const QString &amount, const QString &currency = u"CNY"_s)
    {
        return *Money::parse(amount, currency);
    }
    Result<void> read(BudgetBook &book, const Money &maximum = {})
    {
        return book.read({m_scene->account(), CampaignId{1}, BuiltInAuthor, maximum}, u"UTC"_s,
                         m_scene->now());
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
    qint64 value(const QString &sql) { return m_scene->value(sql); }

    std::unique_ptr<LimitScene> m_scene;
};

void TestBudgetAlarms::theApprovedMaximumIsNeverRaised_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("currency"); // of the maximum that was approved, which is 2
    QTest::addColumn<qint64>("allowed");
    QTest::newRow("as approved") << u"2"_s << u"CNY"_s << 2 * Unit;
    QTest::newRow("somebody raised it") << u"9"_s << u"CNY"_s << 2 * Unit;
    QTest::newRow("somebody lowered it") << u"1"_s << u"CNY"_s << Unit;
    QTest::newRow("another currency was approved") << u"2"_s << u"USD"_s << qint64(0);
    QTest::newRow("none was approved") << u"2"_s << QString() << qint64(0);
}

void TestBudgetAlarms::theApprovedMaximumIsNeverRaised()
{
    QFETCH(QString, stored);
    QFETCH(QString, currency);
    QFETCH(qint64, allowed);
    QVERIFY(sealMaximum(m_scene->store().connection(), CampaignId{1}, money(stored)));
    const Money maximum = currency.isEmpty() ? Money() : money(u"2"_s, currency);
    BudgetBook sealed = book();
    QVERIFY(read(sealed, maximum));

    const auto refusal = sealed.refuses(money(u"1000"_s));

    QVERIFY(refusal);
    QVERIFY(refusal->budget.sealed);
    QCOMPARE(refusal->budget.allowed, allowed);
    if (allowed > 0)
        QVERIFY(!sealed.refuses(*Money::of(allowed, u"CNY"_s)));
    QVERIFY(sealed.refuses(*Money::of(allowed + 1, u"CNY"_s)));
}

void TestBudgetAlarms::aMaximumIsSealedOnce()
{
    Connection &connection = m_scene->store().connection();
    QVERIFY(sealMaximum(connection, CampaignId{1}, Money()));
    QCOMPARE(value(u"SELECT count(*) FROM budget"_s), 0);
    QVERIFY(sealMaximum(connection, CampaignId{1}, money(u"2"_s)));

    QVERIFY(!sealMaximum(connection, CampaignId{1}, money(u"5"_s)));
    QVERIFY(!connection.run(u"UPDATE budget SET allowed=9000000"_s));

    QCOMPARE(value(u"SELECT allowed FROM budget WHERE scope=3 AND sealed=1 AND period=3"_s), 2 * Unit);
}

void TestBudgetAlarms::alarmsOfOnePeriodAreToldOnce()
{
    set(BudgetPeriod::Day, 4);
    const QString alarms = u"SELECT ifnull(group_concat(percent),'') FROM budget_alarm"_s;
    const auto takeOne = [this] {
        BudgetBook taking = book();
        QVERIFY(read(taking));
        taking.take(std::nullopt);
        QVERIFY(write(taking));
    };
    const QStringList told{QString(), u"50"_s, u"50,80"_s, u"50,80,100"_s};
    for (const QString &list : told) {
        takeOne();
        QCOMPARE(m_scene->text(alarms), list);
    }
    QVERIFY(m_scene->store().sql(u"UPDATE budget SET booked=0"_s)); // all of it was given back
    takeOne();
    takeOne();
    QCOMPARE(value(u"SELECT count(*) FROM audit_log WHERE action='budget.alarm'"_s), 3);

    m_scene->clock().advance(24h);
    takeOne();
    takeOne();
    QCOMPARE(value(u"SELECT count(*) FROM audit_log WHERE action='budget.alarm'"_s), 4);
}

void TestBudgetAlarms::aRefusalCountsAsUsedUp()
{
    set(BudgetPeriod::Day, 10 * Unit, u"CNY"_s);
    BudgetBook refusing = book();
    QVERIFY(read(refusing));
    refusing.take(money(u"3"_s));
    const auto refusal = refusing.refuses(money(u"8"_s));
    QVERIFY(refusal);

    refusing.noteUsedUp(*refusal);
    QVERIFY(write(refusing));

    QCOMPARE(m_scene->text(u"SELECT group_concat(percent) FROM budget_alarm"_s), u"100"_s);
    QCOMPARE(value(u"SELECT booked FROM budget"_s), 3 * Unit);
    QCOMPARE(value(u"SELECT json_extract(detail,'$.booked') FROM audit_log WHERE action='budget.alarm'"_s),
             3 * Unit);
}

void TestBudgetAlarms::moreThanIsAllowedIsNotWritten()
{
    set(BudgetPeriod::Whole, 1);
    BudgetBook greedy = book();
    QVERIFY(read(greedy));
    greedy.take(std::nullopt);
    greedy.take(std::nullopt); // without asking

    QVERIFY(!write(greedy));

    QCOMPARE(value(u"SELECT booked FROM budget"_s), 0);
    QCOMPARE(value(u"SELECT count(*) FROM budget_alarm"_s), 0);
}

QObject *tst_budgetalarms()
{
    return new TestBudgetAlarms;
}

#include "tst_budgetalarms.moc"
