// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/query/exporter.h"
#include "engine/query/messagecount.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/engine/query/csvfile.h"
#include "tests/support/sqliteteststore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What is left out is neither shown nor counted nor exported.
class TestLeftOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pagesCountsAndExportsAgree_data();
    void pagesCountsAndExportsAgree();
    void aProviderIsLeftOutOfPagesThatNoCounterKnows();
    void whatIsAskedForAndLeftOutIsNothing_data();
    void whatIsAskedForAndLeftOutIsNothing();
    void anExportNamesWhatItLeavesOut();

private:
    History history() { return *History::at(*m_reader, m_situation); }
    QStringList exported(const MessageFilter &filter);

    SqliteTestStore m_store;
    QTemporaryDir m_folder;
    std::unique_ptr<SqliteReader> m_reader;
    SendingSituation m_situation;
};

void TestLeftOut::initTestCase()
{
    QVERIFY(HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                           {.people = 1'000, .campaigns = 3, .seed = 5})
                .fill());
    auto reader = SqliteReader::open(m_store.file(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                                     m_store.clock());
    QVERIFY(reader);
    m_reader = *std::move(reader);
    const auto situation = readSituation(*m_reader, true, m_store.clock().now());
    QVERIFY(situation);
    m_situation = *situation;
}

//! The ids in the file, in its order.
QStringList TestLeftOut::exported(const MessageFilter &filter)
{
    const ExportOrder order{
        .file = m_folder.filePath(u"history.csv"_s), .filter = filter, .columns = {u"message_id"_s}};
    if (const auto done = Exporter(*m_reader, m_store.store().disclosures(), m_situation).run(order, {});
        !done)
        qFatal("%s", qPrintable(done.error().detail));
    QFile file(order.file);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no file.");
    QStringList ids;
    const auto rows = parseCsv(file.readAll()).sliced(1);
    for (const QStringList &row : rows)
        ids.append(row.first());
    return ids;
}

void TestLeftOut::pagesCountsAndExportsAgree_data()
{
    QTest::addColumn<MessageFilter>("filter");

    for (const LedgerLine line : LedgerLines) {
        MessageFilter filter;
        filter.leftOut.lines = {line};
        QTest::addRow("without %s", qPrintable(QString(ledgerKey(line)))) << filter;
        filter.campaign = CampaignId{3};
        QTest::addRow("without %s, of a campaign", qPrintable(QString(ledgerKey(line)))) << filter;
    }
    MessageFilter several;
    several.leftOut.campaigns = {CampaignId{2}};
    QTest::newRow("without a campaign") << several;
    several.leftOut.lines = {LedgerLine::Delivered, LedgerLine::Held};
    QTest::newRow("without a campaign and two states") << several;
    several.line = LedgerLine::Refused;
    QTest::newRow("without a campaign, of a state") << several;
}

void TestLeftOut::pagesCountsAndExportsAgree()
{
    QFETCH(MessageFilter, filter);
    QStringList expected;
    auto everything = history().page({}, std::nullopt, false, 10'000, false, {});
    QVERIFY(everything);
    for (const MessageRow &row : std::as_const(everything->rows)) {
        const LedgerLine line = ledgerLineOf(row, history().commonHoldOf(row.campaign));
        if ((!filter.campaign || row.campaign == *filter.campaign) && (!filter.line || line == *filter.line)
            && !filter.leftOut.campaigns.contains(row.campaign) && !filter.leftOut.lines.contains(line))
            expected.append(QString::number(number(row.id)));
    }

    const auto count = countMessages(*m_reader, filter, m_situation);

    QVERIFY(count && *count);
    QCOMPARE(**count, expected.size());
    QCOMPARE(exported(filter), expected);
    QStringList paged;
    std::optional<MessageId> after;
    do {
        const auto page = history().page(filter, after, false, 97, false, {});
        QVERIFY(page);
        for (const MessageRow &row : page->rows)
            paged.append(QString::number(number(row.id)));
        after = page->next;
    } while (after);
    QCOMPARE(paged, expected);
}

void TestLeftOut::aProviderIsLeftOutOfPagesThatNoCounterKnows()
{
    MessageFilter filter;
    filter.leftOut.accounts = {AccountId{2}};

    const auto found = history().find(filter, 10'000);

    QVERIFY(found && !found->isEmpty());
    MessageFilter through;
    through.account = AccountId{2};
    const auto others = history().find(through, 10'000);
    QVERIFY(others && !others->isEmpty());
    QCOMPARE(found->size() + others->size(), 3'000);
    QVERIFY(std::ranges::none_of(*found, [](const MessageRow &row) { return row.account == AccountId{2}; }));
    const auto count = countMessages(*m_reader, filter, m_situation);
    QVERIFY(count && !*count);
}

void TestLeftOut::whatIsAskedForAndLeftOutIsNothing_data()
{
    QTest::addColumn<MessageFilter>("filter");

    MessageFilter campaign;
    campaign.campaign = CampaignId{1};
    campaign.leftOut.campaigns = {CampaignId{1}};
    QTest::newRow("a campaign") << campaign;
    MessageFilter account;
    account.account = AccountId{1};
    account.leftOut.accounts = {AccountId{1}};
    QTest::newRow("a provider") << account;
    MessageFilter line;
    line.line = LedgerLine::Delivered;
    line.leftOut.lines = {LedgerLine::Delivered};
    QTest::newRow("a state") << line;
    MessageFilter everyLine;
    everyLine.leftOut.lines = QList<LedgerLine>(LedgerLines.begin(), LedgerLines.end());
    QTest::newRow("every state") << everyLine;
}

void TestLeftOut::whatIsAskedForAndLeftOutIsNothing()
{
    QFETCH(MessageFilter, filter);

    const auto found = history().find(filter, 10);

    QVERIFY(found);
    QVERIFY(found->isEmpty());
}

void TestLeftOut::anExportNamesWhatItLeavesOut()
{
    MessageFilter filter;
    filter.leftOut.campaigns = {CampaignId{2}};
    filter.leftOut.accounts = {m_situation.accounts.first().id};
    const ExportOrder order{
        .file = m_folder.filePath(u"named.csv"_s), .filter = filter, .columns = {u"message_id"_s}};

    const auto done = Exporter(*m_reader, m_store.store().disclosures(), m_situation).run(order, {});

    QVERIFY(done);
    QCOMPARE(done->leftOut,
             QStringList({m_reader->campaign(CampaignId{2})->name, m_situation.accounts.first().label}));
}

QObject *tst_leftout()
{
    return new TestLeftOut;
}

#include "tst_leftout.moc"
