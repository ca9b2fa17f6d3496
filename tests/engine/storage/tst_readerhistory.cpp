// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/engine/storage/historytruth.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A clock on which every look costs so much that a search may read one bucket only.
class SlowClock : public Clock
{
public:
    TimePoint now() const override { return {}; }
    std::chrono::microseconds bootTime() const override { return m_bootTime += 30ms; }

private:
    mutable std::chrono::microseconds m_bootTime{0};
};

QList<qint64> numbers(const QList<MessageRow> &rows)
{
    QList<qint64> ids;
    for (const MessageRow &row : rows)
        ids.append(number(row.id));
    return ids;
}

} // namespace

class TestReaderHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatAScanOfTheTableFinds_data();
    void findsWhatAScanOfTheTableFinds();
    void countsCampaignsThatAreHeldAsAWhole();
    void findsANumberInEveryCampaign();
    void findsNobodyUnderANumberThatWasNeverTexted();
    void goesOnWhereItRanOutOfTime();
    void showsEachRowOnceWhileRowsChange();

private:
    using Matches = std::function<bool(const Truth &)>;
    QList<qint64> scan(const Matches &matches, bool newestFirst) const;
    QList<qint64> pages(const MessageFilter &filter, bool newestFirst, int limit);
    std::unique_ptr<SqliteReader> open(const Clock &clock);
    void addLineFilters(LedgerLine line);
    void addLeftOut();
    void addFilters(const QString &name, MessageFilter filter, const Matches &matches);

    SqliteTestStore m_store;
    std::unique_ptr<SqliteReader> m_reader;
    QList<Truth> m_truths;
};

Q_DECLARE_METATYPE(heliograph::MessageFilter)
Q_DECLARE_METATYPE(std::function<bool(const Truth &)>)

void TestReaderHistory::initTestCase()
{
    const auto filled
        = HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                         {.people = 5'000, .campaigns = 4, .seed = 7})
              .fill();
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    m_reader = open(m_store.clock());
    QVERIFY(m_reader);
    m_truths = readTruths(m_store.connection());
    QCOMPARE(m_truths.size(), 20'000);
}

std::unique_ptr<SqliteReader> TestReaderHistory::open(const Clock &clock)
{
    auto reader
        = SqliteReader::open(m_store.file(), m_store.keys().cipher(), m_store.keys().blindIndex(), clock);
    return reader ? *std::move(reader) : nullptr;
}

QList<qint64> TestReaderHistory::scan(const Matches &matches, bool newestFirst) const
{
    QList<qint64> ids;
    for (const Truth &truth : m_truths) {
        if (matches(truth))
            ids.append(truth.id);
    }
    if (newestFirst)
        std::ranges::reverse(ids);
    return ids;
}

QList<qint64> TestReaderHistory::pages(const MessageFilter &filter, bool newestFirst, int limit)
{
    QList<qint64> ids;
    std::optional<MessageId> after;
    do {
        const auto page = m_reader->messages(filter, after, newestFirst, limit, false);
        if (!page)
            qFatal("%s", qPrintable(page.error().detail));
        ids += numbers(page->rows);
        after = page->next;
    } while (after);
    return ids;
}

// Each filter alone, and with a period that cuts through the history.
void TestReaderHistory::addFilters(const QString &name, MessageFilter filter, const Matches &matches)
{
    const TimePoint from = HistoryFixture::Begin + 36h;
    const TimePoint until = HistoryFixture::Begin + 120h;
    QTest::addRow("%s", qPrintable(name)) << filter << matches;
    filter.from = from;
    QTest::addRow("%s, since", qPrintable(name))
        << filter << Matches([=](const Truth &t) { return matches(t) && t.stateAt >= from; });
    filter.until = until;
    QTest::addRow("%s, in a period", qPrintable(name))
        << filter
        << Matches([=](const Truth &t) { return matches(t) && t.stateAt >= from && t.stateAt < until; });
}

void TestReaderHistory::findsWhatAScanOfTheTableFinds_data()
{
    QTest::addColumn<MessageFilter>("filter");
    QTest::addColumn<Matches>("matches");

    addFilters(u"everything"_s, {}, [](const Truth &) { return true; });
    MessageFilter byCampaign;
    byCampaign.campaign = CampaignId(2);
    addFilters(u"campaign"_s, byCampaign, [](const Truth &t) { return t.campaign == CampaignId(2); });
    MessageFilter byAccount;
    byAccount.account = AccountId(2);
    addFilters(u"provider"_s, byAccount, [](const Truth &t) { return t.account == AccountId(2); });
    for (const QString &country : {u"DE"_s, u"IS"_s, u"ZZ"_s}) {
        MessageFilter filter;
        filter.country = country;
        addFilters(country, filter, [=](const Truth &t) { return t.country == country; });
    }
    for (const QString &reason : {u"MOBILE_OFF"_s, u"opt-out"_s, u"connection-closed"_s, u"never-seen"_s}) {
        MessageFilter filter;
        filter.reason = reason;
        addFilters(reason, filter, [=](const Truth &t) { return t.reason == reason; });
    }
    for (const LedgerLine line : LedgerLines)
        addLineFilters(line);
    addLeftOut();
}

// Alone, together, and beside what is asked for.
void TestReaderHistory::addLeftOut()
{
    for (const LedgerLine line : LedgerLines) {
        MessageFilter filter;
        filter.leftOut.lines = {line};
        filter.campaign = CampaignId(4);
        addFilters(u"campaign, without "_s + ledgerKey(line), filter,
                   [=](const Truth &t) { return t.line != line && t.campaign == CampaignId(4); });
        filter.campaign.reset();
        filter.account = AccountId(2);
        filter.country = u"FR"_s;
        addFilters(u"provider, country, without "_s + ledgerKey(line), filter, [=](const Truth &t) {
            return t.line != line && t.account == AccountId(2) && t.country == u"FR"_s;
        });
    }
    MessageFilter notDelivered;
    notDelivered.leftOut.lines = {LedgerLine::Delivered};
    addFilters(u"without delivered"_s, notDelivered,
               [](const Truth &t) { return t.line != LedgerLine::Delivered; });
    MessageFilter campaigns;
    campaigns.leftOut.campaigns = {CampaignId(2), CampaignId(4)};
    addFilters(u"without campaigns"_s, campaigns,
               [](const Truth &t) { return t.campaign != CampaignId(2) && t.campaign != CampaignId(4); });
    MessageFilter account;
    account.leftOut.accounts = {AccountId(2)};
    addFilters(u"without a provider"_s, account, [](const Truth &t) { return t.account != AccountId(2); });
    MessageFilter much = account;
    much.reason = u"MOBILE_OFF"_s;
    much.leftOut.campaigns = {CampaignId(1)};
    much.leftOut.lines = {LedgerLine::Delivered, LedgerLine::Refused, LedgerLine::Waiting};
    addFilters(u"reason, without much"_s, much, [](const Truth &t) {
        return t.reason == u"MOBILE_OFF"_s && t.account != AccountId(2) && t.campaign != CampaignId(1)
            && t.line != LedgerLine::Delivered && t.line != LedgerLine::Refused
            && t.line != LedgerLine::Waiting;
    });
    MessageFilter onlyGone;
    onlyGone.leftOut.lines
        = {LedgerLine::Waiting, LedgerLine::Held, LedgerLine::Sending, LedgerLine::Unknown};
    addFilters(u"without what may still go"_s, onlyGone, [](const Truth &t) {
        return t.line != LedgerLine::Waiting && t.line != LedgerLine::Held && t.line != LedgerLine::Sending
            && t.line != LedgerLine::Unknown;
    });
}

// A state alone, and with a campaign, a provider, both, and what is not promised.
void TestReaderHistory::addLineFilters(LedgerLine line)
{
    const QString name = ledgerKey(line);
    MessageFilter filter;
    filter.line = line;
    addFilters(name, filter, [=](const Truth &t) { return t.line == line; });
    filter.campaign = CampaignId(4);
    addFilters(u"campaign, "_s + name, filter,
               [=](const Truth &t) { return t.line == line && t.campaign == CampaignId(4); });
    filter.account = AccountId(2);
    addFilters(u"campaign, provider, "_s + name, filter,
               [=](const Truth &t) { return t.line == line && t.campaign == CampaignId(4); });
    filter.campaign.reset();
    addFilters(u"provider, "_s + name, filter,
               [=](const Truth &t) { return t.line == line && t.account == AccountId(2); });
    filter.country = u"FR"_s;
    addFilters(u"provider, country, "_s + name, filter, [=](const Truth &t) {
        return t.line == line && t.account == AccountId(2) && t.country == u"FR"_s;
    });
}

void TestReaderHistory::findsWhatAScanOfTheTableFinds()
{
    QFETCH(MessageFilter, filter);
    QFETCH(Matches, matches);

    QCOMPARE(pages(filter, true, 997), scan(matches, true));
    QCOMPARE(pages(filter, false, 1'000'000), scan(matches, false));
}

void TestReaderHistory::countsCampaignsThatAreHeldAsAWhole()
{
    MessageFilter held;
    held.line = LedgerLine::Held;
    held.heldCampaigns = {CampaignId(3)};
    const Matches isHeld = [](const Truth &t) {
        return t.line == LedgerLine::Held || (t.ready && t.campaign == CampaignId(3));
    };
    MessageFilter waiting = held;
    waiting.line = LedgerLine::Waiting;
    const Matches waits
        = [](const Truth &t) { return t.line == LedgerLine::Waiting && t.campaign != CampaignId(3); };

    MessageFilter notHeld = held;
    notHeld.line.reset();
    notHeld.leftOut.lines = {LedgerLine::Held};

    QCOMPARE(pages(held, true, 500), scan(isHeld, true));
    QCOMPARE(pages(notHeld, true, 500), scan([&](const Truth &t) { return !isHeld(t); }, true));
    QCOMPARE(pages(waiting, true, 500), scan(waits, true));
    QVERIFY(!scan(isHeld, true).isEmpty() && !scan(waits, true).isEmpty());
}

void TestReaderHistory::findsANumberInEveryCampaign()
{
    const auto some = m_reader->message(MessageId(17));
    QVERIFY(some);
    MessageFilter filter;
    filter.e164 = some->e164;

    const auto all = m_reader->messages(filter, std::nullopt, true, 10, false);

    QVERIFY(all);
    QCOMPARE(numbers(all->rows), QList<qint64>({15'017, 10'017, 5'017, 17}));
    QVERIFY(!all->next);
    QCOMPARE(pages(filter, false, 3), QList<qint64>({17, 5'017, 10'017, 15'017}));
    filter.campaign = CampaignId(2);
    QCOMPARE(pages(filter, true, 3), QList<qint64>({5'017}));
}

void TestReaderHistory::findsNobodyUnderANumberThatWasNeverTexted()
{
    MessageFilter filter;
    filter.e164 = u"+8613999999999"_s;

    QVERIFY(pages(filter, true, 10).isEmpty());
}

void TestReaderHistory::goesOnWhereItRanOutOfTime()
{
    const SlowClock clock;
    const auto reader = open(clock);
    MessageFilter filter;
    filter.country = u"IS"_s;
    QSet<qint64> buckets;
    for (const qint64 id : scan([](const Truth &t) { return t.country == u"IS"_s; }, true))
        buckets.insert(bucketOf(MessageId(id)));
    QVERIFY(buckets.size() > 1);

    for (const bool newestFirst : {true, false}) {
        QList<qint64> ids;
        int stops = 0;
        std::optional<MessageId> after;
        do {
            const auto page = reader->messages(filter, after, newestFirst, 1'000, false);
            QVERIFY(page);
            stops += page->searchedAll ? 0 : 1;
            ids += numbers(page->rows);
            after = page->next;
        } while (after);

        QCOMPARE(ids, scan([](const Truth &t) { return t.country == u"IS"_s; }, newestFirst));
        QCOMPARE(stops, buckets.size()); // one look at the clock a bucket
    }
}

void TestReaderHistory::showsEachRowOnceWhileRowsChange()
{
    SqliteTestStore store;
    QVERIFY(HistoryFixture(store.connection(), store.keys().cipher(), store.keys().blindIndex(),
                           {.people = 2'000, .campaigns = 2, .seed = 3})
                .fill());
    const auto reader
        = SqliteReader::open(store.file(), store.keys().cipher(), store.keys().blindIndex(), store.clock());
    QVERIFY(reader);

    QSet<MessageId> seen;
    std::optional<MessageId> after;
    int round = 0;
    do {
        const auto page = (*reader)->messages({}, after, true, 250, false);
        QVERIFY(page);
        for (const MessageRow &row : page->rows) {
            QVERIFY(!seen.contains(row.id));
            seen.insert(row.id);
        }
        after = page->next;
        QVERIFY(
            store.sql(u"UPDATE message SET state=10,state_at=state_at+1 WHERE state=1 AND msg_id%7=%1"_s.arg(
                ++round % 7)));
        QVERIFY(
            store.sql(u"UPDATE message SET state=6 WHERE state IN (5,7) AND msg_id%5=%1"_s.arg(round % 5)));
    } while (after);

    QCOMPARE(seen.size(), 4'000);
}

QObject *tst_readerhistory()
{
    return new TestReaderHistory;
}

#include "tst_readerhistory.moc"
