// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"
#include "app/messagewords.h"

namespace heliograph {

//! The option --full-numbers, shared by the verbs that show people.
void declareNumbers(QCommandLineParser &parser);

//! Whether the call shows people in full, by that option or as an export's --numbers.
bool wantsFullNumbers(const Invocation &call);

//! What it asks for: masked unless it is given.
Numbers shownNumbers(const Invocation &call);

//! The number that \a text is, as E.164; one without a country is of --region. Invalid says what is wrong.
Result<QString> readNumber(const Invocation &call, const QString &text);

} // namespace heliograph
