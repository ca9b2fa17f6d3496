// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/enginehost.h"

#include "engine/base/callon.h"
#include "engine/engine.h"
#include "engine/ingest/push/pushlistener.h"
#include "engine/workspace.h"

#include <memory>

namespace heliograph {

//! Lives on the engine thread.
class EngineHost::Inside : public QObject
{
public:
    Inside(QString folder, const Clock &clock)
        : m_folder(std::move(folder))
        , m_clock(clock)
    {
    }

    Result<void> start(EngineHost *host, const QString &receipts)
    {
        auto workspace = Workspace::open(m_folder, m_clock);
        if (!workspace)
            return workspace.error();
        m_workspace = *std::move(workspace);
        auto engine = Engine::start(*m_workspace);
        if (!engine)
            return engine.error();
        m_engine = *std::move(engine);
        connect(m_engine.get(), &Engine::storageChanged, host, &EngineHost::storageChanged);
        connect(m_engine.get(), &Engine::storageFailed, host, &EngineHost::storageFailed);
        connect(m_engine.get(), &Engine::supplanted, host, &EngineHost::supplanted);
        connect(m_engine.get(), &Engine::repliesKept, host, [host](const QList<KeptReply> &replies) {
            Q_EMIT host->repliesKept(static_cast<int>(replies.size()));
        });
        // Queued: the engine may not be destroyed by its own signal.
        connect(m_engine.get(), &Engine::stopped, this, &Inside::end, Qt::QueuedConnection);
        connect(m_engine.get(), &Engine::stopped, host, [host] {
            host->m_running = false;
            host->m_stopping = false;
            Q_EMIT host->ended();
        });
        const Result<void> listening = receipts.isEmpty() ? Result<void>() : listen(receipts);
        if (!listening)
            end(); // whoever asked for receipts does not get half an engine
        return listening;
    }

    void stop()
    {
        if (m_engine)
            m_engine->stop();
    }

private:
    Result<void> listen(const QString &receipts)
    {
        const auto settings = PushSettings::parse(receipts, false);
        if (!settings)
            return settings.error();
        const auto port = m_engine->listenForPushes(*settings);
        return port ? Result<void>() : Result<void>(port.error());
    }

    void end()
    {
        m_engine.reset();
        m_workspace.reset();
    }

    QString m_folder;
    const Clock &m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Engine> m_engine;
};

EngineHost::EngineHost(const QString &folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_inside(new Inside(folder, clock))
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_inside->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
    m_thread.start();
}

EngineHost::~EngineHost()
{
    m_thread.quit();
    m_thread.wait();
}

void EngineHost::start(const QString &receipts)
{
    if (m_running)
        return;
    m_running = true;
    callOn(m_inside, [this, inside = m_inside, receipts] {
        return inside->start(this, receipts);
    }).then(this, [this](const Result<void> &result) {
        if (result) {
            Q_EMIT started();
            return;
        }
        m_running = false;
        Q_EMIT refused(result.error());
    });
}

void EngineHost::stop()
{
    if (!m_running || m_stopping)
        return;
    m_stopping = true;
    callOn(m_inside, [inside = m_inside] { inside->stop(); });
}

} // namespace heliograph
