// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/feeder.h"

#include "engine/base/faultpoint.h"

namespace heliograph {

namespace {

constexpr std::chrono::seconds RestAfterFailure(1);

} // namespace

Feeder::Feeder(Writer &writer, CampaignBook &book, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_book(book)
{
}

void Feeder::feed()
{
    QList<CampaignId> wanting;
    for (const auto &[campaign, work] : m_book.all()) {
        if (work.wantsFeed(Window))
            wanting.append(campaign);
    }
    // An answer may come at once, and end the work of any of them.
    for (const CampaignId campaign : std::as_const(wanting)) {
        if (CampaignWork *work = m_book.find(campaign))
            feed(*work);
    }
}

void Feeder::feed(CampaignWork &work)
{
    work.feeding = true;
    work.claimedSinceFeed = 0;
    ++m_feeds;
    m_writer
        .submit(WritePriority::Normal,
                [campaign = work.row.id](Store &store) { return store.queue().feed(campaign, Window); })
        .then(this, [this, campaign = work.row.id](const Result<int> &rows) { finish(campaign, rows); });
}

void Feeder::finish(CampaignId campaign, const Result<int> &rows)
{
    if (rows && *rows > 0)
        FAULT_POINT("feed.after_commit");
    --m_feeds;
    if (CampaignWork *work = m_book.find(campaign)) {
        work->feeding = false;
        if (!rows)
            work->feedsAgain.setRemainingTime(RestAfterFailure);
        work->unfed = !rows || *rows >= 0;
        if (rows && *rows > 0) {
            work->empty.clear();
            Q_EMIT fed();
        }
    }
    if (!rows)
        Q_EMIT storageFailed(rows.error().detail);
    if (isQuiet())
        Q_EMIT wentQuiet();
}

} // namespace heliograph
