// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/providers/providerdetails.h"

#include "ui/views/providers/providerpanel.h"

namespace heliograph {

namespace {

constexpr qint64 StandingFreshFor = 10'000; // ms

} // namespace

ProviderDetails::ProviderDetails(const ProviderDesk &desk, Preferences &preferences, const Clock &clock,
                                 ProviderPanel *panel)
    : QObject(panel)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_clock(clock)
    , m_panel(panel)
{
}

template <typename T, typename Done>
void ProviderDetails::ask(QFuture<Result<T>> answer, Done done)
{
    answer.then(this, [this, id = m_account.id, done](const Result<T> &result) {
        if (!result)
            Q_EMIT failed(result.error());
        else if (id == m_account.id)
            done(*result);
    });
}

void ProviderDetails::show(const ProviderDesk::Line &line)
{
    const bool another = m_account.id != line.account.id;
    if (another) {
        m_panel->showAddress({});
        m_panel->showStanding(std::nullopt);
    }
    m_account = line.account;
    m_panel->show(line);
    m_panel->showTrial(m_trials.value(m_account.id, tr("Not tested since this window opened.")));
    ask(m_desk.prices(m_account.id), [this](const QList<Price> &prices) { m_panel->showPrices(prices); });
    ask(m_desk.changes(m_account.id),
        [this](const QList<AuditRow> &changes) { m_panel->showChanges(changes); });
    askStanding(line, another);
}

// It adds up a month, and while messages go out the page comes anew every second.
void ProviderDetails::askStanding(const ProviderDesk::Line &line, bool another)
{
    const bool isFresh = m_standingAge.isValid() && !m_standingAge.hasExpired(StandingFreshFor);
    if (!another && isFresh && m_prices == line.prices)
        return;
    m_standingAge.start();
    m_prices = line.prices;
    ask(m_desk.standing(m_account.id),
        [this](const AccountStanding &standing) { m_panel->showStanding(standing); });
}

void ProviderDetails::keepTrial(AccountId account, const QString &lines)
{
    m_trials.insert(account, tr("Tested at %1:\n%2").arg(Format().time(m_clock.now()), lines));
}

// What stands before the path is for whoever runs the computer to say: the provider comes from outside.
void ProviderDetails::showAddress()
{
    const QString place = m_preferences.value(QStringLiteral("engine/receipts")).toString();
    ask(m_desk.receiptsPath(m_account), [this, place](const QString &path) {
        m_panel->showAddress((place.isEmpty() ? QString() : QString(QStringLiteral("http://") % place))
                             % path);
    });
}

} // namespace heliograph
