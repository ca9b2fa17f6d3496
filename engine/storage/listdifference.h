// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace heliograph {

//! How many lines a new version of a list of content rules adds and takes away, comments and their order
//! aside:
//! {"lines_added","lines_removed"}. So the audit log alone shows where rules were weakened.
QJsonObject listDifference(const QString &before, const QString &after);

} // namespace heliograph
