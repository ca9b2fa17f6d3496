// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/ingest/push/pushlistener.h"
#include "engine/pushaddresses.h"
#include "engine/workspace.h"

#include <QObject>
#include <QTextStream>
#include <QTimer>

namespace heliograph {

class PushAccounts;

//! Listens for pushes in a process of its own, until it is told to stop. Needs no provider's key.
//!
//! While an engine sends from the workspace, that applies what comes in; while none does, this does.
class ReceiptServe : public QObject
{
    Q_OBJECT

public:
    ReceiptServe(Workspace &workspace, const PushSettings &settings);
    ~ReceiptServe() override;

    //! Writes where it listens and the path of each account to \a call, then serves on the calling thread.
    //! Failed if the storage was in trouble to the end.
    ExitCode run(Invocation &call);

private:
    Result<PushAddresses> open();
    void say(Invocation &call, const QList<PushAddress> &addresses) const;
    void apply();
    void tell(const QString &trouble);
    void stop();
    void endIfQuiet();

    Workspace &m_workspace;
    PushSettings m_settings;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<PushListener> m_listener;
    std::unique_ptr<PushAccounts> m_accounts;
    QTimer m_timer;
    QTextStream *m_err = nullptr; // while it runs
    QString m_trouble; // the storage's, as was told last; empty: none
    bool m_applying = false;
    bool m_stopping = false;
};

} // namespace heliograph
