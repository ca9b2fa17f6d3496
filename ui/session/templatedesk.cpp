// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/templatedesk.h"

#include "engine/providerfacts.h"
#include "ui/session/engineclient.h"

namespace heliograph {

namespace {

Result<TemplateList> readTemplates(Desk &desk)
{
    const auto templates = desk.reader.templates();
    const auto accounts = desk.reader.accounts();
    const auto campaigns = desk.reader.campaigns();
    if (!templates || !accounts || !campaigns)
        return !templates ? templates.error() : !accounts ? accounts.error() : campaigns.error();
    TemplateList list;
    list.templates = *templates;
    for (const ProviderAccount &account : *accounts) {
        const auto traits = ProviderFacts::traits(account);
        if (!traits)
            return traits.error();
        list.providers.insert(account.id, account.label);
        list.syntax.insert(account.id, traits->templateSyntax);
    }
    for (const CampaignRow &campaign : *campaigns) {
        for (const AccountId account : hasEnded(campaign.state) ? QList<AccountId>() : campaign.accounts) {
            const QString code = campaign.content.forAccount(account).templateCode;
            if (!code.isEmpty() && !list.usedIn[code].contains(campaign.name))
                list.usedIn[code].append(campaign.name);
        }
    }
    return list;
}

} // namespace

QFuture<Result<TemplateList>> TemplateDesk::list() const
{
    return m_client.read(readTemplates);
}

QFuture<Result<ProviderTemplate>> TemplateDesk::add(const ProviderTemplate &entered) const
{
    return m_client.change([entered](Desk &desk) { return desk.store->templates().add(entered, desk.by); });
}

QFuture<Result<ProviderTemplate>> TemplateDesk::confirm(const ProviderTemplate &known, TemplateState state,
                                                        const QString &reason) const
{
    return m_client.change([=](Desk &desk) {
        return desk.store->templates().confirm(known.account, known.kind, known.code, state, reason, desk.by);
    });
}

} // namespace heliograph
