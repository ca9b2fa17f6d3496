// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/engineclient.h"

#include "engine/domain/signin.h"

namespace heliograph {

namespace {

struct Entered
{
    SignedIn signedIn;
    Person person;
};

Result<Entered> enter(Desk &desk, const Proof &proof)
{
    const Result<SignedIn> signedIn = desk.store->signIns().signIn(proof);
    if (!signedIn)
        return signedIn.error();
    const Result<Person> person = desk.store->users().person(signedIn->caller.user);
    if (!person)
        return person.error();
    return Entered{*signedIn, *person};
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
    , m_working(folder, clock, WorkspaceRoom::Access::Write)
    , m_diagnosis(folder, clock)
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
    return m_writing.run([proof](Desk &desk) { return enter(desk, proof); })
        .then(this, [this](const Result<Entered> &entered) -> Result<Person> {
            if (!entered)
                return entered.error();
            endSignIn();
            m_token = entered->signedIn.token;
            setCaller(entered->signedIn.caller);
            m_session.signIn(entered->signedIn.caller, entered->person);
            return entered->person;
        });
}

QFuture<Result<void>> EngineClient::proveAgain(const QByteArray &password, const QByteArray &code)
{
    const Proof proof{m_session.person() ? m_session.person()->login : QString(), Secret(password), code};
    return m_writing.run([proof](Desk &desk) { return desk.store->signIns().prove(proof); })
        .then(this, [this](const Result<Caller> &caller) -> Result<void> {
            if (!caller)
                return caller.error();
            setCaller(*caller);
            m_session.unlock(*caller);
            return {};
        });
}

void EngineClient::setCaller(const std::optional<Caller> &caller)
{
    m_writing.setCaller(caller);
    m_working.setCaller(caller);
}

// Whether it can be written down or not, nobody is signed in here any more.
void EngineClient::endSignIn()
{
    if (m_token)
        m_writing.run([token = *m_token](Desk &desk) { return desk.store->signIns().signOut(token); });
    m_token.reset();
}

void EngineClient::signOut()
{
    endSignIn();
    setCaller(std::nullopt);
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
