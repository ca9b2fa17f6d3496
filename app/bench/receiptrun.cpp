// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/receiptrun.h"

#include "engine/ingest/push/pushlistener.h"
#include "engine/pushaddresses.h"

#include <QCoreApplication>

namespace heliograph {

namespace {

constexpr std::chrono::milliseconds LookEvery(100);

} // namespace

ReceiptRun::ReceiptRun(Workspace &workspace, ReceiptStorm &storm, QString label, Plan plan)
    : m_workspace(workspace)
    , m_storm(storm)
    , m_label(std::move(label))
    , m_plan(plan)
{
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &ReceiptRun::look);
}

Result<ReceiptRun::Times> ReceiptRun::run()
{
    auto reader = m_workspace.openReader();
    if (!reader)
        return reader.error();
    m_reader = *std::move(reader);
    auto engine = Engine::start(m_workspace);
    if (!engine)
        return engine.error();
    m_engine = *std::move(engine);
    PushSettings settings;
    settings.requestsPerSecond = 0; // how fast it can go is the question
    const auto port = m_engine->listenForPushes(settings);
    if (!port)
        return port.error();
    const auto where = target(*port);
    if (!where)
        return where.error();
    m_target = *where;
    connect(m_engine.get(), &Engine::stopped, this, [] { QCoreApplication::exit(); });
    m_inPhase.start();
    m_timer.start();
    QCoreApplication::exec();
    m_engine.reset();
    return m_times;
}

Result<PushTarget> ReceiptRun::target(quint16 port)
{
    const auto addresses = pushAddresses(m_workspace, *m_reader);
    if (!addresses)
        return addresses.error();
    for (const PushAddress &address : addresses->taken) {
        if (address.label == m_label)
            return PushTarget{"127.0.0.1", port, address.path};
    }
    return Error{ErrorKind::NotFound, QStringLiteral("No account “%1” takes receipts.").arg(m_label)};
}

void ReceiptRun::look()
{
    const auto since = std::chrono::milliseconds(m_inPhase.elapsed());
    switch (m_phase) {
    case Phase::WarmUp:
        if (since >= m_plan.warmUp)
            next(Phase::Peace, m_times.peace);
        return;
    case Phase::Peace:
        if (since < m_plan.peace)
            return;
        next(Phase::Storm, m_times.storm);
        m_storm.begin(m_target, m_times.storm);
        return;
    case Phase::Storm:
        if (m_storm.isOver())
            next(Phase::Applying, m_times.stored);
        return;
    case Phase::Applying:
        const auto waiting = m_reader->unappliedReceipts(m_workspace.clock().now());
        if ((waiting && *waiting > 0) && since < m_plan.patience)
            return;
        m_timer.stop();
        m_times.applied = m_workspace.clock().now();
        m_engine->stop();
        return;
    }
}

void ReceiptRun::next(Phase phase, TimePoint &mark)
{
    m_phase = phase;
    mark = m_workspace.clock().now();
    m_inPhase.restart();
}

} // namespace heliograph
