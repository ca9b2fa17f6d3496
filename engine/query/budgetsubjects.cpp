// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/budgetsubjects.h"

#include "engine/storage/reader.h"

namespace heliograph {

Result<BudgetSubjects> BudgetSubjects::read(Reader &reader)
{
    BudgetSubjects subjects;
    const auto accounts = reader.accounts();
    const auto campaigns = reader.campaignsAndTests();
    const auto logins = reader.limits().logins();
    if (!accounts || !campaigns || !logins)
        return !accounts ? accounts.error() : !campaigns ? campaigns.error() : logins.error();
    for (const ProviderAccount &account : *accounts)
        subjects.m_accounts.insert(number(account.id), account.label);
    for (const CampaignRow &campaign : *campaigns)
        subjects.m_campaigns.insert(number(campaign.id), campaign.name);
    for (auto login = logins->begin(); login != logins->end(); ++login)
        subjects.m_logins.insert(number(login.key()), login.value());
    return subjects;
}

QMap<qint64, QString> BudgetSubjects::all(BudgetScope scope) const
{
    switch (scope) {
    case BudgetScope::Workspace:
        return {};
    case BudgetScope::Account:
        return m_accounts;
    case BudgetScope::Campaign:
        return m_campaigns;
    case BudgetScope::User:
        return m_logins;
    }
    Q_UNREACHABLE();
}

QString BudgetSubjects::of(const BudgetName &name) const
{
    return all(name.scope).value(name.subject);
}

} // namespace heliograph
