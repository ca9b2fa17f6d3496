// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/responsetext.h"

#include "engine/simulator/wire/jsontext.h"

namespace heliograph::simulator {
namespace {

QByteArrayView reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 503:
        return "Service Unavailable";
    default:
        return "Internal Server Error";
    }
}

//! Head and body of \a answer; no length is stated for a negative \a length.
QByteArray text(const Answer &answer, qsizetype length, bool keepAlive)
{
    QByteArray bytes;
    bytes.reserve(answer.body.size() + 192);
    bytes.append("HTTP/1.1 ");
    appendNumber(bytes, answer.status);
    bytes.append(' ').append(reason(answer.status));
    bytes.append("\r\nContent-Type: application/json;charset=utf-8\r\n").append(answer.headers);
    if (length >= 0) {
        bytes.append("Content-Length: ");
        appendNumber(bytes, length);
        bytes.append("\r\n");
    }
    bytes.append(keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
    return bytes.append(answer.body);
}

} // namespace

QByteArray responseText(const Answer &answer, bool keepAlive)
{
    return text(answer, answer.body.size(), keepAlive);
}

TruncatedResponse truncatedResponse(const Answer &answer, quint64 chance)
{
    Answer cut = answer;
    cut.body.truncate(answer.body.size() / 2);
    switch ((chance >> 41) % 3) {
    case 0:
        return {text(cut, cut.body.size(), true), false};
    case 1:
        return {text(cut, answer.body.size(), true), true};
    default:
        return {text(cut, -1, false), true};
    }
}

} // namespace heliograph::simulator
