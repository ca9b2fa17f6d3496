// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/providers/vectorfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QByteArray valueOf(const QList<HttpHeader> &headers, const QByteArray &name)
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

QString either(const QJsonObject &object, const QString &first, const QString &second)
{
    return object.contains(first) ? object[first].toString() : object[second].toString();
}

} // namespace

QList<QJsonObject> vectorsOf(const QString &name)
{
    QFile file(QString(QStringView(HELIOGRAPH_TEST_DATA) + u'/' + name + u".json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QJsonObject> vectors;
    const QJsonArray values = QJsonDocument::fromJson(file.readAll())[u"vectors"_s].toArray();
    for (const QJsonValue &value : values)
        vectors.append(value.toObject());
    return vectors;
}

QJsonObject vectorOf(const QString &name, const QString &id)
{
    const QList<QJsonObject> vectors = vectorsOf(name);
    const auto found = std::ranges::find_if(vectors, [&](const QJsonObject &v) { return v[u"id"_s] == id; });
    return found == vectors.end() ? QJsonObject() : *found;
}

Credentials credentialsOf(const QJsonObject &vector)
{
    const QJsonObject given = vector[u"credentials"_s].toObject();
    return {either(given, u"accessKeyId"_s, u"secretId"_s),
            Secret(either(given, u"accessKeySecret"_s, u"secretKey"_s).toUtf8()),
            Secret(either(given, u"securityToken"_s, u"token"_s).toUtf8())};
}

Parameters queryOf(const QJsonObject &vector)
{
    Parameters query;
    const QJsonArray pairs = vector[u"request"_s][u"query_decoded"_s].toArray();
    for (const QJsonValue &pair : pairs)
        query.append(std::pair(pair[0].toString().toUtf8(), pair[1].toString().toUtf8()));
    return query;
}

QList<HttpHeader> headersOf(const QJsonObject &vector)
{
    QList<HttpHeader> headers;
    const QJsonArray pairs = vector[u"request"_s][u"headers"_s].toArray();
    for (const QJsonValue &pair : pairs)
        headers.append(HttpHeader{pair[0].toString().toUtf8(), pair[1].toString().toUtf8()});
    return headers;
}

QByteArray headerOf(const QJsonObject &vector, const QByteArray &name)
{
    return valueOf(headersOf(vector), name);
}

TimePoint timeOf(const QJsonObject &vector)
{
    return fromMillis(vector[u"frozen"_s][u"epoch_ms"_s].toInteger());
}

HttpReply replyOf(const QJsonObject &vector)
{
    const QJsonObject served = vector[u"response_served"_s].toObject();
    HttpReply reply;
    if (served[u"reset"_s].toBool())
        return reply; // HttpEnd::Broken
    reply.end = HttpEnd::Complete;
    reply.status = served[u"status"_s].toInt();
    const QJsonValue body = served[u"body"_s];
    reply.body = body.isString() ? body.toString().toUtf8() : QJsonDocument(body.toObject()).toJson();
    const QJsonObject headers = served[u"headers"_s].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        reply.headers.append(HttpHeader{it.key().toUtf8(), it.value().toString().toUtf8()});
    return reply;
}

HttpReply answered(int status, const QByteArray &body, const QList<HttpHeader> &headers)
{
    HttpReply reply;
    reply.end = HttpEnd::Complete;
    reply.status = status;
    reply.body = body;
    reply.headers = headers;
    return reply;
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    return valueOf(request.headers, name);
}

} // namespace heliograph
