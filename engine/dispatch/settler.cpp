// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/settler.h"

#include "engine/base/faultpoint.h"

namespace heliograph {

namespace {

constexpr std::chrono::seconds SettleAgainAfter(1);

// About 2 ms of writing, so that no arm waits longer for a group.
constexpr int GroupAttempts = 64;

int attemptsOf(const Settlement &settlement)
{
    return static_cast<int>(settlement.completions.size() + settlement.releases.size()
                            + settlement.doubts.size());
}

int attemptsOf(const QList<Settlement> &group)
{
    int attempts = 0;
    for (const Settlement &settlement : group)
        attempts += attemptsOf(settlement);
    return attempts;
}

} // namespace

Settler::Settler(Writer &writer, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
{
    m_again.setSingleShot(true);
    m_again.setInterval(SettleAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &Settler::offer);
}

void Settler::settle(const Settlement &settlement)
{
    const int attempts = attemptsOf(settlement);
    m_pending += attempts;
    m_keptAttempts += attempts;
    m_kept.push_back(settlement);
    if (!m_stalled)
        offer();
}

void Settler::offerAgain()
{
    m_again.stop();
    offer();
}

void Settler::giveUp()
{
    m_givenUp = true;
    m_again.stop();
    m_pending -= m_keptAttempts;
    m_keptAttempts = 0;
    m_kept.clear();
    Q_EMIT settled(0);
}

// While the writer has a group, small ones gather here: together they cost it much less.
void Settler::offer()
{
    while (!m_kept.empty() && (m_offered == 0 || (!m_stalled && m_keptAttempts >= GroupAttempts))) {
        ++m_offered;
        const QList<Settlement> group = takeGroup();
        m_writer
            .submit(WritePriority::Settle, [group](Store &store) { return store.queue().settleAll(group); })
            .then(this, [this, group](const Result<Settled> &result) {
                --m_offered;
                if (!result) {
                    keep(group, result.error());
                    return;
                }
                FAULT_POINT("settle.after_commit");
                m_pending -= attemptsOf(group);
                if (m_stalled && m_kept.empty() && m_offered == 0) {
                    m_stalled = false;
                    Q_EMIT recovered();
                }
                Q_EMIT settled(result->late);
                if (!m_again.isActive())
                    offer();
            });
    }
}

// Singly after a failure, so that one that is always refused does not keep back the others.
QList<Settlement> Settler::takeGroup()
{
    QList<Settlement> group;
    int attempts = 0;
    do {
        group.append(std::move(m_kept.front()));
        m_kept.pop_front();
        attempts += attemptsOf(group.constLast());
    } while (!m_stalled && !m_kept.empty() && attempts < GroupAttempts);
    m_keptAttempts -= attempts;
    return group;
}

void Settler::keep(const QList<Settlement> &group, const Error &error)
{
    if (m_givenUp) {
        m_pending -= attemptsOf(group);
        Q_EMIT settled(0);
        return;
    }
    m_kept.insert(m_kept.end(), group.begin(), group.end());
    m_keptAttempts += attemptsOf(group);
    m_stalled = true;
    if (!m_again.isActive())
        m_again.start();
    Q_EMIT refused(error.detail);
}

} // namespace heliograph
