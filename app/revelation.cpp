// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/revelation.h"

#include "app/numberarguments.h"

namespace heliograph {

Result<Revelation> Revelation::begin(const Invocation &call, const QString &verb)
{
    Revelation revelation;
    if (!wantsFullNumbers(call))
        return revelation;
    const QString why = call.option(QStringLiteral("why")).trimmed();
    if (call.caller && why.isEmpty())
        return Error{ErrorKind::Invalid,
                     QStringLiteral(
                         "Say with --why what the full numbers are needed for. It is kept in the audit log. "
                         "Nothing was shown.")};
    auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace)
        return workspace.error();
    auto store = (*workspace)->openStoreFor(call.caller);
    if (!store)
        return store.error();
    revelation.m_verb = verb;
    revelation.m_workspace = *std::move(workspace);
    revelation.m_store = *std::move(store);
    const auto noted = revelation.note(QStringLiteral("numbers.reveal"), {{QStringLiteral("why"), why}});
    if (!noted)
        return noted.error();
    return revelation;
}

Result<void> Revelation::end(qint64 numbers)
{
    return m_store ? note(QStringLiteral("numbers.revealed"), {{QStringLiteral("numbers"), numbers}})
                   : Result<void>();
}

Result<void> Revelation::note(const QString &action, const QJsonObject &detail)
{
    return m_store->workspace().audit(
        {.actor = BuiltInAuthor, .action = action, .object = m_verb, .detail = detail});
}

} // namespace heliograph
