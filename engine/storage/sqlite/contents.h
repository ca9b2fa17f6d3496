// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/contentstore.h"
#include "engine/storage/sqlite/contentlists.h"

namespace heliograph {

class Clock;
struct ContentSubject;

class SqliteContents final : public ContentStore
{
public:
    SqliteContents(Connection &connection, const Clock &clock);

    Result<std::optional<ContentListRow>> inForce(const QString &name) override;
    Result<ContentListRow> import(const NewContentList &list, UserId by) override;
    Result<ContentListRow> remove(const QString &name, UserId by) override;
    Result<void> keepReview(CampaignId campaign, const ContentReview &review) override;
    Result<void> takeSecondLook(CampaignId campaign, UserId by, const QString &note) override;

private:
    Result<std::optional<ContentListRow>> newestOf(const QString &name);
    Result<void> append(ContentListRow &row, const QString &action, const QJsonObject &detail);
    Result<void> expectWholeAudience(const ContentSubject &subject, const ContentReview &review);
    Result<void> expectNothingBlocked(const ContentSubject &subject, const ContentReview &review);
    Result<void> store(const ContentSubject &subject, const ContentReview &review);
    Result<qint64> versionToLookAt(const ContentSubject &subject);

    Connection &m_connection;
    const Clock &m_clock;
    RulesInForce m_rules;
};

} // namespace heliograph
