// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/practicedesk.h"
#include "ui/session/simulators.h"

#include <functional>

namespace heliograph {

class Workplace;

//! Starts the simulators of a workspace's simulated accounts with the console, each at the port that its
//! account has: nothing about the account changes, so nobody has to confirm anything.
class Practice : public QObject
{
    Q_OBJECT

public:
    //! All outlive it; \a simulators may be nullptr, where nothing is played.
    Practice(EngineClient &client, Simulators *simulators, Workplace *workplace);

    //! \a then is called when each one listens or is known not to, so that nothing is sent before.
    void begin(const std::function<void()> &then);

private:
    void start(const QList<ProviderAccount> &accounts, const std::function<void()> &then);

    PracticeDesk m_desk;
    Simulators *m_simulators;
    Workplace *m_workplace;
};

} // namespace heliograph
