// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/ingest/push/pushrequestreader.h"

#include <QObject>
#include <QString>
#include <QTimer>

class QTcpSocket;

namespace heliograph {

//! One connection of somebody who pushes: reads a request, waits for its answer, reads the next. Further
//! requests wait in the socket meanwhile, and no longer than \a requestTime a request may take to arrive,
//! however slowly its bytes trickle. The thread of its listener.
class PushConnection : public QObject
{
    Q_OBJECT

public:
    //! Owns \a socket.
    PushConnection(QTcpSocket *socket, const PushSizes &sizes, Millis requestTime, QObject *parent);

    //! The other end's address, "203.0.113.7".
    QString peer() const { return m_peer; }

    //! Answers the request that requested() told of. \a headers are lines that end with CR LF.
    void answer(int status, const QByteArray &body, const QByteArray &headers = {});

    //! Ends the connection; after the answer, if one is awaited.
    void finish();

    bool isAnswering() const { return m_answering; }

Q_SIGNALS:
    void requested(const PushRequest &request);
    void over(); //!< the connection is gone

private:
    void receive();
    void lookForRequest();
    void refuse(int status);
    void write(int status, const QByteArray &body, const QByteArray &headers, bool keepAlive);
    void send(const QByteArray &bytes);
    void drain();
    void timeOut();

    QTcpSocket *m_socket;
    PushSizes m_sizes;
    PushRequestReader m_reader;
    QString m_peer;
    QByteArray m_buffer;
    QTimer m_deadline;
    Millis m_requestTime;
    bool m_begun = false; // some of a request has come
    bool m_answering = false;
    bool m_last = false; // nothing is read after the answer
    bool m_draining = false;
};

} // namespace heliograph
