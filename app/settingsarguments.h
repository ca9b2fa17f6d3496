// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QMap>
#include <QStringList>

namespace heliograph {

//! Reads "key=value" words. Invalid names the word that is none, or the key that comes twice.
Result<QMap<QString, QString>> parseSettings(const QStringList &words);

} // namespace heliograph
