// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/pulse.h"
#include "ui/views/place.h"

#include <QWidget>

class QToolButton;

namespace heliograph {

//! The state of the engine and the figures of the moment; each field is a button that leads to its rows.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void show(const Pulse &pulse);
    void setFailed(const QString &sentence); //!< the database does not answer
    void setLockCountdown(int seconds); //!< 0: none

Q_SIGNALS:
    void go(const heliograph::Place &place);
    void healthChosen(heliograph::EngineHealth health);

private:
    QToolButton *addField(const QString &name, const QString &widest);
    static void setField(QToolButton *field, const QString &text, const QString &sentence);

    QToolButton *m_health;
    QToolButton *m_waiting;
    QToolButton *m_held;
    QToolButton *m_unknown;
    QToolButton *m_providers;
    QToolButton *m_clock;
    EngineHealth m_shown = EngineHealth::NotRunning;
};

} // namespace heliograph
