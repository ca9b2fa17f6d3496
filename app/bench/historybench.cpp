// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historybench.h"

#include "app/bench/benchworkspace.h"
#include "app/bench/historyfixture.h"
#include "engine/query/history.h"
#include "engine/storage/sqlite/connection.h"

#include <QElapsedTimer>

#include <functional>
#include <random>

namespace heliograph {

namespace {

constexpr int Campaigns = 100;
constexpr int PageSize = 200;
constexpr int Searches = 20; // of each filter in each order
constexpr int FewSearches = 5;

using Chance = std::minstd_rand;

qint64 upTo(Chance &chance, qint64 last)
{
    return std::uniform_int_distribution<qint64>(0, last)(chance);
}

//! A filter that the History screen promises to answer at once; drawn anew for each search.
struct Promise
{
    QString name;
    std::function<void(MessageFilter &, Chance &)> draw;
};

QString pickText(const QStringList &from, Chance &chance)
{
    return from.at(upTo(chance, from.size() - 1));
}

void drawCampaign(MessageFilter &filter, Chance &chance)
{
    filter.campaign = CampaignId{1 + upTo(chance, Campaigns - 1)};
}

void drawAccount(MessageFilter &filter, Chance &chance)
{
    filter.account = AccountId{1 + upTo(chance, HistoryFixture::AccountCount - 1)};
}

void drawNumber(MessageFilter &filter, Chance &chance)
{
    filter.e164 = QStringLiteral("+8613%1").arg(10'000'000 + upTo(chance, 9'999));
}

void drawReason(MessageFilter &filter, Chance &chance)
{
    filter.reason
        = pickText({QStringLiteral("MOBILE_OFF"), QStringLiteral("REJECTD"), QStringLiteral("opt-out"),
                    QStringLiteral("expired"), QStringLiteral("connection-closed"),
                    QStringLiteral("isv.BLACK_KEY_CONTROL_LIMIT")},
                   chance);
}

void drawCountry(MessageFilter &filter, Chance &chance)
{
    filter.country = pickText({QStringLiteral("CN"), QStringLiteral("DE"), QStringLiteral("KE"),
                               QStringLiteral("IS"), QStringLiteral("VU")},
                              chance);
}

QList<Promise> promises()
{
    QList<Promise> promises{{QStringLiteral("period"), [](MessageFilter &, Chance &) {}},
                            {QStringLiteral("number"), drawNumber},
                            {QStringLiteral("campaign"), drawCampaign},
                            {QStringLiteral("provider"), drawAccount},
                            {QStringLiteral("reason"), drawReason},
                            {QStringLiteral("country"), drawCountry}};
    for (const LedgerLine line : LedgerLines) {
        const auto state = [line](MessageFilter &filter, Chance &) { filter.line = line; };
        const auto together = [line](auto draw) {
            return [line, draw](MessageFilter &filter, Chance &chance) {
                filter.line = line;
                draw(filter, chance);
            };
        };
        promises.append({QString(ledgerKey(line)), state});
        promises.append({QStringLiteral("campaign, ") + ledgerKey(line), together(drawCampaign)});
        promises.append({QStringLiteral("provider, ") + ledgerKey(line), together(drawAccount)});
    }
    return promises;
}

// From an hour to three months; every third search has none.
void drawPeriod(MessageFilter &filter, Chance &chance)
{
    if (upTo(chance, 2) == 0)
        return;
    const std::array lengths = {Millis(3'600'000), Millis(24 * 3'600'000), Millis(7 * 24 * 3'600'000LL),
                                Millis(90 * 24 * 3'600'000LL)};
    const Millis whole = HistoryFixture::Interval * Campaigns;
    filter.from = HistoryFixture::Begin + Millis(upTo(chance, whole.count()));
    filter.until = *filter.from + lengths[static_cast<std::size_t>(upTo(chance, 3))];
}

Result<double> firstPageMillis(Reader &reader, const SendingSituation &situation, const MessageFilter &filter,
                               bool newestFirst)
{
    QElapsedTimer timer;
    timer.start();
    auto history = History::at(reader, situation);
    if (!history)
        return history.error();
    const auto page = history->page(filter, std::nullopt, newestFirst, PageSize, false, {});
    if (!page)
        return page.error();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Result<double> percentileOf(const BenchSetting &setting, Reader &reader, const Promise &promise,
                            Chance &chance)
{
    const auto situation = readSituation(reader, true, setting.clock.now());
    if (!situation)
        return situation.error();
    std::vector<double> millis;
    for (int search = 0; search < 2 * setting.pick(Searches, FewSearches); ++search) {
        MessageFilter filter;
        promise.draw(filter, chance);
        drawPeriod(filter, chance);
        const auto took = firstPageMillis(reader, *situation, filter, search % 2 == 0);
        if (!took)
            return took;
        millis.push_back(*took);
    }
    return percentile95(millis);
}

} // namespace

Result<void> fillHistory(BenchWorkspace &bench, int people)
{
    const auto keys = bench.keys();
    if (!keys)
        return keys.error();
    const auto connection = Connection::open(bench.workspace().databaseFile(), Connection::Access::ReadWrite);
    if (!connection)
        return connection.error();
    return HistoryFixture(**connection, keys->cipher(), keys->blindIndex(),
                          {.people = people, .campaigns = Campaigns, .seed = 1})
        .fill();
}

Result<BenchRow> benchHistory(const BenchSetting &setting)
{
    const int people = setting.pick(100'000, 10'000);
    const BenchFolder folder(setting, QStringLiteral("history"));
    const auto bench = BenchWorkspace::create(folder.file(QStringLiteral("workspace")), setting.clock);
    if (!bench)
        return bench.error();
    setting.say(QStringLiteral("history-first-page: making %1 messages").arg(qint64(people) * Campaigns));
    if (const auto filled = fillHistory(**bench, people); !filled)
        return filled.error();
    const auto reader = (*bench)->workspace().openReader();
    if (!reader)
        return reader.error();

    Chance chance(7);
    double worst = 0;
    for (const Promise &promise : promises()) {
        const auto millis = percentileOf(setting, **reader, promise, chance);
        if (!millis)
            return millis.error();
        setting.say(
            QStringLiteral("history-first-page: %1 %2 ms").arg(promise.name, -26).arg(*millis, 0, 'f', 1));
        worst = std::max(worst, *millis);
    }
    return BenchRow{.name = QStringLiteral("history-first-page"),
                    .n = qint64(people) * Campaigns,
                    .value = worst,
                    .unit = QStringLiteral("ms"),
                    .target = {.atMost = 50}};
}

} // namespace heliograph
