// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/leftoutchips.h"

#include "ui/text/menutext.h"
#include "ui/text/statetext.h"
#include "ui/widgets/flowlayout.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace heliograph {

namespace {

constexpr int ChipCharacters = 34;

} // namespace

LeftOutChips::LeftOutChips(QWidget *after, QWidget *parent)
    : QWidget(parent)
    , m_after(after)
    , m_row(new FlowLayout(this))
{
    setObjectName(QStringLiteral("history.filter.without"));
    hide();
}

void LeftOutChips::setCampaigns(const QHash<CampaignId, QString> &names)
{
    if (std::exchange(m_campaigns, names) != names)
        rebuild();
}

void LeftOutChips::setProviders(const QHash<AccountId, QString> &names)
{
    if (std::exchange(m_providers, names) != names)
        rebuild();
}

void LeftOutChips::set(const LeftOut &leftOut)
{
    if (std::ranges::equal(m_leftOut.campaigns, leftOut.campaigns)
        && std::ranges::equal(m_leftOut.accounts, leftOut.accounts)
        && std::ranges::equal(m_leftOut.lines, leftOut.lines))
        return;
    m_leftOut = leftOut;
    rebuild();
}

void LeftOutChips::admit(const MessageFilter &filter)
{
    LeftOut rest = m_leftOut;
    if (filter.campaign)
        rest.campaigns.removeAll(*filter.campaign);
    if (filter.account)
        rest.accounts.removeAll(*filter.account);
    if (filter.line)
        rest.lines.removeAll(*filter.line);
    set(rest);
}

int LeftOutChips::count() const
{
    return static_cast<int>(m_leftOut.campaigns.size() + m_leftOut.accounts.size() + m_leftOut.lines.size());
}

int LeftOutChips::kinds() const
{
    return (m_leftOut.campaigns.isEmpty() ? 0 : 1) + (m_leftOut.accounts.isEmpty() ? 0 : 1)
        + (m_leftOut.lines.isEmpty() ? 0 : 1);
}

// What is gone or not read yet has its number.
void LeftOutChips::rebuild()
{
    const int focused = clear();
    for (const CampaignId campaign : std::as_const(m_leftOut.campaigns)) {
        LeftOut rest = m_leftOut;
        rest.campaigns.removeAll(campaign);
        const QString id = QString::number(number(campaign));
        addChip(QStringLiteral("campaign-") + id,
                tr("Campaign is not “%1”").arg(m_campaigns.value(campaign, id)), rest);
    }
    for (const AccountId account : std::as_const(m_leftOut.accounts)) {
        LeftOut rest = m_leftOut;
        rest.accounts.removeAll(account);
        const QString id = QString::number(number(account));
        addChip(QStringLiteral("provider-") + id,
                tr("Provider is not “%1”").arg(m_providers.value(account, id)), rest);
    }
    for (const LedgerLine line : std::as_const(m_leftOut.lines)) {
        LeftOut rest = m_leftOut;
        rest.lines.removeAll(line);
        addChip(QStringLiteral("state-") + ledgerKey(line),
                tr("State is not “%1”").arg(StateText::name(line)), rest);
    }
    setVisible(count() > 0);
    orderTabs(focused);
}

int LeftOutChips::clear()
{
    const auto focus = std::ranges::find_if(m_chips, &QWidget::hasFocus);
    const int focused = focus == m_chips.end() ? -1 : static_cast<int>(focus - m_chips.begin());
    for (QPushButton *chip : std::as_const(m_chips)) {
        m_row->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that is pressed
    }
    m_chips.clear();
    return focused;
}

// Whoever took one in by the keyboard goes on with the next one.
void LeftOutChips::orderTabs(int focused)
{
    QWidget *last = m_after;
    for (QPushButton *chip : std::as_const(m_chips)) {
        setTabOrder(last, chip);
        last = chip;
    }
    if (focused < 0 || m_chips.isEmpty())
        return;
    QPushButton *next = m_chips.at(std::min<qsizetype>(focused, m_chips.size() - 1));
    next->show(); // a layout shows what is new later, and what is hidden takes no focus
    next->setFocus();
}

void LeftOutChips::addChip(const QString &name, const QString &words, const LeftOut &rest)
{
    const QString shown
        = fontMetrics().elidedText(words, Qt::ElideRight, fontMetrics().averageCharWidth() * ChipCharacters);
    auto *chip = new QPushButton(QString(menuText(shown) % u"  ✕"), this);
    chip->setObjectName(QStringLiteral("history.filter.without.") + name);
    chip->setAccessibleName(tr("%1. Take it in again").arg(words));
    chip->setToolTip(chip->accessibleName());
    chip->setAutoDefault(false);
    chip->installEventFilter(this);
    m_row->addWidget(chip);
    m_chips.append(chip);
    connect(chip, &QPushButton::clicked, this, [this, rest] {
        set(rest);
        Q_EMIT changed();
    });
}

bool LeftOutChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Backspace || key == Qt::Key_Delete) {
            static_cast<QPushButton *>(watched)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace heliograph
