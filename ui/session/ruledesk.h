// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/contentlistrow.h"
#include "engine/rulerehearsal.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! The lists of content rules: read, tried, put in and out of force. GUI thread; every answer is a future.
class RuleDesk
{
public:
    explicit RuleDesk(EngineClient &client)
        : m_client(client)
    {
    }

    struct Line
    {
        ContentListRow row;
        qsizetype rules = 0;
        QString changedBy;
    };
    QFuture<Result<QList<Line>>> lists() const; //!< those in force, by name
    QFuture<Result<QList<Line>>> versions(const QString &name) const; //!< newest first

    //! What the rules in force find in \a text, wherever it goes.
    QFuture<Result<QList<ContentFinding>>> examine(const QString &text) const;
    //! What would have become of the newest texts, with \a draft in the place of the list of its name.
    QFuture<Result<RuleRehearsal::Outcome>> tryOnRecent(const std::optional<NewContentList> &draft) const;

    QFuture<Result<ContentListRow>> import(const NewContentList &list) const;
    QFuture<Result<QList<ContentListRow>>> importShipped() const;
    QFuture<Result<ContentListRow>> remove(const QString &name) const;

    //! What stands in \a file; Invalid if it cannot be read or is not UTF-8.
    QFuture<Result<QString>> readFile(const QString &file) const;

    static Result<qsizetype> check(
        const QString &text); //!< how many rules; Invalid names the line that is none
    //! Whether \a after may let a text pass that is minded while \a before is in force, if anything is.
    static bool weakens(const std::optional<ContentListRow> &before, const NewContentList &after);

    static constexpr int RecentMessages = 1'000;

private:
    EngineClient &m_client;
};

} // namespace heliograph
