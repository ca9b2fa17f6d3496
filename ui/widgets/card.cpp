// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include <QLabel>
#include <QVBoxLayout>

namespace heliograph {

Card::Card(const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_body(new QVBoxLayout)
{
    setProperty("card", true);
    m_heading->setProperty("role", QStringLiteral("heading"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_heading);
    layout->addLayout(m_body, 1);
    setHeading(heading);
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

} // namespace heliograph
