// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/ruledesk.h"

#include "engine/policy/content/weakerlist.h"
#include "engine/rulefile.h"
#include "engine/shippedrules.h"
#include "ui/session/engineclient.h"

#include <algorithm>

namespace heliograph {

namespace {

Result<QList<RuleDesk::Line>> linesOf(Desk &desk, const QList<ContentListRow> &rows)
{
    const auto logins = desk.reader.limits().logins();
    if (!logins)
        return logins.error();
    QList<RuleDesk::Line> lines;
    for (const ContentListRow &row : rows) {
        const auto rules = RuleDesk::check(row.text);
        lines.append({row, rules ? *rules : 0, logins->value(row.changedBy)});
    }
    return lines;
}

} // namespace

QFuture<Result<QList<RuleDesk::Line>>> RuleDesk::lists() const
{
    return m_client.read([](Desk &desk) -> Result<QList<Line>> {
        const auto lists = desk.reader.contentLists();
        return lists ? linesOf(desk, lists->lists) : lists.error();
    });
}

QFuture<Result<QList<RuleDesk::Line>>> RuleDesk::versions(const QString &name) const
{
    return m_client.read([name](Desk &desk) -> Result<QList<Line>> {
        auto versions = desk.reader.contentListVersions(name);
        if (!versions)
            return versions.error();
        std::ranges::reverse(*versions);
        return linesOf(desk, *versions);
    });
}

QFuture<Result<QList<ContentFinding>>> RuleDesk::examine(const QString &text) const
{
    return m_client.read([text](Desk &desk) { return RuleRehearsal::examine(desk.reader, text, {}); });
}

QFuture<Result<RuleRehearsal::Outcome>> RuleDesk::tryOnRecent(
    const std::optional<NewContentList> &draft) const
{
    return m_client.search(
        [draft](Desk &desk) { return RuleRehearsal::tryOnRecent(desk.reader, draft, RecentMessages); });
}

QFuture<Result<ContentListRow>> RuleDesk::import(const NewContentList &list) const
{
    return m_client.change([list](Desk &desk) { return desk.store->content().import(list, desk.by); });
}

QFuture<Result<QList<ContentListRow>>> RuleDesk::importShipped() const
{
    return m_client.change([](Desk &desk) { return importShippedRules(desk.store->content(), desk.by); });
}

QFuture<Result<ContentListRow>> RuleDesk::remove(const QString &name) const
{
    return m_client.change([name](Desk &desk) { return desk.store->content().remove(name, desk.by); });
}

QFuture<Result<QString>> RuleDesk::readFile(const QString &file) const
{
    return m_client.search([file](Desk &) { return readRuleFile(file); });
}

Result<qsizetype> RuleDesk::check(const QString &text)
{
    const auto parsed = ContentList::parse(text);
    if (!parsed)
        return parsed.error();
    return parsed->size();
}

bool RuleDesk::weakens(const std::optional<ContentListRow> &before, const NewContentList &after)
{
    return isWeaker(before, after.country, after.text);
}

} // namespace heliograph
