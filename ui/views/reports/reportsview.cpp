// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/reportsview.h"

#include "ui/charts/chartexport.h"
#include "ui/text/format.h"
#include "ui/views/historyplace.h"
#include "ui/views/reports/costchart.h"
#include "ui/views/reports/errorchart.h"
#include "ui/views/reports/latencychart.h"
#include "ui/views/reports/outcomechart.h"
#include "ui/views/reports/reportbar.h"
#include "ui/views/reports/reportfiles.h"
#include "ui/views/reports/savedreports.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>

namespace heliograph {

namespace {

constexpr std::chrono::seconds Rest{10}; // between two reports that nobody asked for
constexpr int WideFrom = 110; // average characters: from here on two charts stand side by side

} // namespace

ReportsView::ReportsView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("reports"), around, parent)
    , m_desk(around.client)
    , m_bar(new ReportBar(this))
    , m_saved(new SavedReports(around.preferences, this))
    , m_files(new ReportFiles(this))
    , m_figures(new QLabel(this))
    , m_period(new QLabel(this))
    , m_currency(new QComboBox(this))
    , m_page(new QWidget)
    , m_volume(addChart(QStringLiteral("volume")))
    , m_provider(addChart(QStringLiteral("provider")))
    , m_error(addChart(QStringLiteral("error")))
    , m_latency(addChart(QStringLiteral("latency")))
    , m_country(addChart(QStringLiteral("country")))
    , m_cost(addChart(QStringLiteral("cost")))
{
    build();
    buildActions();
    connectParts();
    connectFiles();
    m_rest.setSingleShot(true);
}

ChartWidget *ReportsView::addChart(const QString &name)
{
    auto *chart = new ChartWidget(QStringLiteral("reports.") + name, m_page);
    m_charts.append(chart);
    return chart;
}

void ReportsView::build()
{
    m_figures->setObjectName(QStringLiteral("reports.figures"));
    m_figures->setProperty("role", QStringLiteral("figure"));
    m_figures->setWordWrap(true);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_period->setObjectName(QStringLiteral("reports.periodWords"));
    m_period->setProperty("role", QStringLiteral("muted"));
    m_period->setText(tr("Loading…"));
    m_currency->setObjectName(QStringLiteral("reports.currency"));
    m_currency->setAccessibleName(tr("Currency of the costs"));
    m_currency->hide();
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_bar, 1);
    bar->addWidget(m_saved, 0, Qt::AlignBottom);
    auto *line = new QHBoxLayout;
    line->addWidget(m_figures, 1);
    line->addWidget(m_currency);
    m_grid = new QGridLayout(m_page);
    m_grid->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("reports.page"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_page);
    scroll->setFocusPolicy(Qt::NoFocus);
    body().addLayout(bar);
    body().addLayout(line);
    body().addWidget(m_period);
    body().addWidget(scroll, 1);
    arrange();
}

void ReportsView::buildActions()
{
    m_pdf = addPageAction(QStringLiteral("pdf"), QStringLiteral("export"), tr("Save as P&DF…"));
    connect(m_pdf, &QAction::triggered, this, [this] { m_files->savePaper(paper()); });
    QAction *csv = addPageAction(QStringLiteral("csv"), {}, tr("Save &figures…"));
    connect(csv, &QAction::triggered, this, [this] { m_files->saveFigures(figures()); });
    m_print = addPageAction(QStringLiteral("print"), {}, tr("&Print…"), QStringLiteral("Ctrl+P"));
    connect(m_print, &QAction::triggered, this, [this] { m_files->print(paper()); });
    QAction *save = addPageAction(QStringLiteral("save"), {}, tr("Save &report…"));
    connect(save, &QAction::triggered, m_saved, &SavedReports::askName);
    connect(m_saved, &SavedReports::named, this, &ReportsView::saveReport);
}

void ReportsView::connectParts()
{
    connect(m_bar, &ReportBar::changed, this, &ReportsView::ask);
    connect(m_saved, &SavedReports::chosen, this, &ReportsView::open);
    connect(m_currency, &QComboBox::activated, this, &ReportsView::showCost);
    for (ChartWidget *chart : std::as_const(m_charts)) {
        connect(chart, &ChartWidget::chosen, this, [this](const MessageFilter &messages) {
            noteTried(around(), QStringLiteral("chart"));
            Q_EMIT go({QStringLiteral("history"), historyPlace(messages)});
        });
        connect(chart, &ChartWidget::told, this, &View::told);
        connect(chart, &ChartWidget::saveWanted, this,
                [this, chart](ChartWidget::FileKind kind) { m_files->saveChart(chart->contents(), kind); });
    }
}

void ReportsView::connectFiles()
{
    connect(m_files, &ReportFiles::told, this, [this](const QString &sentence) {
        clearProblem();
        Q_EMIT told(sentence);
    });
    connect(m_files, &ReportFiles::failed, this, qOverload<const QString &>(&ReportsView::showProblem));
    connect(m_files, &ReportFiles::busyChanged, this, [this](bool busy) {
        for (QAction *action : {m_pdf, m_print})
            allow(action, !busy, tr("A report is being written or printed. Wait until that is done."));
    });
}

//! Two charts side by side where there is room.
void ReportsView::arrange()
{
    const int columns = width() >= fontMetrics().averageCharWidth() * WideFrom ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int index = 0; index < m_charts.size(); ++index)
        m_grid->addWidget(m_charts.at(index), index / columns, index % columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void ReportsView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    arrange();
}

void ReportsView::open(const QVariantMap &what)
{
    if (!what.isEmpty())
        m_bar->setChoice(ReportChoice::fromMap(what));
    m_wantedZoom = {what.value(QStringLiteral("zoom-first"), 0).toInt(),
                    what.value(QStringLiteral("zoom-last"), -1).toInt()};
    m_rest.stop();
    refresh();
}

QVariantMap ReportsView::place() const
{
    QVariantMap place = m_bar->choice().toMap();
    const auto [first, last] = m_volume->zoom();
    if (last >= 0) {
        place.insert(QStringLiteral("zoom-first"), first);
        place.insert(QStringLiteral("zoom-last"), last);
    }
    return place;
}

//! While messages go out something is committed all the time; a report need not follow each of them.
void ReportsView::refresh()
{
    if (m_rest.isActive())
        return;
    take(m_desk.choices(), [this](const ReportChoices &choices) { m_bar->setChoices(choices); });
    ask();
}

void ReportsView::ask()
{
    m_rest.start(Rest);
    const ReportQuestion question
        = m_bar->choice().question(client().clock().now(), QTimeZone::systemTimeZone());
    take(m_desk.run(question), [this, question, asked = ++m_asked](const Report &report) {
        if (asked != m_asked)
            return;
        clearProblem();
        show(report, question);
    });
}

void ReportsView::show(const Report &report, const ReportQuestion &question)
{
    m_report = report;
    m_question = question;
    const ReportScene scene(m_report, m_question, QLocale());
    m_figures->setText(scene.phrases.figures().join(QStringLiteral("   ")));
    m_period->setText(scene.phrases.periodWords());
    m_volume->setContents(OutcomeChart::overTime(scene));
    if (const auto [first, last] = std::exchange(m_wantedZoom, {0, -1}); last >= 0)
        m_volume->setZoom(first, last);
    m_provider->setContents(OutcomeChart::byProvider(scene));
    m_error->setContents(ErrorChart::of(scene));
    m_latency->setContents(LatencyChart::of(scene));
    m_country->setContents(OutcomeChart::byCountry(scene));
    const QString currency = m_currency->currentText();
    const QStringList currencies = CostChart::currencies(m_report);
    m_currency->clear();
    m_currency->addItems(currencies);
    m_currency->setCurrentIndex(std::max(0, static_cast<int>(currencies.indexOf(currency))));
    m_currency->setVisible(currencies.size() > 1);
    showCost();
    if (question.country.isEmpty()) {
        QStringList codes;
        for (const ReportCountry &country : report.countries)
            codes.append(country.code);
        m_bar->setCountries(codes);
    }
}

void ReportsView::showCost()
{
    m_cost->setContents(
        CostChart::of(ReportScene(m_report, m_question, QLocale()), m_currency->currentText()));
}

ReportPaper ReportsView::paper() const
{
    const ReportScene scene(m_report, m_question, QLocale());
    const QStringList filters = m_bar->filterWords();
    ReportPaper paper;
    paper.title = title();
    paper.lines = {scene.phrases.periodWords(),
                   filters.isEmpty() ? tr("All messages") : filters.join(QStringLiteral(" · ")),
                   scene.phrases.figures().join(QStringLiteral("   "))};
    for (const ChartWidget *chart : m_charts)
        paper.charts.append(chart->contents());
    paper.made = tr("Heliograph, %1").arg(Format().time(client().clock().now()));
    return paper;
}

QByteArray ReportsView::figures() const
{
    QByteArray bytes;
    for (const ChartWidget *chart : m_charts) {
        if (!bytes.isEmpty())
            bytes += "\r\n";
        bytes += ChartExport::csv(chart->contents());
    }
    return bytes;
}

void ReportsView::saveReport(const QString &name)
{
    const std::function<void()> bringBack = m_saved->save(name, m_bar->choice().toMap());
    if (bringBack)
        Q_EMIT toldWithUndo(tr("The report “%1” is replaced.").arg(name.trimmed()), bringBack);
    else
        Q_EMIT told(tr("The report is saved."));
}

} // namespace heliograph
