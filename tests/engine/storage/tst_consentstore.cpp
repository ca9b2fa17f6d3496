// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/consents.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! Why an audience may be sent marketing, and what cannot be submitted without it (engine.md SR-65, SR-66).
class TestConsentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_audience = m_store->addAudience(3);
    }
    void cleanup() { m_store.reset(); }

    void theNewestEntryCounts()
    {
        QVERIFY(!*newest(m_audience));
        QVERIFY(record(optIn()));
        m_store->clock().advance(Millis(1h));
        QVERIFY(record({.basis = ConsentBasis::Withdrawn, .source = u"the shop was sold"_s}));

        QCOMPARE((*newest(m_audience))->basis, ConsentBasis::Withdrawn);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM consent"_s), 2); // nothing is overwritten
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='audience.consent'"_s), 2);
    }

    void whatIsRecordedIsReadBack()
    {
        QVERIFY(record(optIn()));

        const AudienceConsent read = **newest(m_audience);
        QCOMPARE(read.basis, ConsentBasis::OptIn);
        QCOMPARE(read.textVersion, u"v3"_s);
        QCOMPARE(read.source, u"form of the shop"_s);
        QCOMPARE(read.obtainedAt, optIn().obtainedAt);
        QCOMPARE(read.recordedAt, m_store->clock().now());
        QCOMPARE(read.recordedBy, BuiltInAuthor);
    }

    void anIncompleteEntryIsRefused_data()
    {
        QTest::addColumn<AudienceConsent>("consent");
        AudienceConsent consent = optIn();
        consent.textVersion = u" "_s;
        QTest::newRow("no wording") << consent;
        consent = optIn();
        consent.source.clear();
        QTest::newRow("no source") << consent;
        consent = optIn();
        consent.obtainedAt = FakeClock().now() + 24h * 365;
        QTest::newRow("in the future") << consent;
    }
    void anIncompleteEntryIsRefused()
    {
        QFETCH(AudienceConsent, consent);
        const auto refused = record(consent);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM consent"_s), 0);
    }

    void anUnknownAudienceHasNone()
    {
        const auto refused = m_store->store().consents().record(AudienceId{99}, optIn(), BuiltInAuthor);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    }

    void marketingWithoutABasisIsNotSubmitted()
    {
        const CampaignId campaign = draft(MessageClass::Marketing);

        const auto refused = m_store->store().campaigns().beginFreeze(campaign);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY2(refused.error().detail.contains(u"heliograph audience consent 1"_s),
                 qPrintable(refused.error().detail));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Draft);

        QVERIFY(record(optIn()));
        QVERIFY(m_store->store().campaigns().beginFreeze(campaign));
    }

    void aWithdrawnBasisIsNone()
    {
        QVERIFY(record(optIn()));
        QVERIFY(record({.basis = ConsentBasis::Withdrawn, .source = u"sold"_s}));
        QVERIFY(!m_store->store().campaigns().beginFreeze(draft(MessageClass::Marketing)));
    }

    void otherClassesNeedNone()
    {
        QVERIFY(m_store->store().campaigns().beginFreeze(draft(MessageClass::Notice)));
        QVERIFY(m_store->store().campaigns().beginFreeze(draft(MessageClass::Code)));
    }

    void theDatabaseHoldsItToo()
    {
        const CampaignId campaign = draft(MessageClass::Marketing);
        QVERIFY(!m_store->sql(u"UPDATE campaign SET state=1 WHERE campaign_id=%1"_s.arg(number(campaign))));
        QVERIFY(record(optIn()));
        QVERIFY(!m_store->sql(u"UPDATE consent SET basis=0"_s));
        QVERIFY(!m_store->sql(u"DELETE FROM consent"_s));
        QVERIFY(!m_store->sql(
            u"INSERT INTO consent(audience_id,basis,text_version,source,obtained_at,recorded_at,"
            "recorded_by) VALUES(1,1,'','x',1,1,1)"_s));
        QVERIFY(m_store->sql(u"UPDATE campaign SET state=1 WHERE campaign_id=%1"_s.arg(number(campaign))));
    }

    void anAudienceMadeOfItsPeopleInheritsIt()
    {
        const AudienceId child = m_store->addAudience(2, u"child"_s);
        QVERIFY(m_store->store().consents().inherit(m_audience, child, BuiltInAuthor));
        QVERIFY(!*newest(child));

        QVERIFY(record(optIn()));
        QVERIFY(m_store->store().consents().inherit(m_audience, child, BuiltInAuthor));
        QCOMPARE((*newest(child))->textVersion, u"v3"_s);
    }

private:
    static AudienceConsent optIn()
    {
        return {.basis = ConsentBasis::OptIn,
                .textVersion = u"v3"_s,
                .source = u"form of the shop"_s,
                .obtainedAt = FakeClock().now() - 1h};
    }

    Result<void> record(const AudienceConsent &consent)
    {
        return m_store->store().consents().record(m_audience, consent, BuiltInAuthor);
    }

    Result<std::optional<AudienceConsent>> newest(AudienceId audience)
    {
        return newestConsent(m_store->connection(), audience);
    }

    CampaignId draft(MessageClass messageClass)
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.signName = u"Test"_s;
        content.messageClass = messageClass;
        ++m_drafts;
        return m_store->addCampaign(m_audience, m_store->addAccount(u"ali-%1"_s.arg(m_drafts)),
                                    u"hello-%1"_s.arg(m_drafts), content);
    }

    std::unique_ptr<SqliteTestStore> m_store;
    AudienceId m_audience{};
    int m_drafts = 0;
};

QObject *tst_consentstore()
{
    return new TestConsentStore;
}

#include "tst_consentstore.moc"
