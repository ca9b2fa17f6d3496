// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/limittext.h"

namespace heliograph {

QString LimitText::because(const Hold &hold, const Format &format)
{
    switch (hold.reason) {
    case HoldReason::QuietHours:
        return hours(hold, format);
    case HoldReason::Frequency:
        return frequency(hold, format);
    case HoldReason::Velocity:
        return velocity(hold, format);
    case HoldReason::Canary:
        return canary(hold, format);
    default:
        return spent(hold, format);
    }
}

QString LimitText::until(const QString &sentence, const Hold &hold, const Format &format)
{
    return hold.until ? tr("%1; until %2", "a reason and its end").arg(sentence, format.time(*hold.until))
                      : sentence;
}

QString LimitText::hours(const Hold &hold, const Format &format)
{
    const QString end = hold.until ? format.time(*hold.until) : QString();
    if (const auto figures = limitnote::hoursOf(hold.note); figures && hold.until)
        return tr("these are quiet hours for this person, who may be texted at %1 (%2); they end at %3")
            .arg(figures->first, figures->second, end);
    return end.isEmpty() ? tr("these are quiet hours for this person")
                         : tr("these are quiet hours for this person; they end at %1").arg(end);
}

QString LimitText::frequency(const Hold &hold, const Format &format)
{
    const auto figures = limitnote::frequencyOf(hold.note);
    if (!figures)
        return until(tr("this person has had as many messages as the limit allows"), hold, format);
    return until(tr("this person has had %Ln message(s) in %1; the limit is %2", nullptr, figures->had)
                     .arg(window(figures->cap.window), format.count(figures->cap.most)),
                 hold, format);
}

QString LimitText::velocity(const Hold &hold, const Format &format)
{
    const auto figures = limitnote::frequencyOf(hold.note);
    if (!figures)
        return until(tr("as many messages as the limit allows went to numbers that begin like this one"),
                     hold, format);
    return until(
        tr("%Ln message(s) went to numbers that begin like this one within a minute; the limit is %1",
           nullptr, figures->had)
            .arg(format.count(figures->cap.most)),
        hold, format);
}

QString LimitText::spent(const Hold &hold, const Format &format)
{
    if (const auto figures = limitnote::noPriceOf(hold.note))
        return tr("there is no price in %1 for a message to %2, so no budget can be kept")
            .arg(figures->second, figures->first);
    const auto figures = limitnote::budgetOf(hold.note);
    if (hold.reason == HoldReason::MaxCost)
        return figures ? tr("the approved maximum of %1 would be exceeded")
                             .arg(amount(figures->name.unit, figures->allowed, format))
                       : tr("the approved maximum cost would be exceeded");
    if (!figures)
        return until(hold.reason == HoldReason::Quota ? tr("the quota of messages is used up")
                                                      : tr("the budget is used up"),
                     hold, format);
    return until(tr("%1 is used up").arg(budget(figures->name, figures->subject, figures->allowed, format)),
                 hold, format);
}

QString LimitText::budget(const BudgetName &name, const QString &subject, qint64 allowed,
                          const Format &format)
{
    const QString sum = amount(name.unit, allowed, format);
    const QString span = name.period == BudgetPeriod::Day ? tr("the budget of %1 a day").arg(sum)
        : name.period == BudgetPeriod::Month              ? tr("the budget of %1 a month").arg(sum)
                                                          : tr("the budget of %1").arg(sum);
    switch (name.scope) {
    case BudgetScope::Workspace:
        return tr("%1 of the workspace", "a budget").arg(span);
    case BudgetScope::Account:
        return tr("%1 of the provider account “%2”", "a budget").arg(span, subject);
    case BudgetScope::Campaign:
        return tr("%1 of the campaign “%2”", "a budget").arg(span, subject);
    case BudgetScope::User:
        return tr("%1 of “%2”", "a budget and the person it is for").arg(span, subject);
    }
    Q_UNREACHABLE();
}

QString LimitText::amount(const QString &unit, qint64 amount, const Format &format)
{
    if (unit == BudgetName::MessagesUnit)
        return tr("%Ln message(s)", nullptr, Format::plural(amount));
    const auto money = Money::of(amount, unit);
    return money ? format.money(*money) : unit;
}

QString LimitText::window(std::chrono::seconds length)
{
    using std::chrono::days;
    using std::chrono::hours;
    using std::chrono::minutes;
    if (length >= days(2) && length % days(1) == std::chrono::seconds(0))
        return tr("%Ln day(s)", nullptr, int(length / days(1)));
    if (length >= hours(1) && length % hours(1) == std::chrono::seconds(0))
        return tr("%Ln hour(s)", nullptr, int(length / hours(1)));
    return tr("%Ln minute(s)", nullptr, int(length / minutes(1)));
}

QString LimitText::canary(const Hold &hold, const Format &format)
{
    const auto figures = limitnote::canaryOf(hold.note);
    if (!figures)
        return tr("the canary is being watched");
    const QString gone = format.count(figures->gone);
    if (!figures->failed)
        return tr("the canary is being watched: %1 of %2 receipts so far, %3 delivered")
            .arg(format.count(figures->known), gone, format.count(figures->delivered));
    return tr("the canary failed: of %1 people, %2 messages were delivered and %3 people opted out")
        .arg(gone, format.count(figures->delivered), format.count(figures->optOuts));
}

QString LimitText::remedy(HoldReason reason)
{
    switch (reason) {
    case HoldReason::Budget:
        return tr("Raise or remove the budget, or add the missing price, to go on sooner.");
    case HoldReason::Quota:
        return tr("Raise or remove the quota to go on sooner.");
    case HoldReason::MaxCost:
        return tr("Cancel the campaign and have one with a higher maximum approved for the rest.");
    case HoldReason::Canary:
        return tr("Resume the campaign to send to the others all the same, or cancel it.");
    default:
        return {};
    }
}

} // namespace heliograph
