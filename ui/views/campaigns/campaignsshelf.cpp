// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignsshelf.h"

#include "ui/session/session.h"
#include "ui/text/statetext.h"
#include "ui/views/campaigns/campaignslist.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

QString stateOf(const CampaignLine &line)
{
    return StateText::name(line.campaign.state, line.status.ledger.line(LedgerLine::Sent));
}

} // namespace

CampaignsShelf::CampaignsShelf(const Session &session, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_clock(clock)
    , m_search(new QLineEdit(this))
    , m_which(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_list(new CampaignsList(this))
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, &CampaignsShelf::narrow);
    connect(m_which, &QComboBox::currentIndexChanged, this, &CampaignsShelf::narrow);
    connect(m_state, &QComboBox::currentIndexChanged, this, &CampaignsShelf::narrow);
    connect(m_list, &DataTable::filtersCleared, this, &CampaignsShelf::clearFilters);
    connect(m_list, &DataTable::currentChanged, this, &CampaignsShelf::currentChanged);
    m_list->setValueFilter(
        [this](qint64 campaign, const QString &column) { return narrowTo(campaign, column); });
}

void CampaignsShelf::build()
{
    using Which = CampaignsList::Which;
    m_search->setObjectName(QStringLiteral("campaigns.search"));
    m_search->setPlaceholderText(tr("Part of a name"));
    m_search->setAccessibleName(tr("Part of a name"));
    m_search->setClearButtonEnabled(true);
    m_search->setProperty("find", true);
    m_which->setObjectName(QStringLiteral("campaigns.which"));
    m_which->setAccessibleName(tr("Which campaigns"));
    const auto offer
        = [this](const QString &words, Which which) { m_which->addItem(words, static_cast<int>(which)); };
    offer(tr("All campaigns"), Which::All);
    offer(tr("Not ended"), Which::Open);
    offer(tr("Ended"), Which::Ended);
    offer(tr("Written by me"), Which::Mine);
    offer(tr("Archived"), Which::Archived);
    offer(tr("Bin"), Which::Bin);
    m_state->setObjectName(QStringLiteral("campaigns.state"));
    m_state->setAccessibleName(tr("In which state"));
    m_state->addItem(tr("Any state"));
    m_list->setNothing({QStringLiteral("campaigns"), tr("No campaign yet"),
                        tr("A campaign is one text to one list of people, approved by somebody else."),
                        m_session.may(Right::CampaignCompose) ? tr("New campaign") : QString()});
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_which);
    bar->addWidget(m_state);
    bar->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_list, 1);
}

void CampaignsShelf::setLines(const QList<CampaignLine> &lines)
{
    m_lines = lines;
    offerStates();
    narrow();
}

std::optional<CampaignLine> CampaignsShelf::current() const
{
    const auto found = std::ranges::find(m_lines, m_list->currentKey(),
                                         [](const CampaignLine &line) { return number(line.campaign.id); });
    return found == m_lines.end() ? std::nullopt : std::optional(*found);
}

//! The states that occur, in the order of their names; the one that was chosen stays.
void CampaignsShelf::offerStates()
{
    QStringList states;
    for (const CampaignLine &line : std::as_const(m_lines))
        states.append(stateOf(line));
    const QString chosen = m_state->currentIndex() > 0 ? m_state->currentText() : QString();
    if (!chosen.isEmpty())
        states.append(chosen);
    states.removeDuplicates();
    states.sort(Qt::CaseInsensitive);
    QStringList offered;
    for (int at = 1; at < m_state->count(); ++at)
        offered.append(m_state->itemText(at));
    if (states == offered) // somebody may have it open just now
        return;
    const QSignalBlocker quiet(m_state);
    while (m_state->count() > 1)
        m_state->removeItem(1);
    m_state->addItems(states);
    m_state->setCurrentIndex(chosen.isEmpty() ? 0 : m_state->findText(chosen));
}

void CampaignsShelf::clearFilters()
{
    m_search->clear();
    m_which->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
}

void CampaignsShelf::narrow()
{
    const auto which = static_cast<CampaignsList::Which>(m_which->currentData().toInt());
    const QString state = m_state->currentIndex() > 0 ? m_state->currentText() : QString();
    const QString text = m_search->text().trimmed();
    QList<CampaignLine> fitting;
    for (const CampaignLine &line : std::as_const(m_lines)) {
        if (CampaignsList::holds(which, line.campaign, m_session.user())
            && line.campaign.name.contains(text, Qt::CaseInsensitive)
            && (state.isEmpty() || stateOf(line) == state))
            fitting.append(line);
    }
    const bool narrowed = !text.isEmpty() || !state.isEmpty() || which != CampaignsList::Which::All;
    std::optional<DataTable::Nothing> nothing;
    if (narrowed && which == CampaignsList::Which::Bin && text.isEmpty() && state.isEmpty())
        nothing = DataTable::Nothing{
            QStringLiteral("campaigns"), tr("The bin is empty"),
            tr("A draft that is deleted stays here for %Ln day(s).", nullptr, int(BinKept.count())),
            tr("All campaigns")};
    else if (narrowed && !m_lines.isEmpty())
        nothing = DataTable::Nothing{QStringLiteral("search"), tr("No campaign matches"),
                                     tr("Change what you look for."), tr("Clear filters")};
    m_list->setFiltered(nothing);
    m_list->show(fitting, m_clock.now());
    Q_EMIT currentChanged(); // or it has moved on
}

std::function<void()> CampaignsShelf::narrowTo(qint64 campaign, const QString &column)
{
    const auto found = std::ranges::find(m_lines, campaign,
                                         [](const CampaignLine &line) { return number(line.campaign.id); });
    if (found == m_lines.end())
        return {};
    if (column == QLatin1String("name"))
        return [this, name = found->campaign.name] { m_search->setText(name); };
    if (column == QLatin1String("state"))
        return [this, state = stateOf(*found)] { m_state->setCurrentIndex(m_state->findText(state)); };
    return {};
}

} // namespace heliograph
