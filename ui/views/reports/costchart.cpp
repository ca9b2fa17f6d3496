// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/costchart.h"

#include "ui/text/countrytext.h"

#include <limits>

namespace heliograph {

namespace {

constexpr double MicrosAUnit = 1'000'000;
constexpr int PerDelivered = 0; // of the columns
constexpr int Segments = 1;

} // namespace

CostChart::CostChart(const ReportScene &scene, const QString &currency)
    : m_scene(scene)
    , m_currency(currency)
    , m_contents{.id = QStringLiteral("reports.cost"),
                 .kind = ChartContents::Kind::Bars,
                 .title = currency.isEmpty() ? tr("Cost") : tr("Cost in %1").arg(currency),
                 .definition
                 = tr("What accepted messages cost, by the prices that were in force when they were "
                      "sent. Unlike currencies are listed, never added."),
                 .summary = {},
                 .categoryTitle = tr("Provider and country"),
                 .valueTitle = currency,
                 .series = {{.name = tr("Cost")}},
                 .columns = {{tr("Per delivered"), {}, {}}, {tr("Segments"), {}, {}}}}
{
}

QStringList CostChart::currencies(const Report &report)
{
    return report.totals.cost.micros.keys();
}

//! The most expensive first.
QList<ReportCostCell> CostChart::cells() const
{
    QList<ReportCostCell> cells;
    for (const ReportCostCell &cell : m_scene.report.costs) {
        if (cell.cost.micros.contains(m_currency) || cell.cost.micros.isEmpty())
            cells.append(cell);
    }
    std::ranges::stable_sort(cells, std::greater<>(), [this](const ReportCostCell &cell) {
        return cell.cost.micros.value(m_currency);
    });
    return cells;
}

void CostChart::add(const QString &label, const QString &text, const ReportCost &cost, qint64 delivered)
{
    m_contents.categories.append(label);
    m_contents.categoryTexts.append(text);
    const bool priced = cost.micros.contains(m_currency);
    const qint64 micros = cost.micros.value(m_currency);
    m_contents.series[0].add(priced ? double(micros) / MicrosAUnit : std::numeric_limits<double>::quiet_NaN(),
                             priced ? m_scene.phrases.money(micros, m_currency) : tr("no price"));
    const auto each = cost.perDelivered(delivered);
    const bool known = each.contains(m_currency);
    m_contents.columns[PerDelivered].add(
        known ? m_scene.phrases.money(each.value(m_currency), m_currency) : QString(),
        known ? QString::number(double(each.value(m_currency)) / MicrosAUnit, 'f', 6) : QString());
    m_contents.columns[Segments].add(m_scene.phrases.count(cost.segments), QString::number(cost.segments));
}

QString CostChart::summary() const
{
    const ReportFigures &totals = m_scene.report.totals;
    if (!totals.cost.micros.contains(m_currency))
        return tr("No prices are known.");
    const QString all = m_scene.phrases.money(totals.cost.micros.value(m_currency), m_currency);
    const auto each = totals.cost.perDelivered(totals.counts.line(LedgerLine::Delivered));
    return each.contains(m_currency)
        ? tr("%1 in all, %2 for each delivered message.")
              .arg(all, m_scene.phrases.money(each.value(m_currency), m_currency))
        : tr("%1 in all, and nothing was delivered.").arg(all);
}

ChartContents CostChart::of(const ReportScene &scene, const QString &currency)
{
    CostChart chart(scene, currency);
    QHash<AccountId, QString> labels;
    for (const ReportAccount &account : scene.report.accounts)
        labels.insert(account.id, account.label);
    const QList<ReportCostCell> cells = chart.cells();
    const QList<ReportCostCell> alone
        = cells.mid(0, cells.size() <= MostLyingBars ? cells.size() : MostLyingBars - 1);
    for (const ReportCostCell &cell : alone)
        chart.add(QString(labels.value(cell.account) % u' ' % cell.country),
                  tr("%1, %2", "a provider and a country")
                      .arg(labels.value(cell.account), CountryText::name(cell.country)),
                  cell.cost, cell.delivered);
    ReportCostCell others;
    for (const ReportCostCell &cell : cells.mid(alone.size())) {
        others.cost += cell.cost;
        others.delivered += cell.delivered;
    }
    if (alone.size() < cells.size())
        chart.add(tr("Others"), tr("Others"), others.cost, others.delivered);
    chart.m_contents.summary = chart.summary();
    chart.m_contents.messages
        = [base = scene.messages(), alone](int, int category) -> std::optional<MessageFilter> {
        if (category >= alone.size() || alone.at(category).country.isEmpty())
            return std::nullopt;
        MessageFilter filter = base;
        filter.account = alone.at(category).account;
        filter.country = alone.at(category).country;
        return filter;
    };
    return chart.m_contents;
}

} // namespace heliograph
