// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/requestparser.h"

#include <algorithm>

namespace heliograph::simulator {
namespace {

constexpr qsizetype HeadLimit = 64 * 1024;
constexpr qsizetype BodyLimit = 8 * 1024 * 1024;

bool same(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isToken(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_';
    });
}

//! -1 if \a text is not a plain number to \a base within the limit of a body.
qsizetype lengthFrom(QByteArrayView text, int base)
{
    qsizetype length = 0;
    for (const char c : text) {
        int digit = -1;
        if (c >= '0' && c <= '9')
            digit = c - '0';
        else if (base == 16 && (c | 0x20) >= 'a' && (c | 0x20) <= 'f')
            digit = (c | 0x20) - 'a' + 10;
        if (digit < 0 || length > BodyLimit)
            return -1;
        length = length * base + digit;
    }
    return text.isEmpty() || length > BodyLimit ? -1 : length;
}

} // namespace

QByteArrayView Request::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [name](const Header &header) { return same(header.name, name); });
    return found == headers.end() ? QByteArrayView() : found->value;
}

RequestParser::State RequestParser::parse(QByteArrayView bytes)
{
    m_request
        = Request{.method = {}, .path = {}, .query = {}, .headers = std::move(m_request.headers), .body = {}};
    m_request.headers.clear();
    m_length = -1;
    m_isChunked = false;
    m_size = 0;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return bytes.size() > HeadLimit ? State::Bad : State::InHead;
    if (end > HeadLimit || !readHead(bytes.first(end)))
        return State::Bad;
    const qsizetype headSize = end + 4;
    return m_isChunked ? readChunks(bytes.sliced(headSize), headSize)
                       : readBody(bytes.sliced(headSize), headSize);
}

bool RequestParser::readHead(QByteArrayView head)
{
    bool isFirst = true;
    while (!head.isEmpty() || isFirst) {
        const qsizetype end = head.indexOf("\r\n");
        const QByteArrayView line = end < 0 ? head : head.first(end);
        if (!(isFirst ? readStartLine(line) : readHeader(line)))
            return false;
        isFirst = false;
        head = end < 0 ? QByteArrayView() : head.sliced(end + 2);
    }
    return !(m_isChunked && m_length >= 0);
}

bool RequestParser::readStartLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1)
        return false;
    const QByteArrayView version = line.sliced(last + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return false;
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    if (!target.startsWith('/') || target.contains(' '))
        return false;
    const qsizetype mark = target.indexOf('?');
    m_request.method = line.first(first);
    m_request.path = mark < 0 ? target : target.first(mark);
    m_request.query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    m_request.keepAlive = version == "HTTP/1.1";
    return isToken(m_request.method);
}

bool RequestParser::readHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)) || line.contains('\n') || line.contains('\0'))
        return false;
    const Request::Header header{line.first(colon), line.sliced(colon + 1).trimmed()};
    if (same(header.name, "content-length")) {
        if (m_length >= 0)
            return false;
        m_length = lengthFrom(header.value, 10);
        if (m_length < 0)
            return false;
    } else if (same(header.name, "transfer-encoding")) {
        if (!same(header.value, "chunked"))
            return false;
        m_isChunked = true;
    } else if (same(header.name, "connection")) {
        if (same(header.value, "close"))
            m_request.keepAlive = false;
        else if (same(header.value, "keep-alive"))
            m_request.keepAlive = true;
    }
    m_request.headers.push_back(header);
    return true;
}

RequestParser::State RequestParser::readBody(QByteArrayView rest, qsizetype headSize)
{
    const qsizetype length = std::max(m_length, qsizetype(0));
    m_request.body = rest.first(std::min(length, rest.size()));
    if (rest.size() < length)
        return State::InBody;
    m_size = headSize + length;
    return State::Complete;
}

RequestParser::State RequestParser::readChunks(QByteArrayView rest, qsizetype headSize)
{
    m_chunks.clear();
    qsizetype at = 0;
    for (;;) {
        const qsizetype end = rest.indexOf("\r\n", at);
        if (end < 0)
            break;
        const QByteArrayView line = rest.sliced(at, end - at);
        const qsizetype semicolon = line.indexOf(';');
        const qsizetype length = lengthFrom(semicolon < 0 ? line : line.first(semicolon), 16);
        if (length < 0 || m_chunks.size() + length > BodyLimit)
            return State::Bad;
        at = end + 2;
        m_chunks.append(rest.sliced(at, std::min(length, rest.size() - at)));
        m_request.body = m_chunks;
        if (rest.size() < at + length + 2)
            break;
        if (rest.sliced(at + length, 2) != "\r\n")
            return State::Bad; // also for trailer fields, which nobody here sends
        at += length + 2;
        if (length == 0) {
            m_size = headSize + at;
            return State::Complete;
        }
    }
    m_request.body = m_chunks;
    return rest.size() > 2 * BodyLimit ? State::Bad : State::InBody;
}

} // namespace heliograph::simulator
