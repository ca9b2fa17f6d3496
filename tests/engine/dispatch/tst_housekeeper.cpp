// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/housekeeper.h"
#include "tests/support/sqliteteststore.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! What is old is worked off in pieces, one after the other, by the one sweep of the minute that starts here.
class TestHousekeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everybodyWithoutReceiptIsClosedInOneSweep();
    void othersReceiptsDoNotEndASweep();
    void whatWentThroughARemovedAccountIsClosedToo();
    void whatWentThroughAHeldAccountIsClosedToo();
    void everyOldCampaignIsErasedInOneSweep();
    void theBinIsEmptied();
    void aSweepThatIsStoppedEndsSoon();
    void aSealThatCannotBeKeptIsTold();

private:
    CampaignId sent(int people);
    void start();

    QString m_sealsIn; // a folder; none: they are not kept
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<ClockGuard> m_clockGuard;
    std::unique_ptr<Housekeeper> m_housekeeper;
};

void TestHousekeeper::init()
{
    m_sealsIn.clear();
    m_store = std::make_unique<SqliteTestStore>();
}

void TestHousekeeper::cleanup()
{
    if (m_housekeeper) {
        m_housekeeper->stop();
        QTRY_VERIFY(m_housekeeper->isQuiet() && m_clockGuard->isQuiet()); // as the engine does
    }
    m_housekeeper.reset();
    m_clockGuard.reset();
    m_reader.reset();
    m_writer.reset();
    m_store.reset();
}

//! A campaign to \a people whom the provider has accepted, through the account 1.
CampaignId TestHousekeeper::sent(int people)
{
    const CampaignId campaign = m_store->addRunning(people);
    QueueStore &queue = m_store->store().queue();
    while (*queue.feed(campaign, 1'000'000) > 0) { }
    const auto claim = queue.claim({.campaign = campaign,
                                    .account = AccountId{1},
                                    .epoch = 1,
                                    .requests = people / 100 + 1,
                                    .perRequest = 100,
                                    .messages = people,
                                    .now = m_store->clock().now()});
    for (const ArmedRequest &request : claim->requests) {
        Settlement settlement{.requestId = request.requestId,
                              .completions = {},
                              .releases = {},
                              .doubts = {},
                              .trace = {},
                              .now = m_store->clock().now()};
        for (const ArmedMessage &message : request.messages)
            settlement.completions.append({.attempt = message.attempt,
                                           .accepted = true,
                                           .providerId = QString::number(number(message.attempt)),
                                           .code = {}});
        if (!queue.settle(settlement))
            qFatal("Nothing could be settled.");
    }
    return campaign;
}

void TestHousekeeper::start()
{
    m_writer = *Writer::start([this]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        if (opened && !m_sealsIn.isEmpty()) {
            if (const auto kept = (*opened)->keepSealsIn(m_sealsIn); !kept)
                return kept.error();
        }
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    m_reader = m_store->openReader();
    m_clockGuard = std::make_unique<ClockGuard>(*m_writer, m_store->clock(), ClockGuard::Memory());
    m_housekeeper = std::make_unique<Housekeeper>(*m_writer, *m_reader, m_store->clock(), *m_clockGuard);
    m_housekeeper->start();
}

void TestHousekeeper::everybodyWithoutReceiptIsClosedInOneSweep()
{
    const CampaignId campaign = sent(6'000);
    m_store->clock().advance(73h);

    start();

    QTRY_COMPARE_WITH_TIMEOUT(m_store->counter(campaign, MessageState::NoReceipt), 6'000, 30'000);
    QCOMPARE(m_store->counter(campaign, MessageState::Submitted), 0);
}

void TestHousekeeper::othersReceiptsDoNotEndASweep()
{
    const CampaignId campaign = sent(6'000);
    // All but the last have had their receipt: a piece finds nobody, and that is not the end.
    QVERIFY(m_store->sql(u"UPDATE message SET state=6 WHERE msg_id<(SELECT max(msg_id) FROM message)"_s));
    m_store->clock().advance(73h);

    start();

    QTRY_COMPARE_WITH_TIMEOUT(m_store->counter(campaign, MessageState::NoReceipt), 1, 30'000);
}

void TestHousekeeper::whatWentThroughARemovedAccountIsClosedToo()
{
    const CampaignId campaign = sent(10);
    while (*m_store->store().campaigns().advance(m_store->clock().now(), 5'000) > 0) { }
    QVERIFY(m_store->store().accounts().remove(AccountId{1}));
    m_store->clock().advance(73h);

    start();

    QTRY_COMPARE_WITH_TIMEOUT(m_store->counter(campaign, MessageState::NoReceipt), 10, 30'000);
}

void TestHousekeeper::whatWentThroughAHeldAccountIsClosedToo()
{
    const CampaignId campaign = sent(10);
    QVERIFY(
        m_store->store().accounts().setHold(AccountId{1}, {HoldReason::LanePaused, std::nullopt, u"x"_s}));
    m_store->clock().advance(73h);

    start();

    QTRY_COMPARE_WITH_TIMEOUT(m_store->counter(campaign, MessageState::NoReceipt), 10, 30'000);
}

void TestHousekeeper::everyOldCampaignIsErasedInOneSweep()
{
    m_store->addRunning(3, u"one"_s);
    m_store->addRunning(3, u"two"_s);
    m_store->addRunning(3, u"three"_s);
    QVERIFY(
        m_store->sql(u"UPDATE campaign SET state=8,finished_at=%1"_s.arg(toMillis(m_store->clock().now()))));
    m_store->clock().advance(std::chrono::days(731));

    start();

    QTRY_COMPARE(m_store->value(u"SELECT count(*) FROM campaign WHERE erased_at IS NOT NULL"_s), 3);
}

void TestHousekeeper::theBinIsEmptied()
{
    const CampaignId draft = m_store->addCampaign(m_store->addAudience(2), m_store->addAccount());
    QVERIFY(m_store->store().campaigns().moveToBin(draft, BuiltInAuthor));
    m_store->clock().advance(std::chrono::days(31));

    start();

    QTRY_COMPARE(m_store->value(u"SELECT count(*) FROM campaign"_s), 0);
}

void TestHousekeeper::aSweepThatIsStoppedEndsSoon()
{
    const CampaignId campaign = sent(6'000);
    m_store->clock().advance(73h);
    start();
    QSignalSpy quiet(m_housekeeper.get(), &Housekeeper::wentQuiet);

    m_housekeeper->stop();

    QTRY_VERIFY(!quiet.isEmpty() && m_housekeeper->isQuiet());
    QVERIFY(m_store->counter(campaign, MessageState::NoReceipt) < 6'000);
}

// The journal may be writable all the same, so that nothing else tells.
void TestHousekeeper::aSealThatCannotBeKeptIsTold()
{
    m_sealsIn = QFileInfo(m_store->file()).absolutePath() + u"/journal"_s;
    QVERIFY(QDir().mkpath(m_sealsIn + u"/audit-seals"_s)); // where the file should be
    QVERIFY(m_store->store().workspace().audit({BuiltInAuthor, u"act"_s, {}, {}}));

    start();
    QSignalSpy failed(m_housekeeper.get(), &Housekeeper::storageFailed);

    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY2(failed.constFirst().constFirst().toString().contains(u"audit-seals"_s),
             qPrintable(failed.constFirst().constFirst().toString()));
}

QObject *tst_housekeeper()
{
    return new TestHousekeeper;
}

#include "tst_housekeeper.moc"
