// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counted.h"

#include "ui/text/format.h"

namespace heliograph {

QString counted(qint64 count, const QString &one, const QString &many)
{
    return QString(Format().count(count) % QLatin1Char(' ') % (count == 1 ? one : many));
}

QString countedMessages(qint64 count)
{
    return counted(count, QStringLiteral("message"), QStringLiteral("messages"));
}

QString countedPeople(qint64 count)
{
    return counted(count, QStringLiteral("person"), QStringLiteral("people"));
}

} // namespace heliograph
