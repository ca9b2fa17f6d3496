// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/opening.h"

#include "app/campaignargument.h"

namespace heliograph {

namespace {

Result<OpenedAccount> withAccount(const Invocation &call, Result<Opened> opened)
{
    if (!opened)
        return opened.error();
    auto account = findAccount(*opened->reader, call.arguments.first());
    if (!account)
        return account.error();
    return OpenedAccount{*std::move(opened), *std::move(account)};
}

Result<OpenedCampaign> withCampaign(const Invocation &call, Result<Opened> opened)
{
    if (!opened)
        return opened.error();
    const auto id = campaignArgument(call);
    if (!id)
        return id.error();
    return OpenedCampaign{*std::move(opened), *id};
}

} // namespace

Result<SendingSituation> Opened::situation(const Clock &clock) const
{
    return readSituation(*reader, workspace->engineRuns(), clock.now(), workspace->storageHealth().trouble);
}

Result<Opened> openForReading(const Invocation &call)
{
    Opened opened;
    auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace)
        return workspace.error();
    opened.workspace = *std::move(workspace);
    auto reader = opened.workspace->openReader();
    if (!reader)
        return reader.error();
    opened.reader = *std::move(reader);
    return opened;
}

Result<Opened> openForWriting(const Invocation &call)
{
    Opened opened;
    auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace)
        return workspace.error();
    opened.workspace = *std::move(workspace);
    auto store = opened.workspace->openStoreFor(call.caller);
    if (!store)
        return store.error();
    opened.store = *std::move(store);
    auto reader = opened.workspace->openReader();
    if (!reader)
        return reader.error();
    opened.reader = *std::move(reader);
    return opened;
}

Result<ProviderAccount> findAccount(Reader &reader, const QString &label)
{
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    QStringList known;
    for (const ProviderAccount &account : *accounts) {
        if (account.label == label)
            return account;
        known.append(account.label);
    }
    return Error{ErrorKind::NotFound,
                 known.isEmpty()
                     ? QStringLiteral("There is no provider “%1”: none has been added yet.").arg(label)
                     : QStringLiteral("There is no provider “%1”. There is: %2.")
                           .arg(label, known.join(QStringLiteral(", ")))};
}

Result<OpenedAccount> openAccountForReading(const Invocation &call)
{
    return withAccount(call, openForReading(call));
}

Result<OpenedAccount> openAccountForWriting(const Invocation &call)
{
    return withAccount(call, openForWriting(call));
}

Result<OpenedCampaign> openCampaignForReading(const Invocation &call)
{
    return withCampaign(call, openForReading(call));
}

Result<OpenedCampaign> openCampaignForWriting(const Invocation &call)
{
    return withCampaign(call, openForWriting(call));
}

Result<OpenedAudience> openAudienceForWriting(const Invocation &call)
{
    const auto id = parseId(call.arguments.first(), QStringLiteral("an audience"));
    if (!id)
        return id.error();
    auto opened = openForWriting(call);
    if (!opened)
        return opened.error();
    return OpenedAudience{*std::move(opened), AudienceId{*id}};
}

} // namespace heliograph
