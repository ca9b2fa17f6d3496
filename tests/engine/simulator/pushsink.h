// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace heliograph {

//! An address that takes pushes and remembers them; on the test's thread, so waiting lets it work.
class PushSink
{
public:
    PushSink();
    ~PushSink();
    Q_DISABLE_COPY_MOVE(PushSink)

    //! "http://127.0.0.1:…/push/secret"
    QByteArray url() const;

    //! The statuses of the next answers; the last one stays.
    void answerWith(const QList<int> &statuses) { m_statuses = statuses; }

    const QList<QByteArray> &heads() const { return m_heads; }
    const QList<QByteArray> &bodies() const { return m_bodies; }
    int connections() const { return m_connections; }

private:
    void accept();
    void read(QTcpSocket &socket, QByteArray &buffer);

    std::unique_ptr<QTcpServer> m_server;
    QList<int> m_statuses{200};
    QList<QByteArray> m_heads;
    QList<QByteArray> m_bodies;
    int m_connections = 0;
};

} // namespace heliograph
