// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>
#include <QString>

namespace heliograph {

Q_DECLARE_LOGGING_CATEGORY(logEngine)

//! \a text with everything masked that looks like a phone number (seven or more digits: all but the last
//! two), a bearer token, a signature or an access key. Applied to every line that is logged, as a second
//! fence: callers do not log such things in the first place.
QString redacted(const QString &text);

//! Sends Qt's log to standard error as "time level category: text", redacted. Any thread.
void installLog();

} // namespace heliograph
