// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaigncharts.h"

#include "ui/views/reports/outcomechart.h"

#include <algorithm>

namespace heliograph {

namespace {

using Minutes = std::chrono::duration<double, std::ratio<60>>;

// What is shorter says nothing about a pace: a few messages in some seconds would read as thousands.
constexpr Minutes Shortest{1};

//! How long \a campaign could send within \a period.
Minutes sendingTime(const ReportPeriod &period, const CampaignRow &campaign, TimePoint now)
{
    const TimePoint from = std::max(period.from, *campaign.startedAt);
    const TimePoint until = std::min(period.until, campaign.finishedAt.value_or(now));
    return std::max(Shortest, Minutes(until - from));
}

} // namespace

void CampaignCharts::countFromStart(ChartContents &contents, const ReportScene &scene,
                                    const CampaignRow &campaign)
{
    ChartColumn column{tr("Since the start"), {}, {}};
    const TimePoint start = *campaign.startedAt;
    const Format format;
    contents.categories.clear();
    for (const ReportPoint &point : scene.report.series) {
        const Millis since = std::max(Millis(0), Millis(point.period.from - start));
        const auto hours = (point.period.from - scene.report.period.from) / std::chrono::hours(1);
        contents.categories.append(scene.report.step == ReportStep::Hour
                                       ? tr("+%1 h", "so many hours after the start").arg(hours)
                                       : scene.phrases.stepLabel(point.period.from));
        column.add(format.duration(since), QString::number(since.count() / 1000));
    }
    contents.columns.prepend(column);
}

ChartContents CampaignCharts::pace(const ReportScene &scene, const CampaignRow &campaign, TimePoint now)
{
    const Format format;
    const QList<ReportPoint> &points = scene.report.series;
    ChartContents contents;
    ChartSeries series{.name = tr("Messages a minute"), .paint = {.number = 0}};
    ChartColumn messages{tr("Messages"), {}, {}};
    double most = 0;
    QList<ReportPeriod> periods;
    for (const ReportPoint &point : points) {
        const qint64 count = point.counts.all();
        const double pace = double(count) / sendingTime(point.period, campaign, now).count();
        most = std::max(most, pace);
        series.add(pace, format.decimal(pace));
        messages.add(format.count(count), QString::number(count));
        contents.categoryTexts.append(scene.phrases.stepText(point.period.from));
        periods.append(point.period);
    }
    contents.id = QStringLiteral("campaigns.pace");
    contents.title = tr("Rate since the start");
    contents.definition
        = tr("Messages handed to providers in each hour, divided by the minutes of that hour between the "
             "start and the end of the campaign. Pauses and holds count as time.");
    contents.categoryTitle = scene.report.step == ReportStep::Hour ? tr("Hour") : tr("Day");
    contents.valueTitle = tr("Messages a minute");
    contents.series.append(series);
    contents.columns.append(messages);
    countFromStart(contents, scene, campaign);
    const Minutes all = sendingTime(scene.report.period, campaign, now);
    contents.summary = scene.report.totals.counts.all() == 0
        ? tr("Nothing was handed over.")
        : tr("On average %1 messages a minute since the start, at most %2 in one step.")
              .arg(format.decimal(double(scene.report.totals.counts.all()) / all.count()),
                   format.decimal(most));
    contents.messages = [base = scene.messages(), periods](int, int category) {
        MessageFilter filter = base;
        filter.sentFrom = periods.at(category).from;
        filter.sentUntil = periods.at(category).until;
        return std::optional(filter);
    };
    return contents;
}

ChartContents CampaignCharts::outcomes(const ReportScene &scene, const CampaignRow &campaign)
{
    ChartContents contents = OutcomeChart::overTime(scene);
    contents.id = QStringLiteral("campaigns.outcomes");
    contents.title = tr("Delivery since the start");
    countFromStart(contents, scene, campaign);
    return contents;
}

ChartContents CampaignCharts::providers(const ReportScene &scene)
{
    ChartContents contents = OutcomeChart::byProvider(scene);
    contents.id = QStringLiteral("campaigns.providers");
    ChartColumn accepted{tr("Accepted"), {}, {}};
    ChartColumn cost{tr("Cost"), {}, {}};
    const auto add = [&](const ReportFigures &figures) {
        accepted.add(scene.phrases.count(figures.counts.accepted()),
                     QString::number(figures.counts.accepted()));
        const QString paid = scene.phrases.sums(figures.cost.micros);
        cost.add(paid.isEmpty() ? tr("no price") : paid, paid);
    };
    // Rows that were put together there are put together here.
    const QList<ReportAccount> &accounts = scene.report.accounts;
    const qsizetype alone = accounts.size() == contents.size() ? accounts.size() : contents.size() - 1;
    for (const ReportAccount &account : accounts.mid(0, alone))
        add(account.figures);
    ReportFigures others;
    for (const ReportAccount &account : accounts.mid(alone))
        others += account.figures;
    if (alone < contents.size())
        add(others);
    contents.columns.prepend(accepted);
    contents.columns.append(cost);
    return contents;
}

} // namespace heliograph
