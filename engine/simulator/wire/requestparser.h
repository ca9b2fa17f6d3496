// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace heliograph::simulator {

//! A request as it stands in the receive buffer: views that live as long as the buffer and the parser.
struct Request
{
    struct Header
    {
        QByteArrayView name;
        QByteArrayView value; //!< trimmed
    };

    QByteArrayView method;
    QByteArrayView path;
    QByteArrayView query; //!< without the question mark
    std::vector<Header> headers;
    QByteArrayView body; //!< of an incomplete request: as much as there is
    bool keepAlive = true;

    //! The value of the first header \a name (any case), null if there is none.
    QByteArrayView header(QByteArrayView name) const;
};

//! Reads HTTP/1.1 requests (RFC 9112), with a length or chunked. Strict where requests could be smuggled:
//! two lengths, a length beside chunks or a bare control character are refused.
class RequestParser
{
public:
    enum class State {
        InHead, //!< the head is not complete
        InBody, //!< the head is; request() shows what of the body is there
        Complete,
        Bad, //!< nothing sensible can follow on this connection
    };

    //! Looks at \a bytes from the start of a request on.
    State parse(QByteArrayView bytes);

    const Request &request() const { return m_request; }
    //! How many bytes a complete request took.
    qsizetype size() const { return m_size; }

private:
    bool readStartLine(QByteArrayView line);
    bool readHeader(QByteArrayView line);
    bool readHead(QByteArrayView head);
    State readBody(QByteArrayView rest, qsizetype headSize);
    State readChunks(QByteArrayView rest, qsizetype headSize);

    Request m_request;
    QByteArray m_chunks; // the body of a chunked request, put together
    qsizetype m_length = -1;
    bool m_isChunked = false;
    qsizetype m_size = 0;
};

} // namespace heliograph::simulator
