// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/push/pushlistener.h"
#include "engine/workspace.h"

#include <QObject>
#include <QTimer>

namespace heliograph {

//! Keeps a listener's addresses those of the accounts as they are: one that is added, changed or removed
//! while it listens is taken, changed or turned away a second later. The listener's thread.
class PushAccounts : public QObject
{
    Q_OBJECT

public:
    //! All must outlive it.
    PushAccounts(Workspace &workspace, Reader &reader, PushListener &listener);

    //! Looks now instead of within a second.
    void look();

private:
    Workspace &m_workspace;
    Reader &m_reader;
    PushListener &m_listener;
    QStringList m_known;
    QTimer m_timer;
};

} // namespace heliograph
