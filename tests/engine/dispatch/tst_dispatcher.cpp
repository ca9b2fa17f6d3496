// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/dispatcher.h"

#include "engine/net/httptransport.h"
#include "engine/providers/catalogue.h"
#include "tests/engine/dispatch/journals.h"
#include "tests/support/gateway.h"
#include "tests/support/sqliteteststore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! From the outbox over a real connection to a gateway and back to disk; without the rest of an engine.
class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everybodyGoesOnce();
    void nothingGoesWhileItIsKeptBack_data();
    void nothingGoesWhileItIsKeptBack();
    void aWrongKeyHoldsTheAccount();
    void aTextThatIsRefusedAgainAndAgainBlocksItsCampaign();
    void aBlockThatCannotBeWrittenIsToldAndMadeLater();
    void feedingThatFailsIsTold();
    void silenceIsDoubtAndNotSentAgain();
    void whatCannotBeWrittenStopsEverythingUntilItCan();
    void aCampaignWhoseClaimsFailStopsAndOthersGoOn();
    void whatIsGivenUpIsLeftForTheNextStart();
    void stoppingWaitsForTheAnswer();

private:
    void start(int people);
    void breakSettling()
    {
        QVERIFY(m_store->sql(u"CREATE TRIGGER broken BEFORE INSERT ON attempt "
                             "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    }
    void waitForReadings(int readings)
    {
        QSignalSpy refreshed(m_dispatcher.get(), &Dispatcher::refreshed);
        QTRY_VERIFY(refreshed.size() >= readings);
    }
    static GatewayAct answer(int status, const QByteArray &code)
    {
        return GatewayAct::answer(status,
                                  R"({"BizId":"B1","RequestId":"r","Message":"m","Code":")" + code + R"("})");
    }
    int count(MessageState state) { return int(m_store->counter(m_campaign, state)); }
    int arrived() const { return int(m_gateway->arrived()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<SendJournal> m_journal;
    std::unique_ptr<StorageWatch> m_storage;
    std::unique_ptr<ClockGuard> m_guard;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<Dispatcher> m_dispatcher;
    AccountId m_account{};
    CampaignId m_campaign{};
};

void TestDispatcher::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_gateway = std::make_unique<Gateway>();
    m_gateway->play({answer(200, "OK")});
    m_store = std::make_unique<SqliteTestStore>();
    ProviderAccount account;
    account.driver = u"aliyun"_s;
    account.label = u"ali"_s;
    account.secretRef = u"provider/ali"_s;
    account.settings = {{u"endpoint"_s, m_gateway->url().toString(QUrl::RemovePath)},
                        {u"access_key_id"_s, u"ID"_s},
                        {u"sign_name"_s, u"Test"_s},
                        {u"batch"_s, u"1"_s}};
    const auto added = m_store->store().accounts().add(account);
    QVERIFY(added);
    m_account = *added;
    m_writer = *Writer::start([this]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    m_reader = m_store->openReader();
    Sighting beginning = beginningOf(1);
    beginning.age = *m_store->store().restore().age();
    m_journal = *SendJournal::begin(m_folder->filePath(u"journal"_s), beginning);
    const Clock &clock = m_store->clock();
    m_storage = std::make_unique<StorageWatch>(
        StorageWatch::Parts{*m_writer, *m_reader, *m_journal, clock, beginning.age});
    m_guard = std::make_unique<ClockGuard>(*m_writer, clock, ClockGuard::Memory());
    m_transport = std::make_unique<HttpTransport>(clock);
    m_dispatcher = std::make_unique<Dispatcher>(
        Dispatcher::Parts{*m_writer, *m_reader, *m_transport, *m_journal, *m_storage, clock, *m_guard,
                          [](const ProviderAccount &row) {
                              return makeProvider(row, {u"ID"_s, Secret("SECRET"), {}});
                          },
                          1});
}

void TestDispatcher::cleanup()
{
    QSignalSpy stopped(m_dispatcher.get(), &Dispatcher::stopped);
    m_dispatcher->stop();
    QTRY_VERIFY(!stopped.isEmpty());
    QTRY_VERIFY(m_guard->isQuiet());
    m_dispatcher.reset();
    m_transport.reset();
    m_guard.reset();
    m_storage.reset();
    m_journal.reset();
    m_reader.reset();
    m_writer.reset();
    m_store.reset();
    m_gateway.reset();
}

void TestDispatcher::start(int people)
{
    m_campaign = m_store->addCampaign(m_store->addAudience(people), m_account);
    m_store->launch(m_campaign);
    m_dispatcher->start();
}

void TestDispatcher::everybodyGoesOnce()
{
    start(12);

    QTRY_COMPARE_WITH_TIMEOUT(count(MessageState::Submitted), 12, 30'000);

    QByteArray sent;
    const GatewayRecord record = m_gateway->record();
    for (const QByteArray &part : record.heads + record.bodies)
        sent += part;
    for (int person = 0; person < 12; ++person)
        QCOMPARE(sent.count(TestStore::phone(person).mid(3).toLatin1()), 1);
    QCOMPARE(m_store->value(u"SELECT count(*) FROM inflight"_s), 0);
    QCOMPARE(m_dispatcher->lanes().size(), 1);
    QCOMPARE(m_journal->highestAttempt(), 12); // each stands in the journal before it leaves
}

void TestDispatcher::nothingGoesWhileItIsKeptBack_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("the emergency stop") << u"stop"_s;
    QTest::newRow("a pause of its account") << u"account"_s;
    QTest::newRow("a pause of the campaign") << u"campaign"_s;
    QTest::newRow("a hold on all sending") << u"hold"_s;
}

void TestDispatcher::nothingGoesWhileItIsKeptBack()
{
    QFETCH(QString, by);
    Store &store = m_store->store();
    m_campaign = m_store->addCampaign(m_store->addAudience(3), m_account);
    m_store->launch(m_campaign);
    if (by == u"stop"_s)
        QVERIFY(store.workspace().setEmergencyStop(true, BuiltInAuthor, u"test"_s));
    else if (by == u"account"_s)
        QVERIFY(store.accounts().setHold(m_account, {HoldReason::LanePaused, {}, u"test"_s}));
    else if (by == u"campaign"_s)
        QVERIFY(store.campaigns().pause(m_campaign, BuiltInAuthor, u"test"_s));
    else
        QVERIFY(store.workspace().hold({HoldReason::Restored, {}, u"test"_s}));
    m_dispatcher->start();

    waitForReadings(3);

    QCOMPARE(arrived(), 0);
    QCOMPARE(count(MessageState::Ready), 3);
    QCOMPARE(m_dispatcher->lanes().size(), 1); // receipts and replies come all the same
    if (by == u"stop"_s)
        QVERIFY(store.workspace().setEmergencyStop(false, BuiltInAuthor, {}));
    else if (by == u"account"_s)
        QVERIFY(store.accounts().setHold(m_account, {}));
    else if (by == u"campaign"_s)
        QVERIFY(store.campaigns().resume(m_campaign, BuiltInAuthor));
    else
        QVERIFY(store.workspace().endHold(HoldReason::Restored, BuiltInAuthor));
    QTRY_COMPARE(count(MessageState::Submitted), 3);
    QCOMPARE(arrived(), 3);
}

void TestDispatcher::aWrongKeyHoldsTheAccount()
{
    m_gateway->play({answer(404, "InvalidAccessKeyId.NotFound")});
    start(3);

    QTRY_COMPARE(m_store->value(u"SELECT hold='key' FROM provider_account"_s), 1);

    QTRY_COMPARE(count(MessageState::Ready), 3);
    QTRY_VERIFY(m_dispatcher->isQuiet());
    const int tried = arrived();
    waitForReadings(3);
    QCOMPARE(arrived(), tried);
    QCOMPARE(m_store->value(u"SELECT count(*) FROM attempt WHERE outcome<>2"_s), 0);
}

void TestDispatcher::aTextThatIsRefusedAgainAndAgainBlocksItsCampaign()
{
    m_gateway->play({answer(200, "isv.SMS_CONTENT_ILLEGAL")});
    start(40);

    QTRY_COMPARE_WITH_TIMEOUT(m_store->stateOf(m_campaign), CampaignState::Blocked, 30'000);

    QTRY_VERIFY(m_dispatcher->isQuiet());
    QCOMPARE(m_store->value(u"SELECT hold='content' FROM campaign"_s), 1);
    QVERIFY(count(MessageState::Rejected) >= 20 && count(MessageState::Rejected) < 40);
    QCOMPARE(count(MessageState::Rejected) + count(MessageState::Ready), 40);
    const int tried = arrived();
    waitForReadings(3);
    QCOMPARE(arrived(), tried);
}

void TestDispatcher::aBlockThatCannotBeWrittenIsToldAndMadeLater()
{
    QVERIFY(m_store->sql(u"CREATE TRIGGER broken BEFORE UPDATE OF state ON campaign WHEN NEW.state=%1 "
                         "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s.arg(int(CampaignState::Blocked))));
    QSignalSpy failed(m_dispatcher.get(), &Dispatcher::storageFailed);
    m_gateway->play({answer(200, "isv.SMS_TEMPLATE_ILLEGAL")});
    start(1);

    QTRY_VERIFY(!failed.isEmpty());

    QVERIFY(failed.first().first().toString().contains(u"broken"_s));
    QVERIFY(m_store->sql(u"DROP TRIGGER broken"_s));
    QTRY_COMPARE(m_store->stateOf(m_campaign), CampaignState::Blocked);
    QTRY_COMPARE(count(MessageState::Ready), 1);
}

void TestDispatcher::feedingThatFailsIsTold()
{
    QVERIFY(m_store->sql(u"CREATE TRIGGER broken BEFORE INSERT ON outbox "
                         "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    QSignalSpy failed(m_dispatcher.get(), &Dispatcher::storageFailed);
    start(1);

    QTRY_VERIFY(!failed.isEmpty());

    QCOMPARE(arrived(), 0);
    QVERIFY(m_store->sql(u"DROP TRIGGER broken"_s));
    QTRY_COMPARE(count(MessageState::Submitted), 1);
}

void TestDispatcher::silenceIsDoubtAndNotSentAgain()
{
    m_gateway->play({GatewayAct::raw({}, GatewayAct::End::Reset)});
    start(1);

    QTRY_COMPARE(count(MessageState::InDoubt), 1);

    waitForReadings(3);
    QCOMPARE(arrived(), 1);
    QCOMPARE(count(MessageState::InDoubt), 1);
}

void TestDispatcher::whatCannotBeWrittenStopsEverythingUntilItCan()
{
    breakSettling();
    QSignalSpy refused(m_dispatcher.get(), &Dispatcher::storageRefused);
    QSignalSpy sound(m_dispatcher.get(), &Dispatcher::storageSound);
    start(1);
    QTRY_VERIFY(!refused.isEmpty());
    QCOMPARE(m_dispatcher->unsettled(), 1);
    QVERIFY(!m_dispatcher->storageIsSound());
    const StorageHealth health = m_dispatcher->storageHealth();
    QCOMPARE(health.trouble, StorageTrouble::Refused);
    QVERIFY2(health.detail.contains(u"broken"_s), qPrintable(health.detail));
    QCOMPARE(health.keptResults, 1);
    const CampaignId other = m_store->addCampaign(m_store->addAudience(2, u"two"_s), m_account, u"other"_s);
    m_store->launch(other);
    waitForReadings(3);
    QCOMPARE(arrived(), 1);

    QVERIFY(m_store->sql(u"DROP TRIGGER broken"_s));

    QTRY_COMPARE(count(MessageState::Submitted), 1);
    QTRY_VERIFY(!sound.isEmpty());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(m_dispatcher->storageHealth().trouble, StorageTrouble::None);
    QTRY_COMPARE(m_store->counter(other, MessageState::Submitted), 2);
    QCOMPARE(arrived(), 3);
    QTRY_COMPARE(m_dispatcher->unsettled(), 0);
}

// Of two on one lane, whose first one's people cannot be armed.
void TestDispatcher::aCampaignWhoseClaimsFailStopsAndOthersGoOn()
{
    m_campaign = m_store->addCampaign(m_store->addAudience(3), m_account);
    m_store->launch(m_campaign);
    const CampaignId other = m_store->addCampaign(m_store->addAudience(5, u"two"_s), m_account, u"other"_s);
    m_store->launch(other);
    QVERIFY(m_store->sql(u"CREATE TRIGGER broken BEFORE INSERT ON inflight WHEN NEW.campaign_id=%1 "
                         "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s.arg(number(m_campaign))));
    QSignalSpy failed(m_dispatcher.get(), &Dispatcher::storageFailed);
    m_dispatcher->start();

    QTRY_COMPARE(m_store->counter(other, MessageState::Submitted), 5);
    QTRY_COMPARE(failed.size(), 1);
    waitForReadings(3);
    QCOMPARE(failed.size(), 1); // until its time has come
    for (const Millis rest : {1s, 2s, 4s, 8s}) {
        const qsizetype before = failed.size();
        QTRY_VERIFY(m_dispatcher->isQuiet());
        m_store->clock().advance(rest);
        QTRY_VERIFY(failed.size() > before);
    }

    QTRY_COMPARE(m_store->stateOf(m_campaign), CampaignState::Blocked);
    QCOMPARE(m_store->value(
                 u"SELECT hold='storage' AND hold_note LIKE '%broken%' FROM campaign WHERE state=%1"_s.arg(
                     int(CampaignState::Blocked))),
             1);
    QCOMPARE(count(MessageState::Ready), 3);
    QCOMPARE(arrived(), 5);
    QTRY_VERIFY(m_dispatcher->storageIsSound());
    QCOMPARE(m_dispatcher->storageHealth().trouble, StorageTrouble::None);
}

void TestDispatcher::whatIsGivenUpIsLeftForTheNextStart()
{
    breakSettling();
    QSignalSpy stopped(m_dispatcher.get(), &Dispatcher::stopped);
    start(1);
    QTRY_COMPARE(m_dispatcher->unsettled(), 1);
    QTRY_VERIFY(!m_dispatcher->storageIsSound());
    m_dispatcher->stop();
    QCOMPARE(stopped.size(), 0);

    m_dispatcher->giveUpUnsettled();

    QTRY_VERIFY(!stopped.isEmpty());
    QCOMPARE(m_dispatcher->unsettled(), 0);
    QCOMPARE(count(MessageState::Armed), 1);
    QVERIFY(m_store->sql(u"DROP TRIGGER broken"_s));
    QCOMPARE(*m_store->store().queue().adoptOrphans(2, {}, m_store->clock().now()), 1);
    QCOMPARE(count(MessageState::InDoubt), 1);
}

void TestDispatcher::stoppingWaitsForTheAnswer()
{
    GatewayAct slow = answer(200, "OK");
    slow.pause = 400ms;
    m_gateway->play({slow});
    QSignalSpy stopped(m_dispatcher.get(), &Dispatcher::stopped);
    start(1);
    QTRY_COMPARE(arrived(), 1);

    m_dispatcher->stop();

    QCOMPARE(stopped.size(), 0);
    QVERIFY(!m_dispatcher->isQuiet());
    QTRY_VERIFY(!stopped.isEmpty());
    QCOMPARE(count(MessageState::Submitted), 1);
}

QObject *tst_dispatcher()
{
    return new TestDispatcher;
}

#include "tst_dispatcher.moc"
