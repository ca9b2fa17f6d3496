// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/sendingdesk.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace heliograph {

class Session;

//! What can be done to one lane: the actions of the screen's header, which the menus of its rows hold as
//! well. What is impossible now says why.
class LaneActions : public QObject
{
    Q_OBJECT

public:
    enum class Deed {
        Pause,
        Resume, //!< or try at once, where the engine has stopped it
        Slow,
        EndSlow,
        Move,
    };

    using Make = std::function<QAction *(const QString &name, const QString &icon, const QString &text,
                                         const QString &shortcut)>;

    //! \a make makes an action of the header, in the order in which it is called. \a session outlives it.
    LaneActions(const Session &session, const Make &make, QObject *parent);

    //! From now on they are about \a lane as it is at \a now; about none if it is nullptr.
    void setLane(const LaneLine *lane, TimePoint now);

    void fill(QMenu &menu) const;

Q_SIGNALS:
    void chosen(heliograph::LaneActions::Deed deed);

private:
    void allowPausing(const LaneLine *lane, TimePoint now);
    void allowMoving(const LaneLine *lane);

    const Session &m_session;
    QAction *m_pause;
    QAction *m_resume;
    QAction *m_try;
    QAction *m_slow;
    QAction *m_endSlow;
    QAction *m_move;
};

} // namespace heliograph
