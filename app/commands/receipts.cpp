// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/inboxwords.h"
#include "app/opening.h"
#include "app/pusharguments.h"
#include "app/receiptserve.h"

#include "engine/pushaddresses.h"

namespace heliograph {

namespace {

constexpr int DefaultLimit = 100;
constexpr int AppliedAtOnce = 500;

ExitCode serve(Invocation &call)
{
    const auto settings = readPushSettings(call, call.option(QStringLiteral("listen")));
    if (!settings)
        return fail(call, settings.error());
    const auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace)
        return fail(call, workspace.error());
    return ReceiptServe(**workspace, *settings).run(call);
}

ExitCode paths(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto addresses = pushAddresses(*opened->workspace, *opened->reader);
    if (!addresses)
        return fail(call, addresses.error());
    for (const PushAddress &address : addresses->taken) {
        const QString path = QString::fromLatin1(address.path);
        if (call.json())
            call.print({{QStringLiteral("provider"), address.label}, {QStringLiteral("path"), path}});
        else
            call.out << QStringLiteral("%1  %2\n").arg(address.label, -16).arg(path);
    }
    for (const PushAddresses::LeftOut &account : addresses->leftOut)
        call.err
            << QStringLiteral("The path of %1 cannot be read: %2\n").arg(account.label, account.why.detail);
    return addresses->leftOut.isEmpty() ? ExitCode::Done : ExitCode::Partly;
}

ExitCode inbox(Invocation &call)
{
    const auto limit = readLimit(call, DefaultLimit);
    if (!limit)
        return fail(call, limit.error());
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto rows = opened->reader->receipts(call.options.isSet(QStringLiteral("orphans")), *limit);
    if (!rows)
        return fail(call, rows.error());
    const Format format;
    for (const ReceiptRow &row : *rows) {
        if (call.json())
            call.print(receiptJson(row));
        else
            call.out << receiptLine(row, format) << '\n';
    }
    if (rows->size() == *limit && !call.json())
        call.err << QStringLiteral("There may be more: --limit shows more at once.\n");
    return ExitCode::Done;
}

//! Applies what is due until nothing is; tells how many moved.
Result<int> applyAll(ReceiptStore &receipts, TimePoint now)
{
    int moved = 0;
    for (bool more = true; more;) {
        const auto round = receipts.apply(AppliedAtOnce, now);
        if (!round)
            return round.error();
        moved += round->applied;
        more = round->more;
    }
    return moved;
}

ExitCode replay(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const TimePoint now = call.clock.now();
    ReceiptStore &receipts = opened->store->receipts();
    const auto waiting = receipts.wakeUnmatched(now);
    if (!waiting)
        return fail(call, waiting.error());
    const auto moved = applyAll(receipts, now);
    if (!moved)
        return fail(call, moved.error());
    const auto left = opened->reader->receipts(true, 1);
    if (!left)
        return fail(call, left.error());
    if (call.json())
        call.print({{QStringLiteral("waiting"), *waiting}, {QStringLiteral("moved"), *moved}});
    else
        call.out << QStringLiteral("%1 waited, %2 moved a message now.%3\n")
                        .arg(counted(*waiting, QStringLiteral("receipt"), QStringLiteral("receipts")),
                             Format().count(*moved),
                             left->isEmpty() ? QString()
                                             : QStringLiteral(" “heliograph receipts inbox --orphans” lists "
                                                              "those that still fit nothing."));
    return ExitCode::Done;
}

void declareServe(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("listen"), QStringLiteral("Where to listen; port 0 takes a free one."),
                      QStringLiteral("ADDRESS:PORT"), QStringLiteral("127.0.0.1:9200")});
    declarePushes(parser);
}

void declareInbox(QCommandLineParser &parser)
{
    declareLimit(parser, DefaultLimit);
    parser.addOption({QStringLiteral("orphans"), QStringLiteral("Only those that belong to no message.")});
}

} // namespace

QList<Verb> receiptsVerbs()
{
    const QString noun = QStringLiteral("receipts");
    return {{noun,
             QStringLiteral("serve"),
             {},
             QStringLiteral("Take the receipts and replies that providers push."),
             0,
             0,
             declareServe,
             serve},
            {noun,
             QStringLiteral("paths"),
             {},
             QStringLiteral("Print the secret path of each provider account."),
             0,
             0,
             {},
             paths},
            {noun,
             QStringLiteral("inbox"),
             {},
             QStringLiteral("List stored receipts and what became of them, newest first."),
             0,
             0,
             declareInbox,
             inbox},
            {noun,
             QStringLiteral("replay"),
             {},
             QStringLiteral("Try those again that belong to no message."),
             0,
             0,
             {},
             replay}};
}

} // namespace heliograph
