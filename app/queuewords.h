// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/lanemove.h"
#include "engine/query/lanes.h"

#include <QJsonObject>

namespace heliograph {

//! One lane on one line, as `queue lanes` shows it.
QString laneInWords(const LaneLine &lane, const SendingView &view);
QJsonObject laneJson(const LaneLine &lane, const SendingView &view);

//! What moving comes to, a sentence a line.
QString moveInWords(const LaneMovePlan &plan, const QString &from, const QString &to);
QJsonObject moveJson(const LaneMovePlan &plan);

} // namespace heliograph
