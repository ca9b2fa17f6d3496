// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/sendingscene.h"

#include <QFile>
#include <QSignalSpy>

namespace heliograph {

namespace {

constexpr int LongestStop = 40'000; // ms: a request's deadline, and a margin

SimulatorOptions withLedger(SimulatorOptions options, const QString &file)
{
    options.ledgerFile = file;
    return options;
}

} // namespace

SendingScene::SendingScene(SimulatorOptions options, const QMap<QString, QString> &settings)
    : m_simulator(std::make_unique<SimulatorThread>(withLedger(std::move(options), ledgerFile())))
    , m_workspace(m_simulator->endpoint(), settings)
{
}

qint64 SendingScene::gone(CampaignId campaign)
{
    const LedgerView ledger = m_workspace.ledger(campaign);
    return ledger.line(LedgerLine::Sent) + ledger.line(LedgerLine::Delivered)
        + ledger.line(LedgerLine::NotDelivered);
}

int SendingScene::acceptedTimes() const
{
    QFile file(ledgerFile());
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return static_cast<int>(file.readAll().count("\"accepted\",\"t\""));
}

bool SendingScene::stop(Engine &engine)
{
    QSignalSpy stopped(&engine, &Engine::stopped);
    engine.stop();
    return !stopped.isEmpty() || stopped.wait(LongestStop);
}

} // namespace heliograph
