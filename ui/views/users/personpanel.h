// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/session.h"
#include "ui/widgets/card.h"

#include <QScrollArea>

class QLabel;

namespace heliograph {

//! One person: state, roles, what they let him do and what not.
class PersonPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit PersonPanel(QWidget *parent = nullptr);

    void show(const Person &person);
    void showNobody();

private:
    Card *m_card;
    QLabel *m_facts;
    QLabel *m_may;
    QLabel *m_mayNot;
};

} // namespace heliograph
