// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"

#include <QObject>
#include <QTimer>

namespace heliograph {

//! Notices that somebody wants the window to look otherwise: another language, theme or size of text.
class LookWatch : public QObject
{
    Q_OBJECT

public:
    //! \a preferences outlive it.
    LookWatch(const Preferences &preferences, QObject *parent);

Q_SIGNALS:
    void changed(); //!< a moment after the last of several changes

private:
    QTimer m_rest;
};

} // namespace heliograph
