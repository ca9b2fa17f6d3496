// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reader.h"

namespace heliograph {

class Connection;

//! Reads what content rules said, and where an audience lives.
class ReaderContent
{
public:
    explicit ReaderContent(Connection &connection);

    Result<std::optional<KeptReview>> review(CampaignId campaign);
    Result<QStringList> countriesOf(AudienceId audience);

private:
    Connection &m_connection;
};

} // namespace heliograph
