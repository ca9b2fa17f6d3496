// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"
#include "app/demo/demolaunch.h"
#include "app/demo/progressline.h"
#include "app/demo/simulatorprocess.h"
#include "app/demo/stoppedcampaign.h"

#include "engine/query/campaignstatus.h"
#include "engine/workspace.h"

#include <memory>

namespace heliograph {

//! The demo without a window: a workspace of its own, two simulated providers, one campaign through each that
//! one person submits and another one approves, and one that a content rule stops.
class DemoRun
{
public:
    //! \a folder is for the workspace and what comes out of it.
    DemoRun(Invocation &call, const QString &folder, int recipients);

    //! Prepares, sends, and says how it ended. Failed if a ledger does not balance or the simulator accepted
    //! a number twice for one account.
    ExitCode run();

private:
    struct Plan
    {
        QString name;
        QString type;
        QString templateCode;
        QString templateText;
        QString nameColumn;
        QMap<QString, QString> settings;
    };

    static QList<Plan> plans();
    Result<void> prepare();
    Result<NewCampaign> prepareCampaign(Store &store, const Plan &plan);
    Result<AudienceId> importPeople(Store &store, const Plan &plan);
    Result<void> launch(const QList<NewCampaign> &drafts);
    Result<AccountId> addProvider(Store &store, const Plan &plan);
    void showProgress(ProgressLine &line);
    Result<bool> report();
    Result<QString> exportHistory(const CampaignRow &campaign, const SendingSituation &situation);
    QJsonObject sayStopped();
    void sayLedger(const CampaignRow &campaign, const CampaignStatus &status, const DemoLaunch::Way &way,
                   const QString &file);
    void say(const QString &words);

    Invocation &m_call;
    QString m_folder;
    int m_recipients;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SimulatorProcess> m_simulator;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<DemoLaunch> m_launch;
    std::optional<StoppedCampaign> m_stopped;
};

} // namespace heliograph
