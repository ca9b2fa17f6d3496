// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/campaign.h"
#include "engine/domain/provideraccount.h"
#include "engine/storage/reader.h"

namespace heliograph {

//! The accounts that --provider names, in their order: several options, or several names with commas.
Result<QList<ProviderAccount>> readAccounts(const Invocation &call, Reader &reader);

//! Reads --template-code and --template-text into \a content: one for all \a accounts, or NAME=… for each.
//! Invalid when an account is left without a code, or when one code is to serve different providers, each of
//! which has its own.
Result<void> readTemplates(const Invocation &call, const QList<ProviderAccount> &accounts,
                           CampaignContent &content);

//! Fills in the template texts that nobody gave, as far as they are known here: they serve for counting and
//! preview.
Result<void> fillTemplateTexts(CampaignContent &content, const QList<ProviderAccount> &accounts,
                               Reader &reader);

} // namespace heliograph
