// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What may be changed in a draft, and what stays as it was.
class TestCampaignDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = makeSqliteTestStore();
        m_account = m_store->addAccount();
        m_other = m_store->addAccount(u"ten"_s);
        m_audience = m_store->addAudience(3);
        m_larger = m_store->addAudience(5, u"more"_s);
        m_campaign = m_store->addCampaign(m_audience, m_account, u"hello"_s, content(u"Hello"_s));
    }

    void cleanup() { m_store.reset(); }

    void aDraftGetsNewContentAudienceAndAccounts()
    {
        NewCampaign revised = draft(u"Good evening"_s);
        revised.name = u"evening"_s;
        revised.audience = m_larger;
        revised.accounts = {m_other, m_account};

        const auto hash = redraft(revised);

        QVERIFY2(hash, hash ? "" : qPrintable(hash.error().detail));
        QCOMPARE(*hash, m_store->storedHash(m_campaign));
        QCOMPARE(
            m_store->value(u"SELECT count(*) FROM campaign WHERE name='evening' AND audience_id=%1"_s.arg(
                number(m_larger))),
            1);
        QCOMPARE(m_store->value(u"SELECT account_id FROM campaign_account WHERE position=0"_s),
                 number(m_other));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign_account"_s), 2);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='campaign.revise'"_s), 1);
        m_store->submit(m_campaign);
        QCOMPARE(m_store->counter(m_campaign, MessageState::Ready), 5);
    }

    void aChangeMadeElsewhereIsNotOverwritten()
    {
        const QByteArray seen = m_store->storedHash(m_campaign);
        QVERIFY(redraft(draft(u"First"_s)));

        const auto second
            = m_store->store().campaigns().redraft(m_campaign, draft(u"Second"_s), BuiltInAuthor, seen);

        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        QVERIFY(second.error().detail.contains(u"changed somewhere else"_s));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign WHERE content LIKE '%First%'"_s), 1);
    }

    void whatWaitsForApprovalIsNotChanged()
    {
        m_store->submit(m_campaign);

        const auto done = redraft(draft(u"Something else"_s));

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QVERIFY(!m_store->sql(u"DELETE FROM campaign_account"_s));
    }

    void theMaximumIsSealedAnew()
    {
        NewCampaign revised = draft(u"Hello"_s);
        revised.content.maxCost = *Money::parse(u"5", u"EUR");
        QVERIFY(redraft(revised));
        revised.content.maxCost = *Money::parse(u"7", u"EUR");
        QVERIFY(redraft(revised));

        QCOMPARE(m_store->value(u"SELECT allowed FROM budget WHERE sealed=1"_s), 7'000'000);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM budget"_s), 1);
    }

    void itsOwnNameIsNotTakenButAnothersIs()
    {
        m_store->addCampaign(m_audience, m_account, u"taken"_s, content(u"Other"_s));
        NewCampaign revised = draft(u"Hello again"_s);

        QVERIFY(redraft(revised));
        revised.name = u"taken"_s;
        const auto done = redraft(revised);

        QVERIFY(!done);
        QVERIFY(done.error().detail.contains(u"Choose another name"_s));
    }

    void whatCannotBeSentChangesNothing()
    {
        NewCampaign revised = draft({});
        QVERIFY(!redraft(revised));
        revised = draft(u"Hello"_s);
        revised.accounts.clear();
        QVERIFY(!redraft(revised));
        revised = draft(u"Hello"_s);
        revised.audience = AudienceId{99};
        QVERIFY(!redraft(revised));

        QCOMPARE(m_store->value(u"SELECT version FROM campaign"_s), 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign_account"_s), 1);
    }

    //! Who fell over to a simulator would count as sent, and who fell over from one would get what was
    //! practised.
    void aSimulatorAndAProviderAreNoRoute()
    {
        ProviderAccount practice;
        practice.driver = u"aliyun"_s;
        practice.label = u"Practice (simulated)"_s;
        practice.secretRef = u"provider/practice"_s;
        practice.settings = {{u"simulated"_s, u"yes"_s}, {u"endpoint"_s, u"http://127.0.0.1:9200"_s}};
        const auto simulated = m_store->store().accounts().add(practice);
        QVERIFY(simulated);
        NewCampaign revised = draft(u"Hello"_s);
        for (const QList<AccountId> &route : {QList{m_account, *simulated}, QList{*simulated, m_account}}) {
            revised.accounts = route;
            const auto done = redraft(revised);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, ErrorKind::Invalid);
        }
        revised.accounts = {*simulated};
        QVERIFY(redraft(revised));
    }

private:
    static CampaignContent content(const QString &text)
    {
        CampaignContent content;
        content.text = text;
        return content;
    }

    NewCampaign draft(const QString &text) const
    {
        return {.name = u"hello"_s,
                .audience = m_audience,
                .accounts = {m_account},
                .content = content(text),
                .author = BuiltInAuthor};
    }

    Result<QByteArray> redraft(const NewCampaign &revised)
    {
        return m_store->store().campaigns().redraft(m_campaign, revised, BuiltInAuthor,
                                                    m_store->storedHash(m_campaign));
    }

    std::unique_ptr<TestStore> m_store;
    AccountId m_account{};
    AccountId m_other{};
    AudienceId m_audience{};
    AudienceId m_larger{};
    CampaignId m_campaign{};
};

QObject *tst_campaigndrafts()
{
    return new TestCampaignDrafts;
}

#include "tst_campaigndrafts.moc"
