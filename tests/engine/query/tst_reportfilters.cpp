// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportedhistory.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What narrows a report narrows all of it.
class TestReportFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_reported = std::make_unique<ReportedHistory>(); }
    void cleanupTestCase() { m_reported.reset(); }

    void filtersNarrowAllOfIt_data();
    void filtersNarrowAllOfIt();
    void onlyCampaignsOfTheAuthorCount();
    void practiceCountsOnlyWhereItIsAskedFor();

private:
    std::unique_ptr<ReportedHistory> m_reported;
};

void TestReportFilters::filtersNarrowAllOfIt_data()
{
    QTest::addColumn<int>("account");
    QTest::addColumn<int>("campaign");
    QTest::addColumn<QString>("country");

    QTest::newRow("an account") << 2 << 0 << QString();
    QTest::newRow("a campaign") << 0 << 1 << QString();
    QTest::newRow("a country") << 0 << 0 << u"DE"_s;
    QTest::newRow("all three") << 2 << 1 << u"FR"_s;
    QTest::newRow("what does not go together") << 3 << 1 << QString();
}

void TestReportFilters::filtersNarrowAllOfIt()
{
    QFETCH(const int, account);
    QFETCH(const int, campaign);
    QFETCH(const QString, country);
    ReportQuestion question = ReportedHistory::everything();
    if (account > 0)
        question.account = AccountId(account);
    if (campaign > 0)
        question.campaign = CampaignId(campaign);
    question.country = country;

    const Report report = m_reported->run(question);

    for (const LedgerLine line : ReportLines)
        QCOMPARE(report.totals.counts.line(line),
                 m_reported->found(report.period, line, [&](MessageFilter &filter) {
                     filter.account = question.account;
                     filter.campaign = question.campaign;
                     filter.country = country;
                 }));
    // Who was written off counts as sent, and costs nothing that anybody knows of.
    const qint64 writtenOff
        = m_reported->found(report.period, LedgerLine::NoReceipt, [&](MessageFilter &filter) {
              filter.account = question.account;
              filter.campaign = question.campaign;
              filter.country = country;
              filter.state = MessageState::ClosedUnknown;
          });
    QCOMPARE(report.totals.cost.messages, report.totals.counts.accepted() - writtenOff);
    QCOMPARE(report.totals.latency.total(), report.totals.counts.line(LedgerLine::Delivered));
}

void TestReportFilters::onlyCampaignsOfTheAuthorCount()
{
    ReportQuestion question = ReportedHistory::everything();
    question.author = BuiltInAuthor;
    QCOMPARE(m_reported->run(question).totals.counts.all(),
             m_reported->run(ReportedHistory::everything()).totals.counts.all());
    question.author = UserId(77);
    QCOMPARE(m_reported->run(question).totals.counts.all(), 0);
}

void TestReportFilters::practiceCountsOnlyWhereItIsAskedFor()
{
    const Report all = m_reported->run(ReportedHistory::everything());
    QVERIFY(all.accounts.size() > 1);
    const ReportAccount simulated = all.accounts.constFirst();
    const QString where = u" WHERE account_id=%1"_s.arg(number(simulated.id));
    QVERIFY(m_reported->store().sql(
        QString(u"UPDATE provider_account SET settings='{\"simulated\":\"yes\"}'"_s % where)));

    const Report real = m_reported->run(ReportedHistory::everything());
    ReportQuestion ofAccount = ReportedHistory::everything();
    ofAccount.account = simulated.id;
    const Report practice = m_reported->run(ofAccount);
    QVERIFY(m_reported->store().sql(u"UPDATE provider_account SET settings='{\"simulated\":\"yes\"}'"_s));
    const Report demo = m_reported->run(ReportedHistory::everything());
    QVERIFY(m_reported->store().sql(u"UPDATE provider_account SET settings='{}'"_s));

    QCOMPARE(real.practice, QList<AccountId>{simulated.id});
    QCOMPARE(real.totals.counts.all(), all.totals.counts.all() - simulated.figures.counts.all());
    QCOMPARE(real.totals.cost.messages, all.totals.cost.messages - simulated.figures.cost.messages);
    QCOMPARE(real.accounts.size(), all.accounts.size() - 1);
    QCOMPARE(practice.totals.counts, simulated.figures.counts);
    QVERIFY(practice.practice.isEmpty());
    QCOMPARE(demo.totals.counts, all.totals.counts);
    QVERIFY(demo.practice.isEmpty());
}

QObject *tst_reportfilters()
{
    return new TestReportFilters;
}

#include "tst_reportfilters.moc"
