// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/sendingchange.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

Result<void> sendAgain(Store &store, const PendingChange &change, TimePoint now)
{
    const QJsonObject &wanted = change.change.order;
    DoubtOrder order;
    order.decision = DoubtDecision::SendAgain;
    order.reason = wanted.value(u"reason"_s).toString();
    order.by = change.askedBy;
    order.early = wanted.value(u"early"_s).toInt() > 0;
    const QJsonArray attempts = wanted.value(u"attempts"_s).toArray();
    for (const QJsonValue &attempt : attempts)
        order.attempts.append(AttemptId{attempt.toInteger()});
    const auto decided = store.doubts().decide(order, now);
    if (!decided)
        return decided.error();
    if (decided->decided > 0)
        return {};
    return Error{
        ErrorKind::Conflict,
        u"None of these can be sent again any more: their outcome has become known, somebody else has "
        "decided, or their time is over. Nothing was changed. Refuse this change."_s};
}

Result<void> removeSuppressions(Store &store, const PendingChange &change)
{
    const auto removed
        = store.suppressions().removeWaiting(change, change.change.order.value(u"reason"_s).toString());
    return removed ? Result<void>() : removed.error();
}

} // namespace

Result<NewChange> SendingChange::ofStopRelease(const QString &note)
{
    return NewChange{ChangeKind::StopRelease,
                     u"workspace"_s,
                     {{u"note"_s, note}},
                     {{u"stopped"_s, true}},
                     {{u"stopped"_s, false}}};
}

Result<NewChange> SendingChange::ofClockRelease()
{
    return NewChange{ChangeKind::ClockRelease,
                     u"workspace"_s,
                     {},
                     {{u"held"_s, holdCode(HoldReason::Clock)}},
                     {{u"held"_s, QString()}}};
}

Result<NewChange> SendingChange::ofRestore(const std::optional<RestoreHold> &held, const QString &reason)
{
    QJsonObject before{{u"held"_s, holdCode(HoldReason::Restored)}};
    if (held) {
        before.insert(u"cause"_s, restoreCauseCode(held->cause));
        before.insert(u"in_doubt"_s, held->inDoubt);
        before.insert(u"campaigns"_s, held->campaigns);
    }
    return NewChange{ChangeKind::RestoreConfirm,
                     u"workspace"_s,
                     {{u"reason"_s, reason}},
                     before,
                     {{u"held"_s, QString()}, {u"reason"_s, reason}}};
}

Result<NewChange> SendingChange::ofSendingAgain(const DoubtOrder &order, const DoubtRisk &risk)
{
    QJsonArray attempts;
    for (const AttemptId attempt : order.attempts)
        attempts.append(number(attempt));
    return NewChange{ChangeKind::SendAgain,
                     u"unknown outcomes"_s,
                     {{u"attempts"_s, attempts}, {u"reason"_s, order.reason}, {u"early"_s, risk.early}},
                     {},
                     {{u"messages"_s, order.attempts.size()},
                      {u"early"_s, risk.early},
                      {u"repeated"_s, risk.repeated},
                      {u"reason"_s, order.reason}}};
}

Result<NewChange> SendingChange::ofSuppressionRemoval(const QStringList &e164, const SuppressionLook &look,
                                                      const QString &reason)
{
    return NewChange{ChangeKind::SuppressionRemoval,
                     u"suppression"_s,
                     {{u"reason"_s, reason}},
                     {{u"listed"_s, look.listed}, {u"own_wish"_s, look.ownWish}},
                     {{u"listed"_s, 0}, {u"reason"_s, reason}},
                     e164};
}

Result<void> SendingChange::make(Store &store, const PendingChange &change, TimePoint now)
{
    const QJsonObject &order = change.change.order;
    switch (change.change.kind) {
    case ChangeKind::StopRelease:
        return store.workspace().setEmergencyStop(false, change.askedBy, order.value(u"note"_s).toString());
    case ChangeKind::ClockRelease:
        return store.workspace().believeClock(change.askedBy);
    case ChangeKind::RestoreConfirm:
        return store.restore().confirm(change.askedBy, order.value(u"reason"_s).toString());
    case ChangeKind::SuppressionRemoval:
        return removeSuppressions(store, change);
    default:
        return sendAgain(store, change, now);
    }
}

} // namespace heliograph
