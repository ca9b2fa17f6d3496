// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace heliograph {

//! The object that \a body is. Nothing if it is anything else: not JSON, not complete, longer than 1 MiB, or
//! with a name twice in one object, where two readers could read two answers.
std::optional<QJsonObject> answerObject(const QByteArray &body);

//! The whole rows of the array \a name in an answer that answerObject() refused, up to the first defect.
//! What a cut answer already said stays said.
QList<QJsonObject> rowsBeforeDefect(const QByteArray &body, const QByteArray &name);

//! The rows of a body that is an array of objects, or one object. A row that is no object comes back empty.
//! Nothing if it is anything else, by the rules of answerObject().
std::optional<QList<QJsonObject>> pushedRows(const QByteArray &body);

//! The whole number that \a value is, as a number or as text; providers change between the two.
std::optional<qint64> wholeNumber(const QJsonValue &value);

//! The text of \a value without control characters, cut to 128: a carrier's code or its words.
QString shortText(const QJsonValue &value);

//! The id that \a value is; empty if it is no text, or no plausible id (control characters, over 128).
QString idText(const QJsonValue &value);

} // namespace heliograph
