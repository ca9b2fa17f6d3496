// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/contentfinding.h"
#include "engine/domain/messagetemplate.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace heliograph {

//! What the content rules said of a campaign when it was submitted. It is part of what is approved.
struct ContentReview
{
    qint64 rulesVersion = 0; //!< of the rules that were asked; 0: there were none
    QByteArray rulesHash; //!< of all their lists together, 32 bytes; empty if there were none
    QStringList countries; //!< of the audience, sorted; lists of other countries were not asked
    TemplateSyntax syntax = TemplateSyntax::Own; //!< how the text's variables are written
    QMap<AccountId, TemplateSyntax> accountSyntax{}; //!< of accounts whose templates write them otherwise
    qint64 members = 0; //!< how many people's texts were looked at
    QList<ContentFinding> findings;

    ContentSeverity severity() const { return worstOf(findings); }
    TemplateSyntax syntaxOf(AccountId account) const { return accountSyntax.value(account, syntax); }

    //! The canonical JSON that is stored and sealed: no person's number or value is in it.
    QByteArray toJson() const;
    static Result<ContentReview> fromJson(const QByteArray &json);
};

} // namespace heliograph
