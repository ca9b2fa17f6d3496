// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedtemplates.h"

namespace heliograph {

GuardedTemplates::GuardedTemplates(TemplateStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<ProviderTemplate> GuardedTemplates::add(const ProviderTemplate &entered, UserId by)
{
    return m_acting.act(StoreVerb::TemplatesAdd, [&] { return m_inner.add(entered, m_acting.who(by)); });
}

Result<ProviderTemplate> GuardedTemplates::confirm(AccountId account, TemplateKind kind, const QString &code,
                                                   TemplateState state, const QString &reason, UserId by)
{
    return m_acting.act(StoreVerb::TemplatesConfirm, [&] {
        return m_inner.confirm(account, kind, code, state, reason, m_acting.who(by));
    });
}

} // namespace heliograph
