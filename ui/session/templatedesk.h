// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagetemplate.h"
#include "engine/domain/provideraccount.h"
#include "engine/domain/providertemplate.h"

#include <QFuture>
#include <QMap>

namespace heliograph {

class EngineClient;

//! Templates and signatures at the providers, and the accounts that they belong to.
struct TemplateList
{
    QList<ProviderTemplate> templates;
    QMap<AccountId, QString> providers; //!< that take templates or signatures
    QMap<AccountId, TemplateSyntax> syntax; //!< how each writes variables
    QMap<QString, QStringList> usedIn; //!< by code: names of campaigns that are not over
};

//! What providers approved, as it was entered here. GUI thread; every answer is a future.
class TemplateDesk
{
public:
    explicit TemplateDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<TemplateList>> list() const;
    QFuture<Result<ProviderTemplate>> add(const ProviderTemplate &entered) const;
    //! Enters the provider's word on \a known.
    QFuture<Result<ProviderTemplate>> confirm(const ProviderTemplate &known, TemplateState state,
                                              const QString &reason) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
