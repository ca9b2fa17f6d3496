// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/query/report.h"
#include "engine/storage/reader.h"

namespace heliograph {

//! The options that choose what a report is about.
void declareReport(QCommandLineParser &parser);

//! Reads them; what is not said is the last seven days by day. Invalid says which option is wrong and what it
//! wants; NotFound for a provider or campaign that does not exist.
Result<ReportQuestion> readReport(const Invocation &call, Reader &reader);

} // namespace heliograph
