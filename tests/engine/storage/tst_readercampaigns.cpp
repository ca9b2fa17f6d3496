// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestReaderCampaigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        auto reader = SqliteReader::open(m_store->file(), m_store->keys().cipher(),
                                         m_store->keys().blindIndex(), m_store->clock());
        QVERIFY(reader);
        m_reader = *std::move(reader);
    }

    void listsAccountsWithTheirSettingsAndHolds()
    {
        ProviderAccount account;
        account.driver = u"aliyun"_s;
        account.label = u"ali"_s;
        account.secretRef = u"ref"_s;
        account.settings = {{u"endpoint"_s, u"http://127.0.0.1:9100"_s}, {u"batch"_s, u"20"_s}};
        const auto id = m_store->store().accounts().add(account);
        QVERIFY(id);
        const TimePoint until = m_store->clock().now() + 1h;
        QVERIFY(m_store->store().accounts().setHold(*id, {HoldReason::Balance, until, u"Out of balance"_s}));

        const auto accounts = m_reader->accounts();

        QVERIFY(accounts);
        QCOMPARE(accounts->size(), 1);
        const ProviderAccount &read = accounts->first();
        QCOMPARE(read.id, *id);
        QCOMPARE(read.driver, account.driver);
        QCOMPARE(read.label, account.label);
        QCOMPARE(read.secretRef, account.secretRef);
        QCOMPARE(read.settings, account.settings);
        QCOMPARE(read.hold.reason, HoldReason::Balance);
        QVERIFY(read.hold.until == until);
        QCOMPARE(read.hold.note, u"Out of balance"_s);
    }

    void doesNotListRemovedAccounts()
    {
        const AccountId gone = m_store->addAccount(u"gone"_s);
        const AccountId stays = m_store->addAccount(u"stays"_s);
        QVERIFY(m_store->store().accounts().remove(gone));

        const auto accounts = m_reader->accounts();

        QVERIFY(accounts);
        QCOMPARE(accounts->size(), 1);
        QCOMPARE(accounts->first().id, stays);
        const auto every = m_reader->everyAccount();
        QVERIFY(every);
        QCOMPARE(every->size(), 2);
        QCOMPARE(every->first().id, gone);
    }

    void listsFinishedAudiencesNewestFirst()
    {
        const AudienceId first = m_store->addAudience(3, u"first"_s);
        const AudienceId second = m_store->addAudience(2, u"second"_s);
        QVERIFY(m_store->store().audiences().begin({.name = u"unfinished"_s,
                                                    .columns = {},
                                                    .sourceFile = u"a.csv"_s,
                                                    .sourceEncoding = u"UTF-8"_s,
                                                    .processId = 1}));

        const auto audiences = m_reader->audiences();

        QVERIFY(audiences);
        QCOMPARE(audiences->size(), 2);
        QCOMPARE(audiences->at(0).id, second);
        QCOMPARE(audiences->at(1).id, first);
        QCOMPARE(audiences->at(1).name, u"first"_s);
        QCOMPARE(audiences->at(1).columns, QStringList({u"name"_s}));
        QCOMPARE(audiences->at(1).totals.accepted, 3);
    }

    void readsACampaignAsItWasWritten()
    {
        const AccountId account = m_store->addAccount();
        const AudienceId audience = m_store->addAudience(5);
        CampaignContent content;
        content.text = u"Hello {{name}}"_s;
        content.pace = 7;
        content.startAt = m_store->clock().now() + 2h;
        const CampaignId id = m_store->addCampaign(audience, account, u"spring"_s, content);

        const auto draft = m_reader->campaign(id);
        QVERIFY(draft);
        QCOMPARE(draft->state, CampaignState::Draft);
        QCOMPARE(draft->name, u"spring"_s);
        QCOMPARE(draft->content.text, content.text);
        QCOMPARE(draft->content.pace, 7);
        QVERIFY(draft->content.startAt == content.startAt);
        QCOMPARE(draft->contentHash, m_store->storedHash(id));
        QCOMPARE(draft->audience, audience);
        QCOMPARE(draft->accounts, QList<AccountId>({account}));
        QCOMPARE(draft->planned, 0);
        QVERIFY(!draft->approvalHolds && !draft->startedAt && !draft->hold);

        m_store->launch(id);
        const auto started = m_reader->campaign(id);
        QVERIFY(started);
        QCOMPARE(started->planned, 5);
        QVERIFY(started->approvalHolds);
    }

    void tellsAPausedCampaignsHold()
    {
        const CampaignId id = m_store->addRunning(3);
        QVERIFY(m_store->store().campaigns().pause(id, BuiltInAuthor, u"price talks"_s));

        const auto campaign = m_reader->campaign(id);

        QVERIFY(campaign);
        QCOMPARE(campaign->state, CampaignState::Paused);
        QCOMPARE(campaign->hold.reason, HoldReason::CampaignPaused);
        QVERIFY(campaign->hold.note.contains(u"price talks"_s));
    }

    void listsCampaignsNewestFirstAndSendingOnesOldestFirst()
    {
        const CampaignId first = m_store->addRunning(2, u"first"_s);
        const AudienceId audience = m_store->addAudience(2, u"again"_s);
        const CampaignId draft = m_store->addCampaign(audience, m_store->addAccount(u"ten"_s), u"draft"_s);
        const CampaignId second
            = m_store->addCampaign(audience, m_store->addAccount(u"third"_s), u"second"_s);
        m_store->launch(second);

        const auto all = m_reader->campaigns();
        const auto sending = m_reader->sendingCampaigns();

        QVERIFY(all && sending);
        QList<CampaignId> allIds;
        for (const CampaignRow &campaign : *all)
            allIds.append(campaign.id);
        QCOMPARE(allIds, QList<CampaignId>({second, draft, first}));
        QCOMPARE(sending->size(), 2);
        QCOMPARE(sending->at(0).id, first);
        QCOMPARE(sending->at(1).id, second);
    }

    void doesNotReadCampaignsThatHaveEnded()
    {
        const CampaignId ended = m_store->addRunning(2, u"ended"_s);
        const CampaignId doubtful = m_store->addRunning(2, u"doubtful"_s);
        const CampaignId open = m_store->addRunning(2, u"open"_s);
        QVERIFY(m_store->sql(u"UPDATE campaign SET state=9 WHERE campaign_id IN (%1,%2)"_s.arg(number(ended))
                                 .arg(number(doubtful))));
        QVERIFY(
            m_store->sql(u"INSERT INTO inflight(msg_id,campaign_id,account_id,lane_class,request_id,epoch,"
                         "phase,armed_at,deadline) SELECT min(msg_id),campaign_id,1,1,randomblob(16),1,4,0,0 "
                         "FROM message WHERE campaign_id=%1"_s.arg(number(doubtful))));

        const auto campaigns = m_reader->openCampaigns();

        QVERIFY(campaigns);
        QCOMPARE(campaigns->size(), 2);
        QCOMPARE(campaigns->at(0).id, open);
        QCOMPARE(campaigns->at(1).id, doubtful);
    }

    void addsUpTheOthersByTheirState()
    {
        const CampaignId open = m_store->addRunning(5, u"open"_s);
        for (const int people : {2, 3})
            QVERIFY(m_store->sql(u"UPDATE campaign SET state=9 WHERE campaign_id=%1"_s.arg(
                number(m_store->addRunning(people, u"ended %1"_s.arg(people))))));
        const CampaignId rejected = m_store->addRunning(4, u"rejected"_s);
        QVERIFY(m_store->sql(u"UPDATE campaign SET state=12 WHERE campaign_id=%1"_s.arg(number(rejected))));

        const auto others = m_reader->countersBesides({open});

        QVERIFY(others);
        QCOMPARE(others->size(), 2);
        const CampaignCounters cancelled = others->value(CampaignState::Cancelled);
        QCOMPARE(cancelled.planned, 5);
        QCOMPARE(cancelled.byState.at(static_cast<size_t>(MessageState::Ready)), 5);
        QCOMPARE(others->value(CampaignState::Rejected).planned, 4);
        QCOMPARE(m_reader->countersBesides({})->value(CampaignState::Running).planned, 5);
    }

    void findsTheCampaignWhoseCountersDoNotAddUp()
    {
        m_store->addRunning(2, u"sound"_s);
        const CampaignId odd = m_store->addRunning(2, u"odd"_s);
        const auto before = m_reader->campaignCensus();
        QVERIFY(m_store->sql(
            u"UPDATE campaign_counter SET n=n+1 WHERE campaign_id=%1 AND state=1"_s.arg(number(odd))));

        const auto after = m_reader->campaignCensus();

        QVERIFY(before && after);
        QCOMPARE(before->campaigns, 2);
        QVERIFY(!before->unbalanced);
        QCOMPARE(before->newestAt, m_store->clock().now());
        QCOMPARE(after->unbalanced, std::optional(odd));
    }

    void countsACampaignInOneReading()
    {
        const CampaignId id = m_store->addRunning(10);
        QVERIFY(m_store->store().queue().feed(id, 100));
        QVERIFY(m_store->sql(u"UPDATE outbox SET hold='throttle',not_before=%1 WHERE msg_id<=3"_s.arg(
            toMillis(m_store->clock().now() + 30s))));
        QVERIFY(m_store->sql(u"UPDATE outbox SET hold='quiet-hours',not_before=%1 WHERE msg_id=4"_s.arg(
            toMillis(m_store->clock().now() + 5h))));
        QVERIFY(m_store->sql(
            u"INSERT INTO campaign_hold VALUES(%1,'throttle',3),(%1,'quiet-hours',1),(%1,'budget',0)"_s.arg(
                number(id))));
        QVERIFY(m_store->sql(u"UPDATE campaign SET segments_sent=12"_s));

        const auto counters = m_reader->counters(id, m_store->clock().now());

        QVERIFY(counters);
        QCOMPARE(counters->planned, 10);
        QCOMPARE(counters->byState.at(static_cast<size_t>(MessageState::Ready)), 10);
        const QMap<HoldReason, qint64> held{{HoldReason::Throttle, 3}, {HoldReason::QuietHours, 1}};
        QCOMPARE(counters->heldRows, held);
        QCOMPARE(counters->dueSoon, 3);
        QCOMPARE(counters->segmentsSent, 12);
    }

    void seesTheEmergencyStop()
    {
        const auto before = m_reader->emergencyStop();
        QVERIFY(m_store->store().workspace().setEmergencyStop(true, BuiltInAuthor, u"wrong text"_s));
        const auto after = m_reader->emergencyStop();

        QVERIFY(before && after);
        QVERIFY(!*before);
        QVERIFY(*after);
        QCOMPARE((*after)->by, QString()); // nobody signed in
        QCOMPARE((*after)->at, m_store->clock().now());
        QCOMPARE((*after)->reason, u"wrong text"_s);
    }

    void noticesWhatOthersCommit()
    {
        const auto before = m_reader->changeMark();
        const auto unchanged = m_reader->changeMark();
        m_store->addAccount();
        const auto after = m_reader->changeMark();

        QVERIFY(before && unchanged && after);
        QCOMPARE(*unchanged, *before);
        QVERIFY(*after != *before);
    }

    void countsReceiptsThatWait()
    {
        const AccountId account = m_store->addAccount();
        Receipt receipt;
        receipt.providerId = u"unknown"_s;
        receipt.state = MessageState::Delivered;
        QVERIFY(m_store->store().receipts().keep(account, {receipt}, m_store->clock().now()));

        const auto waiting = m_reader->unappliedReceipts(TimePoint::max());

        QVERIFY(waiting);
        QCOMPARE(*waiting, 1);
    }

    void saysWhatDoesNotExist()
    {
        const auto campaign = m_reader->campaign(CampaignId(99));
        const auto counters = m_reader->counters(CampaignId(99), m_store->clock().now());
        const auto message = m_reader->message(MessageId(99));

        QVERIFY(!campaign && !counters && !message);
        QCOMPARE(campaign.error().kind, ErrorKind::NotFound);
        QCOMPARE(counters.error().kind, ErrorKind::NotFound);
        QCOMPARE(message.error().kind, ErrorKind::NotFound);
        QVERIFY(campaign.error().detail.contains(u"campaign 99"_s));
    }

    void refusesAFileThatIsNotThere()
    {
        const auto reader = SqliteReader::open(u"/nowhere/workspace.db"_s, m_store->keys().cipher(),
                                               m_store->keys().blindIndex(), m_store->clock());

        QVERIFY(!reader);
        QCOMPARE(reader.error().kind, ErrorKind::NotFound);
    }

    void runsTheChecker()
    {
        const CampaignId id = m_store->addRunning(5);
        const auto sound = m_reader->checkInvariants(nullptr, m_store->clock().now());
        QVERIFY(m_store->sql(u"UPDATE campaign_counter SET n=n+1 WHERE campaign_id=%1"_s.arg(number(id))));
        const auto broken = m_reader->checkInvariants(nullptr, m_store->clock().now());

        QVERIFY(sound && broken);
        QVERIFY(!sound->isEmpty());
        QVERIFY(std::ranges::all_of(*sound, [](const InvariantVerdict &v) { return v.violations == 0; }));
        QVERIFY(std::ranges::any_of(*broken, [](const InvariantVerdict &v) { return v.violations > 0; }));
    }

private:
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<SqliteReader> m_reader;
};

QObject *tst_readercampaigns()
{
    return new TestReaderCampaigns;
}

#include "tst_readercampaigns.moc"
