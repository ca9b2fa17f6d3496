// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/simulatorprocess.h"

#include "engine/workspace.h"
#include "ui/frame/consolewindow.h"

#include <memory>

namespace heliograph {

//! The living workspace that the demo shows in a window (product.md 7): simulated providers, five people,
//! campaigns in every state, thirty days of invented traffic, something to approve and something unknown.
class DemoWorld
{
public:
    //! \a folder is for the workspace and what comes out of it; \a clock outlives this.
    DemoWorld(const QString &folder, const Clock &clock);
    ~DemoWorld();

    //! Makes it. Blocks for some seconds; before there is a window.
    Result<void> make();

    QString workspaceFolder() const;
    static QList<DemoPerson> people();

private:
    Result<void> startProviders();
    Result<AccountId> addProvider(const QString &label, const QString &type, const QString &endpoint,
                                  const QMap<QString, QString> &settings);
    Result<void> inventHistory();
    Result<void> inventReplies();
    Result<void> addPeople();
    Result<void> assignReply();
    Result<void> addAudiences();
    Result<AudienceId> importList(const QString &name, const QString &file);
    Result<void> addCampaigns();
    Result<void> addTexts();
    Result<void> addBudgets();

    QString m_folder;
    const Clock &m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SimulatorProcess> m_good;
    std::unique_ptr<SimulatorProcess> m_faulty;
    std::unique_ptr<Store> m_store; //!< of whoever acts
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Store> m_operator;
    std::unique_ptr<Store> m_supervisor;
    std::unique_ptr<Store> m_admin;
    InboundId m_question{}; //!< a reply that wants an answer
    AccountId m_kite{};
    AccountId m_tencent{};
    AccountId m_relay{};
    AudienceId m_customers{};
    AudienceId m_members{};
    AudienceId m_few{};
    AudienceId m_mainland{};
};

} // namespace heliograph
