// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/consoleapplication.h"

namespace heliograph {

ConsoleApplication::ConsoleApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

bool ConsoleApplication::notify(QObject *receiver, QEvent *event)
{
    const StallWatch::Turn turn(m_watch, *receiver, *event);
    return QApplication::notify(receiver, event);
}

} // namespace heliograph
