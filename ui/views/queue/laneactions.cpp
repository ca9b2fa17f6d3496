// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/queue/laneactions.h"

#include "ui/session/session.h"
#include "ui/views/view.h"

#include <QAction>
#include <QMenu>

namespace heliograph {

// Pausing and resuming have the same keys: they are never possible together.
LaneActions::LaneActions(const Session &session, const Make &make, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    const QString pauseKeys = QStringLiteral("Ctrl+Shift+P");
    const auto add = [&](Deed deed, const QString &name, const QString &icon, const QString &text,
                         const QString &shortcut = {}) {
        QAction *action = make(name, icon, text, shortcut);
        connect(action, &QAction::triggered, this, [this, deed] { Q_EMIT chosen(deed); });
        return action;
    };
    m_pause = add(Deed::Pause, QStringLiteral("pause"), QStringLiteral("state-held"), tr("Pause lane…"),
                  pauseKeys);
    m_resume
        = add(Deed::Resume, QStringLiteral("resume"), QStringLiteral("play"), tr("Resume lane"), pauseKeys);
    m_try = add(Deed::Resume, QStringLiteral("try"), QStringLiteral("refresh"), tr("Try now"));
    m_slow = add(Deed::Slow, QStringLiteral("slow"), QStringLiteral("down"), tr("Lower rate until…"));
    m_endSlow
        = add(Deed::EndSlow, QStringLiteral("endSlow"), QStringLiteral("limits"), tr("End the lower rate"));
    m_move = add(Deed::Move, QStringLiteral("move"), QStringLiteral("forward"), tr("Move waiting ones to…"));
}

void LaneActions::fill(QMenu &menu) const
{
    menu.addActions({m_pause, m_resume, m_try, m_slow, m_endSlow, m_move});
}

void LaneActions::setLane(const LaneLine *lane, TimePoint now)
{
    allowPausing(lane, now);
    allowMoving(lane);
}

void LaneActions::allowPausing(const LaneLine *lane, TimePoint now)
{
    const bool may = m_session.may(Right::LanePause);
    const QString whyNot = may ? tr("Choose a lane first.") : m_session.whyNot(Right::LanePause);
    const auto about = [&](QAction *action, bool possible, const QString &otherwise) {
        const bool ready = may && lane != nullptr;
        View::allow(action, ready && possible, ready ? otherwise : whyNot);
    };
    const Hold hold = lane == nullptr ? Hold() : lane->account.hold;
    const bool failing = hold.reason == HoldReason::Circuit;
    const bool slowed = lane != nullptr && lane->slowed(now);
    const bool endsByItself = failing || hold.reason == HoldReason::Throttle; // what the engine finds
    about(m_pause, !hold || endsByItself, tr("Something holds it back already."));
    about(m_resume, hold && !endsByItself,
          endsByItself ? tr("It ends by itself.") : tr("Nothing holds it back."));
    about(m_try, failing, tr("It waits for no trial."));
    about(m_slow, lane != nullptr, {});
    about(m_endSlow, slowed, tr("Nobody has lowered its rate."));
}

void LaneActions::allowMoving(const LaneLine *lane)
{
    const bool may = m_session.may(Right::LaneMove);
    View::allow(m_move, may && lane != nullptr && !lane->movable.isEmpty(),
                !may                  ? m_session.whyNot(Right::LaneMove)
                    : lane == nullptr ? tr("Choose a lane first.")
                                      : tr("Nobody waits there who may go through another provider: only "
                                           "those that a campaign was approved for count."));
}

} // namespace heliograph
