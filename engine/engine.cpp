// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/engine.h"

#include "engine/dispatch/clockguard.h"
#include "engine/dispatch/dispatcher.h"
#include "engine/dispatch/housekeeper.h"
#include "engine/dispatch/intakebook.h"
#include "engine/dispatch/questionrate.h"
#include "engine/dispatch/queueclerk.h"
#include "engine/dispatch/receiptclerk.h"
#include "engine/dispatch/reconciler.h"
#include "engine/dispatch/storagewatch.h"
#include "engine/net/httptransport.h"
#include "engine/providers/catalogue.h"
#include "engine/pushaccounts.h"
#include "engine/pushaddresses.h"
#include "engine/query/situation.h"
#include "engine/storage/writer.h"
#include "engine/takeover.h"

namespace heliograph {

namespace {

constexpr std::chrono::minutes Soon(1);
constexpr std::chrono::seconds SaveWithin(5);

bool endsSoon(const Hold &hold, TimePoint now)
{
    return !hold || (hold.until && *hold.until <= now + Soon);
}

} // namespace

Engine::Engine(Workspace &workspace)
    : m_workspace(workspace)
{
}

Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::start(Workspace &workspace)
{
    std::unique_ptr<Engine> engine(new Engine(workspace));
    if (const auto prepared = engine->prepare(); !prepared)
        return prepared.error();
    engine->connectParts();
    engine->startClerks();
    engine->m_dispatcher->start();
    return engine;
}

Result<void> Engine::prepare()
{
    auto lock = m_workspace.lockEngine();
    if (!lock)
        return lock.error();
    m_lock = *std::move(lock);
    auto store = m_workspace.openStore();
    if (!store)
        return store.error();
    auto taken = Takeover::of(m_workspace, **store);
    if (!taken)
        return taken.error();
    m_journal = std::move(taken->journal);
    m_age = taken->age;
    m_adopted = taken->adopted;
    auto note = HealthNote::open(m_workspace.folder());
    if (!note)
        return note.error();
    m_note = *std::move(note);
    auto reader = m_workspace.openReader();
    if (!reader)
        return reader.error();
    m_reader = *std::move(reader);
    const auto memory = ClockGuard::recall(**store, *m_reader);
    if (!memory)
        return memory.error();
    store->reset();
    auto writer = Writer::start([this] { return m_workspace.openStore(); });
    if (!writer)
        return writer.error();
    m_writer = *std::move(writer);
    m_clockGuard = std::make_unique<ClockGuard>(*m_writer, m_workspace.clock(), *memory);
    m_storage = std::make_unique<StorageWatch>(
        StorageWatch::Parts{*m_writer, *m_reader, *m_journal, m_workspace.clock(), m_age});
    m_transport = std::make_unique<HttpTransport>(m_workspace.clock());
    return {};
}

void Engine::connectParts()
{
    const auto makeAccountProvider
        = [this](const ProviderAccount &account) -> Result<std::unique_ptr<Provider>> {
        const auto credentials = m_workspace.credentials(account);
        if (!credentials)
            return credentials.error();
        return makeProvider(account, *credentials);
    };
    const Clock &clock = m_workspace.clock();
    m_dispatcher = std::make_unique<Dispatcher>(
        Dispatcher::Parts{*m_writer, *m_reader, *m_transport, *m_journal, *m_storage, clock, *m_clockGuard,
                          makeAccountProvider, m_age.epoch});
    const auto lanes = [this] { return m_dispatcher->lanes(); };
    m_questionRate = std::make_unique<QuestionRate>();
    m_intake = std::make_unique<IntakeBook>(*m_writer, clock);
    m_clerk = std::make_unique<ReceiptClerk>(*m_writer, clock, *m_questionRate, lanes);
    m_reconciler = std::make_unique<Reconciler>(
        Reconciler::Parts{*m_writer, *m_reader, *m_transport, clock, *m_questionRate, makeAccountProvider});
    m_queues = std::make_unique<QueueClerk>(*m_writer, clock, lanes);
    m_housekeeper = std::make_unique<Housekeeper>(*m_writer, *m_reader, clock, *m_clockGuard);

    connectStorage();
    connectIntake();
    connect(m_clockGuard.get(), &ClockGuard::storageFailed, this, &Engine::workFailed);
    connect(m_clockGuard.get(), &ClockGuard::wentQuiet, this, &Engine::checkStopped);
    connect(m_dispatcher.get(), &Dispatcher::lateResults, this, &Engine::lateResults);
    connect(m_dispatcher.get(), &Dispatcher::refreshed, this, &Engine::checkIdle);
    connect(m_dispatcher.get(), &Dispatcher::stopped, this, &Engine::checkStopped);
    connect(m_clerk.get(), &ReceiptClerk::storageFailed, this, &Engine::workFailed);
    connect(m_clerk.get(), &ReceiptClerk::wentQuiet, this, &Engine::checkStopped);
    connect(m_reconciler.get(), &Reconciler::storageFailed, this, &Engine::workFailed);
    connect(m_reconciler.get(), &Reconciler::wentQuiet, this, &Engine::checkStopped);
    connect(m_queues.get(), &QueueClerk::receiptsKept, m_clerk.get(), &ReceiptClerk::apply);
    connect(m_queues.get(), &QueueClerk::repliesKept, this, &Engine::repliesKept);
    connect(m_queues.get(), &QueueClerk::storageFailed, this, &Engine::workFailed);
    connect(m_queues.get(), &QueueClerk::wentQuiet, this, &Engine::checkStopped);
    connect(m_housekeeper.get(), &Housekeeper::storageFailed, this, &Engine::workFailed);
    connect(m_housekeeper.get(), &Housekeeper::wentQuiet, this, &Engine::checkStopped);
}

void Engine::connectIntake()
{
    connect(m_clerk.get(), &ReceiptClerk::worked, m_intake.get(), &IntakeBook::worked);
    connect(m_clerk.get(), &ReceiptClerk::failed, m_intake.get(), &IntakeBook::failed);
    connect(m_queues.get(), &QueueClerk::worked, m_intake.get(), &IntakeBook::worked);
    connect(m_queues.get(), &QueueClerk::failed, m_intake.get(), &IntakeBook::failed);
    connect(m_queues.get(), &QueueClerk::missing, m_intake.get(), &IntakeBook::missing);
    connect(m_intake.get(), &IntakeBook::changed, this, &Engine::intakeChanged);
    connect(m_intake.get(), &IntakeBook::storageFailed, this, &Engine::workFailed);
    connect(m_intake.get(), &IntakeBook::wentQuiet, this, &Engine::checkStopped);
}

Result<quint16> Engine::listenForPushes(const PushSettings &settings)
{
    const auto addresses = pushAddresses(m_workspace, *m_reader);
    if (!addresses)
        return addresses.error();
    auto listener = PushListener::open(settings, addresses->taken, *m_writer, m_workspace.clock());
    if (!listener)
        return listener.error();
    m_pushes = *std::move(listener);
    m_pushAccounts = std::make_unique<PushAccounts>(m_workspace, *m_reader, *m_pushes);
    connect(m_pushes.get(), &PushListener::receiptsKept, m_clerk.get(), &ReceiptClerk::apply);
    connect(m_pushes.get(), &PushListener::repliesKept, this, &Engine::repliesKept);
    connect(m_pushes.get(), &PushListener::storageFailed, this, &Engine::workFailed);
    connect(m_pushes.get(), &PushListener::wentQuiet, this, &Engine::checkStopped);
    return m_pushes->port();
}

void Engine::connectStorage()
{
    connect(m_storage.get(), &StorageWatch::changed, this, &Engine::storageTroubled);
    connect(m_dispatcher.get(), &Dispatcher::supplanted, this, [this](const QString &why) {
        if (!m_stopping)
            Q_EMIT supplanted(why);
        stop();
    });
    connect(m_dispatcher.get(), &Dispatcher::storageRefused, this, &Engine::storageTroubled);
    connect(m_dispatcher.get(), &Dispatcher::storageSound, this, &Engine::storageSound);
    connect(m_dispatcher.get(), &Dispatcher::storageFailed, this, &Engine::storageFailed);
    m_givingUp.setSingleShot(true);
    m_givingUp.setInterval(SaveWithin);
    connect(&m_givingUp, &QTimer::timeout, m_dispatcher.get(), &Dispatcher::giveUpUnsettled);
    connect(&m_givingUp, &QTimer::timeout, m_queues.get(), &QueueClerk::giveUp);
}

StorageHealth Engine::storageHealth() const
{
    return m_dispatcher->storageHealth();
}

void Engine::workFailed(const QString &why)
{
    if (!m_storage->failed(why))
        Q_EMIT storageFailed(why);
}

// What is pulled from a provider or swept into doubt while nothing can be kept would be lost or wrong.
void Engine::storageTroubled()
{
    const StorageHealth health = storageHealth();
    if (health.trouble == StorageTrouble::None && !m_dispatcher->storageIsSound())
        return; // storageSound() follows when everything kept is on disk
    m_troubleTold = health.trouble != StorageTrouble::None;
    m_note->write(health);
    Q_EMIT storageChanged(health);
    if (!m_storage->maySend())
        stopClerks();
    if (endsEngine(health.trouble))
        stop();
    if (m_stopping && !m_dispatcher->storageIsSound())
        m_givingUp.start();
}

void Engine::storageSound()
{
    if (m_stopping)
        return;
    if (m_troubleTold)
        storageTroubled();
    startClerks();
}

void Engine::startClerks()
{
    m_housekeeper->start();
    m_queues->start();
    m_clerk->start();
    m_reconciler->start();
}

void Engine::stopClerks()
{
    m_queues->stop();
    m_clerk->stop();
    m_reconciler->stop();
    m_housekeeper->stop();
}

void Engine::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    if (m_pushes)
        m_pushes->stop();
    stopClerks();
    m_dispatcher->stop();
    if (!m_dispatcher->storageIsSound())
        m_givingUp.start();
    checkStopped();
}

void Engine::checkStopped()
{
    if (!m_stopping || m_stopped || !m_dispatcher->isQuiet() || !m_clerk->isQuiet()
        || !m_reconciler->isQuiet() || !m_queues->isQuiet() || !m_intake->isQuiet()
        || (m_pushes && !m_pushes->isQuiet()) || !m_housekeeper->isQuiet() || !m_clockGuard->isQuiet())
        return;
    m_stopped = true;
    m_givingUp.stop();
    if (m_dispatcher->storageIsSound())
        m_journal->settled();
    Q_EMIT stopped();
}

Result<qint64> Engine::unfinished()
{
    const TimePoint now = m_workspace.clock().now();
    const auto campaigns = m_reader->sendingCampaigns();
    // As if the storage worked: who waits for it is not done.
    const auto situation = readSituation(*m_reader, true, now);
    const auto receipts = m_reader->unappliedReceipts(now + Soon);
    if (!campaigns || !situation || !receipts)
        return !campaigns ? campaigns.error() : !situation ? situation.error() : receipts.error();

    qint64 unfinished = *receipts;
    for (const CampaignRow &campaign : *campaigns) {
        const auto counters = m_reader->counters(campaign.id, now);
        if (!counters)
            return counters.error();
        unfinished += counters->byState[static_cast<size_t>(MessageState::Armed)];
        if (!endsSoon(commonHold(campaign, *situation), now))
            continue;
        qint64 heldRows = 0;
        for (const qint64 rows : counters->heldRows)
            heldRows += rows;
        unfinished
            += counters->byState[static_cast<size_t>(MessageState::Ready)] - heldRows + counters->dueSoon;
    }
    return unfinished;
}

void Engine::checkIdle()
{
    const bool wasIdle = m_idle;
    const auto open = unfinished();
    m_idle = open && *open == 0 && m_dispatcher->isQuiet() && !m_housekeeper->isMoving();
    if (m_idle && !wasIdle)
        Q_EMIT wentIdle();
}

} // namespace heliograph
