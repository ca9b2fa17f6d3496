// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/diagnosisdesk.h"
#include "ui/session/pulse.h"
#include "ui/session/session.h"
#include "ui/session/workspaceroom.h"

#include <QObject>
#include <QTimer>

namespace heliograph {

//! The console's only door to a workspace (style.md 2.7, 2.11). GUI thread; nothing in it waits.
//!
//! Five threads stand behind it: for short reads, for long ones (search, checks of a whole list), for the
//! pulse, for short changes, and for jobs that read or write a great many rows (import, export, submission).
//! The last two act for whoever signed in; an emergency stop never waits for a job. Answers are futures: take
//! them with .then(this, ...).
class EngineClient : public QObject
{
    Q_OBJECT

public:
    //! \a clock outlives it. The workspace is opened by the first question.
    EngineClient(const QString &folder, const Clock &clock, QObject *parent = nullptr);

    const QString &folder() const { return m_folder; }
    const Clock &clock() const { return m_clock; }
    Session &session() { return m_session; }
    DiagnosisDesk &diagnosis() { return m_diagnosis; } //!< on a sixth thread, which begins when it is used

    template <typename F>
    auto read(F work)
    {
        return m_reading.run(std::move(work));
    }
    template <typename F>
    auto search(F work)
    {
        return m_searching.run(std::move(work));
    }
    template <typename F>
    auto change(F work)
    {
        return m_writing.run(std::move(work));
    }
    template <typename F>
    auto job(F work)
    {
        return m_working.run(std::move(work));
    }

    //! Whether people sign in here; tells the session.
    QFuture<Result<bool>> lookWhetherClosed();

    //! Proves who somebody is; the session knows when the future is done. Secret with one sentence for any
    //! mistake, Conflict if a second factor has to be set up first.
    QFuture<Result<Person>> signIn(const QString &login, const QByteArray &password, const QByteArray &code);

    //! The same person once more: for the lock page and for what wants a fresh password.
    QFuture<Result<void>> proveAgain(const QByteArray &password, const QByteArray &code);
    void signOut();

    //! From now on the pulse is taken once a second.
    void watch();
    const Pulse &pulse() const { return m_pulse; }

Q_SIGNALS:
    void pulsed(const heliograph::Pulse &pulse);
    void pulseFailed(const heliograph::Error &error);
    //! Something was committed since the last time; at most once a second.
    void changed();

private:
    void setCaller(const std::optional<Caller> &caller);
    void endSignIn();
    void takePulse();

    QString m_folder;
    const Clock &m_clock;
    Session m_session;
    std::optional<Secret> m_token; //!< of the sign-in, so that it can be ended
    WorkspaceRoom m_reading;
    WorkspaceRoom m_searching;
    WorkspaceRoom m_pulsing;
    WorkspaceRoom m_writing;
    WorkspaceRoom m_working;
    DiagnosisDesk m_diagnosis;
    QTimer m_timer;
    Pulse m_pulse;
    bool m_taking = false;
};

} // namespace heliograph
