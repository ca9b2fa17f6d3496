// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/reconciler.h"

#include "engine/base/logging.h"

#include <algorithm>

namespace heliograph {

namespace {

using Micros = std::chrono::microseconds;

constexpr std::chrono::milliseconds ReconcileEvery(250);
constexpr int AttemptsARound = 200;
constexpr int Connections = 4;
constexpr std::chrono::minutes TryKeyAgain(1);
constexpr Micros TryStorageAgain = std::chrono::seconds(1);

} // namespace

//! One provider account as the reconciler knows it.
struct Reconciler::Desk
{
    ProviderAccount account;
    std::unique_ptr<Provider> provider; // null while its key cannot be read
    HttpLane *network = nullptr; // the transport's child, closed with the desk
    DoubtAsking asking;
    Breaker breaker;
    Micros openAgainAt{0}; // if there is no provider
    Micros restUntil{0};
    std::unique_ptr<DoubtRound> round; // under way
    bool recording = false; // its findings are on their way to the disk

    Desk() = default;
    ~Desk()
    {
        round.reset();
        delete network;
    }
    Q_DISABLE_COPY_MOVE(Desk)

    bool isBusy() const { return round != nullptr || recording; }
};

Reconciler::Reconciler(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_timer.setInterval(ReconcileEvery);
    connect(&m_timer, &QTimer::timeout, this, &Reconciler::work);
}

Reconciler::~Reconciler() = default;

bool Reconciler::isQuiet() const
{
    return std::none_of(m_desks.begin(), m_desks.end(),
                        [](const auto &desk) { return desk.second->isBusy(); });
}

void Reconciler::work()
{
    if (const auto looked = look(); !looked)
        Q_EMIT storageFailed(looked.error().detail);
}

Result<void> Reconciler::look()
{
    const auto due = m_parts.reader.accountsInDoubt(m_parts.clock.now());
    if (!due)
        return due.error();
    for (const auto &[id, desk] : m_desks) {
        if (!due->contains(id))
            m_parts.rate.setDoubtWaits(id, false);
    }
    if (due->isEmpty())
        return {};
    const auto accounts = m_parts.reader.accounts();
    if (!accounts)
        return accounts.error();
    for (const AccountId id : *due) {
        const auto known = std::find_if(accounts->begin(), accounts->end(),
                                        [id](const ProviderAccount &account) { return account.id == id; });
        // A removed account has no key any more: time alone decides about what it left.
        ProviderAccount removed;
        removed.id = id;
        Desk &desk = deskFor(known == accounts->end() ? removed : *known);
        if (desk.isBusy() || m_parts.clock.bootTime() < desk.restUntil)
            continue;
        if (const auto begun = begin(desk); !begun)
            return begun;
    }
    return {};
}

Reconciler::Desk &Reconciler::deskFor(const ProviderAccount &account)
{
    std::unique_ptr<Desk> &desk = m_desks[account.id];
    if (!desk)
        desk = std::make_unique<Desk>();
    const bool changed = desk->account.settings != account.settings
        || desk->account.secretRef != account.secretRef || desk->account.id != account.id;
    const bool again = desk->provider == nullptr && m_parts.clock.bootTime() >= desk->openAgainAt;
    if (!desk->isBusy() && (changed || again))
        openDesk(*desk, account);
    return *desk;
}

void Reconciler::openDesk(Desk &desk, const ProviderAccount &account)
{
    delete desk.network;
    desk.network = nullptr;
    desk.provider.reset();
    desk.account = account;
    desk.asking = DoubtAsking{.times = DoubtTimes::of(account)};
    desk.openAgainAt = m_parts.clock.bootTime() + TryKeyAgain;
    auto provider = m_parts.makeProvider(account);
    const auto network = m_parts.transport.openLane(
        {.inFlight = Connections, .caFile = account.settings.value(QStringLiteral("ca_file"))});
    if (network)
        desk.network = *network;
    if (!provider || !network) {
        qCInfo(logEngine) << "A provider cannot be asked about unknown outcomes:"
                          << (provider ? network.error() : provider.error()).detail;
        return;
    }
    desk.provider = *std::move(provider);
    const Provider::Traits traits = desk.provider->traits();
    desk.asking.byTemplate = traits.missProves;
    desk.asking.freeText = traits.freeTextMissProves;
    desk.asking.keepsRecords = traits.keepsRecords;
}

Result<void> Reconciler::begin(Desk &desk)
{
    const TimePoint now = m_parts.clock.now();
    const Micros boot = m_parts.clock.bootTime();
    const auto rows = m_parts.reader.dueDoubts(desk.account.id, AttemptsARound, now);
    if (!rows)
        return rows.error();
    Pace &pace = m_parts.rate.paceOf(desk.account);
    const int numbers = desk.breaker.allowed(pace.available(boot), boot);
    DoubtRound::Parts parts{desk.provider.get(), desk.network, m_parts.clock, pace,
                            desk.breaker,        desk.asking,  std::nullopt};
    if (desk.provider == nullptr && !desk.account.driver.isEmpty())
        parts.lookAgainAfter = TryKeyAgain;
    desk.round = std::make_unique<DoubtRound>(std::move(parts), this);
    connect(desk.round.get(), &DoubtRound::finished, this,
            [this, &desk](const QList<DoubtFinding> &findings) { finish(desk, findings); });
    desk.round->start(*rows, numbers, now);
    m_parts.rate.setDoubtWaits(desk.account.id, desk.round->leftSome());
    return {};
}

void Reconciler::finish(Desk &desk, const QList<DoubtFinding> &findings)
{
    desk.round.release()->deleteLater(); // it is telling us this moment
    desk.recording = true;
    if (desk.breaker.isOpen())
        desk.restUntil = desk.breaker.nextTrial();
    QList<Receipt> receipts;
    for (const DoubtFinding &finding : findings) {
        if (finding.record && finding.record->state != MessageState::Submitted)
            receipts.append(*finding.record);
    }
    m_parts.writer
        .submit(WritePriority::Normal,
                [findings, receipts, account = desk.account.id,
                 now = m_parts.clock.now()](Store &store) -> Result<DoubtProgress> {
                    auto progress = store.doubts().record(findings, now);
                    if (!progress || receipts.isEmpty())
                        return progress;
                    const auto kept = store.receipts().keep(account, receipts, now);
                    return kept ? progress : Result<DoubtProgress>(kept.error());
                })
        .then(this, [this, &desk](const Result<DoubtProgress> &progress) {
            desk.recording = false;
            if (!progress) {
                desk.restUntil = std::max(desk.restUntil, m_parts.clock.bootTime() + TryStorageAgain);
                Q_EMIT storageFailed(progress.error().detail);
            }
            if (isQuiet())
                Q_EMIT wentQuiet();
        });
}

} // namespace heliograph
