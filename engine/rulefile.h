// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QString>

namespace heliograph {

//! The text of a file of content rules, without its byte-order mark. Invalid if it cannot be read or is not
//! UTF-8.
Result<QString> readRuleFile(const QString &path);

} // namespace heliograph
