// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateway.h"

#include "tests/support/gatewayserver.h"

namespace heliograph {

namespace {

template <typename F>
auto onServer(GatewayServer *server, F fn)
{
    std::invoke_result_t<F> result{};
    QMetaObject::invokeMethod(
        server, [&] { result = fn(); }, Qt::BlockingQueuedConnection);
    return result;
}

} // namespace

Gateway::Gateway(GatewayTls tls)
    : m_tls(tls)
    , m_server(new GatewayServer(tls))
{
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    m_port = onServer(m_server, [this] { return m_server->open(); });
}

Gateway::~Gateway()
{
    m_thread.quit();
    m_thread.wait();
}

QString Gateway::authority()
{
    return GatewayServer::certificateFile(QStringLiteral("ca.pem"));
}

QUrl Gateway::url() const
{
    QUrl url(QStringLiteral("http://127.0.0.1/sms"));
    if (m_tls != GatewayTls::None)
        url.setScheme(QStringLiteral("https"));
    url.setPort(m_port);
    return url;
}

void Gateway::play(const QList<GatewayAct> &acts)
{
    onServer(m_server, [&] { return m_server->play(acts), true; });
}

GatewayRecord Gateway::record() const
{
    return onServer(m_server, [this] { return m_server->record(); });
}

void Gateway::hangUp()
{
    onServer(m_server, [this] { return m_server->hangUp(), true; });
}

} // namespace heliograph
