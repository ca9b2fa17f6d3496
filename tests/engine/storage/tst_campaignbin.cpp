// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Drafts in the bin, ended campaigns in the archive.
class TestCampaignBin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_account = m_store->addAccount();
        m_audience = m_store->addAudience(3);
        m_reader = m_store->openReader();
    }

    void cleanup()
    {
        m_reader.reset();
        m_store.reset();
    }

    void aDraftGoesIntoTheBinAndComesBackAsItWas()
    {
        const CampaignId draft = addDraft(u"hello"_s);
        const QByteArray hash = m_store->storedHash(draft);

        QVERIFY(campaigns().moveToBin(draft, BuiltInAuthor));

        QVERIFY(m_reader->campaigns()->isEmpty());
        QCOMPARE(m_reader->campaignBin()->size(), 1);
        QVERIFY(m_reader->campaignBin()->constFirst().binnedAt);
        QVERIFY(campaigns().restore(draft, BuiltInAuthor));
        QCOMPARE(m_reader->campaigns()->size(), 1);
        QVERIFY(m_reader->campaignBin()->isEmpty());
        QCOMPARE(m_store->storedHash(draft), hash);
        QCOMPARE(audited(u"campaign.delete"_s), 1);
        QCOMPARE(audited(u"campaign.restore"_s), 1);
    }

    void whatLiesInTheBinIsNotSubmittedEditedOrCancelled()
    {
        const CampaignId draft = addDraft(u"hello"_s);
        QVERIFY(campaigns().moveToBin(draft, BuiltInAuthor));

        for (const auto &done :
             {campaigns().cancel(draft, BuiltInAuthor, {}), campaigns().revise(draft, {}, BuiltInAuthor),
              campaigns().moveToBin(draft, BuiltInAuthor)}) {
            QVERIFY(!done);
            QCOMPARE(done.error().kind, ErrorKind::Conflict);
            QVERIFY2(done.error().detail.contains(u"is in the bin"_s), qPrintable(done.error().detail));
        }
        QVERIFY(!campaigns().beginFreeze(draft));
        QCOMPARE(m_store->stateOf(draft), CampaignState::Draft);
    }

    void whatWasSubmittedIsNotDeleted()
    {
        const CampaignId waiting = addDraft(u"hello"_s);
        m_store->submit(waiting);

        const Result<void> done = campaigns().moveToBin(waiting, BuiltInAuthor);

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QVERIFY(!m_store->sql(u"UPDATE campaign SET binned_at=1"_s));
        QCOMPARE(m_reader->campaigns()->size(), 1);
    }

    void aNameIsFreeWhileItsDraftIsInTheBin()
    {
        const CampaignId old = addDraft(u"hello"_s);
        QVERIFY(campaigns().moveToBin(old, BuiltInAuthor));

        const CampaignId fresh = addDraft(u"hello"_s);
        const Result<void> restored = campaigns().restore(old, BuiltInAuthor);

        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, ErrorKind::Conflict);
        QVERIFY2(restored.error().detail.contains(u"campaign %1 has the name"_s.arg(number(fresh))),
                 qPrintable(restored.error().detail));
        QCOMPARE(m_reader->campaignBin()->size(), 1);
    }

    void whatIsNotThereIsNotTakenOut()
    {
        const CampaignId draft = addDraft(u"hello"_s);

        const Result<void> restored = campaigns().restore(draft, BuiltInAuthor);

        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, ErrorKind::Conflict);
        QCOMPARE(audited(u"campaign.restore"_s), 0);
    }

    void theBinIsEmptiedAfterThirtyDays()
    {
        const CampaignId old = addDraft(u"old"_s);
        QVERIFY(campaigns().moveToBin(old, BuiltInAuthor));
        m_store->clock().advance(std::chrono::days(29));
        const CampaignId young = addDraft(u"young"_s);
        QVERIFY(campaigns().moveToBin(young, BuiltInAuthor));
        QCOMPARE(*campaigns().emptyBin(m_store->clock().now(), 100), 0);

        m_store->clock().advance(std::chrono::days(1) + std::chrono::milliseconds(1));
        QCOMPARE(*campaigns().emptyBin(m_store->clock().now(), 100), 1);

        QCOMPARE(m_reader->campaign(old).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_reader->campaignBin()->size(), 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign_account"_s), 1);
        QCOMPARE(audited(u"campaign.remove"_s), 1);
        QCOMPARE(m_reader->audiences()->size(), 1);
    }

    void whatWasReturnedKeepsItsHistoryInTheArchive()
    {
        const CampaignId returned = addDraft(u"hello"_s);
        m_store->submit(returned);
        QVERIFY(campaigns().returnForEdit(returned, BuiltInApprover, u"wrong price"_s));
        QVERIFY(campaigns().moveToBin(returned, BuiltInAuthor));
        m_store->clock().advance(std::chrono::days(31));

        QCOMPARE(*campaigns().emptyBin(m_store->clock().now(), 100), 1);
        QVERIFY(campaigns().advance(m_store->clock().now(), 100));

        const auto kept = m_reader->campaign(returned);
        QVERIFY(kept);
        QCOMPARE(kept->state, CampaignState::Cancelled);
        QVERIFY(kept->archivedAt && !kept->binnedAt);
        QCOMPARE(m_reader->approvals().versions(returned)->size(), 1);
        QCOMPARE(m_store->counter(returned, MessageState::Cancelled), 3);
    }

    void anEndedCampaignGoesIntoTheArchiveAndComesBack()
    {
        const CampaignId running = m_store->addRunning(3, u"running"_s);
        QCOMPARE(campaigns().archive(running, BuiltInAuthor).error().kind, ErrorKind::Conflict);
        QVERIFY(!m_store->sql(u"UPDATE campaign SET archived_at=1"_s));
        QVERIFY(campaigns().cancel(running, BuiltInAuthor, {}));
        QVERIFY(campaigns().advance(m_store->clock().now(), 100));
        const qint64 messages = m_store->value(u"SELECT sum(n) FROM campaign_counter"_s);

        QVERIFY(campaigns().archive(running, BuiltInAuthor));

        QVERIFY(m_reader->campaign(running)->archivedAt);
        QCOMPARE(m_reader->campaigns()->size(), 1);
        QCOMPARE(m_store->value(u"SELECT sum(n) FROM campaign_counter"_s), messages);
        QCOMPARE(campaigns().archive(running, BuiltInAuthor).error().kind, ErrorKind::Conflict);
        QVERIFY(campaigns().unarchive(running, BuiltInAuthor));
        QVERIFY(!m_reader->campaign(running)->archivedAt);
        QCOMPARE(campaigns().unarchive(running, BuiltInAuthor).error().kind, ErrorKind::Conflict);
        QCOMPARE(audited(u"campaign.archive"_s), 1);
        QCOMPARE(audited(u"campaign.unarchive"_s), 1);
    }

private:
    CampaignStore &campaigns() { return m_store->store().campaigns(); }

    CampaignId addDraft(const QString &name) { return m_store->addCampaign(m_audience, m_account, name); }

    qint64 audited(const QString &action)
    {
        return m_store->value(u"SELECT count(*) FROM audit_log WHERE action='%1'"_s.arg(action));
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_account{};
    AudienceId m_audience{};
};

QObject *tst_campaignbin()
{
    return new TestCampaignBin;
}

#include "tst_campaignbin.moc"
