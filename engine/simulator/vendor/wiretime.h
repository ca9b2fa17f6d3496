// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QByteArray>
#include <QStringView>

namespace heliograph::simulator {

//! \a time as the providers write it: Beijing's, "2025-06-30 23:59:50", or in another \a format of QDateTime.
QByteArray beijingTime(TimePoint time, QStringView format = u"yyyy-MM-dd HH:mm:ss");

} // namespace heliograph::simulator
