// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace heliograph {

//! A part of a page with a heading of its own.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &heading, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    QVBoxLayout &body() { return *m_body; }

private:
    QLabel *m_heading;
    QVBoxLayout *m_body;
};

} // namespace heliograph
