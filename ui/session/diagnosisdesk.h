// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/query/diagnosisfinding.h"

#include <QFuture>
#include <QList>
#include <QThread>

#include <atomic>

namespace heliograph {

//! Looks the workspace over, on a thread and with connections of its own: also where the database cannot be
//! opened, and without keeping anybody waiting. The thread begins with the first look. GUI thread; every
//! answer is a future.
class DiagnosisDesk
{
public:
    using Findings = Result<QList<DiagnosisFinding>>;

    //! \a clock outlives it.
    DiagnosisDesk(const QString &folder, const Clock &clock);
    //! What is being looked at is given up at its next piece.
    ~DiagnosisDesk();
    Q_DISABLE_COPY_MOVE(DiagnosisDesk)

    QFuture<Findings> quick();
    QFuture<Findings> smallDatabase(); //!< every page of it, if there are not too many
    QFuture<Findings> database(); //!< every page of it; may take minutes
    QFuture<Findings> audit(); //!< the whole log

private:
    template <typename Look>
    QFuture<Findings> look(Look look);

    QString m_folder;
    const Clock &m_clock;
    std::atomic<bool> m_ended = false;
    QThread m_thread;
    QObject *m_inside;
};

} // namespace heliograph
