// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"

#include <QCoreApplication>
#include <QList>

namespace heliograph {

//! What a notification is about.
enum class NewsKind { Stop, Approvals, Unknown, Replies, Engine, Providers, Intake, Finished };

//! Which notifications a person wants, and where. Without a choice all are wanted.
class NewsKinds
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::NewsKinds)

public:
    static QList<NewsKind> all();
    static QString name(NewsKind kind); //!< for people
    static QString code(NewsKind kind); //!< as it is kept

    static QString bellKey(NewsKind kind); //!< of the preference
    static QString desktopKey(NewsKind kind);
    static QString desktopKey(); //!< of all on the desktop

    static bool inBell(const Preferences &preferences, NewsKind kind);
    static bool onDesktop(const Preferences &preferences, NewsKind kind);
};

} // namespace heliograph
