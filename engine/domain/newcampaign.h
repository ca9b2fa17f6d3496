// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/domain/builtinpeople.h"
#include "engine/domain/campaign.h"

#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! A campaign that is to be stored as a draft.
struct NewCampaign
{
    QString name; //!< unique among unfinished campaigns
    AudienceId audience{};
    QList<AccountId> accounts; //!< in the order in which they are used
    CampaignContent content;
    UserId author = BuiltInAuthor;
    std::optional<CampaignId> parent{}; //!< whose failed ones it sends to again
};

} // namespace heliograph
