// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/todaycard.h"

#include "ui/text/limittext.h"
#include "ui/text/menutext.h"
#include "ui/views/historyplace.h"
#include "ui/widgets/ledgerbar.h"
#include "ui/widgets/ledgergrid.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace heliograph {

namespace {

constexpr int InARow = 4; // accounts: more would not fit the narrowest window

bool isOfTheDay(const Budget &budget)
{
    return budget.name.scope == BudgetScope::Workspace && budget.name.period == BudgetPeriod::Day
        && budget.name.isMoney();
}

} // namespace

TodayCard::TodayCard(QWidget *parent)
    : Card(tr("Today"), parent)
    , m_bar(new LedgerBar(this))
    , m_grid(new LedgerGrid(QStringLiteral("overview.today"), this))
    , m_spent(new QLabel(this))
    , m_delivery(new QGridLayout)
    , m_nothing(new QLabel(tr("nothing was sent yet"), this))
{
    build();
}

void TodayCard::build()
{
    setObjectName(QStringLiteral("overview.today"));
    m_bar->setObjectName(QStringLiteral("overview.today.bar"));
    m_spent->setObjectName(QStringLiteral("overview.today.spent"));
    m_spent->setWordWrap(true);
    auto *heading = new QLabel(tr("Delivered today:"), this);
    m_nothing->hide(); // not before it is known
    m_delivery->setHorizontalSpacing(12);
    m_delivery->setVerticalSpacing(2);
    auto *line = new QHBoxLayout;
    line->addWidget(heading, 0, Qt::AlignTop);
    line->addWidget(m_nothing, 0, Qt::AlignTop);
    line->addLayout(m_delivery);
    line->addStretch();
    body().addWidget(m_bar);
    body().addWidget(m_grid);
    body().addWidget(m_spent);
    body().addLayout(line);
    m_grid->setToolTip(
        tr("What is open now, whenever it is due, and what was sent or has ended since midnight."));
    connect(m_grid, &LedgerGrid::chosen, this,
            [this](LedgerLine chosen) { lead(messagesOfDay(chosen, m_since, m_practice)); });
}

void TodayCard::show(const Today &today, const QList<Budget> &budgets)
{
    const Format format;
    m_since = today.since;
    m_practice = today.practice;
    setHeading(tr("Today: %1 planned").arg(format.count(today.ledger.planned)));
    m_bar->setLedger(today.ledger);
    m_grid->setLedger(today.ledger);
    m_spent->setText(spending(today.spent, budgets, format).join(QStringLiteral(" · ")));
    showDelivery(today.accounts);
}

QStringList TodayCard::spending(const ReportCost &spent, const QList<Budget> &budgets, const Format &format)
{
    QStringList parts;
    QStringList bounded;
    for (const Budget &budget : budgets) {
        if (!isOfTheDay(budget))
            continue;
        parts.append(tr("about %1 of %2 today")
                         .arg(LimitText::amount(budget.name.unit, budget.booked, format),
                              LimitText::amount(budget.name.unit, budget.allowed, format)));
        bounded.append(budget.name.unit);
    }
    for (auto sum = spent.micros.constBegin(); sum != spent.micros.constEnd(); ++sum) {
        if (!bounded.contains(sum.key()))
            parts.append(tr("about %1 today").arg(LimitText::amount(sum.key(), sum.value(), format)));
    }
    if (spent.withoutPrice > 0)
        parts.append(tr("%Ln message(s) without a price", nullptr, Format::plural(spent.withoutPrice)));
    if (parts.isEmpty())
        parts.append(tr("Nothing was spent today."));
    return parts;
}

QString TodayCard::delivery(const ReportCounts &counts, const Format &format)
{
    const qint64 delivered = counts.line(LedgerLine::Delivered);
    if (counts.judged() == 0)
        return tr("no receipt yet");
    return counts.deliveryRate() ? format.share(delivered, counts.judged())
                                 : tr("%1 of %2").arg(format.count(delivered), format.count(counts.judged()));
}

void TodayCard::lead(const MessageFilter &messages)
{
    Q_EMIT go({QStringLiteral("history"), historyPlace(messages)});
}

// A button stays as long as its account has figures: one that somebody is about to press must not go away.
void TodayCard::showDelivery(const QList<ReportAccount> &accounts)
{
    const Format format;
    QMap<AccountId, QPushButton *> before = std::exchange(m_delivering, {});
    for (qsizetype at = 0; at < accounts.size(); ++at) {
        const ReportAccount &account = accounts[at];
        QPushButton *known = before.take(account.id);
        QPushButton *button = known == nullptr ? makeDelivery(account.id) : known;
        button->setText(QString(menuText(account.label) % u' ' % delivery(account.figures.counts, format)));
        const int row = static_cast<int>(at) / InARow;
        const int column = static_cast<int>(at) % InARow;
        if (const QLayoutItem *there = m_delivery->itemAtPosition(row, column);
            there == nullptr || there->widget() != button)
            m_delivery->addWidget(button, row, column);
        m_delivering.insert(account.id, button);
    }
    qDeleteAll(before);
    m_nothing->setVisible(accounts.isEmpty());
}

QPushButton *TodayCard::makeDelivery(AccountId account)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QStringLiteral("overview.today.delivery.%1").arg(number(account)));
    button->setProperty("link", true);
    button->setToolTip(tr("Show these messages"));
    connect(button, &QPushButton::clicked, this, [this, account] {
        MessageFilter messages;
        messages.account = account;
        messages.sentFrom = m_since;
        lead(messages);
    });
    return button;
}

} // namespace heliograph
