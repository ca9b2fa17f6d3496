// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/newskinds.h"

namespace heliograph {

QList<NewsKind> NewsKinds::all()
{
    return {NewsKind::Stop,   NewsKind::Approvals, NewsKind::Unknown, NewsKind::Replies,
            NewsKind::Engine, NewsKind::Providers, NewsKind::Intake,  NewsKind::Finished};
}

QString NewsKinds::name(NewsKind kind)
{
    switch (kind) {
    case NewsKind::Stop:
        return tr("Emergency stop and its release");
    case NewsKind::Approvals:
        return tr("Campaigns that wait for approval");
    case NewsKind::Unknown:
        return tr("Unknown outcomes");
    case NewsKind::Replies:
        return tr("Replies");
    case NewsKind::Engine:
        return tr("Trouble of the engine");
    case NewsKind::Providers:
        return tr("Providers that are held back");
    case NewsKind::Intake:
        return tr("Receipts and replies that do not come in");
    case NewsKind::Finished:
        return tr("Sending that has ended");
    }
    Q_UNREACHABLE();
}

QString NewsKinds::code(NewsKind kind)
{
    switch (kind) {
    case NewsKind::Stop:
        return QStringLiteral("stop");
    case NewsKind::Approvals:
        return QStringLiteral("approvals");
    case NewsKind::Unknown:
        return QStringLiteral("unknown");
    case NewsKind::Replies:
        return QStringLiteral("replies");
    case NewsKind::Engine:
        return QStringLiteral("engine");
    case NewsKind::Providers:
        return QStringLiteral("providers");
    case NewsKind::Intake:
        return QStringLiteral("intake");
    case NewsKind::Finished:
        return QStringLiteral("finished");
    }
    Q_UNREACHABLE();
}

QString NewsKinds::bellKey(NewsKind kind)
{
    return QStringLiteral("notifications/bell-") + code(kind);
}

QString NewsKinds::desktopKey(NewsKind kind)
{
    return QStringLiteral("notifications/desktop-") + code(kind);
}

QString NewsKinds::desktopKey()
{
    return QStringLiteral("notifications/desktop");
}

bool NewsKinds::inBell(const Preferences &preferences, NewsKind kind)
{
    return preferences.value(bellKey(kind), true).toBool();
}

bool NewsKinds::onDesktop(const Preferences &preferences, NewsKind kind)
{
    return preferences.value(desktopKey(), true).toBool()
        && preferences.value(desktopKey(kind), true).toBool();
}

} // namespace heliograph
