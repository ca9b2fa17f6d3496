// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/pulse.h"

#include <QMessageBox>

namespace heliograph {

//! What is to become of sending when the window is closed. Deletes itself.
class CloseQuestion : public QMessageBox
{
    Q_OBJECT

public:
    CloseQuestion(const Pulse &pulse, QWidget *parent);

    bool remembers() const; //!< whether it is to be asked no more

Q_SIGNALS:
    void backgroundChosen();
    void quitChosen();
};

} // namespace heliograph
