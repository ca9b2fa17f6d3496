// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/livechart.h"

#include "ui/charts/chartview.h"
#include "ui/text/format.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <limits>

namespace heliograph {

namespace {

constexpr int AnHour = 60; // minutes
constexpr double Nothing = std::numeric_limits<double>::quiet_NaN();

ChartSeries lineOf(const QString &name, const ChartPaint &paint, const QList<double> &values, int minutes)
{
    const Format format;
    ChartSeries series{.name = name, .form = ChartSeries::Form::Line, .paint = paint};
    for (int minute = 0; minute < minutes; ++minute) {
        const qsizetype index = values.size() - minutes + minute;
        const double value = index < 0 ? Nothing : values.at(index);
        series.values.append(value);
        series.texts.append(index < 0 ? QString() : format.decimal(value));
    }
    return series;
}

} // namespace

LiveChart::LiveChart(QWidget *parent)
    : LiveChart(AnHour, parent)
{
}

LiveChart::LiveChart(int minutes, QWidget *parent)
    : QWidget(parent)
    , m_minutes(minutes)
    , m_view(new ChartView(this))
    , m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("live"));
    m_view->setObjectName(QStringLiteral("live.view"));
    m_view->setMinimumHeight(fontMetrics().height() * 7);
    m_view->setAccessibleName(tr("Segments per second in the last %Ln minutes", nullptr, m_minutes));
    m_summary->setObjectName(QStringLiteral("live.summary"));
    m_summary->setWordWrap(true);
    m_summary->setProperty("role", QStringLiteral("muted"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_summary);
    m_contents.kind = ChartContents::Kind::Columns;
    m_contents.title = tr("Last %Ln minutes", nullptr, m_minutes);
    m_contents.valueTitle = tr("segments/s");
    m_contents.categoryTitle = tr("Minute");
    const Format format;
    for (int minute = m_minutes - 1; minute >= 0; --minute) {
        m_contents.categories.append(minute == 0 ? tr("now") : format.count(-minute));
        m_contents.categoryTexts.append(minute == 0 ? tr("Now") : tr("%Ln min ago", nullptr, minute));
    }
    setPoints({});
}

void LiveChart::setPoints(const QList<Lane> &lanes, double limit)
{
    const Format format;
    m_contents.series.clear();
    QStringList now;
    for (const Lane &lane : lanes) {
        const ChartPaint paint{.number = static_cast<int>(m_contents.series.size())};
        m_contents.series.append(lineOf(lane.provider, paint, lane.segmentsPerS, m_minutes));
        const double last = lane.segmentsPerS.isEmpty() ? 0 : lane.segmentsPerS.constLast();
        now.append(
            tr("%1: %2 segments/s", "a provider and its pace").arg(lane.provider, format.decimal(last)));
    }
    if (limit > 0)
        m_contents.series.append(
            lineOf(tr("Limit"), {.muted = true}, QList<double>(m_minutes, limit), m_minutes));
    m_contents.summary = now.isEmpty() ? tr("Nothing was sent in the last %Ln minutes.", nullptr, m_minutes)
                                       : now.join(u" · ");
    m_summary->setText(m_contents.summary);
    m_view->setAccessibleDescription(m_contents.summary);
    draw();
}

void LiveChart::draw()
{
    m_view->show(m_contents, {});
}

void LiveChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

} // namespace heliograph
