// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/campaignpulse.h"

namespace heliograph {

namespace {

constexpr std::chrono::seconds BeatEvery(5);

} // namespace

CampaignPulse::CampaignPulse(Writer &writer, CampaignBook &book, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_book(book)
    , m_clock(clock)
    , m_last(clock.bootTime())
{
}

void CampaignPulse::beat()
{
    const std::chrono::microseconds now = m_clock.bootTime();
    if (now - m_last < BeatEvery)
        return;
    const QList<CampaignBeat> beats = m_book.takeBeats(now - m_last);
    m_last = now;
    if (beats.isEmpty())
        return;
    m_writer
        .submit(WritePriority::Normal,
                [beats, at = m_clock.now()](Store &store) { return store.campaigns().beat(beats, at); })
        .then(this, [this](const Result<void> &done) {
            if (!done)
                Q_EMIT storageFailed(done.error().detail);
        });
}

} // namespace heliograph
