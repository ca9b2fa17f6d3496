// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/holdreason.h"
#include "engine/domain/messagerow.h"
#include "ui/text/format.h"

#include <QJsonArray>
#include <QJsonObject>

namespace heliograph {

//! How much of a telephone number is shown.
enum class Numbers { Masked, Full };

//! \a message under the names of the history export's columns; what is not known is null. \a common is the
//! hold that its campaign has in common.
QJsonObject messageJson(const MessageRow &message, const Hold &common, Numbers numbers);

//! One line of a list: id, time, number, state, campaign, provider.
QString messageLine(const MessageRow &message, const Hold &common, Numbers numbers, const Format &format);

//! Everything about one message, with its history, a line an event.
QString messageInWords(const MessageRow &message, const QList<MessageEvent> &timeline, const Hold &common,
                       Numbers numbers, const Format &format);

//! The history alone: [{"at", "event", "attempt", "provider", "code", "words"}].
QJsonArray timelineJson(const QList<MessageEvent> &timeline, const Format &format);

} // namespace heliograph
