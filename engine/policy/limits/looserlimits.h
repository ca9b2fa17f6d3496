// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/limitrules.h"

namespace heliograph {

//! Whether \a after lets anything go that \a before keeps back. What cannot be compared counts as looser.
bool loosens(const LimitRules &before, const LimitRules &after);

} // namespace heliograph
