// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/workspace.h"
#include "tests/support/fakeclock.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace heliograph {

//! A real workspace in a folder of its own, its secrets in a file beside it, on a clock that moves only when
//! told. What preparing it needs and cannot do ends the test program.
class WorkspaceScene
{
public:
    WorkspaceScene();

    FakeClock &clock() { return m_clock; }
    TimePoint now() const { return m_clock.now(); }
    Workspace &workspace() { return *m_workspace; }
    Store &store() { return *m_store; }
    Reader &reader() { return *m_reader; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    QString secretFile() const { return filePath(QStringLiteral("secrets")); }

    //! Closes and opens this object's own connections.
    void close();
    void open();

    //! An account of \a driver with all that it needs, not yet in the workspace.
    static ProviderAccount account(const QString &label, const QString &driver = QStringLiteral("aliyun"),
                                   const QMap<QString, QString> &settings = {});
    static Credentials key(const QByteArray &secret = "SECRET");

    //! The same, in the workspace with its key, as it is read then.
    ProviderAccount addAccount(const QString &label, const QString &driver = QStringLiteral("aliyun"),
                               const QMap<QString, QString> &settings = {});

    //! A finished audience of invented numbers in mainland China, and a started campaign for it.
    CampaignId launch(int people, AccountId account, const QString &name = QStringLiteral("hello"));

    //! Everybody of \a campaign into the outbox, and a request of \a people armed by the engine \a epoch.
    ArmedRequest arm(CampaignId campaign, AccountId account, int people, qint64 epoch = 1);

    //! Everybody in \a request is accepted by the provider.
    void accept(const ArmedRequest &request);

    //! Executes \a sql past the store, as somebody with the database in hands could.
    Result<void> sql(const QString &sql);

    //! The first value of the first row of \a sql; -1 if there is none.
    qint64 value(const QString &sql);
    qint64 audited(const QString &action);

    //! How many of \a campaign are in \a state, by its counters.
    qint64 counter(CampaignId campaign, MessageState state);

    //! The names of all that lies in the secret file, without the workspace's own keys.
    QStringList keptSecrets() const;

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Reader> m_reader;
    int m_audiences = 0;
};

} // namespace heliograph
