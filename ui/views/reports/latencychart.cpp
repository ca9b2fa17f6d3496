// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/latencychart.h"

namespace heliograph {

namespace {

constexpr int MostCurves = 6; // more cannot be told apart
constexpr std::array Percentiles = {50, 90, 95, 99};

} // namespace

ChartContents LatencyChart::of(const ReportScene &scene)
{
    const Report &report = scene.report;
    const ReportPhrases &phrases = scene.phrases;
    ChartContents contents{
        .id = QStringLiteral("reports.latency"),
        .kind = ChartContents::Kind::Curves,
        .title = tr("Time to delivery"),
        .definition = tr("From handing over to the provider's time of delivery, of delivered messages. Times "
                         "are counted in steps, so each reads “at most”. Providers with fewer than 20 "
                         "deliveries are left out."),
        .summary = tr("Too few messages were delivered to say."),
        .categoryTitle = tr("Share of messages"),
        .valueTitle = tr("Seconds")};
    for (const int percent : Percentiles) {
        contents.categories.append(QStringLiteral("p%1").arg(percent));
        contents.categoryTexts.append(tr("%1 %").arg(percent));
    }
    QList<std::optional<AccountId>> accounts;
    const auto add = [&](const QString &name, const LatencyCounts &latency,
                         std::optional<AccountId> account) {
        if (latency.total() < FewestForShare || contents.series.size() > MostCurves)
            return;
        ChartSeries series{.name = name,
                           .form = ChartSeries::Form::Line,
                           .paint = {.number = static_cast<int>(contents.series.size()), .muted = !account}};
        for (const int percent : Percentiles) {
            const auto bound = ReportPhrases::percentile(latency, percent);
            series.add(double(bound->atMost.count()) / 1000, phrases.atMost(bound));
        }
        contents.series.append(series);
        accounts.append(account);
    };
    for (const ReportAccount &account : report.accounts)
        add(account.label, account.figures.latency, account.id);
    if (report.accounts.size() > 1)
        add(tr("All"), report.totals.latency, std::nullopt);
    if (const auto half = ReportPhrases::percentile(report.totals.latency, 50))
        contents.summary
            = tr("Half were delivered in %1, 95 % in %2.")
                  .arg(phrases.atMost(half), phrases.atMost(report.totals.latency.percentile(95)));
    contents.messages = [base = scene.messages(), accounts](int series, int) -> std::optional<MessageFilter> {
        MessageFilter filter = base;
        filter.line = LedgerLine::Delivered;
        if (series >= 0 && accounts.value(series))
            filter.account = accounts.at(series);
        return filter;
    };
    return contents;
}

} // namespace heliograph
