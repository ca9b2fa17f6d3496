// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "ui/session/simulators.h"
#include "ui/widgets/taskdialog.h"

class QLineEdit;

namespace heliograph {

//! Starts a simulator and makes the account that it serves. Whoever opened it adds what ready() hands over,
//! and calls accept() or showProblem().
class PracticeDialog : public TaskDialog
{
    Q_OBJECT

public:
    PracticeDialog(Simulators &simulators, QWidget *parent);

Q_SIGNALS:
    void ready(const heliograph::ProviderAccount &account, const heliograph::Credentials &credentials);

private:
    void begin();
    void handOver(quint16 port);

    Simulators &m_simulators;
    quint16 m_port = 0; //!< of the one that was started; 0: none yet
    QLineEdit *m_name;
};

} // namespace heliograph
