// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/practice.h"

#include "ui/frame/workplace.h"

#include <memory>

namespace heliograph {

Practice::Practice(EngineClient &client, Simulators *simulators, Workplace *workplace)
    : QObject(workplace)
    , m_desk(client)
    , m_simulators(simulators)
    , m_workplace(workplace)
{
    if (simulators == nullptr)
        return;
    connect(simulators, &Simulators::ended, this, [this] {
        m_workplace->notice().tell(Banner::Kind::Warning,
                                   tr("A simulator has ended by itself. Nothing goes through its account "
                                      "now, and what waits is kept. "
                                      "Start Heliograph again to practise on."));
    });
}

void Practice::begin(const std::function<void()> &then)
{
    if (m_simulators == nullptr) {
        then();
        return;
    }
    m_desk.accounts().then(this, [this, then](const Result<QList<ProviderAccount>> &accounts) {
        // What keeps them from being read is told by whatever else is read.
        start(accounts ? *accounts : QList<ProviderAccount>(), then);
    });
}

void Practice::start(const QList<ProviderAccount> &accounts, const std::function<void()> &then)
{
    if (accounts.isEmpty()) {
        then();
        return;
    }
    const auto open = std::make_shared<qsizetype>(accounts.size());
    for (const ProviderAccount &account : accounts) {
        const quint16 port = PracticeDesk::port(account);
        m_simulators->start(port).then(
            this, [=, this, label = account.label](const Result<quint16> &started) {
                if (!started)
                    m_workplace->notice().tell(
                        Banner::Kind::Warning,
                        tr("%1 cannot be used now: another program has port %2 of this computer, where its "
                           "simulator listens. Nothing goes through it, and what waits is kept. End that "
                           "program "
                           "and start Heliograph again.")
                            .arg(label)
                            .arg(port));
                if (--*open == 0)
                    then();
            });
    }
}

} // namespace heliograph
