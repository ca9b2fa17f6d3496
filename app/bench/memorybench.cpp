// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/memorybench.h"

#include "app/bench/benchworkspace.h"
#include "app/demo/simulatorprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>

namespace heliograph {

namespace {

constexpr qint64 LargeList = 1'000'000;
constexpr qint64 SmallList = 100'000;
constexpr int LookEveryMs = 200;
constexpr int ImportPatienceMs = 60'000;
constexpr double KilobytesPerMegabyte = 1000.0 * 1000 / 1024; // the kernel's kB has 1024 bytes

// The high-water mark of the resident set, in the kernel's kB; none once the process is gone.
std::optional<qint64> mostMemory(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().chopped(3).toLongLong();
    }
    return std::nullopt;
}

//! Lets an engine send from \a workspace for a while and returns the most memory it had, in kB.
Result<qint64> watchEngine(const QString &workspace, std::chrono::seconds howLong)
{
    QProcess engine;
    engine.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    engine.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("engine"), QStringLiteral("run"), QStringLiteral("--until-idle"),
                  QStringLiteral("--workspace"), workspace});
    if (!engine.waitForStarted())
        return Error{ErrorKind::Network,
                     QStringLiteral("The engine whose memory is measured did not start.")};
    qint64 most = 0;
    const QDeadlineTimer deadline(howLong);
    do {
        most = std::max(most, mostMemory(engine.processId()).value_or(0));
    } while (!engine.waitForFinished(LookEveryMs) && !deadline.hasExpired());
    engine.terminate();
    if (!engine.waitForFinished(ImportPatienceMs))
        engine.kill();
    return most;
}

} // namespace

Result<BenchRow> benchMemory(const BenchSetting &setting)
{
    const qint64 people = setting.pick(LargeList, SmallList);
    const BenchFolder folder(setting, QStringLiteral("memory"));
    const auto simulator = SimulatorProcess::start({}, BenchWorkspace::simulatorKeys());
    if (!simulator)
        return simulator.error();
    auto bench = BenchWorkspace::create(folder.file(QStringLiteral("workspace")), setting.clock);
    if (!bench)
        return bench.error();
    setting.say(QStringLiteral("memory: queueing %1 messages").arg(people));
    const auto campaign = (*bench)->fill(people, (*simulator)->endpoint(), {});
    if (!campaign)
        return campaign.error();
    if (const auto started = (*bench)->start(*campaign); !started)
        return started.error();

    setting.say(QStringLiteral("memory: sending"));
    const auto most = watchEngine((*bench)->workspace().folder(),
                                  setting.pick(std::chrono::seconds(60), std::chrono::seconds(5)));
    if (!most)
        return most.error();
    const auto reader = (*bench)->workspace().openReader();
    if (!reader)
        return reader.error();
    const auto counters = (*reader)->counters(*campaign, setting.clock.now());
    if (!counters)
        return counters.error();
    if (*most == 0 || counters->byState[static_cast<std::size_t>(MessageState::Submitted)] == 0)
        return Error{ErrorKind::Network, QStringLiteral("The engine whose memory is measured sent nothing.")};
    return BenchRow{.name = QStringLiteral("memory"),
                    .n = people,
                    .value = static_cast<double>(*most) / KilobytesPerMegabyte,
                    .unit = QStringLiteral("MB"),
                    .target = {.atMost = 250}};
}

} // namespace heliograph
