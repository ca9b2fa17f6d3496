// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/situation.h"

namespace heliograph {

struct ReasonShare
{
    QString code;
    qint64 count = 0;
};

//! Why messages have not gone or came to nothing, as far as counters know it: no message is looked at.
struct ReasonSurvey
{
    QList<ReasonShare> held; //!< by what people are held for now; most first
    QList<ReasonShare> ended; //!< by the code of a provider, a carrier or a rule, of all time; most first
};

//! Of one \a campaign, or of all. Fails with Storage, or NotFound for an unknown campaign.
Result<ReasonSurvey> surveyReasons(Reader &reader, std::optional<CampaignId> campaign,
                                   const SendingSituation &situation);

} // namespace heliograph
