// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/limits/limitwords.h"

#include "ui/text/limittext.h"
#include "ui/text/statetext.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr std::array Classes = {MessageClass::Marketing, MessageClass::Notice, MessageClass::Code};

// Whether each cap of before is still kept by one of after.
bool isLooser(const QList<FrequencyCap> &before, const QList<FrequencyCap> &after)
{
    return !std::ranges::all_of(before, [&after](const FrequencyCap &cap) {
        return std::ranges::any_of(after, [&cap](const FrequencyCap &other) {
            return other.most <= cap.most && other.window >= cap.window;
        });
    });
}

// Whether some minute of the day is allowed now that was not before.
bool isLooser(const std::optional<DayWindow> &before, const std::optional<DayWindow> &after)
{
    const DayWindow old = before.value_or(DayWindow());
    const DayWindow fresh = after.value_or(DayWindow());
    for (int minute = 0; minute < 1440; ++minute) {
        if (fresh.contains(minute) && !old.contains(minute))
            return true;
    }
    return false;
}

bool isLooser(const ClassLimits &before, const ClassLimits &after)
{
    QStringList countries = before.countryHours.keys() + after.countryHours.keys();
    countries.append(QString()); // everywhere else
    return std::ranges::any_of(countries, [&](const QString &country) {
        return isLooser(before.hoursIn(country), after.hoursIn(country));
    });
}

bool isLooser(const std::optional<QStringList> &before, const std::optional<QStringList> &after)
{
    if (!before)
        return false;
    return !after || !std::ranges::all_of(*after, [&before](const QString &country) {
        return before->contains(country);
    });
}

} // namespace

QString LimitWords::perPerson(const QList<FrequencyCap> &caps)
{
    QStringList words;
    for (const FrequencyCap &cap : caps)
        words.append(tr("%1 in %2", "so many messages in that time")
                         .arg(Format().count(cap.most), LimitText::window(cap.window)));
    return words.isEmpty() ? tr("no limit") : words.join(tr(", "));
}

QString LimitWords::perPrefix(int most)
{
    return most == 0 ? tr("no limit") : tr("%Ln a minute", nullptr, most);
}

QString LimitWords::hours(MessageClass messageClass, const ClassLimits &limits)
{
    if (messageClass == MessageClass::Code)
        return tr("any hour: somebody waits for them");
    QStringList words{limits.hours ? limits.hours->text() : tr("any hour")};
    for (auto own = limits.countryHours.begin(); own != limits.countryHours.end(); ++own)
        words.append(tr("%1: %2", "a country and its hours")
                         .arg(own.key(), own->isWholeDay() ? tr("any hour") : own->text()));
    return words.join(tr(", "));
}

QString LimitWords::sameText(const LimitRules &rules, const Format &format)
{
    return rules.sameTextWithin.count() > 0 ? tr("once in %1").arg(format.duration(rules.sameTextWithin))
                                            : tr("no limit");
}

QString LimitWords::countries(const LimitRules &rules)
{
    if (!rules.countries)
        return tr("all");
    return rules.countries->isEmpty() ? tr("none") : rules.countries->join(tr(", "));
}

QString LimitWords::whose(const BudgetName &name, const BudgetSubjects &subjects)
{
    const QString subject = subjects.of(name);
    switch (name.scope) {
    case BudgetScope::Workspace:
        return tr("Workspace");
    case BudgetScope::Account:
        return tr("Provider account %1").arg(subject);
    case BudgetScope::Campaign:
        return tr("Campaign %1").arg(subject);
    case BudgetScope::User:
        return tr("What %1 submits").arg(subject);
    }
    Q_UNREACHABLE();
}

QString LimitWords::period(BudgetPeriod period)
{
    switch (period) {
    case BudgetPeriod::Day:
        return tr("a day");
    case BudgetPeriod::Month:
        return tr("a month");
    case BudgetPeriod::Whole:
        return tr("until it is used up");
    }
    Q_UNREACHABLE();
}

void LimitWords::ofClass(MessageClass messageClass, const ClassLimits &before, const ClassLimits &after,
                         QList<Change> &changes)
{
    const auto note = [&](const QString &what, const QString &old, const QString &fresh, bool looser) {
        if (old != fresh)
            changes.append({tr("%1, %2: %3 → %4", "class, limit, before, after")
                                .arg(StateText::name(messageClass), what, old, fresh),
                            looser});
    };
    note(tr("a person"), perPerson(before.perPerson), perPerson(after.perPerson),
         isLooser(before.perPerson, after.perPerson));
    note(tr("numbers that begin alike"), perPrefix(before.perPrefixMinute), perPrefix(after.perPrefixMinute),
         before.perPrefixMinute != 0
             && (after.perPrefixMinute == 0 || after.perPrefixMinute > before.perPrefixMinute));
    note(tr("hours"), hours(messageClass, before), hours(messageClass, after), isLooser(before, after));
}

QList<LimitWords::Change> LimitWords::changes(const LimitRules &before, const LimitRules &after,
                                              const Format &format)
{
    QList<Change> changes;
    for (const MessageClass each : Classes)
        ofClass(each, before.of(each), after.of(each), changes);
    const auto note = [&changes](const QString &what, const QString &old, const QString &fresh, bool looser) {
        if (old != fresh)
            changes.append({tr("%1: %2 → %3", "limit, before, after").arg(what, old, fresh), looser});
    };
    note(tr("Same text to a number"), sameText(before, format), sameText(after, format),
         after.sameTextWithin < before.sameTextWithin);
    note(tr("Countries"), countries(before), countries(after), isLooser(before.countries, after.countries));
    note(tr("Days and months begin in"), before.zone, after.zone, false);
    return changes;
}

QString LimitWords::inLines(const QList<Change> &changes)
{
    QStringList lines;
    for (const Change &change : changes)
        lines.append(change.looser ? tr("%1 (looser)", "a change").arg(change.sentence)
                                   : tr("%1 (stricter or other)", "a change").arg(change.sentence));
    return lines.join(QLatin1Char('\n'));
}

Decision LimitWords::askToLoosen(const QList<Change> &changes)
{
    return {.id = QStringLiteral("limits.loosen"),
            .title = tr("Make limits looser?"),
            .text = tr("%1\n\nWho is held by them now may be texted at once.").arg(inLines(changes)),
            .action = tr("Save %Ln change(s)", nullptr, static_cast<int>(changes.size())),
            .stay = tr("Keep the limits")};
}

Decision LimitWords::askToStop(const Budget &budget)
{
    return {.id = QStringLiteral("limits.below"),
            .title = tr("Set the budget below what is used already?"),
            .text = tr("%1 are used. What this budget bounds stops at once, and what waits is held.")
                        .arg(LimitText::amount(budget.name.unit, budget.booked, Format())),
            .action = tr("Set it, and stop"),
            .stay = tr("Leave it")};
}

Decision LimitWords::askToRemove(const Budget &budget, const BudgetSubjects &subjects)
{
    return {.id = QStringLiteral("limits.remove"),
            .title = tr("Remove this budget?"),
            .text = tr("%1, %2: %3. Nothing bounds that any more, and what it holds may go at once.")
                        .arg(whose(budget.name, subjects), period(budget.name.period),
                             LimitText::amount(budget.name.unit, budget.allowed, Format())),
            .action = tr("Remove the budget"),
            .stay = tr("Keep it")};
}

} // namespace heliograph
