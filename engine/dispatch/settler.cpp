// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/settler.h"

namespace heliograph {

namespace {

constexpr std::chrono::seconds OfferAgainAfter(1);

int attemptsOf(const Settlement &settlement)
{
    return static_cast<int>(settlement.completions.size() + settlement.releases.size()
                            + settlement.doubts.size());
}

} // namespace

Settler::Settler(Writer &writer, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
{
    m_again.setSingleShot(true);
    m_again.setInterval(OfferAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &Settler::offerAgain);
}

void Settler::settle(const Settlement &settlement)
{
    m_pending += attemptsOf(settlement);
    if (m_stalled)
        m_kept.push_back(settlement);
    else
        offer(settlement);
}

void Settler::offer(const Settlement &settlement)
{
    m_writer
        .submit(WritePriority::Settle,
                [settlement](Store &store) { return store.queue().settle(settlement); })
        .then(this, [this, settlement](const Result<Settled> &result) {
            if (!result) {
                keep(settlement, result.error());
                return;
            }
            m_pending -= attemptsOf(settlement);
            if (m_stalled && m_kept.empty()) {
                m_stalled = false;
                Q_EMIT recovered();
            }
            Q_EMIT settled(result->late);
        });
}

void Settler::keep(const Settlement &settlement, const Error &error)
{
    m_kept.push_back(settlement);
    if (!m_stalled) {
        m_stalled = true;
        Q_EMIT stalled(error.detail);
    }
    if (!m_again.isActive())
        m_again.start();
}

void Settler::offerAgain()
{
    std::deque<Settlement> kept;
    kept.swap(m_kept);
    for (const Settlement &settlement : kept)
        offer(settlement);
}

} // namespace heliograph
