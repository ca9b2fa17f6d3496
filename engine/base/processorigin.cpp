// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/processorigin.h"

#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace heliograph {

namespace {

QString accountName()
{
    constexpr std::size_t Room = 16'384;
    std::array<char, Room> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(geteuid());
}

} // namespace

QString processOrigin()
{
    static const QString origin = accountName() + QLatin1Char('@') + QSysInfo::machineHostName();
    return origin;
}

} // namespace heliograph
