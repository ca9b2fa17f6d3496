// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/providers/replyrules.h"

#include <span>

namespace heliograph {

//! What Tencent Cloud's codes mean, of rows and of whole calls, in the order of tencent.md.
std::span<const CodeMeaning> tencentCodes();

} // namespace heliograph
