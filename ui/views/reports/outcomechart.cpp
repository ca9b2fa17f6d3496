// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/outcomechart.h"

#include "ui/text/countrytext.h"
#include "ui/text/statetext.h"

#include <limits>

namespace heliograph {

namespace {

QString shareFigure(double share)
{
    return QString::number(share, 'f', 4);
}

} // namespace

OutcomeChart::OutcomeChart(const ReportScene &scene)
    : m_scene(scene)
{
    m_contents.valueTitle = tr("Messages");
    for (const LedgerLine line : ReportLines) {
        const bool open = line == LedgerLine::Sent;
        m_contents.series.append({.name = open ? tr("Open, no receipt yet") : StateText::name(line),
                                  .paint = {.line = line, .hatched = open || line == LedgerLine::Unknown}});
    }
}

void OutcomeChart::add(const QString &label, const QString &text, const ReportFigures &figures)
{
    m_contents.categories.append(label);
    m_contents.categoryTexts.append(text);
    m_figures.append(figures);
    for (size_t index = 0; index < ReportLines.size(); ++index) {
        const qint64 count = figures.counts.line(ReportLines.at(index));
        m_contents.series[static_cast<qsizetype>(index)].add(double(count), m_scene.phrases.count(count));
    }
}

//! Returns how many of \a rows stand alone.
template <typename Row, typename Name>
qsizetype OutcomeChart::addListed(const QList<Row> &rows, Name name)
{
    const qsizetype alone = rows.size() <= MostLyingBars ? rows.size() : MostLyingBars - 1;
    for (const Row &row : rows.mid(0, alone)) {
        const auto [label, text] = name(row);
        add(label, text, row.figures);
    }
    if (alone == rows.size())
        return alone;
    ReportFigures others;
    for (const Row &row : rows.mid(alone))
        others += row.figures;
    add(tr("Others"), tr("Others"), others);
    return alone;
}

void OutcomeChart::addRateLine(const QList<ReportPoint> &points, const QString &name, bool muted)
{
    ChartSeries series{
        .name = name, .form = ChartSeries::Form::Line, .paint = {.muted = muted}, .isShare = true};
    for (qsizetype index = 0; index < m_contents.size(); ++index) {
        const ReportCounts counts = index < points.size() ? points.at(index).counts : ReportCounts();
        const auto share = counts.deliveryRate();
        series.add(share ? *share * 100 : std::numeric_limits<double>::quiet_NaN(),
                   m_scene.phrases.rate(counts));
    }
    m_contents.series.append(series);
}

void OutcomeChart::addRates()
{
    ChartColumn column{tr("Delivery rate"), {}, {}};
    for (const ReportFigures &figures : std::as_const(m_figures)) {
        const auto share = figures.counts.deliveryRate();
        column.add(m_scene.phrases.rate(figures.counts), share ? shareFigure(*share) : QString());
    }
    m_contents.columns.append(column);
}

void OutcomeChart::addShares()
{
    ChartColumn column{tr("Share"), {}, {}};
    const qint64 all = m_scene.report.totals.counts.all();
    for (const ReportFigures &figures : std::as_const(m_figures)) {
        const qint64 part = figures.counts.all();
        column.add(m_scene.phrases.share(part, all),
                   all == 0 ? QString() : shareFigure(double(part) / double(all)));
    }
    m_contents.columns.append(column);
}

void OutcomeChart::addPercentiles()
{
    for (const int percent : {50, 95}) {
        ChartColumn column{QStringLiteral("p%1").arg(percent), {}, {}};
        for (const ReportFigures &figures : std::as_const(m_figures)) {
            const auto bound = ReportPhrases::percentile(figures.latency, percent);
            column.add(m_scene.phrases.atMost(bound),
                       bound ? QString::number(bound->atMost.count() / 1000) : QString());
        }
        m_contents.columns.append(column);
    }
}

//! The messages of the first \a known categories are found by what \a narrow sets.
void OutcomeChart::findBy(const std::function<void(MessageFilter &, int)> &narrow, qsizetype known)
{
    m_contents.messages = [base = m_scene.messages(), narrow,
                           known](int series, int category) -> std::optional<MessageFilter> {
        if (category >= known)
            return std::nullopt;
        MessageFilter filter = base;
        narrow(filter, category);
        if (series >= 0 && series < static_cast<int>(ReportLines.size()))
            filter.line = ReportLines.at(static_cast<size_t>(series));
        return filter;
    };
}

ChartContents OutcomeChart::overTime(const ReportScene &scene)
{
    OutcomeChart chart(scene);
    const Report &report = scene.report;
    const ReportPhrases &phrases = scene.phrases;
    QList<ReportPeriod> periods;
    for (const ReportPoint &point : report.series) {
        periods.append(point.period);
        chart.add(phrases.stepLabel(point.period.from), phrases.stepText(point.period.from),
                  {point.counts, {}, {}});
    }
    chart.addRateLine(report.series, tr("Delivery rate"), false);
    if (report.before)
        chart.addRateLine(report.seriesBefore, tr("Delivery rate before"), true);
    chart.findBy(
        [periods](MessageFilter &filter, int category) {
            filter.sentFrom = periods.at(category).from;
            filter.sentUntil = periods.at(category).until;
        },
        periods.size());
    ChartContents &contents = chart.m_contents;
    contents.id = QStringLiteral("reports.volume");
    contents.kind = ChartContents::Kind::Columns;
    contents.title = tr("Volume and delivery rate over time");
    contents.definition = tr("Messages by the time at which they were handed to a provider. Delivery rate: "
                             "delivered ÷ all that providers accepted and that are final or older than the "
                             "receipt wait. Hatched: not decided yet.");
    contents.summary
        = tr("%1: %2").arg(phrases.periodWords(), phrases.figures().mid(0, 2).join(QStringLiteral(", ")));
    contents.categoryTitle = report.step == ReportStep::Hour ? tr("Hour")
        : report.step == ReportStep::Day                     ? tr("Day")
                                                             : tr("Week from");
    return contents;
}

ChartContents OutcomeChart::byProvider(const ReportScene &scene)
{
    OutcomeChart chart(scene);
    const QList<ReportAccount> &accounts = scene.report.accounts;
    QStringList rates;
    const qsizetype alone = chart.addListed(accounts, [&](const ReportAccount &account) {
        const QString rate = scene.phrases.rate(account.figures.counts);
        const QString label = rate.isEmpty() ? account.label : QString(account.label % u' ' % rate);
        rates.append(label);
        return std::pair(label, account.label);
    });
    chart.addRates();
    chart.addPercentiles();
    chart.findBy(
        [accounts](MessageFilter &filter, int category) { filter.account = accounts.at(category).id; },
        alone);
    ChartContents &contents = chart.m_contents;
    contents.id = QStringLiteral("reports.provider");
    contents.kind = ChartContents::Kind::Bars;
    contents.title = tr("By provider");
    contents.definition
        = tr("The same messages by the account through which they went. p50 and p95: half, and "
             "95 %, were delivered in at most this time.");
    contents.summary = rates.isEmpty() ? tr("Nothing was handed over.")
                                       : tr("Delivered: %1").arg(rates.join(QStringLiteral(", ")));
    contents.categoryTitle = tr("Provider");
    return contents;
}

ChartContents OutcomeChart::byCountry(const ReportScene &scene)
{
    OutcomeChart chart(scene);
    const QList<ReportCountry> &countries = scene.report.countries;
    const qsizetype alone = chart.addListed(countries, [](const ReportCountry &country) {
        return country.code.isEmpty() ? std::pair(tr("Unknown"), tr("Unknown"))
                                      : std::pair(country.code, CountryText::name(country.code));
    });
    chart.addShares();
    chart.addRates();
    chart.findBy(
        [countries](MessageFilter &filter, int category) { filter.country = countries.at(category).code; },
        alone);
    ChartContents &contents = chart.m_contents;
    contents.id = QStringLiteral("reports.country");
    contents.kind = ChartContents::Kind::Bars;
    contents.title = tr("By country");
    contents.definition = tr("The same messages by the country of the number.");
    contents.summary = countries.isEmpty()
        ? tr("Nothing was handed over.")
        : tr("%Ln country(s), most messages to %1.", nullptr, static_cast<int>(countries.size()))
              .arg(contents.categoryTexts.constFirst());
    contents.categoryTitle = tr("Country");
    return contents;
}

} // namespace heliograph
