// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/engine.h"
#include "engine/ingest/push/pushlistener.h"
#include "engine/query/campaignstatus.h"

#include <QObject>

#include <functional>

namespace heliograph {

//! Runs an engine on the calling thread until it is told to stop or has nothing to do, and says in the end
//! what is left. For "engine run" and the demo.
class EngineRun : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        bool untilIdle = false;
        std::chrono::seconds waitReceipts{0}; //!< with untilIdle: goes on so long, or until none is open
        std::function<void()> everySecond; //!< called while it runs, for progress
        std::optional<PushSettings> pushes = {}; //!< listen for receipts and replies
    };

    EngineRun(Workspace &workspace, Options options);

    //! Done; Partly if anybody is unknown or held; Failed, with a sentence in \a err, on trouble.
    ExitCode run(QTextStream &err);

private:
    bool listen(QTextStream &err);
    void idle();
    void stopWhenReceiptsAreIn();
    void tellStorage(const StorageHealth &health, QTextStream &err);
    void tellRestore(QTextStream &err);
    void tellIntake(const IntakeStanding &standing, QTextStream &err);
    ExitCode lastWords(QTextStream &err) const;
    ExitCode whatIsLeft(QTextStream &err) const;
    Result<qint64> openReceipts() const;
    Result<qint64> left(LedgerLine line, const SendingSituation &situation) const;

    Workspace &m_workspace;
    Options m_options;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Reader> m_reader;
    QTimer m_receipts;
    std::chrono::microseconds m_idleSince{0};
    QString m_trouble;
    qint64 m_lostRows = 0; // that providers gave out and nothing could store
    bool m_ended = false; // by trouble with the storage, or by another engine
    bool m_troubled = false; // the storage, as was told last
};

} // namespace heliograph
