// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/simulatorhost.h"

#include "engine/policy/simulatedaccount.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>

namespace heliograph {

namespace {

// Below the ports that systems give to connections of their own, so that it is free again next time.
constexpr int FirstPort = 20'000;
constexpr int PastLastPort = 30'000;
constexpr int PortsTried = 5;

constexpr qsizetype MostMessages = 200;
constexpr int PatienceAtEndMs = 3000;

quint16 anyPort()
{
    return static_cast<quint16>(QRandomGenerator::global()->bounded(FirstPort, PastLastPort));
}

} // namespace

struct SimulatorHost::Simulator
{
    std::unique_ptr<QProcess> process;
    quint16 port = 0;
    int triesLeft = 0; //!< at other ports
    bool listens = false;
    Answer answer;
};

SimulatorHost::SimulatorHost(const QString &program, const Clock &clock, QObject *parent)
    : Simulators(parent)
    , m_program(program)
    , m_clock(clock)
{
}

SimulatorHost::~SimulatorHost()
{
    for (const auto &[process, simulator] : m_simulators) {
        process->disconnect(this);
        process->closeWriteChannel(); // it ends with its input
    }
    for (const auto &[process, simulator] : m_simulators) {
        if (process->waitForFinished(PatienceAtEndMs))
            continue;
        process->kill();
        process->waitForFinished(PatienceAtEndMs);
    }
}

QFuture<Result<quint16>> SimulatorHost::start(quint16 port)
{
    const Answer answer = std::make_shared<QPromise<Result<quint16>>>();
    const QFuture<Result<quint16>> future = answer->future();
    answer->start();
    if (port != 0 && listensAt(port)) {
        answer->addResult(Result<quint16>(port));
        answer->finish();
    } else if (port != 0) {
        launch(port, 0, answer);
    } else {
        launch(anyPort(), PortsTried - 1, answer);
    }
    return future;
}

bool SimulatorHost::listensAt(quint16 port) const
{
    return std::ranges::any_of(m_simulators, [port](const auto &entry) {
        return entry.second->port == port && entry.second->listens;
    });
}

void SimulatorHost::launch(quint16 port, int triesLeft, const Answer &answer)
{
    auto simulator = std::make_unique<Simulator>();
    simulator->process = std::make_unique<QProcess>();
    simulator->port = port;
    simulator->triesLeft = triesLeft;
    simulator->answer = answer;
    QProcess *process = simulator->process.get();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HELIOGRAPH_SIMULATOR_SECRETS"),
                       QString(SimulatedAccount::keyId() % QLatin1Char('=')
                               % QString::fromLatin1(SimulatedAccount::secret())));
    process->setProcessEnvironment(environment);
    // What it says when it cannot listen is said here in the words of the console.
    process->setStandardErrorFile(QProcess::nullDevice());
    connect(process, &QProcess::readyReadStandardOutput, this,
            [this, simulator = simulator.get()] { readLines(*simulator); });
    connect(process, &QProcess::finished, this, [this, process] { over(process); });
    connect(
        process, &QProcess::errorOccurred, this,
        [this, process](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                over(process);
        },
        Qt::QueuedConnection); // it may be said before start() returns
    m_simulators.emplace(process, std::move(simulator));
    process->start(m_program,
                   {QStringLiteral("simulator"), QStringLiteral("--listen"),
                    QStringLiteral("127.0.0.1:%1").arg(port), QStringLiteral("--json"),
                    QStringLiteral("--attached")});
}

void SimulatorHost::readLines(Simulator &simulator)
{
    while (simulator.process->canReadLine()) {
        const QByteArray line = simulator.process->readLine();
        if (simulator.listens) {
            readMessage(line);
            continue;
        }
        simulator.listens = true; // the first line says where
        simulator.answer->addResult(Result<quint16>(simulator.port));
        simulator.answer->finish();
    }
}

void SimulatorHost::readMessage(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto text = [&object](QLatin1String key) { return object.value(key).toString(); };
    m_messages.prepend({m_clock.now(), text(QLatin1String("to")), text(QLatin1String("from")),
                        text(QLatin1String("text")), text(QLatin1String("template"))});
    if (m_messages.size() > MostMessages)
        m_messages.removeLast();
    Q_EMIT messageCame();
}

void SimulatorHost::over(QProcess *process)
{
    const auto found = m_simulators.find(process);
    if (found == m_simulators.end())
        return;
    const std::unique_ptr<Simulator> simulator = std::move(found->second);
    m_simulators.erase(found);
    process->disconnect(this);
    simulator->process.release()->deleteLater(); // it is the one that called
    if (simulator->listens) {
        Q_EMIT ended(simulator->port);
    } else if (simulator->triesLeft > 0) {
        launch(anyPort(), simulator->triesLeft - 1, simulator->answer);
    } else {
        simulator->answer->addResult(Result<quint16>(Error{
            ErrorKind::Network,
            QStringLiteral("The simulator could not listen on port %1 of this computer: another program "
                           "probably has it. Nothing was sent; what waits is kept. End that program and "
                           "start Heliograph again.")
                .arg(simulator->port)}));
        simulator->answer->finish();
    }
}

} // namespace heliograph
