// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/listproblem.h"

#include <QString>

#include <cstdint>

namespace heliograph {

//! A row that an import refused. Holds what people wrote: for the rejects file only, never for a log.
struct Reject
{
    std::int32_t line = 0; //!< where the row begins
    QString column; //!< empty if the row as such is wrong
    QString value; //!< as it stood
    ListProblem problem;
};

} // namespace heliograph
