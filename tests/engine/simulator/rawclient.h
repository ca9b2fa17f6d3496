// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace heliograph {

//! What came back on a connection.
struct RawReply
{
    enum class End { Complete, Closed, Reset, TimedOut };

    End end = End::TimedOut; //!< Complete: as long as it said it would be
    int status = 0;
    QByteArray head;
    QByteArray body;

    QJsonObject json() const;
};

//! A blocking TCP client that hides nothing: what a test wants to see of misbehaviour is below HTTP.
class RawClient
{
public:
    explicit RawClient(quint16 port);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    void send(const QByteArray &bytes);
    //! The next answer, or how the connection ended instead. Waits five seconds at most.
    RawReply receive();
    RawReply exchange(const QByteArray &bytes);
    //! Waits until \a count bytes have come; false if they did not within \a milliseconds.
    bool waitForBytes(qsizetype count, int milliseconds);
    qsizetype bytesHere() const { return m_received.size(); }
    //! Waits until bytes are there, and leaves them unread.
    bool waitUnread(int milliseconds);
    void close();

private:
    RawReply::End readMore(int milliseconds);

    int m_socket;
    QByteArray m_received;
};

} // namespace heliograph
