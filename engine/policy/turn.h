// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"

#include <QHash>
#include <QList>

namespace heliograph {

//! Whose turn it is among the campaigns of a lane: stride scheduling, so that each gets its share by weight
//! and a newcomer starts level with the others. One thread.
class Turn
{
public:
    //! The one of \a candidates that is furthest behind.
    CampaignId next(const QList<CampaignId> &candidates);

    //! Says that \a campaign sent \a messages with \a weight.
    void sent(CampaignId campaign, int messages, double weight = 1);

private:
    QHash<qint64, double> m_pass;
};

} // namespace heliograph
