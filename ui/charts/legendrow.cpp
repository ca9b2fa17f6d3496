// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/legendrow.h"

#include "ui/text/menutext.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

namespace heliograph {

namespace {

constexpr int RowGap = 4;
constexpr QSize MarkSize(14, 14);

QIcon markOf(const ChartSeries &series)
{
    QPixmap mark(MarkSize);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    const Theme &theme = Theme::current();
    const QColor color = series.paint.color(theme);
    if (series.form == ChartSeries::Form::Line) {
        painter.setPen(QPen(color, 2, series.paint.muted ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(0, MarkSize.height() / 2, MarkSize.width(), MarkSize.height() / 2);
    } else {
        painter.setPen(color);
        painter.setBrush(series.paint.brush(theme));
        painter.drawRect(1, 1, MarkSize.width() - 3, MarkSize.height() - 3);
    }
    return mark;
}

QStringList namesOf(const QList<ChartSeries> &series)
{
    QStringList names;
    for (const ChartSeries &each : series)
        names.append(each.name);
    return names;
}

} // namespace

LegendRow::LegendRow(const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LegendRow::show(const ChartContents &contents)
{
    const bool same = namesOf(contents.series) == namesOf(m_series);
    m_series = contents.series;
    if (!same) {
        qDeleteAll(m_switches);
        m_switches.clear();
        for (int index = 0; index < m_series.size(); ++index) {
            auto *button = new QToolButton(this);
            button->setObjectName(QString(m_id % u'.' % QString::number(index)));
            button->setText(menuText(m_series.at(index).name));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setCheckable(true);
            button->setFocusPolicy(Qt::StrongFocus);
            button->setChecked(true);
            button->setToolTip(tr("Show or hide: %1").arg(m_series.at(index).name));
            connect(button, &QToolButton::toggled, this, [this] {
                paintMarks();
                Q_EMIT switched();
            });
            button->show();
            m_switches.append(button);
        }
    }
    paintMarks();
    setVisible(m_series.size() > 1);
    arrange(width(), true);
    updateGeometry();
}

//! Who is switched off has no mark, so that it is told without colour.
void LegendRow::paintMarks()
{
    for (int index = 0; index < m_switches.size(); ++index) {
        QToolButton *button = m_switches.at(index);
        QFont font = this->font();
        font.setStrikeOut(!button->isChecked());
        button->setFont(font);
        button->setIcon(button->isChecked() ? markOf(m_series.at(index)) : QIcon());
    }
}

QSet<int> LegendRow::hidden() const
{
    QSet<int> hidden;
    for (int index = 0; index < m_switches.size(); ++index) {
        if (!m_switches.at(index)->isChecked())
            hidden.insert(index);
    }
    return hidden;
}

//! The height that the switches take in \a width.
int LegendRow::arrange(int width, bool move) const
{
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (QToolButton *button : m_switches) {
        const QSize size = button->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += rowHeight + RowGap;
            rowHeight = 0;
        }
        if (move) {
            const int left = isRightToLeft() ? width - x - size.width() : x;
            button->setGeometry(left, y, size.width(), size.height());
        }
        x += size.width() + RowGap;
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight;
}

int LegendRow::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize LegendRow::sizeHint() const
{
    return {200, arrange(std::max(width(), 200), false)};
}

void LegendRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(event->size().width(), true);
    updateGeometry();
}

void LegendRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintMarks();
}

} // namespace heliograph
