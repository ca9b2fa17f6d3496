// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/answerjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <vector>

namespace heliograph {

namespace {

constexpr qsizetype LargestAnswer = 1 << 20; // engine.md A7: response cap
constexpr qsizetype LongestText = 128;
constexpr double LargestWhole = 9007199254740992.0; // 2^53: beyond it a double is no longer exact

bool isControl(QChar c)
{
    return c < u' ' || (c >= u'\x7f' && c <= u'\x9f');
}

//! One past the closing quote of the string that opens at \a at, or the end of \a json.
qsizetype afterString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size(); ++at) {
        if (json.at(at) == '\\')
            ++at;
        else if (json.at(at) == '"')
            return at + 1;
    }
    return json.size();
}

qsizetype afterSpace(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && QByteArrayView(" \t\r\n").contains(json.at(at)))
        ++at;
    return at;
}

//! Looks for a name that stands twice in one object of \a json, which is known to be valid. An escaped name
//! counts as a repeated one: no provider escapes its names, and comparing them would need to unescape.
bool repeatsName(const QByteArray &json)
{
    std::vector<std::vector<QByteArrayView>> names; // of each object we are in; arrays stay empty
    for (qsizetype at = 0; at < json.size();) {
        const char byte = json.at(at);
        if (byte == '{' || byte == '[')
            names.emplace_back();
        if (byte == '}' || byte == ']')
            names.pop_back();
        if (byte != '"') {
            ++at;
            continue;
        }
        const qsizetype end = afterString(json, at);
        const qsizetype colon = afterSpace(json, end);
        if (colon < json.size() && json.at(colon) == ':') {
            const QByteArrayView name(json.constData() + at + 1, end - at - 2);
            if (name.contains('\\') || std::ranges::find(names.back(), name) != names.back().end())
                return true;
            names.back().push_back(name);
        }
        at = end;
    }
    return false;
}

//! One past the object that opens at \a at; -1 if it does not close.
qsizetype afterObject(const QByteArray &json, qsizetype at)
{
    int depth = 0;
    while (at < json.size()) {
        const char byte = json.at(at);
        if (byte == '"') {
            at = afterString(json, at);
            continue;
        }
        if (byte == '{')
            ++depth;
        if (byte == '}')
            --depth;
        ++at;
        if (depth == 0)
            return at;
    }
    return -1;
}

} // namespace

std::optional<QJsonObject> answerObject(const QByteArray &body)
{
    if (body.isEmpty() || body.size() > LargestAnswer)
        return {};
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject() || repeatsName(body))
        return {};
    return document.object();
}

std::optional<QList<QJsonObject>> pushedRows(const QByteArray &body)
{
    if (body.isEmpty() || body.size() > LargestAnswer)
        return {};
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || repeatsName(body))
        return {};
    if (document.isObject())
        return QList<QJsonObject>{document.object()};
    QList<QJsonObject> rows;
    const QJsonArray array = document.array();
    rows.reserve(array.size());
    for (const QJsonValue &row : array)
        rows.append(row.toObject());
    return rows;
}

QList<QJsonObject> rowsBeforeDefect(const QByteArray &body, const QByteArray &name)
{
    QList<QJsonObject> rows;
    const QByteArray quoted = '"' + name + '"';
    const qsizetype found = body.size() > LargestAnswer ? -1 : body.indexOf(quoted);
    if (found < 0)
        return rows;
    qsizetype at = afterSpace(body, found + quoted.size());
    for (const char expected : {':', '['}) {
        if (at >= body.size() || body.at(at) != expected)
            return rows;
        at = afterSpace(body, at + 1);
    }
    while (at < body.size() && body.at(at) == '{') {
        const qsizetype end = afterObject(body, at);
        const auto row = end < 0 ? std::nullopt : answerObject(body.mid(at, end - at));
        if (!row)
            return rows;
        rows.append(*row);
        at = afterSpace(body, end);
        if (at < body.size() && body.at(at) == ',')
            at = afterSpace(body, at + 1);
    }
    return rows;
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    const double number = value.toDouble(0.5); // what is no number is no whole number either
    if (std::abs(number) > LargestWhole || std::trunc(number) != number)
        return {};
    return static_cast<qint64>(number);
}

QString shortText(const QJsonValue &value)
{
    QString text = value.toString().left(LongestText);
    text.removeIf(isControl);
    return text.trimmed();
}

QString idText(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.size() > LongestText || std::ranges::any_of(text, isControl) ? QString() : text;
}

} // namespace heliograph
