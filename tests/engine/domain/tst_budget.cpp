// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/budget.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The names of budgets, as they are stored and told.
class TestBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStoredNumbersStay()
    {
        QCOMPARE(static_cast<int>(BudgetScope::Workspace), 1);
        QCOMPARE(static_cast<int>(BudgetScope::Account), 2);
        QCOMPARE(static_cast<int>(BudgetScope::Campaign), 3);
        QCOMPARE(static_cast<int>(BudgetScope::User), 4);
        QCOMPARE(static_cast<int>(BudgetPeriod::Day), 1);
        QCOMPARE(static_cast<int>(BudgetPeriod::Month), 2);
        QCOMPARE(static_cast<int>(BudgetPeriod::Whole), 3);
    }

    void everyScopeHasItsWord()
    {
        QCOMPARE(budgetScopeKey(BudgetScope::Workspace), "workspace"_L1);
        QCOMPARE(budgetScopeKey(BudgetScope::Account), "account"_L1);
        QCOMPARE(budgetScopeKey(BudgetScope::Campaign), "campaign"_L1);
        QCOMPARE(budgetScopeKey(BudgetScope::User), "user"_L1);
    }

    void everyPeriodIsReadByItsWord_data()
    {
        QTest::addColumn<BudgetPeriod>("period");
        QTest::addColumn<QString>("word");
        QTest::newRow("day") << BudgetPeriod::Day << u"day"_s;
        QTest::newRow("month") << BudgetPeriod::Month << u"month"_s;
        QTest::newRow("whole") << BudgetPeriod::Whole << u"whole"_s;
    }

    void everyPeriodIsReadByItsWord()
    {
        QFETCH(BudgetPeriod, period);
        QFETCH(QString, word);

        QCOMPARE(QString(budgetPeriodKey(period)), word);
        QVERIFY(budgetPeriodFromKey(word) == period);
    }

    void anotherWordIsNoPeriod_data()
    {
        QTest::addColumn<QString>("word");
        for (const QString &word : {u""_s, u"Day"_s, u"days"_s, u"week"_s, u" day"_s, u"1"_s})
            QTest::newRow(qPrintable(QString(u"“"_s % word % u"”"_s))) << word;
    }

    void anotherWordIsNoPeriod()
    {
        QFETCH(QString, word);

        QVERIFY(!budgetPeriodFromKey(word));
    }

    void messagesAreNoMoney()
    {
        BudgetName name;
        name.unit = BudgetName::MessagesUnit;
        QVERIFY(!name.isMoney());

        name.unit = u"EUR"_s;
        QVERIFY(name.isMoney());
    }

    void eachCombinationIsABudgetOfItsOwn()
    {
        const BudgetName name{BudgetScope::Account, 2, BudgetPeriod::Day, u"EUR"_s};

        QVERIFY(name == (BudgetName{BudgetScope::Account, 2, BudgetPeriod::Day, u"EUR"_s}));
        QVERIFY(name != (BudgetName{BudgetScope::User, 2, BudgetPeriod::Day, u"EUR"_s}));
        QVERIFY(name != (BudgetName{BudgetScope::Account, 3, BudgetPeriod::Day, u"EUR"_s}));
        QVERIFY(name != (BudgetName{BudgetScope::Account, 2, BudgetPeriod::Month, u"EUR"_s}));
        QVERIFY(name != (BudgetName{BudgetScope::Account, 2, BudgetPeriod::Day, u"CNY"_s}));
    }
};

QObject *tst_budget()
{
    return new TestBudget;
}

#include "tst_budget.moc"
