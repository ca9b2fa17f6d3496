// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaignrow.h"
#include "engine/storage/reader.h"

namespace heliograph {

//! Merges the text for every recipient as sending will, and looks whether the campaign's providers send such
//! a text there; Invalid names the first row that cannot be sent, and how many more there are.
Result<void> checkEveryRecipient(Reader &reader, const CampaignRow &campaign);

} // namespace heliograph
