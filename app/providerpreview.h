// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

void declarePreview(QCommandLineParser &parser);

//! "provider preview": prints the requests that --message would become under --settings, signed as at --at
//! with
//! --nonce, as JSON: [{method, url, headers, body}]. Needs no workspace and sends nothing.
ExitCode previewRequests(Invocation &call);

} // namespace heliograph
