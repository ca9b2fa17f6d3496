// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/queuewords.h"

#include "app/counted.h"
#include "app/jsonvalues.h"

#include "ui/text/format.h"
#include "ui/text/holdtext.h"

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stateInWords(const LaneLine &lane, const SendingView &view, const Format &format)
{
    if (lane.account.hold)
        return HoldText::because(lane.account.hold, lane.account.label, format);
    if (const auto slow = lane.slowed(view.now))
        return u"slowed to %1 segments/s until %2: %3"_s.arg(format.count(slow->segmentsPerS),
                                                             format.time(slow->until), slow->reason);
    if (!view.engineRuns)
        return u"no engine runs"_s;
    return lane.facts.inFlight > 0 || lane.segmentsPerS > 0 ? u"working"_s : u"idle"_s;
}

QString ago(const std::optional<TimePoint> &time, TimePoint now, const Format &format)
{
    return time ? u"%1 ago"_s.arg(format.duration(now - *time)) : u"none lately"_s;
}

QString paceInWords(const LaneLine &lane, const Format &format)
{
    const QString pace = format.decimal(lane.segmentsPerS);
    return lane.limitPerS > 0 ? u"%1 of %2 segments/s"_s.arg(pace, format.count(lane.limitPerS))
                              : u"%1 segments/s, no limit"_s.arg(pace);
}

QString costInWords(const QMap<QString, Money> &sums, qint64 withoutPrice, const Format &format)
{
    QStringList words;
    for (const Money &sum : sums)
        words.append(format.money(sum));
    QString cost = words.isEmpty() ? u"no price"_s : u"about %1"_s.arg(words.join(u" and "_s));
    if (withoutPrice > 0 && !words.isEmpty())
        cost += u", %1 without a price"_s.arg(countedPeople(withoutPrice));
    return cost;
}

} // namespace

QString laneInWords(const LaneLine &lane, const SendingView &view)
{
    const Format format;
    return u"%1  %2\n"_s.arg(lane.account.label.leftJustified(16), stateInWords(lane, view, format))
        % u"                  %1 waiting, %2 held, %3 leaving; %4; last answer %5, last receipt %6\n"_s.arg(
            format.count(lane.waiting), format.count(lane.held), format.count(lane.facts.inFlight),
            paceInWords(lane, format), ago(lane.facts.lastAnswer, view.now, format),
            ago(lane.facts.lastReceipt, view.now, format));
}

QJsonObject laneJson(const LaneLine &lane, const SendingView &view)
{
    const auto slow = lane.slowed(view.now);
    return {{u"name"_s, lane.account.label},
            {u"held_because"_s,
             lane.account.hold ? QJsonValue(holdCode(lane.account.hold.reason)) : QJsonValue()},
            {u"held_until"_s, isoOrNull(lane.account.hold.until)},
            {u"waiting"_s, lane.waiting},
            {u"held"_s, lane.held},
            {u"leaving"_s, lane.facts.inFlight},
            {u"segments_per_s"_s, lane.segmentsPerS},
            {u"limit_per_s"_s, lane.limitPerS > 0 ? QJsonValue(lane.limitPerS) : QJsonValue()},
            {u"lowered_to"_s, slow ? QJsonValue(slow->segmentsPerS) : QJsonValue()},
            {u"lowered_until"_s, slow ? isoOrNull(slow->until) : QJsonValue()},
            {u"due_since"_s, isoOrNull(lane.facts.dueSince)},
            {u"last_answer"_s, isoOrNull(lane.facts.lastAnswer)},
            {u"last_receipt"_s, isoOrNull(lane.facts.lastReceipt)}};
}

QString moveInWords(const LaneMovePlan &plan, const QString &from, const QString &to)
{
    const Format format;
    QString words = u"%1 from %2 to %3: %4 waiting, %5 held.\n"_s.arg(
        countedPeople(plan.people()), from, to, format.count(plan.waiting), format.count(plan.held));
    if (plan.staying > 0)
        words += u"%1 there, leaving now or with an unknown outcome.\n"_s.arg(
            counted(plan.staying, u"person stays"_s, u"people stay"_s));
    const QString before = costInWords(plan.costBefore, plan.withoutPriceBefore, format);
    const QString after = costInWords(plan.costAfter, plan.withoutPriceAfter, format);
    const QString whose
        = plan.pricesAll() ? u"Cost"_s : u"Cost of the first %1"_s.arg(countedPeople(plan.priced));
    words += before == after ? u"%1: %2, as before.\n"_s.arg(whose, after)
                             : u"%1: %2 instead of %3.\n"_s.arg(whose, after, before);
    if (!plan.pricesAll())
        words += u"The others cost in addition.\n"_s;
    return words;
}

QJsonObject moveJson(const LaneMovePlan &plan)
{
    return {{u"people"_s, plan.people()},
            {u"waiting"_s, plan.waiting},
            {u"held"_s, plan.held},
            {u"staying"_s, plan.staying},
            {u"priced"_s, plan.priced},
            {u"cost_before"_s, moneyJson(plan.costBefore)},
            {u"cost_after"_s, moneyJson(plan.costAfter)},
            {u"without_price_before"_s, plan.withoutPriceBefore},
            {u"without_price_after"_s, plan.withoutPriceAfter}};
}

} // namespace heliograph
