// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/personpanel.h"

#include "ui/text/roletext.h"
#include "ui/views/users/personwords.h"

#include <QLabel>
#include <QVBoxLayout>

namespace heliograph {

namespace {

QString listed(const QString &heading, const QStringList &lines)
{
    return lines.isEmpty() ? QString()
                           : QString(heading % QStringLiteral("\n• ") % lines.join(QStringLiteral("\n• ")));
}

} // namespace

PersonPanel::PersonPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_card(new Card({}, this))
    , m_facts(new QLabel(this))
    , m_may(new QLabel(this))
    , m_mayNot(new QLabel(this))
{
    setObjectName(QStringLiteral("users.person"));
    setAccessibleName(tr("The person that is selected"));
    setWidgetResizable(true);
    m_facts->setObjectName(QStringLiteral("users.person.facts"));
    m_may->setObjectName(QStringLiteral("users.person.may"));
    m_mayNot->setObjectName(QStringLiteral("users.person.mayNot"));
    m_mayNot->setProperty("role", QStringLiteral("muted"));
    for (QLabel *label : {m_facts, m_may, m_mayNot}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_card->body().addWidget(label);
    }
    m_card->body().addStretch(1);
    setWidget(m_card);
    showNobody();
}

void PersonPanel::show(const Person &person)
{
    m_card->setHeading(
        tr("%1, %2", "a person and his roles").arg(PersonWords::name(person), RoleText::names(person.roles)));
    const Format format;
    m_facts->setText(tr("User name: %1\n%2\nSecond factor: %3\nLast sign-in: %4")
                         .arg(person.login, PersonWords::stateInFull(person),
                              PersonWords::secondFactor(person), PersonWords::lastSignIn(person, format)));
    m_may->setText(listed(tr("May"), PersonWords::rights(person.roles, true)));
    m_mayNot->setText(listed(tr("May not"), PersonWords::rights(person.roles, false)));
}

void PersonPanel::showNobody()
{
    m_card->setHeading(tr("Nobody is selected"));
    m_facts->setText(tr("Select somebody to see what he or she may do."));
    m_may->clear();
    m_mayNot->clear();
}

} // namespace heliograph
