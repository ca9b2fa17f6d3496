// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/simulators.h"

#include <QListWidget>

namespace heliograph {

class Format;

//! What simulators took, newest first, as on a phone.
class PhonePane : public QListWidget
{
    Q_OBJECT

public:
    explicit PhonePane(QWidget *parent);

    //! Numbers and texts are shown only if \a full.
    void show(const QList<SimulatedMessage> &messages, bool full);

private:
    static QString words(const SimulatedMessage &message, bool full, const Format &format);
};

} // namespace heliograph
