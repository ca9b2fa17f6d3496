// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ledgergrid.h"

#include "ui/text/format.h"
#include "ui/text/statetext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace heliograph {

LedgerGrid::LedgerGrid(const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_sum(new QLabel(this))
{
    auto *groups = new QHBoxLayout;
    groups->setSpacing(8);
    Card *card = nullptr;
    QString group;
    for (const LedgerLine line : LedgerLines) {
        const QString name = StateText::group(line);
        if (name != group) {
            card = new Card(name, this);
            card->body().setSpacing(0);
            groups->addWidget(card, 1);
            group = name;
        }
        QPushButton *count = addLine(line, card);
        card->body().addWidget(count);
    }
    for (Card *made : findChildren<Card *>())
        made->body().addStretch();
    m_sum->setObjectName(id + QStringLiteral(".sum"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(groups);
    layout->addWidget(m_sum);
    setLedger({});
}

QPushButton *LedgerGrid::addLine(LedgerLine line, QWidget *card)
{
    auto *count = new QPushButton(card);
    count->setObjectName(QString(m_id % u'.' % ledgerKey(line)));
    count->setProperty("link", true);
    count->setIcon(Icons::icon(line));
    connect(count, &QPushButton::clicked, this, [this, line] { Q_EMIT chosen(line); });
    m_counts[static_cast<size_t>(line)] = count;
    return count;
}

void LedgerGrid::setLedger(const LedgerView &ledger)
{
    const Format format;
    for (const LedgerLine line : LedgerLines) {
        QPushButton *count = m_counts[static_cast<size_t>(line)];
        const QString words
            = QString(StateText::name(line) % QStringLiteral("  ") % format.count(ledger.line(line)));
        count->setText(words);
        count->setToolTip(tr("Show these messages"));
    }
    m_sum->setText(
        ledger.balanced
            ? tr("Together %1, as planned.").arg(format.count(ledger.planned))
            : tr("These counts do not add up to the plan of %1. Pause the campaign and tell whoever looks "
                 "after Heliograph.")
                  .arg(format.count(ledger.planned)));
    m_sum->setProperty("role", ledger.balanced ? QStringLiteral("muted") : QStringLiteral("problem"));
    m_sum->style()->unpolish(m_sum);
    m_sum->style()->polish(m_sum);
}

} // namespace heliograph
