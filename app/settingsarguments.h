// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QMap>
#include <QStringList>

namespace heliograph {

//! Reads "key=value" words; a later one replaces an earlier one. Invalid names the word that is none.
Result<QMap<QString, QString>> parseSettings(const QStringList &words);

} // namespace heliograph
