// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/engineclient.h"

#include "engine/storage/signinstore.h"

namespace heliograph {

namespace {

struct Proven
{
    Caller caller;
    Person person;
};

Result<Proven> prove(Desk &desk, const Proof &proof)
{
    const Result<Caller> caller = desk.store->signIns().prove(proof);
    if (!caller)
        return caller.error();
    const Result<Person> person = desk.store->users().person(caller->user);
    if (!person)
        return person.error();
    return Proven{*caller, *person};
}

} // namespace

EngineClient::EngineClient(const QString &folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_clock(clock)
    , m_reading(folder, clock, WorkspaceRoom::Access::Read)
    , m_searching(folder, clock, WorkspaceRoom::Access::Read)
    , m_pulsing(folder, clock, WorkspaceRoom::Access::Read)
    , m_writing(folder, clock, WorkspaceRoom::Access::Write)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &EngineClient::takePulse);
}

QFuture<Result<bool>> EngineClient::lookWhetherClosed()
{
    return m_reading.run([](Desk &desk) { return desk.workspace.isClosed(); })
        .then(this, [this](const Result<bool> &closed) {
            if (closed)
                m_session.setClosed(*closed);
            return closed;
        });
}

QFuture<Result<Person>> EngineClient::signIn(const QString &login, const QByteArray &password,
                                             const QByteArray &code)
{
    const Proof proof{login, Secret(password), code};
    return m_writing.run([proof](Desk &desk) { return prove(desk, proof); })
        .then(this, [this](const Result<Proven> &proven) -> Result<Person> {
            if (!proven)
                return proven.error();
            m_writing.setCaller(proven->caller);
            m_session.signIn(proven->caller, proven->person);
            return proven->person;
        });
}

QFuture<Result<void>> EngineClient::proveAgain(const QByteArray &password, const QByteArray &code)
{
    const Proof proof{m_session.person() ? m_session.person()->login : QString(), Secret(password), code};
    return m_writing.run([proof](Desk &desk) { return prove(desk, proof); })
        .then(this, [this](const Result<Proven> &proven) -> Result<void> {
            if (!proven)
                return proven.error();
            m_writing.setCaller(proven->caller);
            m_session.unlock(proven->caller);
            return {};
        });
}

void EngineClient::signOut()
{
    m_writing.setCaller(std::nullopt);
    m_session.signOut();
}

void EngineClient::watch()
{
    m_timer.start();
    takePulse();
}

// A pulse that takes longer than a second is not asked for twice.
void EngineClient::takePulse()
{
    if (m_taking)
        return;
    m_taking = true;
    m_pulsing.run([](Desk &desk) { return readPulse(desk); }).then(this, [this](const Result<Pulse> &pulse) {
        m_taking = false;
        if (!pulse) {
            Q_EMIT pulseFailed(pulse.error());
            return;
        }
        const bool changed = pulse->mark != m_pulse.mark;
        m_pulse = *pulse;
        Q_EMIT pulsed(m_pulse);
        if (changed)
            Q_EMIT this->changed();
    });
}

} // namespace heliograph
