// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replychanges.h"

#include "app/counted.h"
#include "app/invalid.h"
#include "app/opening.h"

namespace heliograph {

namespace {

//! What a verb does to the replies of a call.
struct ReplyChange
{
    QString key; //!< of how many it changed, in JSON
    QString outcome; //!< "open before and done now"
    std::function<Result<int>(Store &store, const QList<InboundId> &replies)> make; //!< how many it changed
};

ExitCode changeReplies(Invocation &call, const ReplyChange &change)
{
    const auto ids = readReplyIds(call.arguments);
    if (!ids)
        return fail(call, ids.error());
    auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    // Whose a reply is that there is none of, nobody can say.
    for (const InboundId id : *ids) {
        if (const auto known = opened->reader->reply(id); !known)
            return fail(call, known.error());
    }
    const auto changed = change.make(*opened->store, *ids);
    if (!changed)
        return fail(call, changed.error());
    if (call.json())
        call.print({{change.key, *changed}});
    else
        call.out << QStringLiteral("%1 of %2 %3.\n")
                        .arg(
                            QString::number(*changed),
                            counted(ids->size(), QStringLiteral("reply was"), QStringLiteral("replies were")),
                            change.outcome);
    return ExitCode::Done;
}

} // namespace

Result<QList<InboundId>> readReplyIds(const QStringList &words)
{
    QList<InboundId> ids;
    for (const QString &word : words) {
        const auto id = parseId(word, QStringLiteral("a reply"));
        if (!id)
            return id.error();
        ids.append(InboundId{*id});
    }
    return ids;
}

ExitCode markRepliesDone(Invocation &call)
{
    return changeReplies(call,
                         {QStringLiteral("done"), QStringLiteral("open before and done now"),
                          [&call](Store &store, const QList<InboundId> &replies) {
                              return store.inbox().markDone(replies, BuiltInAuthor, call.clock.now());
                          }});
}

ExitCode reopenReplies(Invocation &call)
{
    return changeReplies(call,
                         {QStringLiteral("undone"), QStringLiteral("done before and open again now"),
                          [&call](Store &store, const QList<InboundId> &replies) {
                              return store.inbox().reopen(replies, BuiltInAuthor, call.clock.now());
                          }});
}

ExitCode assignReplies(Invocation &call)
{
    const QString login = call.option(QStringLiteral("to")).trimmed();
    if (login.isEmpty())
        return fail(call,
                    invalid(QStringLiteral("Say with --to who is to deal with it. Nothing was changed.")));
    return changeReplies(call,
                         {QStringLiteral("assigned"), QStringLiteral("assigned to %1 now").arg(login),
                          [&call, login](Store &store, const QList<InboundId> &replies) -> Result<int> {
                              const auto person = store.users().person(login);
                              if (!person)
                                  return person.error();
                              return store.inbox().assign(replies, person->id, BuiltInAuthor,
                                                          call.clock.now());
                          }});
}

ExitCode unassignReplies(Invocation &call)
{
    return changeReplies(call,
                         {QStringLiteral("unassigned"), QStringLiteral("assigned before and nobody's now"),
                          [&call](Store &store, const QList<InboundId> &replies) {
                              return store.inbox().assign(replies, std::nullopt, BuiltInAuthor,
                                                          call.clock.now());
                          }});
}

void declareReplyAssignment(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("to"), QStringLiteral("The name by which somebody signs in."),
                      QStringLiteral("NAME")});
}

} // namespace heliograph
