// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/engine.h"
#include "engine/query/ledger.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace heliograph {

//! A workspace with one provider account at a simulator and invented people, for tests of the whole engine.
//! What cannot be prepared ends the program.
class SendingWorkspace
{
public:
    //! \a settings are added to what an Alibaba account at \a endpoint needs. \a clock is the system's if not
    //! given, and must outlive the workspace.
    SendingWorkspace(const QString &endpoint, const QMap<QString, QString> &settings,
                     const Clock *clock = nullptr);

    Workspace &workspace() { return *m_workspace; }
    Store &store() { return *m_store; }
    Reader &reader() { return *m_reader; }
    AccountId account() const { return m_account; } //!< the first one

    //! Another account, of the provider \a driver, at \a endpoint.
    AccountId addAccount(const QString &label, const QString &driver, const QString &endpoint,
                         const QMap<QString, QString> &settings = {});
    QString ledgerFile() const { return m_folder.filePath(QStringLiteral("provider.jsonl")); }

    //! The number of the \a person-th of everybody, from 0.
    static QString phone(int person);

    //! A campaign to \a people that has been approved and started.
    CampaignId launch(int people, const QString &name = QStringLiteral("hello"),
                      const CampaignContent &content = template1());
    CampaignId launch(int people, const QString &name, const CampaignContent &content,
                      const QList<AccountId> &accounts);
    static CampaignContent template1();

    std::unique_ptr<Engine> startEngine();

    //! Closes and opens this object's own connections: between the two the database's files may be changed.
    void close();
    void open();

    LedgerView ledger(CampaignId campaign);
    qint64 line(CampaignId campaign, LedgerLine line) { return ledger(campaign).line(line); }

    //! The names of violated invariants.
    QStringList violations();

    //! The first account's hold as stored.
    Hold accountHold();

    CampaignRow row(CampaignId campaign);
    QList<MessageRow> messages(CampaignId campaign);

    //! How often anybody in \a campaign was tried.
    int attempts(CampaignId campaign);

private:
    QTemporaryDir m_folder;
    SystemClock m_systemClock;
    const Clock &m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_account{};
};

} // namespace heliograph
