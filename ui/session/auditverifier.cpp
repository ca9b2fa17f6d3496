// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/auditverifier.h"

#include "ui/session/engineclient.h"

namespace heliograph {

namespace {

// About a tenth of a second: others want to read on the same thread.
constexpr int EntriesAtOnce = 5'000;

} // namespace

AuditVerifier::AuditVerifier(EngineClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void AuditVerifier::start()
{
    if (m_running)
        return;
    m_running = true;
    m_cancel = false;
    m_client
        .search([](Desk &desk) -> Result<Step> {
            const auto proof = AuditProof::begin(desk.reader, desk.workspace.journalFolder(), {}, desk.now);
            if (!proof)
                return proof.error();
            return Step{*proof};
        })
        .then(this, [this](const Result<Step> &step) { take(step); });
}

void AuditVerifier::cancel()
{
    m_cancel = m_running;
}

void AuditVerifier::goOn(const AuditProof &proof)
{
    m_client
        .search([proof](Desk &desk) -> Result<Step> {
            Step step{proof};
            const auto more = step.proof.goOn(desk.reader, EntriesAtOnce);
            if (!more)
                return more.error();
            step.more = *more;
            return step;
        })
        .then(this, [this](const Result<Step> &step) { take(step); });
}

void AuditVerifier::take(const Result<Step> &step)
{
    if (!step) {
        m_running = false;
        Q_EMIT failed(step.error());
    } else if (!step->more) {
        m_running = false;
        Q_EMIT finished(step->proof.verdict());
    } else if (m_cancel) {
        m_running = false;
        Q_EMIT cancelled(step->proof.done());
    } else {
        Q_EMIT progressed(step->proof.done(), step->proof.total());
        goOn(step->proof);
    }
}

} // namespace heliograph
