// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "engine/domain/suppression.h"
#include "engine/storage/reader.h"

#include <QJsonObject>

namespace heliograph {

//! How scopes and reasons of the suppression list are written on the command line and in its files.
class SuppressionWords
{
public:
    //! Fails with Storage.
    static Result<SuppressionWords> of(Reader &reader);

    //! "everything", "code", "notice", "marketing" or "provider:NAME". Invalid says which there are.
    Result<SuppressionScope> scope(const QString &word) const;
    QString scope(const SuppressionScope &scope) const;

    //! "by_hand", "reply", "import", "barred", "request", "complaint", "legal".
    static Result<SuppressionReason> reason(const QString &word);

    //! {"number","scope","reason","source","at"}
    QJsonObject json(const SuppressionRow &row, bool fullNumber) const;
    QString line(const SuppressionRow &row, bool fullNumber) const;

private:
    QList<ProviderAccount> m_accounts;
};

} // namespace heliograph
