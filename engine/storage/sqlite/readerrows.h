// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/messagestate.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace heliograph {

class Statement;

//! What a message of stored \a state is, given the phase of its open attempt, if it has one.
MessageState messageState(qint64 state, std::optional<qint64> phase);

//! The hold in three columns of the current row, from \a first: code, until, note.
Hold readHold(const Statement &row, int first);

//! A JSON array of texts, as lists of names are stored.
QStringList textList(const QString &json);

//! A JSON object of texts, as settings are stored.
QMap<QString, QString> textMap(const QString &json);

//! "There is no campaign 7."
Error unknownId(const QString &noun, qint64 id);

} // namespace heliograph
