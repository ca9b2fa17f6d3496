// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/query/exporter.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/engine/query/csvfile.h"
#include "tests/engine/query/reluctant.h"
#include "tests/engine/query/workbook.h"
#include "tests/support/sqliteteststore.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"history.csv"_s);
        m_store = std::make_unique<SqliteTestStore>();
        QVERIFY(HistoryFixture(m_store->connection(), m_store->keys().cipher(), m_store->keys().blindIndex(),
                               {.people = 1'500, .campaigns = 3, .seed = 5})
                    .fill());
        auto reader = SqliteReader::open(m_store->file(), m_store->keys().cipher(),
                                         m_store->keys().blindIndex(), m_store->clock());
        QVERIFY(reader);
        m_reader = *std::move(reader);
        const auto situation = readSituation(*m_reader, true, m_store->clock().now());
        QVERIFY(situation);
        m_situation = *situation;
    }

    void exportsEveryMessageOnce()
    {
        const auto rows = run({.file = m_file, .filter = {}, .columns = {}});

        QVERIFY(rows);
        QCOMPARE(rows->rows, 4'500);
        const QList<QStringList> csv = content();
        QCOMPARE(csv.size(), 4'501);
        QCOMPARE(csv.first().size(), 18);
        for (qsizetype row = 1; row < csv.size(); ++row)
            QCOMPARE(csv.at(row).first().toLongLong(), row);
    }

    void exportsAsManyOfEachLineAsTheLedgerCounts_data()
    {
        QTest::addColumn<int>("campaign");

        QTest::newRow("finished") << 1;
        QTest::newRow("paused") << 2;
        QTest::newRow("sending") << 3;
    }

    void exportsAsManyOfEachLineAsTheLedgerCounts()
    {
        QFETCH(int, campaign);
        const CampaignId id{campaign};
        ExportOrder order{.file = m_file, .filter = {}, .columns = {u"state"_s}};
        order.filter.campaign = id;
        QVERIFY(run(order));

        QMap<QString, qint64> exported;
        for (const QStringList &row : content().sliced(1))
            ++exported[row.first()];

        const auto row = m_reader->campaign(id);
        const auto counters = m_reader->counters(id, m_store->clock().now());
        QVERIFY(row && counters);
        const LedgerView ledger = ledgerOf(*row, *counters, m_situation);
        QVERIFY(ledger.balanced);
        QCOMPARE(ledger.planned, 1'500);
        for (const LedgerLine line : LedgerLines)
            QCOMPARE(exported.value(ledgerKey(line)), ledger.line(line));
    }

    void exportsWhatAFilterFinds()
    {
        ExportOrder order{.file = m_file, .filter = {}, .columns = {u"message_id"_s, u"state"_s, u"name"_s}};
        order.filter.line = LedgerLine::Held;

        const auto rows = run(order);

        QVERIFY(rows
                && rows->rows > 750); // everybody ready in the paused campaign, and held rows of the other
        for (const QStringList &row : content().sliced(1)) {
            QCOMPARE(row.at(1), u"held"_s);
            QVERIFY(row.at(2).startsWith(u"Person "_s));
        }
    }

    void hidesNumbersUnlessAskedFor()
    {
        QVERIFY(run({.file = m_file, .filter = {}, .columns = {u"number"_s}}));
        for (const QStringList &row : content().sliced(1))
            QVERIFY(row.first().contains(u"•••"_s) && row.first().startsWith(u"'+"_s));

        QVERIFY(
            run({.file = m_file, .filter = {}, .columns = {u"number"_s}, .numbers = ExportNumbers::Full}));
        for (const QStringList &row : content().sliced(1))
            QVERIFY(row.first().startsWith(u'+') && row.first().size() > 10);
    }

    void isNotConfusedByRowsThatChangeMeanwhile()
    {
        const CampaignId later = m_store->addCampaign(HistoryFixture::TheAudience, AccountId(1), u"later"_s);
        int pages = 0;
        const auto change = [&](const ExportProgress &) {
            ++pages;
            const auto changed
                = m_store->sql(u"UPDATE message SET state=10 WHERE state=1 AND msg_id%3=%1"_s.arg(pages % 3));
            const auto added = m_store->sql(
                u"INSERT INTO "
                u"message(campaign_id,phone_bidx,phone_enc,prefix_code,country,source_line,state,state_at) "
                "SELECT %1,phone_bidx,phone_enc,1,1,1,1,1 FROM message WHERE msg_id=%2"_s.arg(number(later))
                    .arg(pages));
            return changed && added;
        };

        const auto rows = exporter().run({.file = m_file, .filter = {}, .columns = {}}, change);

        QVERIFY(rows);
        QCOMPARE(rows->rows, 4'500);
        QVERIFY(pages > 3);
        QSet<QString> ids;
        for (const QStringList &row : content().sliced(1))
            ids.insert(row.first());
        QCOMPARE(ids.size(), 4'500);
    }

    void leavesNoFileWhenCancelled()
    {
        qint64 seen = -1;
        const auto cancel = [&](const ExportProgress &progress) {
            seen = progress.rows;
            return seen < 2'000;
        };

        const auto rows = exporter().run({.file = m_file, .filter = {}, .columns = {}}, cancel);

        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
        QVERIFY(seen >= 2'000 && seen < 4'500);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void leavesNoFileWhenItCannotGoOn()
    {
        QVERIFY(m_store->sql(u"UPDATE message SET phone_enc=x'00' WHERE msg_id=3000"_s));

        const auto rows = run({.file = m_file, .filter = {}, .columns = {}});

        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Secret);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void writesAHeaderWhenNothingIsFound()
    {
        ExportOrder order{.file = m_file, .filter = {}, .columns = {u"message_id"_s}};
        order.filter.country = u"ZZ"_s;

        const auto rows = run(order);

        QVERIFY(rows);
        QCOMPARE(rows->rows, 0);
        QCOMPARE(content(), QList<QStringList>({{u"message_id"_s}}));
    }

    void refusesBeforeItWritesAnything()
    {
        ExportOrder unknownCampaign{.file = m_file, .filter = {}, .columns = {}};
        unknownCampaign.filter.campaign = CampaignId(99);
        const auto noCampaign = run(unknownCampaign);
        const auto noColumn = run({.file = m_file, .filter = {}, .columns = {u"colour"_s}});
        const auto noFolder = run({.file = u"/nowhere/history.csv"_s, .filter = {}, .columns = {}});

        QVERIFY(!noCampaign && !noColumn && !noFolder);
        QCOMPARE(noCampaign.error().kind, ErrorKind::NotFound);
        QCOMPARE(noColumn.error().kind, ErrorKind::Invalid);
        QCOMPARE(noFolder.error().kind, ErrorKind::Invalid);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void whoMayNotGetsNoFile_data()
    {
        QTest::addColumn<int>("refused");
        QTest::addColumn<QList<qint64>>("asked");

        QTest::newRow("anything") << 0 << QList<qint64>{0};
        QTest::newRow("many") << 1'001 << QList<qint64>{0, 2'000};
        QTest::newRow("as many as there are") << 4'500 << QList<qint64>{0, 2'000};
    }

    void whoMayNotGetsNoFile()
    {
        QFETCH(int, refused);
        QFETCH(QList<qint64>, asked);
        Reluctant reluctant(refused);

        const auto rows = Exporter(*m_reader, reluctant, m_situation).run(fullNumbers(), {});

        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Secret);
        QCOMPARE(reluctant.permitted, asked);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aFileIsNotedBeforeItHasItsName()
    {
        Reluctant willing(5'000);
        ExportOrder order = fullNumbers();
        order.filter.campaign = CampaignId{1};

        QVERIFY(Exporter(*m_reader, willing, m_situation).run(order, {}));

        QCOMPARE(willing.noted.size(), 1);
        const MessageExport &noted = willing.noted.constFirst();
        QCOMPARE(noted.campaign, std::optional(CampaignId{1}));
        QCOMPARE(noted.messages, 1'500);
        QCOMPARE(noted.why, u"a complaint"_s);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(noted.fileHash, QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    }

    void whatIsNotedSaysWhichMessagesAndColumns()
    {
        Reluctant willing(5'000);
        ExportOrder order{.file = m_file, .filter = {}, .columns = {u"state"_s, u"number"_s}};
        order.filter.campaign = CampaignId{1};
        order.numbers = ExportNumbers::None;

        QVERIFY(Exporter(*m_reader, willing, m_situation).run(order, {}));

        const MessageExport &noted = willing.noted.constFirst();
        QCOMPARE(noted.filter, u"campaign=1"_s);
        QCOMPARE(noted.columns, QStringList{u"state"_s});
        QCOMPARE(noted.format, u"csv"_s);
        QVERIFY(noted.withoutNumbers && !noted.fullNumbers);
        QCOMPARE(content().first(), QStringList{u"state"_s});
    }

    void withoutNumbersAColumnHasToBeLeft()
    {
        const auto rows
            = run({.file = m_file, .filter = {}, .columns = {u"number"_s}, .numbers = ExportNumbers::None});

        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Invalid);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aWorkbookHoldsTheSameRows()
    {
        ExportOrder order{.file = m_file, .filter = {}, .columns = {u"number"_s, u"state"_s, u"segments"_s}};
        order.filter.campaign = CampaignId{1};
        order.numbers = ExportNumbers::Full;
        QVERIFY(run(order));
        QList<QStringList> csv = content();
        order.style.type = ExportType::Xlsx;

        const auto rows = run(order);

        QVERIFY(rows);
        QCOMPARE(rows->rows, 1'500);
        QList<QStringList> cells = readWorkbook(m_file).first().rows;
        QCOMPARE(cells.size(), csv.size());
        for (qsizetype row = 1; row < cells.size(); ++row) {
            cells[row].resize(3); // what is empty at the end has no cell
            QCOMPARE(cells.at(row).at(2),
                     csv.at(row).at(2).isEmpty() ? QString() : u"="_s + csv.at(row).at(2));
            QCOMPARE(cells.at(row).first(2), csv.at(row).first(2));
        }
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(rows->bytes, file.size());
        QCOMPARE(rows->sha256, QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(file.permissions() & others));
    }

    void aStoppedWorkbookLeavesNothing()
    {
        ExportOrder order{.file = m_file, .filter = {}, .columns = {}};
        order.style.type = ExportType::Xlsx;

        const auto rows
            = exporter().run(order, [](const ExportProgress &progress) { return !progress.finishing; });

        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void theSummaryKnowsTheLedger()
    {
        ExportOrder order{.file = m_file, .filter = {}, .columns = {u"state"_s}};
        order.filter.campaign = CampaignId{2};
        Exported summed;
        order.summary = [&summed](const ExportOrder &, const Exported &exported) {
            summed = exported;
            return u"in words"_s;
        };

        QVERIFY(run(order));

        QMap<QString, qint64> written;
        for (const QStringList &row : content().sliced(1))
            ++written[row.first()];
        qint64 all = 0;
        for (const LedgerLine line : LedgerLines) {
            const qint64 count = summed.lines.at(static_cast<size_t>(line));
            QCOMPARE(count, written.value(ledgerKey(line)));
            all += count;
        }
        QCOMPARE(all, summed.rows);
        QVERIFY(!summed.campaign.isEmpty() && !summed.sha256.isEmpty());
        QFile summary(order.summaryFile());
        QVERIFY(summary.open(QIODevice::ReadOnly));
        QCOMPARE(summary.readAll(), QByteArray("in words"));
    }

    void withoutItsSummaryThereIsNoFile()
    {
        ExportOrder order{.file = m_file, .filter = {}, .columns = {u"state"_s}};
        order.summary = [](const ExportOrder &, const Exported &) { return u"in words"_s; };
        QVERIFY(QDir().mkpath(order.summaryFile() + u"/inside"_s));

        QVERIFY(!run(order));

        QVERIFY(!QFile::exists(m_file));
    }

    void progressEndsWithAllOfIt()
    {
        QList<ExportProgress> seen;
        QVERIFY(exporter().run({.file = m_file, .filter = {}, .columns = {}},
                               [&](const ExportProgress &progress) {
                                   seen.append(progress);
                                   return true;
                               }));

        QVERIFY(std::ranges::is_sorted(seen, {}, &ExportProgress::share));
        QVERIFY(seen.first().share <= 0 && !seen.first().finishing);
        QVERIFY(seen.last().share >= 1 && seen.last().finishing);
        QCOMPARE(seen.last().rows, 4'500);
    }

    void maskedNumbersAreNeverTooMany()
    {
        Reluctant willing(5'000);

        QVERIFY(
            Exporter(*m_reader, willing, m_situation).run({.file = m_file, .filter = {}, .columns = {}}, {}));

        QCOMPARE(willing.permitted, QList<qint64>{0});
    }

private:
    ExportOrder fullNumbers() const
    {
        return {.file = m_file,
                .filter = {},
                .columns = {},
                .numbers = ExportNumbers::Full,
                .why = u"a complaint"_s};
    }
    Exporter exporter() { return {*m_reader, m_store->store().disclosures(), m_situation}; }
    Result<Exported> run(const ExportOrder &order) { return exporter().run(order, {}); }

    QList<QStringList> content() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? parseCsv(file.readAll()) : QList<QStringList>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<SqliteReader> m_reader;
    SendingSituation m_situation;
};

QObject *tst_exporter()
{
    return new TestExporter;
}

#include "tst_exporter.moc"
