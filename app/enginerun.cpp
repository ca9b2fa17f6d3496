// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/enginerun.h"

#include "app/counted.h"
#include "app/restorehint.h"
#include "app/stopsignals.h"

#include "engine/query/messagecount.h"
#include "ui/text/intaketext.h"
#include "ui/text/restoretext.h"
#include "ui/text/storagetext.h"

#include <QCoreApplication>

namespace heliograph {

namespace {

qint64 count(const CampaignCounters &counters, MessageState state)
{
    return counters.byState[static_cast<size_t>(state)];
}

QString nameOf(Reader &reader, AccountId id)
{
    const auto accounts = reader.accounts();
    if (accounts) {
        for (const ProviderAccount &account : *accounts) {
            if (account.id == id)
                return account.label;
        }
    }
    return QStringLiteral("account %1").arg(number(id));
}

} // namespace

EngineRun::EngineRun(Workspace &workspace, Options options)
    : m_workspace(workspace)
    , m_options(std::move(options))
{
    m_receipts.setInterval(std::chrono::milliseconds(500));
    connect(&m_receipts, &QTimer::timeout, this, &EngineRun::stopWhenReceiptsAreIn);
}

ExitCode EngineRun::run(QTextStream &err)
{
    auto engine = Engine::start(m_workspace);
    if (!engine) {
        err << engine.error().detail << '\n';
        return ExitCode::Failed;
    }
    m_engine = *std::move(engine);
    auto reader = m_workspace.openReader();
    if (!reader) {
        err << reader.error().detail << '\n';
        return ExitCode::Failed;
    }
    m_reader = *std::move(reader);
    if (!listen(err))
        return ExitCode::Failed;
    tellRestore(err);

    StopSignals signalsOfTheSystem;
    connect(&signalsOfTheSystem, &StopSignals::received, m_engine.get(), &Engine::stop);
    connect(m_engine.get(), &Engine::stopped, this, [] { QCoreApplication::exit(); });
    connect(m_engine.get(), &Engine::wentIdle, this, &EngineRun::idle);
    connect(m_engine.get(), &Engine::storageChanged, this,
            [this, &err](const StorageHealth &health) { tellStorage(health, err); });
    connect(m_engine.get(), &Engine::intakeChanged, this,
            [this, &err](const IntakeStanding &standing) { tellIntake(standing, err); });
    connect(m_engine.get(), &Engine::storageFailed, this, [this, &err](const QString &why) {
        if (why != m_trouble)
            err << why << '\n' << Qt::flush;
        m_trouble = why;
    });
    connect(m_engine.get(), &Engine::supplanted, this, [this, &err](const QString &why) {
        m_ended = true;
        err << why << '\n' << Qt::flush;
    });
    connect(m_engine.get(), &Engine::lateResults, this, [&err](int late) {
        err << QStringLiteral(
                   "%1 to what had been closed before. “heliograph unknown list” names what may have been "
                   "received twice.\n")
                   .arg(counted(late, QStringLiteral("answer came"), QStringLiteral("answers came")))
            << Qt::flush;
    });
    QTimer progress;
    progress.setInterval(std::chrono::seconds(1));
    if (m_options.everySecond)
        connect(&progress, &QTimer::timeout, this, m_options.everySecond);
    progress.start();
    QCoreApplication::exec();
    if (m_options.everySecond)
        m_options.everySecond();
    m_engine.reset();
    return lastWords(err);
}

ExitCode EngineRun::lastWords(QTextStream &err) const
{
    if (m_lostRows > 0)
        err << QStringLiteral(
                   "%1 that providers had given out could not be saved before the end. No provider gives "
                   "out anything twice, so that is lost. Look in their consoles for replies of this time: an "
                   "opt-out may be among "
                   "them.\n")
                   .arg(counted(m_lostRows, QStringLiteral("receipt or reply"),
                                QStringLiteral("receipts and replies")));
    if (m_ended)
        return ExitCode::Failed;
    if (m_troubled) {
        err << QStringLiteral(
            "The engine ended while its storage did not work. What providers answered meanwhile may "
            "not be saved: those messages are of unknown outcome, and the next start asks about "
            "them. None is sent again by itself.\n");
        return ExitCode::Failed;
    }
    const ExitCode left = whatIsLeft(err);
    return m_lostRows > 0 ? ExitCode::Failed : left;
}

void EngineRun::tellStorage(const StorageHealth &health, QTextStream &err)
{
    m_ended = m_ended || endsEngine(health.trouble);
    m_troubled = health.trouble != StorageTrouble::None;
    if (health.trouble == StorageTrouble::None) {
        err << QStringLiteral("The storage is sound and has everything that was kept. Sending goes on.\n");
        // Its files may be new ones. Should that fail, the next reading fails and says so.
        if (const auto opened = m_reader->reopen(); !opened)
            err << opened.error().detail << '\n';
    } else {
        err << StorageText::sentence(health, m_workspace.databaseFile(), Format()) << '\n';
    }
    err.flush();
}

// What is lost when the engine ends is said then, in one sentence.
void EngineRun::tellIntake(const IntakeStanding &standing, QTextStream &err)
{
    m_lostRows += standing.loss.lostRows;
    if (standing.loss.lostRows > 0)
        return;
    const QString name = nameOf(*m_reader, standing.account);
    const QStringList troubles = IntakeText::troubles(standing, name, Format());
    err << (troubles.isEmpty() ? IntakeText::recovered(standing.kind, name) : troubles.join(QLatin1Char(' ')))
        << '\n'
        << Qt::flush;
}

void EngineRun::tellRestore(QTextStream &err)
{
    const auto hold = m_reader->restoreHold();
    if (!hold || !*hold)
        return; // a failure shows up in everything that follows
    err << RestoreText::cause(**hold) << '\n';
    const QStringList findings = RestoreText::findings(**hold, Format());
    for (const QString &finding : findings)
        err << finding << '\n';
    err << confirmRestoreHint() << '\n' << Qt::flush;
}

// The paths are secret and stay out of what a service writes.
bool EngineRun::listen(QTextStream &err)
{
    if (!m_options.pushes)
        return true;
    const auto port = m_engine->listenForPushes(*m_options.pushes);
    if (!port) {
        err << port.error().detail << '\n';
        return false;
    }
    err << QStringLiteral(
               "Receipts are taken on %1 port %2. “heliograph receipts paths” tells where providers "
               "have to push them.\n")
               .arg(m_options.pushes->host)
               .arg(*port)
        << Qt::flush;
    return true;
}

void EngineRun::idle()
{
    if (!m_options.untilIdle || m_receipts.isActive())
        return;
    m_idleSince = m_workspace.clock().bootTime();
    m_receipts.start();
    stopWhenReceiptsAreIn();
}

void EngineRun::stopWhenReceiptsAreIn()
{
    const auto unfinished = m_engine->unfinished();
    if (unfinished && *unfinished > 0) {
        m_receipts.stop(); // somebody became due again; idle() comes back
        return;
    }
    const auto open = openReceipts();
    const bool waitedLongEnough = m_workspace.clock().bootTime() - m_idleSince >= m_options.waitReceipts;
    if (waitedLongEnough || (open && *open == 0)) {
        m_receipts.stop();
        m_engine->stop();
    }
}

Result<qint64> EngineRun::openReceipts() const
{
    const auto sums = m_reader->countersBesides({});
    if (!sums)
        return sums.error();
    qint64 open = 0;
    for (const CampaignCounters &sum : *sums)
        open += count(sum, MessageState::Submitted) + count(sum, MessageState::InDoubt);
    return open;
}

Result<qint64> EngineRun::left(LedgerLine line, const SendingSituation &situation) const
{
    MessageFilter filter;
    filter.line = line;
    const auto counted = countMessages(*m_reader, filter, situation);
    return counted ? Result<qint64>(counted->value_or(0)) : counted.error();
}

ExitCode EngineRun::whatIsLeft(QTextStream &err) const
{
    const auto situation = readSituation(*m_reader, true, m_workspace.clock().now());
    const auto unknown = situation ? left(LedgerLine::Unknown, *situation) : situation.error();
    const auto held = unknown ? left(LedgerLine::Held, *situation) : unknown;
    if (!held) {
        err << held.error().detail << '\n';
        return ExitCode::Failed;
    }
    if (*unknown > 0)
        err << QStringLiteral(
                   "The outcome of %1 is unknown. “heliograph unknown list” shows what is known.\n")
                   .arg(countedMessages(*unknown));
    if (*held > 0)
        err << QStringLiteral("%1 held. “heliograph campaign status ID” says why.\n")
                   .arg(counted(*held, QStringLiteral("message is"), QStringLiteral("messages are")));
    return *unknown > 0 || *held > 0 ? ExitCode::Partly : ExitCode::Done;
}

} // namespace heliograph
