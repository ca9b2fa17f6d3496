// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/audiencedesk.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace heliograph {

class Form;

//! Asks why the people of an audience may be sent marketing, or that they may not any more.
class ConsentDialog : public QDialog
{
    Q_OBJECT

public:
    ConsentDialog(const AudienceLine &line, TimePoint now, QWidget *parent);

Q_SIGNALS:
    void entered(heliograph::AudienceId audience, const heliograph::AudienceConsent &consent);

private:
    void build(const AudienceLine &line);
    void showFields();
    void enter();

    AudienceId m_audience;
    TimePoint m_now;
    Form *m_form;
    QComboBox *m_basis;
    QLineEdit *m_version;
    QLineEdit *m_source;
    QDateTimeEdit *m_obtained;
};

} // namespace heliograph
