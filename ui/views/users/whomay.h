// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace heliograph {

//! Answers who may do something: a right to choose, and the names of those who have it.
class WhoMay : public QWidget
{
    Q_OBJECT

public:
    explicit WhoMay(QWidget *parent = nullptr);

    void setPeople(const QList<Person> &people);

private:
    void answer();

    QList<Person> m_people;
    QComboBox *m_right;
    QLabel *m_names;
};

} // namespace heliograph
