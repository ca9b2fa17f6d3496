// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inbox/assigndialog.h"

#include "ui/widgets/form.h"

#include <QComboBox>

#include <algorithm>

namespace heliograph {

AssignDialog::AssignDialog(const QList<Person> &people, std::optional<UserId> now, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("assign"),
         .title = tr("Who is to deal with this reply?"),
         .text = tr("What the same person writes next about the campaign goes there as well, as long "
                    "as this reply is open. Offered is whoever may answer it."),
         .action = tr("Assign"),
         .leave = tr("Leave it")},
        parent)
    , m_who(new QComboBox(this))
{
    m_who->setObjectName(QStringLiteral("assign.who"));
    m_who->addItem(tr("Nobody in particular"), qint64(0));
    for (const Person &person : people)
        m_who->addItem(person.displayName.isEmpty() ? person.login : person.displayName, number(person.id));
    m_who->setCurrentIndex(std::max(0, m_who->findData(now ? number(*now) : qint64(0))));
    form().add(tr("Dealt with by"), m_who);
}

std::optional<UserId> AssignDialog::chosen() const
{
    const qint64 id = m_who->currentData().toLongLong();
    return id == 0 ? std::nullopt : std::optional(UserId{id});
}

} // namespace heliograph
