// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/campaignbook.h"
#include "engine/storage/writer.h"

#include <QObject>

namespace heliograph {

//! Keeps a window of each campaign's people in the outbox, from where they are claimed. Engine thread.
class Feeder : public QObject
{
    Q_OBJECT

public:
    //! People of one campaign that are in the outbox at most.
    static constexpr int Window = 4'000;

    Feeder(Writer &writer, CampaignBook &book, QObject *parent = nullptr);

    //! Feeds every campaign whose window is half empty.
    void feed();

    bool isQuiet() const { return m_feeds == 0; }

Q_SIGNALS:
    void fed(); //!< somebody came into the outbox
    void wentQuiet();
    void storageFailed(const QString &why); //!< nobody came; it is tried again after a while

private:
    void feed(CampaignWork &work);
    void finish(CampaignId campaign, const Result<int> &rows);

    Writer &m_writer;
    CampaignBook &m_book;
    int m_feeds = 0;
};

} // namespace heliograph
