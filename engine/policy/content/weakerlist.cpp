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
    return !std::ranges::all_of(before, [&after](const ContentList::Brand &brand) {
        const auto found = std::ranges::find(after, brand.name, &ContentList::Brand::name);
        return found != after.end() && hasAll(found->hosts, brand.hosts);
    });
}

} // namespace

bool isWeaker(const ContentList &before, const ContentList &after)
{
    const bool turnedDown = std::ranges::any_of(before.severities.keys(), [&](ContentRule rule) {
        return after.severities.value(rule) < before.severities.value(rule);
    });
    // Without any allowed link every link passes: the first one that is listed forbids the others.
    const bool moreLinks = !before.allowedLinks.isEmpty()
        && (after.allowedLinks.isEmpty() || !hasAll(after.allowedLinks, before.allowedLinks));
    return turnedDown || moreLinks || !hasAll(before.shorteners, after.shorteners)
        || entriesAreWeaker(before.entries, after.entries) || brandsAreWeaker(before.brands, after.brands);
}

} // namespace heliograph
