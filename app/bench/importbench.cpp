// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/importbench.h"

#include "app/bench/benchlist.h"
#include "app/bench/benchworkspace.h"
#include "app/bench/importreference.h"

#include <QElapsedTimer>

namespace heliograph {

namespace {

constexpr qint64 AllPeople = 1'000'000;
constexpr qint64 FewPeople = 100'000;
constexpr int Rounds = 3;
const QString Nowhere = QStringLiteral("http://127.0.0.1:1"); // nothing is sent

double perSecond(qint64 count, const QElapsedTimer &since)
{
    return static_cast<double>(count) * 1e9 / static_cast<double>(since.nsecsElapsed());
}

Error incomplete()
{
    return {ErrorKind::Storage,
            QStringLiteral("Not every number of the list was imported, so there is nothing to compare.")};
}

Result<double> oursPerSecond(const BenchSetting &setting, const QString &list, qint64 people)
{
    const BenchFolder folder(setting, QStringLiteral("import"));
    const auto bench = BenchWorkspace::create(folder.file(QStringLiteral("workspace")), setting.clock);
    if (!bench)
        return bench.error();
    const auto account = (*bench)->addAccount(Nowhere, {});
    if (!account)
        return account.error();

    QElapsedTimer timer;
    timer.start();
    const auto audience = (*bench)->import(list);
    if (!audience)
        return audience.error();
    const auto campaign = (*bench)->queue(*audience, *account);
    if (!campaign)
        return campaign.error();
    const double speed = perSecond(people, timer);

    const auto reader = (*bench)->workspace().openReader();
    if (!reader)
        return reader.error();
    const auto counters = (*reader)->counters(*campaign, setting.clock.now());
    if (!counters)
        return counters.error();
    return counters->byState[static_cast<std::size_t>(MessageState::Ready)] == people
        ? Result<double>(speed)
        : Result<double>(incomplete());
}

Result<double> referencePerSecond(const BenchSetting &setting, const QString &list, qint64 people)
{
    const BenchFolder folder(setting, QStringLiteral("import-reference"));
    const auto bench = BenchWorkspace::create(folder.file(QStringLiteral("workspace")), setting.clock);
    if (!bench)
        return bench.error();
    const auto keys = (*bench)->keys();
    if (!keys)
        return keys.error();

    QElapsedTimer timer;
    timer.start();
    const auto imported = importBarely(list, (*bench)->workspace().databaseFile(), CampaignId{1}, *keys);
    if (!imported)
        return imported.error();
    return *imported == people ? Result<double>(perSecond(people, timer)) : Result<double>(incomplete());
}

} // namespace

Result<BenchRow> benchImport(const BenchSetting &setting)
{
    const qint64 people = setting.pick(AllPeople, FewPeople);
    const BenchFolder folder(setting, QStringLiteral("list"));
    const QString list = folder.file(QStringLiteral("list.csv"));
    if (const auto written = writeBenchList(list, people); !written)
        return written.error();
    std::vector<BenchRound> rounds;
    for (int round = 1; round <= setting.pick(Rounds, 1); ++round) {
        setting.say(
            QStringLiteral("import-1m, round %1: importing and queueing %2 rows").arg(round).arg(people));
        const auto ours = oursPerSecond(setting, list, people);
        if (!ours)
            return ours.error();
        setting.say(QStringLiteral("import-1m, round %1: the bare loop").arg(round));
        const auto reference = referencePerSecond(setting, list, people);
        if (!reference)
            return reference.error();
        rounds.push_back({*ours, *reference});
    }
    const BenchRound median = medianRound(rounds);
    return BenchRow{.name = QStringLiteral("import-1m"),
                    .n = people,
                    .value = median.value,
                    .unit = QStringLiteral("rows/s"),
                    .reference = median.reference,
                    .target = {.ratio = 0.6}};
}

} // namespace heliograph
