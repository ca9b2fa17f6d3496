// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/receiptbench.h"

#include "app/bench/benchlist.h"
#include "app/bench/benchworkspace.h"
#include "app/bench/directdatabase.h"
#include "app/bench/receiptrun.h"
#include "app/demo/simulatorprocess.h"
#include "app/enginerun.h"

#include <QFile>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int PerSecond = 5'000; // what the provider of the measured campaigns takes
constexpr QLatin1String Past("past"); // the account that has sent what receipts come for
constexpr QLatin1String Present("present");

QMap<QString, QString> settings(int batch, int inFlight)
{
    return {{QStringLiteral("batch"), QString::number(batch)},
            {QStringLiteral("in_flight"), QString::number(inFlight)},
            {QStringLiteral("receipts"), QStringLiteral("off")}};
}

//! Sends a campaign to everybody, whose receipts the provider keeps to itself.
Result<AudienceId> sendPast(const BenchSetting &setting, BenchWorkspace &bench, qint64 people,
                            const QString &ledger)
{
    const auto simulator
        = SimulatorProcess::start({QStringLiteral("--ledger"), ledger}, BenchWorkspace::simulatorKeys());
    if (!simulator)
        return simulator.error();
    const auto account = bench.addAccount((*simulator)->endpoint(), settings(100, 8), Past);
    if (!account)
        return account.error();
    const QString list = ledger + QStringLiteral(".csv");
    if (const auto written = writeBenchList(list, people); !written)
        return written.error();
    const auto audience = bench.import(list);
    QFile::remove(list);
    if (!audience)
        return audience;
    const auto campaign = bench.queue(*audience, *account);
    if (!campaign)
        return campaign.error();
    if (const auto started = bench.start(*campaign); !started)
        return started.error();
    EngineRun(bench.workspace(), {.untilIdle = true, .waitReceipts = {}, .everySecond = {}})
        .run(setting.words);
    return audience;
}

//! Starts as many campaigns to the same people as are surely not over when everything is measured.
Result<void> startPresent(BenchWorkspace &bench, AudienceId audience, const QString &endpoint, int campaigns)
{
    const auto account = bench.addAccount(endpoint, settings(100, 8), Present);
    if (!account)
        return account.error();
    for (int number = 0; number < campaigns; ++number) {
        const auto campaign = bench.queue(audience, *account);
        if (!campaign)
            return campaign.error();
        if (const auto started = bench.start(*campaign); !started)
            return started;
    }
    return {};
}

class Figures
{
public:
    Figures(const QString &databaseFile, const ReceiptRun::Times &times)
        : m_database(databaseFile)
        , m_times(times)
    {
    }

    double sentPerSecond(TimePoint from, TimePoint to)
    {
        const QByteArray sql = "SELECT count(*) FROM attempt WHERE account_id=2 AND outcome=1 AND closed_at>="
            + QByteArray::number(toMillis(from)) + " AND closed_at<" + QByteArray::number(toMillis(to));
        return static_cast<double>(m_database.integer(sql.constData())) / seconds(from, to);
    }

    //! When the campaigns that are measured had nobody left, or everything was applied.
    TimePoint end()
    {
        const qint64 last = m_database.integer("SELECT max(closed_at) FROM attempt WHERE account_id=2");
        return std::min(fromMillis(last), m_times.applied);
    }

    qint64 applied() { return m_database.integer("SELECT count(*) FROM receipt_inbox WHERE fate=1"); }
    Result<void> outcome() const { return m_database.outcome(); }

    static double seconds(TimePoint from, TimePoint to)
    {
        return std::max(std::chrono::duration<double>(to - from).count(), 0.001);
    }

private:
    DirectDatabase m_database;
    const ReceiptRun::Times m_times;
};

Result<QList<BenchRow>> rowsOf(const QString &databaseFile, const ReceiptStorm &storm,
                               const ReceiptRun::Times &times)
{
    Figures figures(databaseFile, times);
    const double before = figures.sentPerSecond(times.peace, times.storm);
    const double during = figures.sentPerSecond(times.storm, figures.end());
    const qint64 applied = figures.applied();
    if (const auto read = figures.outcome(); !read)
        return read.error();
    const qint64 receipts = storm.receipts();
    if (applied != receipts)
        return Error{ErrorKind::Network,
                     QStringLiteral("%1 of %2 receipts were applied, %3 requests were turned away.")
                         .arg(applied)
                         .arg(receipts)
                         .arg(storm.lostRequests())};
    return QList<BenchRow>{
        {.name = QStringLiteral("receipts-sending"),
         .n = receipts,
         .value = during,
         .unit = QStringLiteral("messages/s"),
         .reference = before,
         .target = {.ratio = 0.9}},
        {.name = QStringLiteral("receipts-stored"),
         .n = receipts,
         .value = static_cast<double>(receipts) / Figures::seconds(times.storm, times.stored),
         .unit = QStringLiteral("receipts/s"),
         .target = {.atLeast = 5'000}},
        {.name = QStringLiteral("receipts-applied"),
         .n = receipts,
         .value = Figures::seconds(times.storm, times.applied),
         .unit = QStringLiteral("s"),
         .target = {.atMost = 600}}};
}

} // namespace

Result<QList<BenchRow>> benchReceipts(const BenchSetting &setting)
{
    const qint64 people = setting.pick(1'000'000, 50'000);
    const BenchFolder folder(setting, QStringLiteral("receipts"));
    const auto bench = BenchWorkspace::create(folder.file(QStringLiteral("workspace")), setting.clock);
    if (!bench)
        return bench.error();
    setting.say(QStringLiteral("receipts: sending %1 messages that they are about").arg(people));
    const QString ledger = folder.file(QStringLiteral("ledger"));
    const auto audience = sendPast(setting, **bench, people, ledger);
    if (!audience)
        return audience.error();
    auto messages = readLedgeredMessages(ledger);
    if (!messages)
        return messages.error();
    ReceiptStorm storm(*std::move(messages));

    const auto simulator = SimulatorProcess::start({QStringLiteral("--tps"), QString::number(PerSecond)},
                                                   BenchWorkspace::simulatorKeys());
    if (!simulator)
        return simulator.error();
    setting.say(QStringLiteral("receipts: queueing messages to be sent meanwhile"));
    if (const auto started = startPresent(**bench, *audience, (*simulator)->endpoint(), setting.pick(2, 6));
        !started)
        return started.error();
    setting.say(QStringLiteral("receipts: sending, then %1 receipts").arg(storm.receipts()));
    ReceiptRun run((*bench)->workspace(), storm, Past,
                   {.warmUp = setting.pick(std::chrono::seconds(10), std::chrono::seconds(3)),
                    .peace = setting.pick(std::chrono::seconds(30), std::chrono::seconds(8)),
                    .patience = std::chrono::seconds(900)});
    const auto times = run.run();
    if (!times)
        return times.error();
    return rowsOf((*bench)->workspace().databaseFile(), storm, *times);
}

} // namespace heliograph
