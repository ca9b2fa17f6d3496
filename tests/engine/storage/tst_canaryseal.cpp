// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! A campaign to four people whose first one is its canary.
class CanaryRun
{
public:
    CanaryRun()
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.canary = Canary{.people = 1, .deliveredPercent = 95, .optOutsPerMille = 5, .waitSeconds = 60};
        m_order.account = m_store.addAccount();
        m_order.campaign = m_store.addCampaign(m_store.addAudience(4), m_order.account, u"hello"_s, content);
        m_store.launch(m_order.campaign);
        m_order.now = m_store.clock().now();
        m_order.epoch = 1;
    }

    qsizetype claimed()
    {
        const auto fed = m_store.store().queue().feed(m_order.campaign, 10);
        const auto claim = m_store.store().queue().claim(m_order);
        if (!fed || !claim)
            qFatal("A step of a test failed");
        return claim->requests.size();
    }

    SqliteTestStore &store() { return m_store; }

private:
    SqliteTestStore m_store;
    ClaimOrder m_order;
};

} // namespace

//! The numbers of a canary, and that there is one, are approved with the campaign.
class TestCanarySeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNumberOfACanaryIsSealed_data();
    void eachNumberOfACanaryIsSealed();
    void aCanaryIsNotWavedThrough();
    void aCanaryThatWasWavedThroughIsTold();
};

void TestCanarySeal::eachNumberOfACanaryIsSealed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("first people") << u"canary.people"_s << u"4"_s;
    QTest::newRow("delivered") << u"canary.delivered_percent"_s << u"1"_s;
    QTest::newRow("opt-outs") << u"canary.opt_outs_per_mille"_s << u"1000"_s;
    QTest::newRow("wait") << u"canary.wait_s"_s << u"0"_s;
    QTest::newRow("none any more") << u"canary"_s << u"NULL"_s;
}

void TestCanarySeal::eachNumberOfACanaryIsSealed()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    CanaryRun run;
    const QString flip = value == u"NULL"_s
        ? u"UPDATE campaign SET content=json_remove(content,'$.%1')"_s.arg(key)
        : u"UPDATE campaign SET content=json_set(content,'$.%1',%2)"_s.arg(key, value);
    QVERIFY(!run.store().sql(flip));

    QVERIFY(run.store().sql(u"DROP TRIGGER campaign_sealed;"_s + flip));

    QCOMPARE(run.claimed(), 0);
    QVERIFY(run.store().store().campaigns().advance(run.store().clock().now(), 100));
    QCOMPARE(run.store().value(u"SELECT count(*) FROM audit_log WHERE action='campaign.not-approved'"_s), 1);
}

// Whether it is ahead stands beside the content, since it changes while the campaign runs.
void TestCanarySeal::aCanaryIsNotWavedThrough()
{
    CanaryRun run;
    const QString flip = u"UPDATE campaign SET canary_state=0"_s;
    QVERIFY(!run.store().sql(flip));

    QVERIFY(run.store().sql(u"DROP TRIGGER campaign_canary_sealed;"_s + flip));
    QCOMPARE(run.claimed(), 0);

    QVERIFY(run.store().sql(u"UPDATE campaign SET canary_state=1"_s));
    QCOMPARE(run.claimed(), 1);
}

void TestCanarySeal::aCanaryThatWasWavedThroughIsTold()
{
    CanaryRun run;
    QVERIFY(run.store().sql(u"DROP TRIGGER campaign_canary_sealed; UPDATE campaign SET canary_state=0"_s));

    for (int n = 0; n < 2; ++n)
        QVERIFY(run.store().store().campaigns().advance(run.store().clock().now(), 100));

    QCOMPARE(run.store().value(u"SELECT state FROM campaign"_s), static_cast<qint64>(CampaignState::Blocked));
    QCOMPARE(run.store().value(u"SELECT count(*) FROM audit_log WHERE action='campaign.not-approved'"_s), 1);
}

QObject *tst_canaryseal()
{
    return new TestCanarySeal;
}

#include "tst_canaryseal.moc"
