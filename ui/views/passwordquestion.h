// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "ui/session/session.h"
#include "ui/widgets/decisiondialog.h"

namespace heliograph {

//! Asks whoever is signed in for his password once more, with \a why as the store said it.
Decision passwordQuestion(const Session &session, const Error &why);

} // namespace heliograph
