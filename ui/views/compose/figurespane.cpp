// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/figurespane.h"

#include "ui/text/format.h"
#include "ui/text/holdtext.h"
#include "ui/text/skiptext.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace heliograph {

namespace {

QLabel *heading(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setProperty("role", QStringLiteral("heading"));
    return label;
}

} // namespace

FiguresPane::FiguresPane(QWidget *parent)
    : Card(tr("Everybody in the list"), parent)
    , m_people(new QLabel(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Stop counting"), this))
    , m_bars(new QWidget(this))
    , m_grid(new QGridLayout(m_bars))
    , m_longest(new QLabel(this))
    , m_cost(new QLabel(this))
    , m_countries(new QLabel(this))
    , m_forecast(new QLabel(this))
    , m_end(new QLabel(this))
{
    setObjectName(QStringLiteral("compose.figures"));
    const std::pair<QWidget *, const char *> names[]
        = {{m_people, "people"},       {m_state, "state"},       {m_progress, "progress"},
           {m_cancel, "cancel"},       {m_longest, "longest"},   {m_cost, "cost"},
           {m_countries, "countries"}, {m_forecast, "forecast"}, {m_end, "end"}};
    for (const auto &[widget, part] : names)
        widget->setObjectName(QStringLiteral("compose.figures.") + QLatin1String(part));
    for (QLabel *label : {m_people, m_state, m_longest, m_cost, m_countries, m_forecast, m_end})
        label->setWordWrap(true);
    m_people->setProperty("role", QStringLiteral("figure"));
    m_cost->setProperty("role", QStringLiteral("figure"));
    for (QLabel *label : {m_state, m_longest, m_countries})
        label->setProperty("role", QStringLiteral("muted"));
    m_progress->setAccessibleName(tr("Counting"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    QWidget *const parts[] = {m_people,
                              m_state,
                              m_progress,
                              m_cancel,
                              heading(tr("Segments after merge"), this),
                              m_bars,
                              m_longest,
                              heading(tr("Cost"), this),
                              m_cost,
                              m_countries,
                              heading(tr("Forecast"), this),
                              m_forecast,
                              m_end};
    for (QWidget *part : parts)
        body().addWidget(part);
    connect(m_cancel, &QPushButton::clicked, this, &FiguresPane::cancelled);
    setFigures({});
    setForecast({}, QString());
}

void FiguresPane::setCounting(qint64 done, qint64 all)
{
    m_state->setText(tr("So far %1 of %2").arg(Format().count(done), Format().count(all)));
    m_progress->setRange(0, 1000);
    m_progress->setValue(all > 0 ? static_cast<int>(done * 1000 / all) : 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_state, m_progress, m_cancel})
        widget->show();
    m_bars->setEnabled(false);
    m_cost->setEnabled(false);
}

void FiguresPane::setProblem(const QString &sentence)
{
    m_progress->hide();
    m_cancel->hide();
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void FiguresPane::setFigures(const std::optional<MergeFigures> &figures)
{
    m_figures = figures;
    setProblem({});
    m_bars->setEnabled(true);
    m_cost->setEnabled(true);
    const MergeFigures nothing;
    const MergeFigures &shown = figures ? *figures : nothing;
    m_people->setText(figures ? tr("%Ln people", nullptr, Format::plural(shown.people))
                              : tr("Not counted yet"));
    showSegments(shown);
    showCost(shown);
    showEnd();
}

void FiguresPane::showSegments(const MergeFigures &figures)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Format format;
    int row = 0;
    for (auto share = figures.bySegments.constBegin(); share != figures.bySegments.constEnd();
         ++share, ++row) {
        auto *name = new QLabel(tr("%Ln segment(s)", nullptr, share.key()), m_bars);
        auto *bar = new QProgressBar(m_bars);
        bar->setRange(0, 1000);
        bar->setValue(static_cast<int>(share.value() * 1000 / std::max<qint64>(1, figures.people)));
        bar->setTextVisible(false);
        bar->setMinimumWidth(bar->fontMetrics().averageCharWidth() * 3);
        const QString count = format.count(share.value());
        auto *people = new QLabel(
            QString(count % QStringLiteral("  ") % format.share(share.value(), figures.people)), m_bars);
        people->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        bar->setAccessibleName(tr("%1: %2 people", "segments").arg(name->text(), count));
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(bar, row, 1);
        m_grid->addWidget(people, row, 2);
    }
    m_grid->setColumnStretch(1, 1);
    m_longest->setText(!figures.longest.isNobody()
                           ? tr("Longest: line %1, %2 units")
                                 .arg(format.count(figures.longest.line), format.count(figures.longestUnits))
                           : QString());
    m_longest->setVisible(!figures.longest.isNobody());
}

// Unlike currencies are listed, never added.
void FiguresPane::showCost(const MergeFigures &figures)
{
    const Format format;
    QStringList sums;
    const auto cost = figures.cost();
    for (const Money &sum : cost)
        sums.append(format.money(sum));
    m_cost->setText(figures.people == 0  ? QStringLiteral("–")
                        : sums.isEmpty() ? tr("no price")
                                         : tr("about %1").arg(sums.join(QStringLiteral(" + "))));
    QStringList lines;
    for (auto each = figures.countries.constBegin(); each != figures.countries.constEnd(); ++each) {
        const auto price = each->price ? each->price->times(each->segments) : Result<Money>(Money());
        const QString country = each.key().isEmpty() ? tr("other") : each.key();
        lines.append(tr("%1: %2 people, %3", "country")
                         .arg(country, format.count(each->people),
                              each->price && price ? format.money(*price) : tr("no price")));
    }
    m_countries->setText(lines.join(QLatin1Char('\n')));
    m_countries->setVisible(!lines.isEmpty());
}

void FiguresPane::setForecast(const std::optional<DryRun> &run, const QString &why)
{
    m_run = run;
    QStringList lines;
    const Format format;
    if (run) {
        lines.append(tr("%Ln people could go at once.", nullptr, Format::plural(run->goNow)));
        for (const DryRun::Share &share : run->held)
            lines.append(tr("%Ln would be held: %1", nullptr, Format::plural(share.people))
                             .arg(HoldText::because(share.verdict.hold, {}, format)));
        for (const DryRun::Share &share : run->skipped)
            lines.append(tr("%Ln would be skipped: %1", nullptr, Format::plural(share.people))
                             .arg(SkipText::because(share.verdict.skip)));
    }
    m_forecast->setText(run ? lines.join(QLatin1Char('\n')) : why);
    m_forecast->setVisible(!m_forecast->text().isEmpty());
    showEnd();
}

void FiguresPane::setPace(const NewCampaign &draft, const ComposeGround &ground, TimePoint now)
{
    const ComposeAccount *account = ground.account(draft.accounts.value(0));
    m_content = draft.content;
    m_terms.accountPace = account == nullptr ? 0 : account->segmentsPerS;
    m_terms.slow = account == nullptr ? std::nullopt : account->slow;
    m_terms.now = now;
    showEnd();
}

void FiguresPane::showEnd()
{
    m_terms.segments = m_figures ? m_figures->segments : 0;
    const Forecast forecast = forecastOf(m_content, m_terms, m_run.value_or(DryRun()));
    m_end->setVisible(m_terms.segments > 0 && forecast.end);
    if (m_end->isHidden())
        return;
    const Format format;
    QString words
        = tr("Ends about %1 at %2 segments a second, if it starts %3.")
              .arg(format.time(*forecast.end), format.count(forecast.pace), format.time(forecast.start));
    if (forecast.tooLate > 0)
        words += QString(QLatin1Char('\n')
                         % tr("Does not end before it closes at %1: about %Ln people would be skipped.",
                              nullptr, Format::plural(forecast.tooLate))
                               .arg(format.time(*forecast.closes)));
    m_end->setText(words);
}

} // namespace heliograph
