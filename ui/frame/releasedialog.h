// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/pulse.h"
#include "ui/session/sendingdesk.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace heliograph {

//! How the emergency stop ends (product.md 3.4): campaign by campaign, unless somebody decides otherwise.
class ReleaseDialog : public QDialog
{
    Q_OBJECT

public:
    ReleaseDialog(EngineClient &client, const Pulse &pulse, QWidget *parent);

Q_SIGNALS:
    void released();

private:
    void build();
    void release();
    void releaseNow();
    void refuse(const Error &error);
    void askPassword(bool wanted);

    EngineClient &m_client;
    QLabel *m_text;
    QRadioButton *m_oneByOne;
    QRadioButton *m_all;
    QPlainTextEdit *m_reason;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QLabel *m_codeLabel;
    QLineEdit *m_code;
    QLabel *m_problem;
    QPushButton *m_release = nullptr;
};

} // namespace heliograph
