// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gateway.h"

#include <QSslConfiguration>
#include <QTcpServer>

namespace heliograph {

//! The listening side of a Gateway; lives on the gateway's thread.
class GatewayServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit GatewayServer(GatewayTls tls);

    //! Path of a file of tests/data/tls.
    static QString certificateFile(const QString &name);

    //! Listens on a free port of 127.0.0.1 and returns it.
    quint16 open();

    void play(const QList<GatewayAct> &acts) { m_acts = acts; }
    GatewayRecord record() const { return m_record; }
    void hangUp();

    //! The act for the request that has just come in.
    GatewayAct nextAct();
    void noteHead(const QByteArray &head) { m_record.heads.append(head); }
    void noteBody(const QByteArray &body) { m_record.bodies.append(body); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    GatewayTls m_tls;
    QSslConfiguration m_identity;
    QList<GatewayAct> m_acts;
    GatewayRecord m_record;
};

} // namespace heliograph
