// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/approvalrules.h"

namespace heliograph {

//! The options of "workspace set" that say how campaigns are approved.
void declareApprovalSettings(QCommandLineParser &parser);

//! Whether any of them is given.
bool hasApprovalSettings(const Invocation &call);

//! \a before, changed by what the options say. Invalid names the option that says nothing.
Result<ApprovalRules> readApprovalSettings(const Invocation &call, const ApprovalRules &before);

} // namespace heliograph
