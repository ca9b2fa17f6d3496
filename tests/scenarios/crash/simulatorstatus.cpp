// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/simulatorstatus.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

namespace heliograph {

QJsonObject simulatorStatus(const QString &endpoint)
{
    constexpr int PatienceMs = 5'000;
    const QUrl url(endpoint);
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    socket.write("GET /heliograph/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(PatienceMs)) {
        answer += socket.readAll();
        const QJsonDocument body = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4));
        if (body.isObject())
            return body.object();
    }
    return {};
}

} // namespace heliograph
