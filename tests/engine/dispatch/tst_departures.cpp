// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/departures.h"

#include "engine/dispatch/journalfolder.h"
#include "tests/engine/dispatch/journals.h"
#include "tests/support/sqliteteststore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A request of two people, whose attempts are \a attempt and the next.
ArmedRequest leavingRequest(qint64 attempt)
{
    ArmedRequest request;
    request.requestId = QByteArray(16, 'r');
    request.clientRef = request.requestId.toHex();
    for (qint64 at = 0; at < 2; ++at) {
        ArmedMessage message;
        message.attempt = AttemptId{attempt + at};
        message.message = MessageId{50 + at};
        request.messages.append(message);
    }
    return request;
}

} // namespace

//! What leaves stands in the journal first.
class TestDepartures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatLeavesStandsInTheJournal();
    void aCampaignIsKnownByWhenItWasMade();
    void nothingLeavesWhileTheJournalIsInTrouble();
    void theSameTroubleIsToldOnce();
    void wrongWorkIsNoTrouble();

private:
    static constexpr CampaignId Campaign{3};
    static constexpr AccountId Account{2};

    QList<JournalledAttempt> journalled() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<SendJournal> m_journal;
    std::unique_ptr<StorageWatch> m_storage;
    std::unique_ptr<Departures> m_departures;
};

void TestDepartures::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqliteTestStore>();
    auto writer = Writer::start([this]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    QVERIFY(writer);
    m_writer = *std::move(writer);
    m_reader = m_store->openReader();
    const Sighting beginning = beginningOf(1, 10);
    auto journal = SendJournal::begin(m_folder->filePath(u"j"_s), beginning);
    QVERIFY(journal);
    m_journal = *std::move(journal);
    m_storage = std::make_unique<StorageWatch>(
        StorageWatch::Parts{*m_writer, *m_reader, *m_journal, m_store->clock(), beginning.age});
    m_departures = std::make_unique<Departures>(*m_journal, *m_storage, m_store->clock());
}

void TestDepartures::cleanup()
{
    m_departures.reset();
    m_storage.reset();
    m_journal.reset();
    m_reader.reset();
    m_writer.reset();
    m_store.reset();
    m_folder.reset();
}

QList<JournalledAttempt> TestDepartures::journalled() const
{
    QList<JournalledAttempt> all;
    const JournalFolder folder(m_folder->filePath(u"j"_s), journalledDatabase());
    const Result<void> read = folder.visit([&all](const QList<JournalledAttempt> &some) {
        all.append(some);
        return Result<void>();
    });
    return read ? all : QList<JournalledAttempt>();
}

void TestDepartures::whatLeavesStandsInTheJournal()
{
    m_departures->know(Campaign, fromMillis(1'700'000'000'000));
    QVERIFY(journalled().isEmpty());

    QVERIFY(m_departures->mark(Campaign, Account, leavingRequest(11)));

    QCOMPARE(journalled().size(), 2);
    QCOMPARE(m_journal->highestAttempt(), 12);
}

void TestDepartures::aCampaignIsKnownByWhenItWasMade()
{
    m_departures->know(Campaign, fromMillis(1));
    m_departures->know(Campaign, fromMillis(1'700'000'000'000));

    QVERIFY(m_departures->mark(Campaign, Account, leavingRequest(11)));

    QFile part(JournalFolder::partFile(m_folder->filePath(u"j"_s), 1, 0));
    QVERIFY(part.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = part.readAll().split('\n');
    QVERIFY(lines.size() >= 2);
    const auto request = JournalledRequest::fromLine(lines.at(1));
    QVERIFY(request);
    QVERIFY(request->campaign == Campaign);
    QVERIFY(request->account == Account);
    QCOMPARE(request->campaignCreated, fromMillis(1'700'000'000'000));
    QCOMPARE(request->leftAt, m_store->clock().now());
    QCOMPARE(request->requestId, QByteArray(16, 'r'));
}

void TestDepartures::nothingLeavesWhileTheJournalIsInTrouble()
{
    QSignalSpy changed(m_storage.get(), &StorageWatch::changed);
    m_storage->journalFailed(u"no room"_s);

    QCOMPARE(changed.size(), 1);
    QVERIFY(m_storage->health().trouble == StorageTrouble::Journal);
    QCOMPARE(m_storage->health().detail, u"no room"_s);
    QCOMPARE(m_storage->health().since, m_store->clock().now());
    QVERIFY(!m_departures->mark(Campaign, Account, leavingRequest(11)));
    QVERIFY(journalled().isEmpty());
    QCOMPARE(m_journal->highestAttempt(), 10);
}

void TestDepartures::theSameTroubleIsToldOnce()
{
    QVERIFY(m_storage->maySend());
    m_storage->journalFailed(u"first"_s);
    const TimePoint since = m_storage->health().since;
    m_store->clock().advance(1min);
    QSignalSpy changed(m_storage.get(), &StorageWatch::changed);

    m_storage->journalFailed(u"second"_s);

    QVERIFY(changed.isEmpty());
    QCOMPARE(m_storage->health().detail, u"first"_s);
    QCOMPARE(m_storage->health().since, since);
}

void TestDepartures::wrongWorkIsNoTrouble()
{
    QVERIFY2(!m_storage->failed(u"a wrong name"_s), "Work that was wrong is no trouble of the storage");
    QVERIFY(m_storage->maySend());
    QVERIFY(m_storage->health() == StorageHealth());
    QVERIFY(m_departures->mark(Campaign, Account, leavingRequest(11)));
}

QObject *tst_departures()
{
    return new TestDepartures;
}

#include "tst_departures.moc"
