// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/simulatorprocess.h"

#include "engine/net/httptransport.h"
#include "engine/policy/simulatedaccount.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

namespace heliograph {

namespace {

constexpr int PatienceMs = 15'000;

} // namespace

Result<std::unique_ptr<SimulatorProcess>> SimulatorProcess::start(const QStringList &arguments,
                                                                  const QString &keys)
{
    std::unique_ptr<SimulatorProcess> simulator(new SimulatorProcess);
    const auto launched = simulator->launch(
        QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")} + arguments, keys);
    if (!launched)
        return launched.error();
    return simulator;
}

Result<std::unique_ptr<SimulatorProcess>> SimulatorProcess::startAttached(quint16 port)
{
    std::unique_ptr<SimulatorProcess> simulator(new SimulatorProcess);
    simulator->m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
    const auto launched = simulator->launch(
        {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(port), QStringLiteral("--attached")},
        QString(SimulatedAccount::keyId() % QLatin1Char('=')
                % QString::fromLatin1(SimulatedAccount::secret())));
    if (!launched)
        return launched.error();
    // Nobody reads the messages that it tells about from here on.
    simulator->m_process.closeReadChannel(QProcess::StandardOutput);
    return simulator;
}

Result<void> SimulatorProcess::launch(const QStringList &arguments, const QString &keys)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HELIOGRAPH_SIMULATOR_SECRETS"), keys);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QString(QCoreApplication::applicationDirPath() % QStringLiteral("/heliograph")),
                    QStringList{QStringLiteral("simulator"), QStringLiteral("--json")} + arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(PatienceMs)) { }
    m_port = QJsonDocument::fromJson(m_process.readLine()).object().value(QStringLiteral("port")).toInt();
    if (m_port == 0)
        return Error{
            ErrorKind::Network,
            QStringLiteral("The provider simulator did not start. Nothing was sent. Start “heliograph "
                           "simulator” by itself to see why.")};
    return {};
}

SimulatorProcess::~SimulatorProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(PatienceMs))
        m_process.kill();
}

QString SimulatorProcess::endpoint() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

Result<SimulatorProcess::Tally> SimulatorProcess::tally(const Clock &clock) const
{
    HttpTransport transport(clock);
    const auto lane = transport.openLane({.inFlight = 1, .caFile = {}});
    if (!lane)
        return lane.error();
    HttpReply reply;
    HttpRequest request;
    request.method = QByteArrayLiteral("GET");
    request.url = QUrl(endpoint() + QStringLiteral("/heliograph/status"));
    (*lane)
        ->ask(request, std::chrono::milliseconds(PatienceMs))
        .then(&transport, [&reply](const HttpReply &answer) {
            reply = answer;
            QCoreApplication::exit();
        });
    QCoreApplication::exec();
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    if (reply.end != HttpEnd::Complete || !object.contains(QStringLiteral("twice")))
        return Error{
            ErrorKind::Network,
            QStringLiteral("The provider simulator no longer answers, so what it took cannot be counted.")};
    return Tally{object.value(QStringLiteral("accepted")).toInteger(),
                 object.value(QStringLiteral("twice")).toInteger()};
}

} // namespace heliograph
