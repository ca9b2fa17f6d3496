// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/doubtdesk.h"
#include "ui/text/format.h"

#include <QJsonArray>
#include <QJsonObject>

namespace heliograph {

//! One line of "unknown list --json"; what is not known is null.
QJsonObject groupJson(const DoubtGroup &group, const QString &provider);

//! A group for people: evidence, count, since when, what comes next.
QString groupInWords(const DoubtGroup &group, const QString &provider, const Format &format, TimePoint now);

//! What a case adds to the JSON of its message.
QJsonObject caseJson(const DoubtCase &one, const QString &provider, const Format &format, TimePoint now);

//! What happens next with \a one, a line each, beneath its history.
QString nextInWords(const DoubtCase &one, const QString &provider, const Format &format, TimePoint now);

//! What a person can decide about \a one, and what each decision risks.
QString choicesInWords(const DoubtCase &one, const QString &provider, const Format &format);

} // namespace heliograph
