// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ledgerbar.h"

#include "ui/text/statetext.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace heliograph {

namespace {

// From what is settled to what is not: progress reads from the leading edge.
constexpr std::array Order{LedgerLine::Delivered,    LedgerLine::Sent,    LedgerLine::NoReceipt,
                           LedgerLine::NotDelivered, LedgerLine::Refused, LedgerLine::Skipped,
                           LedgerLine::Cancelled,    LedgerLine::Unknown, LedgerLine::Sending,
                           LedgerLine::Held,         LedgerLine::Waiting};

QString counts(const LedgerView &ledger)
{
    const Format format;
    QStringList lines;
    for (const LedgerLine line : LedgerLines) {
        if (ledger.line(line) > 0)
            lines.append(
                QString(StateText::name(line) % QStringLiteral(": ") % format.count(ledger.line(line))));
    }
    return lines.join(QLatin1Char('\n'));
}

QBrush brushOf(LedgerLine line)
{
    const QColor color = Theme::current().color(line);
    switch (line) {
    case LedgerLine::Sent:
    case LedgerLine::NoReceipt:
        return {color, Qt::BDiagPattern};
    case LedgerLine::Held:
        return {color, Qt::Dense4Pattern};
    case LedgerLine::Unknown:
        return {color, Qt::DiagCrossPattern};
    case LedgerLine::Waiting:
        return {Qt::NoBrush};
    default:
        return {color};
    }
}

} // namespace

LedgerBar::LedgerBar(QWidget *parent)
    : QWidget(parent)
{
    setMinimumHeight(16);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Ledger"));
}

void LedgerBar::setLedger(const LedgerView &ledger)
{
    m_ledger = ledger;
    setAccessibleDescription(counts(ledger));
    update();
}

QSize LedgerBar::sizeHint() const
{
    return {240, 20};
}

void LedgerBar::paint(QPainter &painter, const QRect &area, const LedgerView &ledger)
{
    painter.save();
    painter.setPen(Theme::current().color(ColorRole::Border));
    painter.setBrush(Theme::current().color(ColorRole::Surface));
    const QRect frame = area.adjusted(0, 0, -1, -1);
    painter.drawRect(frame);
    qint64 before = 0;
    const double scale
        = ledger.planned > 0 ? static_cast<double>(frame.width()) / static_cast<double>(ledger.planned) : 0;
    for (const LedgerLine line : Order) {
        const qint64 count = ledger.line(line);
        const int left = frame.left() + static_cast<int>(static_cast<double>(before) * scale);
        before += count;
        // One person among a million is still seen.
        const int right
            = std::max(frame.left() + static_cast<int>(static_cast<double>(before) * scale), left + 2);
        if (count > 0 && line != LedgerLine::Waiting)
            painter.fillRect(
                QRect(left, frame.top() + 1, std::min(right, frame.right()) - left, frame.height() - 1),
                brushOf(line));
    }
    painter.restore();
}

void LedgerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    paint(painter, rect(), m_ledger);
}

bool LedgerBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), counts(m_ledger), this);
    return true;
}

} // namespace heliograph
