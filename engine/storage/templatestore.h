// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/providertemplate.h"

namespace heliograph {

//! What providers have approved, as people read it there and entered it here. Every change is audited in the
//! same transaction, and in force from the next claim on.
class TemplateStore
{
public:
    virtual ~TemplateStore() = default;

    //! Adds \a entered (its version and confirmation are ignored), or a new version of it where its text,
    //! class or variables differ; the state counts for all versions. Returns what is stored now. Invalid if
    //! code or account is missing.
    virtual Result<ProviderTemplate> add(const ProviderTemplate &entered, UserId by) = 0;

    //! Enters the provider's word on the template. NotFound if it was never added.
    virtual Result<ProviderTemplate> confirm(AccountId account, TemplateKind kind, const QString &code,
                                             TemplateState state, const QString &reason, UserId by)
        = 0;
};

} // namespace heliograph
