// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"
#include "ui/session/providerdesk.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

namespace heliograph {

class ProviderPanel;

//! Brings what the panel shows of the account that is looked at; answers about another one are dropped.
class ProviderDetails : public QObject
{
    Q_OBJECT

public:
    //! All outlive it but \a panel, which owns it.
    ProviderDetails(const ProviderDesk &desk, Preferences &preferences, const Clock &clock,
                    ProviderPanel *panel);

    void show(const ProviderDesk::Line &line);
    //! What the newest test of \a account found.
    void keepTrial(AccountId account, const QString &lines);
    void showAddress();

Q_SIGNALS:
    void failed(const heliograph::Error &error);

private:
    void askStanding(const ProviderDesk::Line &line, bool another);
    template <typename T, typename Done>
    void ask(QFuture<Result<T>> answer, Done done);

    const ProviderDesk &m_desk;
    Preferences &m_preferences;
    const Clock &m_clock;
    ProviderPanel *m_panel;
    ProviderAccount m_account;
    QHash<AccountId, QString> m_trials;
    QElapsedTimer m_standingAge;
    qint64 m_prices = 0; //!< so many the account had then
};

} // namespace heliograph
