// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/doctor.h"

namespace heliograph {

//! What doctor says about the storage of \a workspace besides the soundness of its database: what a running
//! engine tells of it, its log, and whether it is the database that sent last. Changes nothing.
QList<Finding> storageFindings(Workspace &workspace, Reader &reader, const Format &format);

//! How to end the hold of a restored database, as a sentence.
QString confirmRestoreHint();

} // namespace heliograph
