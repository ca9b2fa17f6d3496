// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/templatestore.h"

namespace heliograph {

//! Templates and signatures, for those who may.
class GuardedTemplates final : public TemplateStore
{
public:
    GuardedTemplates(TemplateStore &inner, Acting &acting);

    Result<ProviderTemplate> add(const ProviderTemplate &entered, UserId by) override;
    Result<ProviderTemplate> confirm(AccountId account, TemplateKind kind, const QString &code,
                                     TemplateState state, const QString &reason, UserId by) override;

private:
    TemplateStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
