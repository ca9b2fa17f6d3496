// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/workspace.h"

namespace heliograph {

//! A throw-away workspace with one campaign through an Alibaba Cloud account.
class BenchWorkspace
{
public:
    //! What the simulator must know to check signatures: for HELIOGRAPH_SIMULATOR_SECRETS.
    static QString simulatorKeys();
    static Credentials credentials();
    static ProviderAccount account(const QString &endpoint, const QMap<QString, QString> &settings,
                                   const QString &label = QStringLiteral("bench"));
    static constexpr QLatin1String TemplateCode{"SMS_1"};
    static constexpr QLatin1String SignName{"Heliograph"};

    //! Makes one in \a folder, which must not exist.
    static Result<std::unique_ptr<BenchWorkspace>> create(const QString &folder, const Clock &clock);

    Workspace &workspace() { return *m_workspace; }

    Result<KeyRing> keys();

    //! As if an engine had been here, before a past is invented: the first one would take that for a copy of
    //! somebody else's and hold everything.
    Result<void> takeOver();

    Result<AccountId> addAccount(const QString &endpoint, const QMap<QString, QString> &settings,
                                 const QString &label = QStringLiteral("bench"));
    Result<AudienceId> import(const QString &list);

    //! Every member of \a audience becomes a queued row of a new campaign.
    Result<CampaignId> queue(AudienceId audience, AccountId account);

    //! Sets every limit there is, so wide that it keeps nobody back: what is measured then is their cost.
    Result<void> govern(AccountId account);

    //! From here on an engine sends \a campaign.
    Result<void> start(CampaignId campaign);

    //! Imports a new list of \a people and queues it for an account at \a endpoint; not started.
    Result<CampaignId> fill(qint64 people, const QString &endpoint, const QMap<QString, QString> &settings);

private:
    BenchWorkspace(std::unique_ptr<Workspace> workspace, std::unique_ptr<Store> store);

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Store> m_store;
};

} // namespace heliograph
