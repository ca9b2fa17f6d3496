// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/campaignrow.h"
#include "engine/providers/provider.h"
#include "engine/storage/campaignstore.h"
#include "engine/storage/reader.h"

namespace heliograph {

void declareDraft(QCommandLineParser &parser);

//! Reads a campaign out of the options of "campaign create" and checks everything that can be checked before
//! its recipients are merged: audience, provider, sender, text or template, times, names of variables.
Result<NewCampaign> readDraft(const Invocation &call, Reader &reader);

void declareRevision(QCommandLineParser &parser);

//! The same for "campaign edit": all of the content anew, for the people and through the providers of \a
//! campaign.
Result<CampaignContent> readRevision(const Invocation &call, Reader &reader, const CampaignRow &campaign);

} // namespace heliograph
