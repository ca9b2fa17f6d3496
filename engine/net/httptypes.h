// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>

namespace heliograph {

//! One header line; names are compared without regard to case.
struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

//! A request exactly as it is to be sent. \a headers hold everything a signature covers, Content-Type
//! included; Host and Content-Length are the transport's.
struct HttpRequest
{
    QByteArray method = QByteArrayLiteral("POST");
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body;
};

//! How an exchange ended below HTTP.
enum class HttpEnd {
    Complete, //!< an answer came and was read to its end, as far as HTTP can tell
    NotSent, //!< proven: no byte of the body was ever handed out
    Refused, //!< the request broke a rule of the transport (no body, a number missing); nothing was sent
    TooLate, //!< the send window had passed, or its mark could not be written; nothing was sent
    TimedOut, //!< the absolute deadline passed while we waited
    Broken, //!< cut, reset, malformed, too large: it may have arrived
};

//! What became of a request. Only \a end == Complete makes \a status and \a body a whole answer. Of one that
//! TimedOut or Broken ended they are what had arrived: enough for rows that are not given out twice.
struct HttpReply
{
    HttpEnd end = HttpEnd::Broken;
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;
    qint64 bodyBytesPulled = 0; //!< how much of the request's body was handed to the network
    QString trouble; //!< plain words for a failure, without URL, number or secret
    std::chrono::milliseconds latency{0};

    //! The value of the header \a name, empty if there is none.
    QByteArray header(const QByteArray &name) const
    {
        for (const HttpHeader &line : headers) {
            if (line.name.compare(name, Qt::CaseInsensitive) == 0)
                return line.value;
        }
        return {};
    }
};

} // namespace heliograph
