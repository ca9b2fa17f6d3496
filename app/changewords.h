// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/opening.h"

#include "engine/domain/pendingchange.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace heliograph {

//! Says why a verb of \a store failed, as fail() does; or, if it waits for a second person now, which change
//! that is: then something is done, and the rest wants a person.
ExitCode failOrWait(Invocation &call, Store &store, const Error &error);

//! A line of "change list".
QString changeLine(const PendingChange &change, const QMap<UserId, QString> &logins, TimePoint now);

//! What "change show" says.
QString changeInWords(const PendingChange &change, const QMap<UserId, QString> &logins, TimePoint now);
QJsonObject changeJson(const PendingChange &change, const QMap<UserId, QString> &logins, TimePoint now);

} // namespace heliograph
