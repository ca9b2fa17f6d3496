// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doubtsteps.h"

namespace heliograph {

DoubtFinding finding(const ArmedMessage &message, TimePoint at, DoubtFinding::Then then,
                     std::optional<DoubtAnswer> answer)
{
    DoubtFinding finding{.attempt = message.attempt, .askedAt = at, .answer = answer};
    finding.then = then;
    return finding;
}

ArmedRequest DoubtSteps::doubtAll(int people)
{
    const ArmedRequest request = armOne(people);
    settle(doubted(request));
    return request;
}

DoubtProgress DoubtSteps::record(const QList<DoubtFinding> &findings)
{
    const auto progress = store().store().doubts().record(findings, now());
    if (!progress)
        qFatal("A finding was not recorded: %s", qPrintable(progress.error().detail));
    return *progress;
}

DecidedDoubts DoubtSteps::decide(const ArmedRequest &request, DoubtDecision decision)
{
    DoubtOrder order;
    order.decision = decision;
    order.reason = QStringLiteral("the provider said so by telephone");
    order.by = BuiltInAuthor;
    for (const ArmedMessage &message : request.messages)
        order.attempts.append(message.attempt);
    const auto done = store().store().doubts().decide(order, now());
    if (!done)
        qFatal("A decision failed: %s", qPrintable(done.error().detail));
    return *done;
}

Receipt DoubtSteps::receiptFor(const ArmedRequest &request)
{
    Receipt receipt = this->receipt(request.messages.constFirst());
    receipt.clientRef = QString::fromLatin1(request.clientRef);
    return receipt;
}

std::unique_ptr<SqliteReader> DoubtSteps::reader()
{
    auto opened = SqliteReader::open(store().file(), store().keys().cipher(), store().keys().blindIndex(),
                                     store().clock());
    if (!opened)
        qFatal("The reader could not be opened");
    return *std::move(opened);
}

} // namespace heliograph
