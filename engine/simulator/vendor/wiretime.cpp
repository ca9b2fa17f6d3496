// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/wiretime.h"

#include <QDateTime>

namespace heliograph::simulator {
namespace {

constexpr int BeijingOffset = 8 * 3600;

} // namespace

QByteArray beijingTime(TimePoint time, QStringView format)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::OffsetFromUTC, BeijingOffset);
    return local.toString(format).toLatin1();
}

} // namespace heliograph::simulator
