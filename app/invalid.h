// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

namespace heliograph {

//! What is wrong with what was typed, in a whole sentence.
inline Error invalid(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence};
}

} // namespace heliograph
