// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/demopeople.h"

#include "ui/text/errortext.h"
#include "ui/text/roletext.h"

#include <QAction>
#include <QWidget>

namespace heliograph {

DemoPeople::DemoPeople(EngineClient &client, const QList<DemoPerson> &people, QWidget *window)
    : QObject(window)
    , m_client(client)
    , m_people(people)
{
    for (int index = 0; index < m_people.size(); ++index) {
        const DemoPerson &person = m_people.at(index);
        auto *action
            = new QAction(QString(person.name % QStringLiteral(", ") % RoleText::name(person.role)), window);
        action->setObjectName(QStringLiteral("become.") + person.login);
        connect(action, &QAction::triggered, this, [this, index] { Q_EMIT chosen(index); });
        m_actions.append(action);
    }
}

void DemoPeople::become(int index)
{
    const DemoPerson &person = m_people.at(index);
    m_client.signIn(person.login, person.password, {})
        .then(this, [this, index](const Result<Person> &signedIn) {
            if (!signedIn) {
                Q_EMIT failed(ErrorText::sentence(signedIn.error()));
                return;
            }
            m_client.session().setKnownPassword(QString::fromUtf8(m_people.at(index).password));
            Q_EMIT became();
        });
}

} // namespace heliograph
