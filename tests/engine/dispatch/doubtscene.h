// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/reconciler.h"
#include "engine/workspace.h"
#include "tests/engine/dispatch/sharedclock.h"
#include "tests/engine/dispatch/simulatorthread.h"

#include <QTemporaryDir>

#include <memory>

namespace heliograph {

//! A workspace with people whose outcome is unknown, a reconciler, and a real simulator on loopback, all on
//! one clock that the test moves. What cannot be prepared ends the program.
class DoubtScene
{
public:
    struct Setup
    {
        QString driver = QStringLiteral("aliyun");
        DoubtPolicy policy = DoubtPolicy::Hold;
        QString faults{}; //!< of the simulator
        Millis visibleAfter{0}; //!< how late Alibaba's queries know a message
        TimePoint start = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + std::chrono::hours(1);
        QMap<QString, QString> settings{};
    };

    explicit DoubtScene(const Setup &setup);
    ~DoubtScene();

    SharedClock &clock() { return m_clock; }
    Store &store() { return *m_store; }
    Reader &reader() { return *m_reader; }
    AccountId account() const { return m_account.id; }

    static QString phone(int person);

    //! A campaign to the first \a people, running, everybody in the outbox.
    CampaignId launch(int people, const QString &name = QStringLiteral("hello"));

    //! One request of up to \a people of \a campaign.
    ArmedRequest arm(CampaignId campaign, int people);

    //! Sends \a numbers to the simulator, which takes them under \a reference.
    void hand(const QStringList &numbers, const QByteArray &reference);
    void hand(const ArmedRequest &request);

    //! Nobody learns what became of \a request.
    void doubt(const ArmedRequest &request);

    //! arm(), doubt() and, if \a taken, hand() of a new campaign to \a people.
    ArmedRequest doubtful(int people, bool taken);

    //! Lets time pass in one step, and the reconciler do all that is due then.
    void pass(Millis by);

    //! The same in steps of \a step.
    void passInSteps(Millis by, Millis step);

    //! Whether the provider's key can be read; true at first.
    void setKeyReadable(bool readable) { m_keyReadable = readable; }

    //! The only attempt in doubt or parked.
    DoubtRow onlyDoubt();
    qint64 count(CampaignId campaign, MessageState state);

    //! The names of violated invariants, compared with what the simulator accepted.
    QStringList violations();

    //! How often the simulator accepted \a e164.
    int accepted(const QString &e164) const;

private:
    void addAccount(const Setup &setup);
    QByteArray ledger() const;

    QTemporaryDir m_folder;
    SharedClock m_clock;
    DoubtPolicy m_policy;
    std::unique_ptr<SimulatorThread> m_simulator;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Reader> m_reader;
    ProviderAccount m_account;
    qint64 m_epoch = 0;
    bool m_keyReadable = true;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<HttpTransport> m_transport;
    QuestionRate m_rate;
    std::unique_ptr<Reconciler> m_reconciler;
};

} // namespace heliograph
