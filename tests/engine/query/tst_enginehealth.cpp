// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/enginehealth.h"

#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;

//! The word for what the engine does (product.md 3.5).
class TestEngineHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_reader = *SqliteReader::open(m_store->file(), m_store->keys().cipher(),
                                       m_store->keys().blindIndex(), m_store->clock());
        m_runs = true;
        m_storage = {};
    }

    void cleanup()
    {
        m_reader.reset();
        m_store.reset();
    }

    void nothingDueIsIdle() { QCOMPARE(health(), EngineHealth::Idle); }

    void peopleWhoseTurnComesAreSending()
    {
        m_store->addRunning(3);
        QCOMPARE(health(), EngineHealth::Sending);
    }

    void peopleWhoAreAllHeldAreWaiting()
    {
        const CampaignId campaign = m_store->addRunning(3);
        QVERIFY(m_store->store().campaigns().pause(campaign, BuiltInAuthor, QStringLiteral("talks")));
        QCOMPARE(health(), EngineHealth::Waiting);
    }

    void noEngineIsNotRunning()
    {
        m_runs = false;
        QCOMPARE(health(), EngineHealth::NotRunning);
    }

    void anEmergencyStopIsStopped()
    {
        QVERIFY(m_store->store().workspace().setEmergencyStop(true, BuiltInAuthor, QString()));
        QCOMPARE(health(), EngineHealth::Stopped);
    }

    void aRestoredDatabaseIsStopped()
    {
        const TimePoint now = m_store->clock().now();
        QVERIFY(m_store->store().restore().hold(RestoreCause::NoJournal, {}, now));
        QVERIFY(m_store->store().restore().finish(now));
        QCOMPARE(health(), EngineHealth::Stopped);
    }

    void aForgedApprovalIsTrouble()
    {
        const CampaignId campaign = m_store->addRunning(3);
        QVERIFY(m_store->store().queue().feed(campaign, 10));
        QVERIFY(m_store->sql(
            QStringLiteral("DROP TRIGGER approval_no_update; UPDATE approval SET signature=zeroblob(64)")));
        m_store->reopen(); // an engine that starts now
        QCOMPARE(health(), EngineHealth::Sending);

        QVERIFY(claimFrom(campaign).isEmpty());

        QCOMPARE(health(), EngineHealth::Trouble);
    }

    void anApprovedCampaignThatWasChangedIsTrouble()
    {
        m_store->addRunning(3);
        QVERIFY(
            m_store->sql(QStringLiteral("DROP TRIGGER campaign_sealed; UPDATE campaign SET name='another'")));

        QVERIFY(m_store->store().campaigns().advance(m_store->clock().now(), 10));

        QCOMPARE(health(), EngineHealth::Trouble);
    }

    void storageTroubleIsTold()
    {
        m_storage.trouble = StorageTrouble::Full;
        QCOMPARE(health(), EngineHealth::Trouble);
        m_storage.trouble = StorageTrouble::Unreachable;
        QCOMPARE(health(), EngineHealth::NoDatabase);
    }

    void everyCodeIsAnother()
    {
        QStringList codes;
        for (int code = 0; code < EngineHealthCount; ++code)
            codes.append(engineHealthCode(static_cast<EngineHealth>(code)));
        codes.removeDuplicates();
        QCOMPARE(codes.size(), EngineHealthCount);
    }

private:
    QList<ArmedRequest> claimFrom(CampaignId campaign)
    {
        ClaimOrder order;
        order.campaign = campaign;
        order.account = AccountId{m_store->value(QStringLiteral("SELECT account_id FROM provider_account"))};
        order.epoch = 1;
        order.now = m_store->clock().now();
        const auto claim = m_store->store().queue().claim(order);
        if (!claim)
            qFatal("A step of a test failed: %s", qPrintable(claim.error().detail));
        return claim->requests;
    }

    EngineHealth health()
    {
        const auto situation = readSituation(*m_reader, m_runs, m_store->clock().now());
        const auto found = readEngineHealth(*m_reader, *situation, m_storage);
        return found ? *found : static_cast<EngineHealth>(-1);
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<SqliteReader> m_reader;
    bool m_runs = true;
    StorageHealth m_storage;
};

QObject *tst_enginehealth()
{
    return new TestEngineHealth;
}

#include "tst_enginehealth.moc"
