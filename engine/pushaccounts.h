// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/push/pushlistener.h"
#include "engine/pushaddresses.h"
#include "engine/workspace.h"

#include <QObject>
#include <QTimer>

namespace heliograph {

//! Keeps a listener's addresses those of the accounts as they are: one that is added, changed or removed
//! while it listens is taken, changed or turned away a second later. One whose address cannot be read keeps
//! the one it has, or is told of once and tried again. The listener's thread.
class PushAccounts : public QObject
{
    Q_OBJECT

public:
    //! All must outlive it.
    PushAccounts(Workspace &workspace, Reader &reader, PushListener &listener);

    //! Looks now instead of within a second.
    void look();

private:
    QList<PushAddress> withKept(const PushAddresses &read);
    void tell(const QStringList &troubles);

    Workspace &m_workspace;
    Reader &m_reader;
    PushListener &m_listener;
    std::optional<QStringList> m_known; // nothing while somebody is left out
    QStringList m_told; // what went wrong at the last look
    QTimer m_timer;
};

} // namespace heliograph
