// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/push/pushrequestreader.h"

#include <QList>

#include <algorithm>

namespace heliograph {

namespace {

constexpr qsizetype LongestChunkLine = 64; // sixteen digits, an extension nobody needs, and CR LF

// RFC 9110 5.6.2
bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isControl(char c)
{
    return (static_cast<uchar>(c) < 0x20 && c != '\t') || c == 0x7f;
}

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

//! Whether one of the comma-separated words of \a value is \a word.
bool hasWord(const QByteArray &value, const char *word)
{
    const QList<QByteArray> words = value.split(',');
    return std::ranges::any_of(words, [word](const QByteArray &each) {
        return each.trimmed().compare(word, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

void PushRequestReader::reset()
{
    *this = PushRequestReader(m_sizes);
}

void PushRequestReader::refuse(int status)
{
    m_refusal = status;
    m_state = State::Refused;
}

bool PushRequestReader::takeContinue()
{
    return std::exchange(m_wantsContinue, false);
}

PushRequestReader::State PushRequestReader::read(QByteArray &buffer)
{
    if (m_state == State::Head && readHead(buffer))
        m_state = State::Body;
    if (m_state == State::Body) {
        if (m_framing == Framing::Chunks)
            readChunks(buffer);
        else
            readLengthBody(buffer);
    }
    return m_state;
}

bool PushRequestReader::readHead(QByteArray &buffer)
{
    const qsizetype end
        = QByteArrayView(buffer).first(std::min(buffer.size(), m_sizes.head)).indexOf("\r\n\r\n");
    if (end < 0) {
        if (buffer.size() >= m_sizes.head)
            refuse(431);
        return false;
    }
    const QByteArray head = buffer.left(end);
    buffer.remove(0, end + 4);
    qsizetype from = head.indexOf("\r\n");
    int status = readRequestLine(head.left(from < 0 ? head.size() : from));
    for (int headers = 0; status == 0 && from >= 0; ++headers) {
        const qsizetype next = head.indexOf("\r\n", from + 2);
        status = headers < m_sizes.headers ? readHeader(head.mid(from + 2, next < 0 ? -1 : next - from - 2))
                                           : 431;
        from = next;
    }
    if (status == 0)
        status = decideFraming();
    if (status != 0)
        refuse(status);
    return status == 0;
}

int PushRequestReader::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || !parts.at(1).startsWith('/')
        || !std::ranges::all_of(parts.at(1), isVisible))
        return 400;
    if (parts.at(2) != "HTTP/1.1" && parts.at(2) != "HTTP/1.0")
        return parts.at(2).startsWith("HTTP/") ? 505 : 400;
    m_request.method = parts.at(0);
    const qsizetype query = parts.at(1).indexOf('?');
    m_request.path = query < 0 ? parts.at(1) : parts.at(1).left(query);
    m_request.keepAlive = parts.at(2) == "HTTP/1.1";
    return 0;
}

int PushRequestReader::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.left(colon)) || std::ranges::any_of(line, isControl))
        return 400;
    return readField(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
}

int PushRequestReader::readField(const QByteArray &name, const QByteArray &value)
{
    if (name == "content-length")
        return readLength(value);
    if (name == "transfer-encoding") {
        if (m_framing == Framing::Chunks || value.compare("chunked", Qt::CaseInsensitive) != 0)
            return 501;
        m_framing = Framing::Chunks;
    } else if (name == "connection") {
        if (hasWord(value, "close"))
            m_request.keepAlive = false;
    } else if (name == "content-encoding") {
        return value.compare("identity", Qt::CaseInsensitive) == 0 ? 0 : 415;
    } else if (name == "expect") {
        if (value.compare("100-continue", Qt::CaseInsensitive) != 0)
            return 417;
        m_wantsContinue = true;
    } else if (name == "x-forwarded-for") {
        m_request.forwardedFor = value;
    }
    return 0;
}

int PushRequestReader::readLength(const QByteArray &value)
{
    const bool digits
        = !value.isEmpty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    if (m_length >= 0 || !digits)
        return 400;
    bool ok = false;
    m_length = value.toLongLong(&ok);
    return ok && m_length <= m_sizes.body ? 0 : 413;
}

int PushRequestReader::decideFraming()
{
    if (m_framing == Framing::Chunks)
        return m_length >= 0 ? 400 : 0;
    if (m_length >= 0) {
        m_framing = Framing::Length;
        return 0;
    }
    // Only a request that may have no body can do without a length.
    const bool bodyless = m_request.method != "POST" && m_request.method != "PUT";
    m_length = 0;
    return bodyless ? 0 : 411;
}

void PushRequestReader::readLengthBody(QByteArray &buffer)
{
    if (buffer.size() < m_length)
        return;
    m_request.body = buffer.left(m_length);
    buffer.remove(0, m_length);
    m_state = State::Complete;
}

void PushRequestReader::readChunks(QByteArray &buffer)
{
    while (m_state == State::Body) {
        if (m_chunk < 0 && !readChunkSize(buffer))
            return;
        if (m_lastChunk)
            return;
        if (buffer.size() < m_chunk + 2)
            return;
        if (buffer.at(m_chunk) != '\r' || buffer.at(m_chunk + 1) != '\n')
            return refuse(400);
        m_request.body += buffer.left(m_chunk);
        buffer.remove(0, m_chunk + 2);
        m_chunk = -1;
    }
}

//! Reads the line before a chunk; at the last one also the empty line that ends the body. Trailers are not
//! taken: no provider sends any.
bool PushRequestReader::readChunkSize(QByteArray &buffer)
{
    const qsizetype end
        = QByteArrayView(buffer).first(std::min(buffer.size(), LongestChunkLine)).indexOf("\r\n");
    if (end < 0) {
        if (buffer.size() >= LongestChunkLine)
            refuse(400);
        return false;
    }
    const qsizetype extension = buffer.indexOf(';');
    const QByteArray digits = buffer.left(extension >= 0 && extension < end ? extension : end).trimmed();
    bool ok = false;
    const qlonglong size = digits.toLongLong(&ok, 16);
    if (!ok || size < 0 || !std::isxdigit(static_cast<uchar>(digits.at(0)))) {
        refuse(400);
        return false;
    }
    if (size > m_sizes.body - m_request.body.size()) {
        refuse(413);
        return false;
    }
    if (size > 0) {
        m_chunk = size;
        buffer.remove(0, end + 2);
        return true;
    }
    if (buffer.size() < end + 4)
        return false;
    if (buffer.mid(end + 2, 2) != "\r\n") {
        refuse(400);
        return false;
    }
    buffer.remove(0, end + 4);
    m_lastChunk = true;
    m_state = State::Complete;
    return true;
}

} // namespace heliograph
