// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/ruledesk.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace heliograph {

//! Tries the rules in force: on a text that somebody writes, or on the newest that were made.
class RuleTrial : public QWidget
{
    Q_OBJECT

public:
    //! \a desk outlives it.
    explicit RuleTrial(RuleDesk &desk, QWidget *parent = nullptr);

    void tryOnRecent();

Q_SIGNALS:
    void failed(const heliograph::Error &error);

private:
    void test();

    RuleDesk &m_desk;
    QLineEdit *m_text;
    QLabel *m_found;
};

} // namespace heliograph
