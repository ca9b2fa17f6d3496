// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! How to end the hold of a restored database, as a sentence.
QString confirmRestoreHint();

} // namespace heliograph
