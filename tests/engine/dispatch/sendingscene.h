// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"

namespace heliograph {

//! A simulator that keeps a ledger, and a workspace that sends to it.
class SendingScene
{
public:
    explicit SendingScene(SimulatorOptions options = {}, const QMap<QString, QString> &settings = {});

    SendingWorkspace &workspace() { return m_workspace; }

    //! Nobody answers from now on.
    void closeProvider() { m_simulator.reset(); }

    //! How many people of \a campaign count as sent, whatever came of it.
    qint64 gone(CampaignId campaign);

    //! How often the provider accepted anybody.
    int acceptedTimes() const;

    //! Stops \a engine; false if that takes longer than any deadline.
    static bool stop(Engine &engine);

private:
    QString ledgerFile() const { return m_folder.filePath(QStringLiteral("ledger")); }

    QTemporaryDir m_folder;
    std::unique_ptr<SimulatorThread> m_simulator;
    SendingWorkspace m_workspace;
};

} // namespace heliograph
