// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/personactions.h"

#include "ui/session/session.h"
#include "ui/views/view.h"

#include <QAction>
#include <QMenu>

namespace heliograph {

PersonActions::PersonActions(const Session &session, const Make &make, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    const auto add = [&](Deed deed, const QString &name, const QString &text, const QString &icon = {}) {
        QAction *action = make(name, icon, text);
        connect(action, &QAction::triggered, this, [this, deed] { Q_EMIT chosen(deed); });
        return action;
    };
    m_roles = add(Deed::ChangeRoles, QStringLiteral("rolesAction"), tr("Change roles…"));
    m_reset = add(Deed::Reset, QStringLiteral("resetAction"), tr("New one-time code…"));
    m_unlock = add(Deed::Unlock, QStringLiteral("unlockAction"), tr("Unlock"));
    m_deactivate = add(Deed::Deactivate, QStringLiteral("deactivateAction"), tr("Deactivate…"));
    m_reactivate = add(Deed::Reactivate, QStringLiteral("reactivateAction"), tr("Let sign in again"));
    m_entries = add(Deed::ShowEntries, QStringLiteral("entriesAction"), tr("Audit entries"),
                    QStringLiteral("audit"));
}

void PersonActions::fill(QMenu &menu) const
{
    menu.addActions({m_roles, m_reset, m_unlock, m_deactivate, m_reactivate, m_entries});
}

void PersonActions::changeRoles()
{
    m_roles->trigger();
}

void PersonActions::setPerson(const Person *person)
{
    const bool closed = m_session.isClosed();
    const bool edits = closed && m_session.may(Right::UsersEdit);
    const auto about = [&](QAction *action, bool fits, const QString &otherwise) {
        View::allow(action, edits && person != nullptr && fits,
                    !closed                 ? tr("Nobody signs in here yet: add the first person.")
                        : !edits            ? m_session.whyNot(Right::UsersEdit)
                        : person == nullptr ? tr("Select somebody first.")
                                            : otherwise);
    };
    const bool active = person != nullptr && person->enabled;
    about(m_roles, true, {});
    about(m_reset, active, tr("Let this person sign in again first."));
    about(m_unlock, person != nullptr && (person->locked || person->wrongTries > 0),
          tr("The name is not locked."));
    about(m_deactivate, active, tr("This person is deactivated already."));
    about(m_reactivate, person != nullptr && !person->enabled, tr("This person may sign in."));
    View::allow(m_entries, person != nullptr, tr("Select somebody first."));
}

} // namespace heliograph
