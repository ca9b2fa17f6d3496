// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! \a count with the words that agree with it: "1 message waits", "2,000 messages wait".
QString counted(qint64 count, const QString &one, const QString &many);

//! "1 message" or "2,000 messages", and likewise for people: what nearly every sentence counts.
QString countedMessages(qint64 count);
QString countedPeople(qint64 count);

} // namespace heliograph
