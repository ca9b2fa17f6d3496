// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/intake.h"
#include "engine/domain/storagehealth.h"
#include "engine/healthnote.h"
#include "engine/workspace.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace heliograph {

class ClockGuard;
class Dispatcher;
class Housekeeper;
class HttpTransport;
class IntakeBook;
class PushAccounts;
class PushListener;
class QuestionRate;
class QueueClerk;
class ReceiptClerk;
class Reconciler;
class SendJournal;
class StorageWatch;
class Writer;
struct PushSettings;

//! The sending engine of one workspace: takes the engine lock, brings in what a crashed engine left, and
//! sends until it is stopped.
//!
//! Lives on the thread that started it, which must run an event loop; that is its engine thread. The
//! workspace must outlive it. Everything else (commands, the console) changes the workspace through stores of
//! its own, and the engine sees it within 200 ms.
class Engine : public QObject
{
    Q_OBJECT

public:
    //! Conflict if another engine sends from \a workspace. Waits for the disk, not for the network.
    static Result<std::unique_ptr<Engine>> start(Workspace &workspace);
    ~Engine() override;

    //! Claims nothing more, waits for open requests (at most their deadline), settles them; then stopped().
    //! What the storage does not take within 5 s is given up: the next start finds it in doubt. May be called
    //! twice.
    void stop();

    //! Takes what providers push from now on; which paths that is tells pushAddresses(). Returns the port.
    //! Fails with Network, or as the secret store does.
    Result<quint16> listenForPushes(const PushSettings &settings);
    //! How the storage is now.
    StorageHealth storageHealth() const;

    //! Attempts that an earlier engine had left open when this one started.
    int adopted() const { return m_adopted; }

    //! How many people are in a campaign that is being sent and still wait for something that ends by itself
    //! within a minute: their turn, an answer, a short hold, a receipt to apply. 0 means idle.
    Result<qint64> unfinished();

Q_SIGNALS:
    void stopped();
    void wentIdle(); //!< unfinished() has just become 0
    //! The storage got into trouble, into another one, refuses what was kept for it, or (None) works again
    //! and has everything that was kept. After trouble that endsEngine() the engine stops by itself.
    void storageChanged(const StorageHealth &health);
    //! Another engine has begun to send, though this one still runs; it ends by itself. \a why is a sentence.
    void supplanted(const QString &why);
    void storageFailed(const QString &why); //!< a piece of work failed by its own fault
    void lateResults(int count); //!< answers to attempts that had been closed before

    //! What a provider tells cannot be read any more, or can again, or something of it is missing: lastingly
    //! told by Reader::intake().
    void intakeChanged(const heliograph::IntakeStanding &standing);

    //! What people texted back, on disk before this is told; each once.
    void repliesKept(const QList<heliograph::KeptReply> &replies);

private:
    explicit Engine(Workspace &workspace);
    Result<void> prepare();
    void connectParts();
    void connectIntake();
    void startClerks();
    void stopClerks();
    void connectStorage();
    void storageTroubled();
    void storageSound();
    void workFailed(const QString &why);
    void checkIdle();
    void checkStopped();

    Workspace &m_workspace;
    // In the order of their making; destroyed the other way round.
    std::unique_ptr<EngineLock> m_lock;
    std::unique_ptr<HealthNote> m_note;
    std::unique_ptr<SendJournal> m_journal;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<StorageWatch> m_storage;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<ClockGuard> m_clockGuard;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<QuestionRate> m_questionRate;
    std::unique_ptr<IntakeBook> m_intake;
    std::unique_ptr<ReceiptClerk> m_clerk;
    std::unique_ptr<Reconciler> m_reconciler;
    std::unique_ptr<QueueClerk> m_queues;
    std::unique_ptr<PushListener> m_pushes;
    std::unique_ptr<PushAccounts> m_pushAccounts;
    std::unique_ptr<Housekeeper> m_housekeeper;
    DatabaseAge m_age; // with the epoch of this engine
    QTimer m_givingUp;
    int m_adopted = 0;
    bool m_idle = false;
    bool m_troubleTold = false;
    bool m_stopping = false;
    bool m_stopped = false;
};

} // namespace heliograph
