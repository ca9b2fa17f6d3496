// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/auditproof.h"

#include <QObject>

namespace heliograph {

class EngineClient;

//! Proves the whole audit log in the background, in pieces, so that others can read meanwhile. GUI thread.
class AuditVerifier : public QObject
{
    Q_OBJECT

public:
    explicit AuditVerifier(EngineClient &client, QObject *parent = nullptr);

    void start(); //!< nothing happens while it runs
    void cancel(); //!< cancelled() follows
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); //!< entries
    void finished(const heliograph::AuditVerdict &verdict);
    void failed(const heliograph::Error &error);
    void cancelled(qint64 done); //!< that many entries were whole so far

private:
    struct Step
    {
        AuditProof proof;
        bool more = true;
    };
    void goOn(const AuditProof &proof);
    void take(const Result<Step> &step);

    EngineClient &m_client;
    bool m_running = false;
    bool m_cancel = false;
};

} // namespace heliograph
