// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replychanges.h"

#include "app/counted.h"
#include "app/invalid.h"
#include "app/opening.h"

namespace heliograph {

namespace {

//! What a verb does to each reply of a call.
struct ReplyChange
{
    QString key; //!< of how many it changed, in JSON
    QString outcome; //!< "open before and done now"
    std::function<Result<bool>(Opened &opened, InboundId reply)> make; //!< whether it changed anything
};

// A wrong id among several changes nothing.
ExitCode changeReplies(Invocation &call, const ReplyChange &change)
{
    const auto ids = readReplyIds(call.arguments);
    if (!ids)
        return fail(call, ids.error());
    auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    for (const InboundId id : *ids) {
        if (const auto known = opened->reader->reply(id); !known)
            return fail(call, known.error());
    }
    int changed = 0;
    for (const InboundId id : *ids) {
        const auto made = change.make(*opened, id);
        if (!made) {
            if (changed > 0)
                call.err << QStringLiteral("Of those named before reply %1, %2 %3.\n")
                                .arg(QString::number(number(id)),
                                     counted(changed, QStringLiteral("reply was"),
                                             QStringLiteral("replies were")),
                                     change.outcome);
            return fail(call, made.error());
        }
        changed += *made ? 1 : 0;
    }
    if (call.json())
        call.print({{change.key, changed}});
    else
        call.out << QStringLiteral("%1 of %2 %3.\n")
                        .arg(
                            QString::number(changed),
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
                          [&call](Opened &opened, InboundId reply) {
                              return opened.store->inbox().markDone(reply, BuiltInAuthor, call.clock.now());
                          }});
}

ExitCode reopenReplies(Invocation &call)
{
    return changeReplies(call,
                         {QStringLiteral("undone"), QStringLiteral("done before and open again now"),
                          [&call](Opened &opened, InboundId reply) {
                              return opened.store->inbox().reopen(reply, BuiltInAuthor, call.clock.now());
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
                          [&call, login](Opened &opened, InboundId reply) -> Result<bool> {
                              const auto person = opened.store->users().person(login);
                              if (!person)
                                  return person.error();
                              return opened.store->inbox().assign(reply, person->id, BuiltInAuthor,
                                                                  call.clock.now());
                          }});
}

ExitCode unassignReplies(Invocation &call)
{
    return changeReplies(call,
                         {QStringLiteral("unassigned"), QStringLiteral("assigned before and nobody's now"),
                          [&call](Opened &opened, InboundId reply) {
                              return opened.store->inbox().assign(reply, std::nullopt, BuiltInAuthor,
                                                                  call.clock.now());
                          }});
}

void declareReplyAssignment(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("to"), QStringLiteral("The name by which somebody signs in."),
                      QStringLiteral("NAME")});
}

} // namespace heliograph
