// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/ledger.h"
#include "engine/simulator/wire/requestparser.h"

namespace heliograph::simulator {

//! Who was in a request that ended before it was complete: client reference and numbers as far as they can
//! be read. Lenient where the API itself is strict; a number cut in its middle is left out.
class CutReader
{
public:
    //! Fills \a open from what is there of \a request; \a isComplete: of its body nothing is missing.
    static void read(const Request &request, bool isComplete, OpenRequest &open);
};

} // namespace heliograph::simulator
