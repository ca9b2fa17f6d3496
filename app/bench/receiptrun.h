// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/receiptstorm.h"
#include "engine/engine.h"

#include <QElapsedTimer>
#include <QTimer>

namespace heliograph {

//! An engine that sends, for a while in peace and then while a storm of receipts comes in. Runs an event loop
//! of its own on the calling thread.
class ReceiptRun : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        std::chrono::seconds warmUp; //!< not measured
        std::chrono::seconds peace;
        std::chrono::seconds patience; //!< for all receipts to be applied
    };

    //! When what began and ended, by the clock that the database is written with.
    struct Times
    {
        TimePoint peace;
        TimePoint storm;
        TimePoint stored; //!< the last receipt was answered
        TimePoint applied; //!< nothing was left to apply, or the patience was over
    };

    //! \a storm goes to the account that is labelled \a label. Both must outlive it.
    ReceiptRun(Workspace &workspace, ReceiptStorm &storm, QString label, Plan plan);

    //! Fails like Engine::start().
    Result<Times> run();

private:
    enum class Phase { WarmUp, Peace, Storm, Applying };

    Result<PushTarget> target(quint16 port);
    void look();
    void next(Phase phase, TimePoint &mark);

    Workspace &m_workspace;
    ReceiptStorm &m_storm;
    QString m_label;
    Plan m_plan;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Reader> m_reader;
    PushTarget m_target;
    Phase m_phase = Phase::WarmUp;
    QElapsedTimer m_inPhase;
    Times m_times{};
    QTimer m_timer;
};

} // namespace heliograph
