// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace heliograph {

//! What the simulator at \a endpoint has counted so far; empty if it does not answer.
QJsonObject simulatorStatus(const QString &endpoint);

} // namespace heliograph
