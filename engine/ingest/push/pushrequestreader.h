// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace heliograph {

//! A request as it came over the wire, for whoever decides about it.
struct PushRequest
{
    QByteArray method;
    QByteArray path; //!< without the query
    QByteArray body;
    QByteArray forwardedFor; //!< the last X-Forwarded-For; empty if there is none
    bool keepAlive = true;
};

//! How large a request may be.
struct PushSizes
{
    qsizetype head = 16 * 1024; //!< bytes of request line and headers together
    qsizetype body = 256 * 1024; //!< bytes (engine.md SR-42)
    int headers = 64;
};

//! Reads HTTP/1.1 requests (RFC 9112) that strangers send, piece by piece, and never keeps more of one than
//! PushSizes allows.
//!
//! Strict where two readers could read two requests: line ends are CR LF, a length stands once and not beside
//! chunks, no control characters, no folded lines. One request at a time: what follows it stays in the
//! buffer.
class PushRequestReader
{
public:
    explicit PushRequestReader(const PushSizes &sizes)
        : m_sizes(sizes)
    {
    }

    enum class State {
        Head, //!< wants more of the head
        Body, //!< wants more of the body
        Complete, //!< request() is whole
        Refused, //!< refusal() says why; nothing sensible can follow on this connection
    };

    //! Takes what it can use from the front of \a buffer.
    State read(QByteArray &buffer);

    //! The HTTP status that refuses it.
    int refusal() const { return m_refusal; }
    const PushRequest &request() const { return m_request; }

    //! True once, when the head is read and the client waits to be told to go on (Expect: 100-continue).
    bool takeContinue();

    //! Begins the next request.
    void reset();

private:
    enum class Framing { None, Length, Chunks };

    bool readHead(QByteArray &buffer);
    int readRequestLine(const QByteArray &line);
    int readHeader(const QByteArray &line);
    int readField(const QByteArray &name, const QByteArray &value);
    int readLength(const QByteArray &value);
    int decideFraming();
    void readLengthBody(QByteArray &buffer);
    void readChunks(QByteArray &buffer);
    bool readChunkSize(QByteArray &buffer);
    void refuse(int status);

    PushSizes m_sizes;
    State m_state = State::Head;
    PushRequest m_request;
    Framing m_framing = Framing::None;
    qsizetype m_length = -1; // announced
    qsizetype m_chunk = -1; // bytes that the current chunk still lacks, -1 between chunks
    bool m_lastChunk = false;
    bool m_wantsContinue = false;
    int m_refusal = 0;
};

} // namespace heliograph
