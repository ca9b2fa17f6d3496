// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningsimulator.h"

#include "rawclient.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

RunningSimulator::RunningSimulator(SimulatorOptions options)
{
    options.ledgerFile = m_folder.filePath(u"ledger"_s);
    if (!options.seed)
        options.seed = 1;
    auto simulator = Simulator::listen(options);
    if (!simulator)
        qFatal("%s", qPrintable(simulator.error().detail));
    m_simulator = *std::move(simulator);
    m_thread = std::thread([this] { m_simulator->run(); });
}

RunningSimulator::~RunningSimulator()
{
    m_simulator->stop();
    m_thread.join();
}

QJsonObject RunningSimulator::status() const
{
    RawClient client(port());
    return client.exchange("GET /heliograph/status HTTP/1.1\r\nHost: x\r\n\r\n").json();
}

QList<QJsonObject> RunningSimulator::ledger(const QString &event) const
{
    QFile file(m_folder.filePath(u"ledger"_s));
    if (!file.open(QFile::ReadOnly))
        qFatal("There is no ledger.");
    QList<QJsonObject> lines;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (event.isEmpty() || object.value(u"event"_s).toString() == event)
            lines.append(object);
    }
    return lines;
}

ReceiptHabits RunningSimulator::promptReceipts()
{
    ReceiptHabits habits;
    habits.earliest = Millis(0);
    habits.latest = Millis(0);
    habits.failedPerMille = 0;
    habits.silentPerMille = 0;
    return habits;
}

FaultPlan RunningSimulator::always(Fault fault)
{
    FaultPlan plan;
    plan.add(fault, 10000);
    return plan;
}

} // namespace heliograph
