// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace heliograph {

//! \a text with everything but A-Z a-z 0-9 - _ . ~ as %XX (RFC 3986), which QUrl does not do.
QByteArray percentEncoded(const QByteArray &text);

//! Appends \a text as a JSON string with its quotes, in UTF-8, escaping only what JSON demands.
void appendJson(QByteArray &json, const QString &text);

//! \a name=\a value, encoded, appended to a query string or a form.
void appendField(QByteArray &fields, const QByteArray &name, const QByteArray &value);

//! The Host header for \a url: the host, and the port unless it is the scheme's own.
QByteArray hostHeader(const QUrl &url);

//! True for a number of mainland China, "+86…".
bool isMainland(const QString &e164);

//! A number as a provider wrote it ("+86…", "0086…", "86…", with or without "+"), as "+" and digits. A bare
//! number that \a asked ends in is \a asked itself. Empty if it is no number.
QString numberFromWire(const QString &text, const QString &asked = {});

//! The day of \a time in Beijing, "yyyyMMdd"; providers date messages there.
QByteArray beijingDay(TimePoint time);

//! The instant \a seconds after 1970. Nothing before 2001, which is a missing time, and after 2286, which was
//! not given in seconds.
std::optional<TimePoint> timeFromSeconds(qint64 seconds);

//! The instant of "2025-06-30 23:59:50" in Beijing, or of an RFC 2822 date, which names its own zone.
std::optional<TimePoint> timeFromWire(const QString &text);

} // namespace heliograph
