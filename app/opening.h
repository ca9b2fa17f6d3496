// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/query/situation.h"
#include "engine/workspace.h"

#include <memory>

namespace heliograph {

//! A workspace opened for one command: the store for short changes, the reader for looking.
struct Opened
{
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Store> store; //!< nullptr when opened for reading
    std::unique_ptr<Reader> reader;

    Result<SendingSituation> situation(const Clock &clock) const;
};

Result<Opened> openForReading(const Invocation &call);
Result<Opened> openForWriting(const Invocation &call);

//! The provider account called \a label; NotFound lists those there are.
Result<ProviderAccount> findAccount(Reader &reader, const QString &label);

//! The same for a command about the provider account that its first argument names.
struct OpenedAccount : Opened
{
    ProviderAccount account;
};

Result<OpenedAccount> openAccountForReading(const Invocation &call);
Result<OpenedAccount> openAccountForWriting(const Invocation &call);

//! The same for a command about the campaign whose number its first argument is. Nobody has looked yet
//! whether there is one.
struct OpenedCampaign : Opened
{
    CampaignId id{};

    Result<CampaignRow> campaign() const { return reader->campaign(id); }
};

Result<OpenedCampaign> openCampaignForReading(const Invocation &call);
Result<OpenedCampaign> openCampaignForWriting(const Invocation &call);

//! The same for a command that changes the audience whose number its first argument is.
struct OpenedAudience : Opened
{
    AudienceId id{};
};

Result<OpenedAudience> openAudienceForWriting(const Invocation &call);

} // namespace heliograph
