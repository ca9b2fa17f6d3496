// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/whomay.h"

#include "ui/text/roletext.h"
#include "ui/views/users/personwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace heliograph {

WhoMay::WhoMay(QWidget *parent)
    : QWidget(parent)
    , m_right(new QComboBox(this))
    , m_names(new QLabel(this))
{
    m_right->setObjectName(QStringLiteral("users.right"));
    for (int at = 0; at < RightCount; ++at)
        m_right->addItem(RoleText::what(static_cast<Right>(at)), at);
    m_right->setCurrentIndex(static_cast<int>(Right::CampaignApprove));
    auto *label = new QLabel(tr("Who may"), this);
    label->setBuddy(m_right);
    m_names->setObjectName(QStringLiteral("users.who"));
    m_names->setTextFormat(Qt::PlainText);
    m_names->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_right);
    row->addWidget(m_names, 1);
    connect(m_right, &QComboBox::currentIndexChanged, this, &WhoMay::answer);
}

void WhoMay::setPeople(const QList<Person> &people)
{
    m_people = people;
    answer();
}

void WhoMay::answer()
{
    const auto right = static_cast<Right>(m_right->currentData().toInt());
    QStringList names;
    for (const Person &person : std::as_const(m_people)) {
        const Grant grant = grantOf(right, person.roles);
        if (!person.enabled || grant == Grant::No)
            continue;
        names.append(
            grant == Grant::Own
                ? tr("%1 (own)", "somebody who may, within his own campaigns").arg(PersonWords::name(person))
                : PersonWords::name(person));
    }
    m_names->setText(names.isEmpty() ? tr("Nobody.") : names.join(tr(", ")));
}

} // namespace heliograph
