// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/weakerlist.h"

#include <algorithm>

namespace heliograph {

namespace {

using Entry = ContentList::Entry;

// At least as wide: "casino*" finds what "casino" finds.
bool covers(const Entry &wide, const Entry &narrow)
{
    return wide.role == narrow.role && wide.text.compare(narrow.text, Qt::CaseInsensitive) == 0
        && wide.severity >= narrow.severity && wide.beginsAnywhere >= narrow.beginsAnywhere
        && wide.endsAnywhere >= narrow.endsAnywhere;
}

bool hasFor(const QList<Entry> &entries, const Entry &wanted)
{
    return std::ranges::any_of(entries, [&wanted](const Entry &entry) { return covers(entry, wanted); });
}

// What minds has to be there still; what excuses must not be new.
bool entriesAreWeaker(const QList<Entry> &before, const QList<Entry> &after)
{
    const auto excuses = [](const Entry &entry) { return entry.role == ContentList::Role::Allow; };
    return std::ranges::any_of(before,
                               [&](const Entry &entry) { return !excuses(entry) && !hasFor(after, entry); })
        || std::ranges::any_of(after,
                               [&](const Entry &entry) { return excuses(entry) && !hasFor(before, entry); });
}

bool hasAll(const QStringList &these, const QStringList &among)
{
    return std::ranges::all_of(these, [&among](const QString &one) { return among.contains(one); });
}

bool brandsAreWeaker(const QList<ContentList::Brand> &before, const QList<ContentList::Brand> &after)
{
    // Without hosts links are not compared with the brand at all.
    const auto minds = [](const ContentList::Brand &now, const ContentList::Brand &then) {
        return now.name == then.name
            && (then.hosts.isEmpty() || (!now.hosts.isEmpty() && hasAll(now.hosts, then.hosts)));
    };
    return !std::ranges::all_of(before, [&](const ContentList::Brand &then) {
        return std::ranges::any_of(after, [&](const ContentList::Brand &now) { return minds(now, then); });
    });
}

bool excusesAnything(const ContentList &list)
{
    return !list.allowedLinks.isEmpty() || std::ranges::any_of(list.entries, [](const Entry &entry) {
        return entry.role == ContentList::Role::Allow;
    });
}

} // namespace

bool isWeaker(const ContentList &before, const ContentList &after)
{
    const bool turnedDown = std::ranges::any_of(before.severities.keys(), [&](ContentRule rule) {
        return after.severities.value(rule) < before.severities.value(rule);
    });
    // No rule minds a link that is allowed.
    return turnedDown || !hasAll(after.allowedLinks, before.allowedLinks)
        || !hasAll(before.shorteners, after.shorteners) || entriesAreWeaker(before.entries, after.entries)
        || brandsAreWeaker(before.brands, after.brands);
}

bool isWeaker(const std::optional<ContentListRow> &before, const QString &country, const QString &text)
{
    const auto after = ContentList::parse(text);
    if (!after)
        return false;
    if (!before)
        return excusesAnything(*after);
    // What counts in one country only lets everything pass elsewhere.
    const bool elsewhere = before->country != country && !country.isEmpty();
    const bool excusesMoreWidely = before->country != country && excusesAnything(*after);
    const auto old = ContentList::parse(before->text);
    return elsewhere || excusesMoreWidely || !old || isWeaker(*old, *after);
}

} // namespace heliograph
