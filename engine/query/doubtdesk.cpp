// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/doubtdesk.h"

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

// In the order of DoubtEvidence.
constexpr std::array EvidenceKeys
    = {QLatin1String("cannot-be-asked"), QLatin1String("not-asked-yet"), QLatin1String("no-record-proven"),
       QLatin1String("no-record-yet"),   QLatin1String("no-record"),     QLatin1String("other-records"),
       QLatin1String("question-failed")};

DoubtEvidence evidenceOf(const DoubtRow &row, const DoubtPlan &plan, QueryStrength strength)
{
    if (plan.strongMiss)
        return DoubtEvidence::NotThereProven;
    if (!row.lastAnswer)
        return strength == QueryStrength::None ? DoubtEvidence::CannotBeAsked : DoubtEvidence::NotAsked;
    switch (*row.lastAnswer) {
    case DoubtAnswer::Found: // closes it, so this is the moment before
    case DoubtAnswer::OthersOnly:
        return DoubtEvidence::Mixed;
    case DoubtAnswer::NotFound:
        return strength == QueryStrength::Strong ? DoubtEvidence::NotThereYet : DoubtEvidence::NotThere;
    case DoubtAnswer::NoAnswer:
    case DoubtAnswer::Down:
    case DoubtAnswer::Busy:
    case DoubtAnswer::Unclear:
        return DoubtEvidence::NoAnswer;
    }
    Q_UNREACHABLE();
}

std::optional<TimePoint> earlier(const std::optional<TimePoint> &a, const std::optional<TimePoint> &b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

void add(DoubtGroup &group, const DoubtCase &one)
{
    group.since = group.count == 0 ? one.row.since : std::min(group.since, one.row.since);
    ++group.count;
    group.mayDecide += one.mayDecide ? 1 : 0;
    group.mostAsked = std::max(group.mostAsked, one.row.asked);
    group.nextQuestion = earlier(group.nextQuestion, one.plan.askAt);
    group.nextEnd = earlier(group.nextEnd, one.plan.endsAt);
}

} // namespace

QLatin1String doubtEvidenceKey(DoubtEvidence evidence)
{
    return EvidenceKeys[static_cast<size_t>(evidence)];
}

DoubtCase doubtCase(const DoubtRow &row, const DoubtAccounts &accounts, TimePoint now)
{
    const DoubtAccount account = accounts.value(row.account);
    DoubtCase one;
    one.row = row;
    one.plan = doubtPlan(row, account.asking, now);
    one.strength = account.asking.strength(row, now);
    one.evidence = evidenceOf(row, one.plan, one.strength);
    one.mayDecide = now >= one.plan.mayDecideFrom;
    one.group = QStringLiteral("%1:%2:%3")
                    .arg(account.label.isEmpty() ? QString::number(number(row.account)) : account.label,
                         doubtCauseKey(row.cause), doubtEvidenceKey(one.evidence));
    return one;
}

QList<DoubtGroup> doubtGroups(const QList<DoubtCase> &cases)
{
    QList<DoubtGroup> groups;
    QHash<QString, qsizetype> places;
    for (const DoubtCase &one : cases) {
        const auto place = places.constFind(one.group);
        const qsizetype at = place == places.constEnd() ? groups.size() : *place;
        if (at == groups.size()) {
            places.insert(one.group, at);
            DoubtGroup group;
            group.key = one.group;
            group.account = one.row.account;
            group.cause = one.row.cause;
            group.evidence = one.evidence;
            group.strength = one.strength;
            groups.append(group);
        }
        add(groups[at], one);
    }
    std::ranges::stable_sort(groups, std::ranges::greater(), &DoubtGroup::count);
    return groups;
}

} // namespace heliograph
