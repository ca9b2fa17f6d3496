// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/storagehealth.h"

namespace heliograph {

//! What SQLite's result \a code says about the disk and the database. None for failures that are the
//! statement's own: a rule it broke, a value that does not fit.
StorageTrouble storageTroubleOf(int code);

//! Keeps \a code in \a latest if it tells of trouble; what a statement did wrong itself does not hide it.
void noteTrouble(int code, int &latest);

} // namespace heliograph
