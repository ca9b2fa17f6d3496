// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/lanebook.h"
#include "engine/net/httptransport.h"
#include "engine/providers/catalogue.h"
#include "tests/engine/dispatch/journals.h"
#include "tests/support/sqliteteststore.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! The holds on accounts: a lane's own state, what only a person ends, and the rows they are written to.
class TestLaneBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLanesOwnHoldEndsWithItsReason();
    void aPersonsPauseOutlivesALanesOwnHold();
    void aPersonsPauseOutlivesWhatTheProviderSays();
    void whatIsBeingWrittenIsNotForgotten();
    void aHoldThatIsEndedLaterCounts();
    void whatChangesWhileItIsBusyCountsAsSoonAsItIsNot();
    void whatIsChangedBackLetsItGoOn();
    void aHeldAccountHasItsLane_data();
    void aHeldAccountHasItsLane();
    void anAccountThatNobodyTurnedOnHasNoneYet();
    void aKeyThatComesLaterOpensTheLaneAndEndsItsHold();
    void aMissingKeyOfAnEarlierEngineIsNotMissedForEver();
    void anotherKeyIsTriedAtOnce();
    void aPauseOutlivesAMissingKey();

private:
    Hold noKey() const { return {HoldReason::Key, std::nullopt, u"The keychain is locked."_s}; }
    void lookAt(const Hold &hold); //!< as the dispatcher does; until what it wrote is on disk
    ProviderAccount row(const Hold &hold = {}) const;
    Hold throttle() { return {HoldReason::Throttle, m_store->clock().now() + 10s, {}}; }
    bool isStored(HoldReason reason);
    void waitForTheWriter();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<SendJournal> m_journal;
    std::unique_ptr<StorageWatch> m_storage;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<Departures> m_departures;
    std::unique_ptr<LaneBook> m_book;
    std::unique_ptr<QSemaphore> m_mayWrite;
    AccountId m_account{};
    bool m_keyIsThere = true;
};

void TestLaneBook::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqliteTestStore>();
    m_account = m_store->addAccount();
    m_mayWrite = std::make_unique<QSemaphore>();
    m_writer = *Writer::start([this]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    m_reader = m_store->openReader();
    const Sighting beginning = beginningOf(1);
    m_journal = *SendJournal::begin(m_folder->filePath(u"j"_s), beginning);
    m_storage = std::make_unique<StorageWatch>(
        StorageWatch::Parts{*m_writer, *m_reader, *m_journal, m_store->clock(), beginning.age});
    m_transport = std::make_unique<HttpTransport>(m_store->clock());
    m_departures = std::make_unique<Departures>(*m_journal, *m_storage, m_store->clock());
    m_keyIsThere = true;
    m_book = std::make_unique<LaneBook>(
        LaneBook::Parts{*m_writer, *m_transport, *m_departures, m_store->clock(),
                        [this](const ProviderAccount &account) -> Result<std::unique_ptr<Provider>> {
                            if (!m_keyIsThere)
                                return Error{ErrorKind::Secret, noKey().note};
                            return makeProvider(account, {u"ID"_s, Secret("SECRET"), {}});
                        }});
}

void TestLaneBook::cleanup()
{
    m_mayWrite->release();
    waitForTheWriter();
    m_book.reset();
    m_departures.reset();
    m_transport.reset();
    m_storage.reset();
    m_journal.reset();
    m_reader.reset();
    m_writer.reset();
    m_store.reset();
}

//! The account as it was read with \a hold.
ProviderAccount TestLaneBook::row(const Hold &hold) const
{
    ProviderAccount account;
    account.id = m_account;
    account.driver = u"aliyun"_s;
    account.settings = {{u"endpoint"_s, u"http://127.0.0.1:9"_s}, {u"access_key_id"_s, u"ID"_s}};
    account.hold = hold;
    return account;
}

bool TestLaneBook::isStored(HoldReason reason)
{
    return m_store->value(u"SELECT ifnull(hold,'')='%1' FROM provider_account"_s.arg(holdCode(reason))) == 1;
}

//! Until everything that was submitted before is written, and known here.
void TestLaneBook::waitForTheWriter()
{
    const auto done = std::make_shared<bool>(false);
    m_writer->submit(WritePriority::Normal, [](Store &) { return Result<void>(); })
        .then(this, [done](const Result<void> &) { *done = true; });
    QTRY_VERIFY(*done);
}

void TestLaneBook::aLanesOwnHoldEndsWithItsReason()
{
    QVERIFY(m_store->store().accounts().setEngineHold(m_account, throttle()));
    m_book->update({row()}); // opens the lane

    m_book->update({row(throttle())});
    waitForTheWriter();

    QVERIFY(isStored(HoldReason::None));
    QVERIFY(m_book->isOpen(m_account));
}

void TestLaneBook::aPersonsPauseOutlivesALanesOwnHold()
{
    m_book->update({row()});
    QVERIFY(m_store->store().accounts().setHold(m_account, {HoldReason::LanePaused, std::nullopt, u"x"_s}));

    // What was read before the pause; the lane's own state says that nothing keeps it back any more.
    m_book->update({row(throttle())});
    waitForTheWriter();

    QVERIFY(isStored(HoldReason::LanePaused));
    m_book->update({row({HoldReason::LanePaused, std::nullopt, u"x"_s})});
    QVERIFY(!m_book->isOpen(m_account));
}

void TestLaneBook::aPersonsPauseOutlivesWhatTheProviderSays()
{
    m_book->update({row()});
    QVERIFY(m_store->store().accounts().setHold(m_account, {HoldReason::LanePaused, std::nullopt, u"x"_s}));

    m_book->hold(m_account, {HoldReason::Balance, std::nullopt, u"no money"_s});
    waitForTheWriter();

    QVERIFY(isStored(HoldReason::LanePaused));
    QVERIFY(!m_book->isOpen(m_account));
}

void TestLaneBook::whatIsBeingWrittenIsNotForgotten()
{
    m_book->update({row()});
    m_writer->submit(WritePriority::Arm, [this](Store &) {
        m_mayWrite->acquire();
        return Result<void>();
    });
    m_book->hold(m_account, {HoldReason::Key, std::nullopt, u"InvalidAccessKeyId.NotFound"_s});

    m_book->update({row(throttle())});

    QCOMPARE(m_book->holds().at(m_account).reason, HoldReason::Key);
    QVERIFY(!m_book->isOpen(m_account));
    m_mayWrite->release();
    waitForTheWriter();
    QVERIFY(isStored(HoldReason::Key));
}

void TestLaneBook::aHoldThatIsEndedLaterCounts()
{
    m_book->update({row()});
    m_book->hold(m_account, {HoldReason::Key, std::nullopt, u"InvalidAccessKeyId.NotFound"_s});
    waitForTheWriter();

    m_book->update({row()});

    QVERIFY(m_book->isOpen(m_account));
}

//! At full speed a lane is always busy: it takes nobody more, so that its new key or rate counts soon.
void TestLaneBook::whatChangesWhileItIsBusyCountsAsSoonAsItIsNot()
{
    m_book->update({row()});
    const Lane::Room room{1, 1, 1, 1};
    m_book->find(m_account)->reserve(room, 1);
    ProviderAccount slower = row();
    slower.settings.insert(u"segments_per_s"_s, u"5"_s);

    m_book->update({slower});

    QCOMPARE(m_book->find(m_account)->room(1, true).messages, 0);
    QCOMPARE(m_book->find(m_account)->account().settings, row().settings);
    m_book->find(m_account)->giveBack(room, 1, 0, 0);
    m_book->update({slower});
    QVERIFY(m_book->find(m_account)->room(1, true).messages > 0);
    QCOMPARE(m_book->find(m_account)->account().settings, slower.settings);
}

void TestLaneBook::whatIsChangedBackLetsItGoOn()
{
    m_book->update({row()});
    const Lane::Room room{1, 1, 1, 1};
    m_book->find(m_account)->reserve(room, 1);
    ProviderAccount slower = row();
    slower.settings.insert(u"segments_per_s"_s, u"5"_s);
    m_book->update({slower});

    m_book->update({row()});

    QVERIFY(m_book->find(m_account)->room(1, true).messages > 0);
    m_book->find(m_account)->giveBack(room, 1, 0, 0);
}

void TestLaneBook::lookAt(const Hold &hold)
{
    m_book->update({row(hold)});
    waitForTheWriter();
}

void TestLaneBook::aHeldAccountHasItsLane_data()
{
    QTest::addColumn<HoldReason>("reason");
    QTest::addColumn<QString>("note");
    QTest::newRow("paused") << HoldReason::LanePaused << u"price talks"_s;
    QTest::newRow("no balance") << HoldReason::Balance << u"isv.AMOUNT_NOT_ENOUGH"_s;
    QTest::newRow("a key that was refused") << HoldReason::Key << u"InvalidAccessKeyId.NotFound"_s;
    QTest::newRow("a key that was refused without a code") << HoldReason::Key << u"(not a code)"_s;
    QTest::newRow("a clock that is off") << HoldReason::Clock << u"InvalidTimeStamp.Expired"_s;
}

//! As an engine that starts finds it: receipts and replies come to it, nobody goes, and the hold stays.
void TestLaneBook::aHeldAccountHasItsLane()
{
    QFETCH(HoldReason, reason);
    QFETCH(QString, note);
    const Hold hold{reason, std::nullopt, note};
    QVERIFY(m_store->store().accounts().setEngineHold(m_account, hold));

    lookAt(hold);
    lookAt(hold);

    QVERIFY(m_book->find(m_account) != nullptr);
    QVERIFY(!m_book->isOpen(m_account));
    QVERIFY(isStored(reason));
}

//! What its provider keeps may still be for another program.
void TestLaneBook::anAccountThatNobodyTurnedOnHasNoneYet()
{
    lookAt({HoldReason::LanePaused, std::nullopt, NotTurnedOn});
    QVERIFY(m_book->find(m_account) == nullptr);

    lookAt({});

    QVERIFY(m_book->find(m_account) != nullptr);
}

void TestLaneBook::aKeyThatComesLaterOpensTheLaneAndEndsItsHold()
{
    m_keyIsThere = false;
    lookAt({});
    QVERIFY(m_book->find(m_account) == nullptr);
    QVERIFY(isStored(HoldReason::Key));
    m_keyIsThere = true;
    m_store->clock().advance(59s);
    lookAt(noKey());
    QVERIFY2(m_book->find(m_account) == nullptr, "a minute is not over yet");

    m_store->clock().advance(1s);
    lookAt(noKey());
    lookAt(noKey());

    QVERIFY(m_book->find(m_account) != nullptr);
    QVERIFY(m_book->isOpen(m_account));
    QVERIFY(isStored(HoldReason::None));
}

void TestLaneBook::aMissingKeyOfAnEarlierEngineIsNotMissedForEver()
{
    QVERIFY(m_store->store().accounts().setEngineHold(m_account, noKey()));

    lookAt(noKey());
    lookAt(noKey());

    QVERIFY(m_book->isOpen(m_account));
    QVERIFY(isStored(HoldReason::None));
}

void TestLaneBook::anotherKeyIsTriedAtOnce()
{
    m_keyIsThere = false;
    lookAt({});
    m_keyIsThere = true;
    ProviderAccount replaced = row(noKey());
    replaced.secretRef = u"provider/another"_s;

    m_book->update({replaced});

    QVERIFY(m_book->find(m_account) != nullptr);
}

void TestLaneBook::aPauseOutlivesAMissingKey()
{
    const Hold pause{HoldReason::LanePaused, std::nullopt, u"x"_s};
    QVERIFY(m_store->store().accounts().setHold(m_account, pause));
    m_keyIsThere = false;
    lookAt(pause);
    QVERIFY(isStored(HoldReason::LanePaused));
    QCOMPARE(m_book->holds().at(m_account).reason, HoldReason::LanePaused);

    QVERIFY(m_store->store().accounts().setHold(m_account, {}));
    lookAt({});

    QVERIFY2(isStored(HoldReason::Key), "whoever resumes it learns at once what is missing");
}

QObject *tst_lanebook()
{
    return new TestLaneBook;
}

#include "tst_lanebook.moc"
