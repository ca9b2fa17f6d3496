// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/campaignrow.h"

#include <QList>
#include <QMap>

namespace heliograph {

class Connection;

//! Reads what is said of all campaigns together, without reading each of them.
class ReaderCensus
{
public:
    explicit ReaderCensus(Connection &connection);

    Result<QMap<CampaignState, CampaignCounters>> countersBesides(const QList<CampaignId> &those);
    Result<bool> anyStarted();

    //! Inside a ReaderSnapshot.
    Result<CampaignCensus> all();

private:
    Result<std::optional<CampaignId>> unbalanced();

    Connection &m_connection;
};

} // namespace heliograph
