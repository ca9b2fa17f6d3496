// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/providers/replyrules.h"

#include <span>

namespace heliograph {

//! What Alibaba Cloud's codes mean, business and gateway, in the order of aliyun.md.
std::span<const CodeMeaning> aliyunCodes();

} // namespace heliograph
