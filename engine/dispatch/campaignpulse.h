// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/dispatch/campaignbook.h"
#include "engine/storage/writer.h"

#include <QObject>

namespace heliograph {

//! Writes down every few seconds how fast each campaign goes, so that everybody can see it, and an engine
//! that comes later knows how long nothing could go. Engine thread.
class CampaignPulse : public QObject
{
    Q_OBJECT

public:
    CampaignPulse(Writer &writer, CampaignBook &book, const Clock &clock, QObject *parent = nullptr);

    //! To be called often; it writes when its time has come.
    void beat();

Q_SIGNALS:
    void storageFailed(const QString &why);

private:
    Writer &m_writer;
    CampaignBook &m_book;
    const Clock &m_clock;
    std::chrono::microseconds m_last;
};

} // namespace heliograph
