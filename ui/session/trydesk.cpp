// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/trydesk.h"

#include "ui/session/engineclient.h"

#include <algorithm>

namespace heliograph {

namespace {

// The engine's own entries stand among the decisions about unknown outcomes.
constexpr int EntriesLookedAt = 50;

Result<bool> happened(Reader &reader, const QString &action, qint64 since)
{
    AuditFilter filter;
    filter.action = action;
    const auto entries = reader.auditEntries(filter, std::nullopt, EntriesLookedAt);
    if (!entries)
        return entries.error();
    return std::ranges::any_of(*entries, [since](const AuditRow &entry) {
        return entry.sequence > since && entry.action != QLatin1String("unknown.rule");
    });
}

Result<TryFacts> read(Reader &reader, qint64 since, const QString &list)
{
    const auto seal = reader.auditSeal();
    const auto approved = happened(reader, QStringLiteral("campaign.approve"), since);
    const auto released = happened(reader, QStringLiteral("workspace.release"), since);
    const auto settled = happened(reader, QStringLiteral("unknown"), since);
    const auto audiences = reader.audiences();
    for (const Error *error : {seal ? nullptr : &seal.error(), approved ? nullptr : &approved.error(),
                               released ? nullptr : &released.error(), settled ? nullptr : &settled.error(),
                               audiences ? nullptr : &audiences.error()}) {
        if (error != nullptr)
            return *error;
    }
    const bool imported = std::ranges::any_of(
        *audiences, [&list](const AudienceRow &audience) { return audience.name.startsWith(list); });
    return TryFacts{seal->sequence, *approved, *released, *settled, imported};
}

} // namespace

QFuture<Result<TryFacts>> TryDesk::facts(qint64 since, const QString &list) const
{
    return m_client.read([since, list](Desk &desk) { return read(desk.reader, since, list); });
}

} // namespace heliograph
