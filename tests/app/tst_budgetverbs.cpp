// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include <QJsonArray>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! "provider prices", "budget" and "campaign cost".
class TestBudgetVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_kite = m_workspace->addProvider(u"Kite"_s);
    }
    void cleanup() { m_workspace.reset(); }

    void pricesAreImportedWholeOrNotAtAll();
    void aWrongPriceListIsRefusedLineByLine();
    void budgetsAreSetListedAndRemoved();
    void programsHearWhichBudget();
    void aBudgetNeedsAnAmount_data();
    void aBudgetNeedsAnAmount();
    void whoeverIsNotThereIsLookedUpInAList();
    void whatACampaignCostsIsEstimated();

private:
    Answer call(const QStringList &words) { return m_workspace->call(words); }
    void write(const QString &name, const QByteArray &text);

    std::unique_ptr<TestWorkspace> m_workspace;
    ProviderAccount m_kite;
};

void TestBudgetVerbs::write(const QString &name, const QByteArray &text)
{
    QFile file(m_workspace->path(name));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
}

void TestBudgetVerbs::pricesAreImportedWholeOrNotAtAll()
{
    write(u"prices.csv"_s,
          "Country;Class;Price;Currency;Valid_from\n"
          "CN;notice;0.045;CNY;\n"
          "\n"
          "cn;notice;0.050;cny;2026-02-01\n"
          "DE;;0.5;CNY;2026-01-01T00:00:00Z\n");

    const Answer imported = call({u"provider"_s, u"prices"_s, u"Kite"_s, u"--import"_s,
                                  m_workspace->path(u"prices.csv"_s), u"--zone"_s, u"UTC"_s, u"--json"_s});
    const auto prices = call({u"provider"_s, u"prices"_s, u"Kite"_s, u"--json"_s}).records();

    QCOMPARE(imported.code, ExitCode::Done);
    QCOMPARE(imported.records().first().value(u"prices"_s).toInt(), 5);
    QCOMPARE(prices.size(), 5);
    QCOMPARE(prices.first().value(u"price"_s).toString(), u"0.045"_s);
    QCOMPARE(prices.at(1).value(u"valid_from"_s).toString(), u"2026-02-01T00:00:00Z"_s);
    QVERIFY(call({u"provider"_s, u"prices"_s, u"Kite"_s}).out.contains(u"CNY 0.045 a segment"_s));
}

void TestBudgetVerbs::aWrongPriceListIsRefusedLineByLine()
{
    write(u"prices.csv"_s,
          "country,price,currency\n"
          "CN,0.045,CNY\n"
          "DE,,CNY\n"
          "XX,1,CNY\n"
          "FR,-1,CNY\n");

    const Answer refused
        = call({u"provider"_s, u"prices"_s, u"Kite"_s, u"--import"_s, m_workspace->path(u"prices.csv"_s)});

    QCOMPARE(refused.code, ExitCode::Usage);
    for (const char *line : {"Line 3:", "Line 4:", "Line 5:", "Nothing was changed"})
        QVERIFY2(refused.err.contains(QLatin1String(line)), qPrintable(refused.err));
    QVERIFY(call({u"provider"_s, u"prices"_s, u"Kite"_s, u"--json"_s}).records().isEmpty());
    write(u"prices.csv"_s, "country,price\nCN,1\n");
    QVERIFY(call({u"provider"_s, u"prices"_s, u"Kite"_s, u"--import"_s, m_workspace->path(u"prices.csv"_s)})
                .err.contains(u"no column “currency”"_s));
}

void TestBudgetVerbs::budgetsAreSetListedAndRemoved()
{
    QCOMPARE(call({u"budget"_s, u"set"_s, u"12.50"_s, u"EUR"_s, u"--account"_s, u"Kite"_s}).code,
             ExitCode::Done);
    QCOMPARE(call({u"budget"_s, u"set"_s, u"1000"_s, u"messages"_s, u"--user"_s, u"author"_s, u"--per"_s,
                   u"month"_s})
                 .code,
             ExitCode::Done);
    QCOMPARE(call({u"budget"_s, u"set"_s, u"20"_s, u"EUR"_s, u"--account"_s, u"Kite"_s}).code,
             ExitCode::Done);

    const auto budgets = call({u"budget"_s, u"list"_s, u"--json"_s}).records();

    QCOMPARE(budgets.size(), 2);
    QCOMPARE(budgets.first().value(u"allowed"_s).toString(), u"20"_s);
    QCOMPARE(budgets.first().value(u"of"_s).toString(), u"Kite"_s);
    QCOMPARE(budgets.last().value(u"per"_s).toString(), u"month"_s);
    QVERIFY(call({u"budget"_s, u"list"_s})
                .out.contains(u"The budget of EUR 20.00 a day of the provider account “Kite”"_s));
    QCOMPARE(call({u"budget"_s, u"remove"_s, u"EUR"_s, u"--account"_s, u"Kite"_s}).code, ExitCode::Done);
    QCOMPARE(call({u"budget"_s, u"remove"_s, u"EUR"_s, u"--account"_s, u"Kite"_s}).code, ExitCode::Usage);
}

void TestBudgetVerbs::programsHearWhichBudget()
{
    const QStringList name{u"EUR"_s, u"--account"_s, u"Kite"_s, u"--json"_s};

    const QJsonObject set = call(QStringList{u"budget"_s, u"set"_s, u"12.50"_s} + name).records().value(0);
    const QJsonObject removed = call(QStringList{u"budget"_s, u"remove"_s} + name).records().value(0);

    QCOMPARE(set.value(u"scope"_s).toString(), u"account"_s);
    QCOMPARE(set.value(u"of"_s).toString(), u"Kite"_s);
    QCOMPARE(set.value(u"per"_s).toString(), u"day"_s);
    QCOMPARE(set.value(u"unit"_s).toString(), u"EUR"_s);
    QCOMPARE(set.value(u"allowed"_s).toString(), u"12.5"_s);
    QCOMPARE(removed.value(u"removed"_s), QJsonValue(true));
    QCOMPARE(removed.value(u"of"_s).toString(), u"Kite"_s);
}

void TestBudgetVerbs::aBudgetNeedsAnAmount_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no number") << QStringList{u"much"_s, u"EUR"_s};
    QTest::newRow("no currency") << QStringList{u"10"_s, u"apples"_s};
    QTest::newRow("unknown currency") << QStringList{u"5"_s, u"XXQ"_s};
    QTest::newRow("below zero") << QStringList{u"-1"_s, u"EUR"_s};
    QTest::newRow("half a message") << QStringList{u"0.5"_s, u"messages"_s};
    QTest::newRow("no period") << QStringList{u"10"_s, u"EUR"_s, u"--per"_s, u"year"_s};
    QTest::newRow("no account") << QStringList{u"10"_s, u"EUR"_s, u"--account"_s, u"Swan"_s};
    QTest::newRow("no user") << QStringList{u"10"_s, u"EUR"_s, u"--user"_s, u"nobody"_s};
    QTest::newRow("no campaign") << QStringList{u"10"_s, u"EUR"_s, u"--campaign"_s, u"77"_s};
}

void TestBudgetVerbs::aBudgetNeedsAnAmount()
{
    QFETCH(QStringList, words);

    const Answer refused = call(QStringList{u"budget"_s, u"set"_s} + words);

    QCOMPARE(refused.code, ExitCode::Usage);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(call({u"budget"_s, u"list"_s, u"--json"_s}).records().isEmpty());
}

void TestBudgetVerbs::whoeverIsNotThereIsLookedUpInAList()
{
    const QStringList budget{u"budget"_s, u"set"_s, u"10"_s, u"EUR"_s};

    const Answer nobody = call(budget + QStringList{u"--user"_s, u"nobody"_s});
    const Answer word = call(budget + QStringList{u"--campaign"_s, u"hello"_s});

    QCOMPARE(nobody.code, ExitCode::Usage);
    QVERIFY2(nobody.err.contains(u"“heliograph user list”"_s), qPrintable(nobody.err));
    QCOMPARE(word.code, ExitCode::Usage);
    QVERIFY2(word.err.contains(u"as the lists show it"_s), qPrintable(word.err));
}

void TestBudgetVerbs::whatACampaignCostsIsEstimated()
{
    const CampaignId campaign = m_workspace->launch(u"hello"_s, m_kite.id, 10);
    const QString id = QString::number(number(campaign));
    QVERIFY(call({u"campaign"_s, u"cost"_s, id}).out.contains(u"no price"_s));
    write(u"prices.csv"_s, "country,price,currency\nCN,0.045,CNY\n");
    call({u"provider"_s, u"prices"_s, u"Kite"_s, u"--import"_s, m_workspace->path(u"prices.csv"_s)});

    const QJsonObject json = call({u"campaign"_s, u"cost"_s, id, u"--json"_s}).records().first();

    QCOMPARE(json.value(u"estimate"_s).toArray().first().toObject().value(u"amount"_s).toString(), u"0.45"_s);
    QCOMPARE(json.value(u"without_price"_s).toInt(), 0);
    QVERIFY(call({u"campaign"_s, u"cost"_s, id}).out.startsWith(u"About CNY 0.45 for 10 people"_s));
}

QObject *tst_budgetverbs()
{
    return new TestBudgetVerbs;
}

#include "tst_budgetverbs.moc"
