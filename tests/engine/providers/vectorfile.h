// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "engine/net/httptypes.h"
#include "engine/providers/aliyunsignature.h"

#include <QJsonObject>
#include <QList>

namespace heliograph {

//! The requests that the official SDKs were recorded with: tests/data/\a name.json.
QList<QJsonObject> vectorsOf(const QString &name);

//! The vector \a id of tests/data/\a name.json; empty if there is none.
QJsonObject vectorOf(const QString &name, const QString &id);

Credentials credentialsOf(const QJsonObject &vector);
Parameters queryOf(const QJsonObject &vector);
QList<HttpHeader> headersOf(const QJsonObject &vector);
QByteArray headerOf(const QJsonObject &vector, const QByteArray &name);
TimePoint timeOf(const QJsonObject &vector);

//! What the SDK was answered: `response_served`.
HttpReply replyOf(const QJsonObject &vector);

//! A complete answer made up by a test.
HttpReply answered(int status, const QByteArray &body, const QList<HttpHeader> &headers = {});

//! The value of the header \a name of \a request.
QByteArray headerOf(const HttpRequest &request, const QByteArray &name);

} // namespace heliograph
