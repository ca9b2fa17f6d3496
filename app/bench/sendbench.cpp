// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/sendbench.h"

#include "app/bench/benchworkspace.h"
#include "app/bench/directdatabase.h"
#include "app/bench/postreference.h"
#include "app/bench/queuereference.h"
#include "app/demo/simulatorprocess.h"
#include "app/enginerun.h"

#include "engine/providers/catalogue.h"

#include <QUuid>

namespace heliograph {

namespace {

constexpr int SendRounds = 3;
constexpr int PerRequest = 100;
constexpr int PerCommit = 200; // of the bare loop; an engine commits several requests together

//! What is sent, and how.
struct SendPlan
{
    QString name;
    qint64 people = 0;
    int batch = 1;
    int inFlight = 1;
    QStringList simulatorArguments = {};
    bool governed = false; //!< with every limit there is

    QMap<QString, QString> settings() const
    {
        return {{QStringLiteral("batch"), QString::number(batch)},
                {QStringLiteral("in_flight"), QString::number(inFlight)}};
    }
};

//! What one side did, and what it cost this process.
struct Speed
{
    double perSecond = 0;
    double cpuMicros = 0; //!< a message

    QString inWords() const
    {
        return QStringLiteral("%1 messages/s, %2 µs of CPU each")
            .arg(perSecond, 0, 'f', 0)
            .arg(cpuMicros, 0, 'f', 0);
    }
};

double microsEach(double cpuBefore, qint64 messages)
{
    return (cpuSeconds() - cpuBefore) * 1e6 / static_cast<double>(messages);
}

QString databaseFolder()
{
    return QStringLiteral("workspace");
}

// What the engine wrote down itself: no timer of ours, and nothing counts that was not accepted.
Result<double> sentPerSecond(const QString &databaseFile, qint64 people)
{
    DirectDatabase database(databaseFile);
    const qint64 accepted = database.integer("SELECT count(*) FROM attempt WHERE outcome=1");
    const qint64 millis = database.integer("SELECT max(closed_at)-min(armed_at) FROM attempt");
    if (const auto read = database.outcome(); !read)
        return read.error();
    if (accepted != people || millis <= 0)
        return Error{ErrorKind::Network,
                     QStringLiteral("%1 of %2 messages were sent, so there is nothing to compare.")
                         .arg(accepted)
                         .arg(people)};
    return static_cast<double>(accepted) * 1000 / static_cast<double>(millis);
}

Result<Speed> sendOurs(const BenchSetting &setting, const SendPlan &plan)
{
    const BenchFolder folder(setting, plan.name);
    const auto simulator = SimulatorProcess::start(plan.simulatorArguments, BenchWorkspace::simulatorKeys());
    if (!simulator)
        return simulator.error();
    const auto bench = BenchWorkspace::create(folder.file(databaseFolder()), setting.clock);
    if (!bench)
        return bench.error();
    const auto campaign = (*bench)->fill(plan.people, (*simulator)->endpoint(), plan.settings());
    if (!campaign)
        return campaign.error();
    const auto governed = plan.governed ? (*bench)->govern(AccountId{1}) : Result<void>();
    if (!governed)
        return governed.error();
    if (const auto started = (*bench)->start(*campaign); !started)
        return started.error();
    const double before = cpuSeconds();
    EngineRun((*bench)->workspace(), {.untilIdle = true, .waitReceipts = {}, .everySecond = {}})
        .run(setting.words);
    const double cpuMicros = microsEach(before, plan.people);
    const auto perSecond = sentPerSecond((*bench)->workspace().databaseFile(), plan.people);
    if (!perSecond)
        return perSecond.error();
    return Speed{*perSecond, cpuMicros};
}

// The same engine without a limit.
Result<Speed> sendUngoverned(const BenchSetting &setting, const SendPlan &plan)
{
    SendPlan free = plan;
    free.governed = false;
    free.name += QStringLiteral("-off");
    return sendOurs(setting, free);
}

Result<Speed> sendBarely(const BenchSetting &setting, const SendPlan &plan)
{
    const BenchFolder folder(setting, plan.name + QStringLiteral("-reference"));
    const auto bench = BenchWorkspace::create(folder.file(databaseFolder()), setting.clock);
    if (!bench)
        return bench.error();
    const auto campaign = (*bench)->fill(plan.people, QStringLiteral("http://127.0.0.1:1"), {});
    if (!campaign)
        return campaign.error();
    const double before = cpuSeconds();
    const auto run = runQueueBarely((*bench)->workspace().databaseFile(), *campaign, AccountId{1}, PerCommit);
    if (!run)
        return run.error();
    return Speed{static_cast<double>(run->messages) / run->seconds, microsEach(before, run->messages)};
}

// The same requests as ours, made and signed before the clock starts.
Result<std::vector<HttpRequest>> signedRequests(const QString &endpoint, qint64 count, const Clock &clock)
{
    const auto provider = makeProvider(BenchWorkspace::account(endpoint, {}), BenchWorkspace::credentials());
    if (!provider)
        return provider.error();
    std::vector<HttpRequest> requests;
    for (qint64 person = 0; person < count; ++person) {
        const QByteArray reference = QUuid::createUuid().toRfc4122().toHex();
        const QString number = QStringLiteral("+86138%1").arg(person, 8, 10, QLatin1Char('0'));
        const QString code = QString::number(100'000 + person % 900'000);
        const Batch batch{BenchWorkspace::SignName,
                          BenchWorkspace::TemplateCode,
                          {{number, {{QStringLiteral("code"), code}}, {}}}};
        auto request = (*provider)->request(batch, {clock.now(), reference, reference});
        if (!request)
            return request.error();
        requests.push_back(*std::move(request));
    }
    return requests;
}

Result<Speed> postBarely(const BenchSetting &setting, const SendPlan &plan)
{
    const auto simulator = SimulatorProcess::start(plan.simulatorArguments, BenchWorkspace::simulatorKeys());
    if (!simulator)
        return simulator.error();
    auto requests = signedRequests((*simulator)->endpoint(), plan.people, setting.clock);
    if (!requests)
        return requests.error();
    PostReference posts(*std::move(requests), plan.inFlight);
    const double before = cpuSeconds();
    const auto seconds = posts.seconds();
    if (!seconds)
        return seconds.error();
    return Speed{static_cast<double>(plan.people) / *seconds, microsEach(before, plan.people)};
}

Result<BenchRow> compare(const BenchSetting &setting, const SendPlan &plan, const BenchTarget &target,
                         Result<Speed> (*reference)(const BenchSetting &, const SendPlan &))
{
    std::vector<BenchRound> rounds;
    for (int round = 1; round <= setting.pick(SendRounds, 1); ++round) {
        setting.say(QStringLiteral("%1, round %2: %3 messages").arg(plan.name).arg(round).arg(plan.people));
        const auto ours = sendOurs(setting, plan);
        if (!ours)
            return ours.error();
        setting.say(QStringLiteral("    ours: ") + ours->inWords());
        const auto bare = reference(setting, plan);
        if (!bare)
            return bare.error();
        setting.say(QStringLiteral("    reference: ") + bare->inWords());
        rounds.push_back({ours->perSecond, bare->perSecond});
    }
    const BenchRound median = medianRound(rounds);
    return BenchRow{.name = plan.name,
                    .n = plan.people,
                    .value = median.value,
                    .unit = QStringLiteral("messages/s"),
                    .reference = median.reference,
                    .target = target};
}

} // namespace

Result<BenchRow> benchBatch(const BenchSetting &setting)
{
    const SendPlan plan{.name = QStringLiteral("send-batch"),
                        .people = setting.pick(200'000, 40'000),
                        .batch = PerRequest,
                        .inFlight = 8};
    return compare(setting, plan, {.ratio = 0.6, .atLeast = 20'000}, sendBarely);
}

Result<BenchRow> benchGovernance(const BenchSetting &setting)
{
    const SendPlan plan{.name = QStringLiteral("governance"),
                        .people = setting.pick(200'000, 40'000),
                        .batch = PerRequest,
                        .inFlight = 8,
                        .governed = true};
    return compare(setting, plan, {.ratio = 0.7, .atLeast = 20'000}, sendUngoverned);
}

Result<BenchRow> benchSingle(const BenchSetting &setting)
{
    const SendPlan plan{.name = QStringLiteral("send-single"),
                        .people = setting.pick(40'000, 10'000),
                        .batch = 1,
                        .inFlight = 64};
    return compare(setting, plan, {.ratio = 0.55}, postBarely);
}

Result<BenchRow> benchLatency(const BenchSetting &setting)
{
    const SendPlan plan{.name = QStringLiteral("send-single-latency"),
                        .people = setting.pick(25'600, 7'680),
                        .batch = 1,
                        .inFlight = 256,
                        .simulatorArguments = {QStringLiteral("--latency"), QStringLiteral("100")}};
    return compare(setting, plan, {.ratio = 0.85}, postBarely);
}

} // namespace heliograph
