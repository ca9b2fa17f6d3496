// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/query/exporter.h"

namespace heliograph {

//! The options of "history export" besides those that choose messages: which file, columns, and what they
//! look like.
void declareExportOptions(QCommandLineParser &parser);

//! Reads them, and which messages they are about. Invalid says which option is wrong and what it wants;
//! otherwise as readFilter().
Result<ExportOrder> readExportOrder(const Invocation &call, Reader &reader);

} // namespace heliograph
