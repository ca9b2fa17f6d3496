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
    //! \a settings are added to what an Alibaba account at \a endpoint needs.
    SendingWorkspace(const QString &endpoint, const QMap<QString, QString> &settings);

    Workspace &workspace() { return *m_workspace; }
    Store &store() { return *m_store; }
    Reader &reader() { return *m_reader; }
    AccountId account() const { return m_account; }
    QString ledgerFile() const { return m_folder.filePath(QStringLiteral("provider.jsonl")); }

    //! The number of the \a person-th of everybody, from 0.
    static QString phone(int person);

    //! A campaign to \a people that has been approved and started.
    CampaignId launch(int people, const QString &name = QStringLiteral("hello"),
                      const CampaignContent &content = template1());
    static CampaignContent template1();

    std::unique_ptr<Engine> startEngine();

    //! Closes and opens this object's own connections: between the two the database's files may be changed.
    void close();
    void open();

    LedgerView ledger(CampaignId campaign);
    qint64 line(CampaignId campaign, LedgerLine line) { return ledger(campaign).line(line); }

    //! The names of violated invariants.
    QStringList violations();

    //! The account's hold as stored.
    Hold accountHold();

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_account{};
};

} // namespace heliograph
