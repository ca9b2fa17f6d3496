// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/contentexamination.h"

#include "engine/policy/content/brandlook.h"
#include "engine/policy/content/digitgroups.h"
#include "engine/policy/content/hiddencharacters.h"
#include "engine/policy/content/lookalikes.h"

#include <algorithm>
#include <limits>

namespace heliograph {

namespace {

// About as much of an SMS as is read in one glance.
constexpr int Near = 100;

constexpr char16_t ValueMark = 0xFFFC;

} // namespace

ContentExamination::ContentExamination(const ContentRules &rules, const ContentRules::Scope &scope,
                                       QStringView text)
    : m_rules(rules)
    , m_scope(scope)
    , m_text(text)
    , m_folded(text)
{
}

QList<ContentFinding> ContentExamination::run()
{
    findWords(m_folded.plain());
    if (const FoldedText::Form *look = m_folded.look())
        findWords(*look);
    dropAllowed();
    findAllLinks();
    judgeWords();
    for (const FoundLink &found : std::as_const(m_links))
        judgeLink(found);
    judgePhishing();
    judgeBrands();
    judgeDigits();
    judgeHidden();
    std::ranges::stable_sort(m_findings, {}, &ContentFinding::position);
    if (m_findings.size() > ContentRules::MostFindings) {
        // The worst must not be cut off.
        std::ranges::stable_sort(m_findings, std::greater<>(), &ContentFinding::severity);
        m_findings.resize(ContentRules::MostFindings);
        std::ranges::stable_sort(m_findings, {}, &ContentFinding::position);
    }
    return m_findings;
}

ContentExamination::Span ContentExamination::spanOf(const FoldedText::Form &form, size_t begin, size_t end)
{
    return {form.begin[begin], form.end[end - 1]};
}

void ContentExamination::findWords(const FoldedText::Form &form)
{
    m_rules.m_matcher.find(form.units, [&](int id, size_t begin, size_t end) {
        const ContentRules::Entry &found = m_rules.m_entries[static_cast<size_t>(id)];
        if (!m_scope.lists[static_cast<size_t>(found.list)]
            || !isWholeWord(found.entry, form.units, begin, end))
            return;
        m_hits.append({id, spanOf(form, begin, end)});
    });
}

bool ContentExamination::isWholeWord(const ContentList::Entry &entry, const std::u16string &units,
                                     size_t begin, size_t end) const
{
    const auto joined = [&units](size_t left) {
        return left + 1 < units.size() && isPartOfWord(units[left]) && isPartOfWord(units[left + 1]);
    };
    return (entry.beginsAnywhere || begin == 0 || !joined(begin - 1))
        && (entry.endsAnywhere || !joined(end - 1));
}

// The same word may be found in both forms, and a list may hold it twice.
void ContentExamination::dropAllowed()
{
    if (m_hits.isEmpty())
        return;
    std::ranges::stable_sort(m_hits, {}, [](const Hit &hit) { return std::pair(hit.span.begin, hit.entry); });
    const auto repeated = std::ranges::unique(
        m_hits, {}, [](const Hit &hit) { return std::pair(hit.span.begin, hit.entry); });
    m_hits.erase(repeated.begin(), repeated.end());

    QList<Span> allowed; // sorted, each with the furthest end of those up to it
    for (const Hit &hit : std::as_const(m_hits)) {
        if (m_rules.m_entries[static_cast<size_t>(hit.entry)].entry.role == ContentList::Role::Allow)
            allowed.append({hit.span.begin,
                            allowed.isEmpty() ? hit.span.end : std::max(hit.span.end, allowed.last().end)});
    }
    m_hits.removeIf([&allowed](const Hit &hit) {
        const auto later = std::ranges::upper_bound(allowed, hit.span.begin, {}, &Span::begin);
        return later != allowed.begin() && std::prev(later)->end >= hit.span.end;
    });
}

void ContentExamination::findAllLinks()
{
    const QList<Link> links = findLinks(m_folded.written());
    for (const Link &link : links) {
        FoundLink found{.link = link,
                        .span = spanOf(m_folded.written(), static_cast<size_t>(link.begin),
                                       static_cast<size_t>(link.end))};
        for (qsizetype list = 0; list < m_rules.m_allowedLinks.size() && !link.isUnknownYet; ++list) {
            if (m_scope.lists[static_cast<size_t>(list)])
                found.isAllowed = found.isAllowed || link.host.isWithin(m_rules.m_allowedLinks[list]);
        }
        m_links.append(found);
    }
}

void ContentExamination::judgeWords()
{
    for (const Hit &hit : std::as_const(m_hits)) {
        const ContentRules::Entry &found = m_rules.m_entries[static_cast<size_t>(hit.entry)];
        if (found.entry.role == ContentList::Role::Word)
            report(ContentRule::Word, found.entry.severity, found.list, found.entry.text, hit.span);
        else if (found.entry.role == ContentList::Role::CodeRequest)
            report(ContentRule::CodeRequest, found.entry.text, hit.span);
    }
}

void ContentExamination::judgeLink(const FoundLink &found)
{
    const Link &link = found.link;
    if (link.hasUserName)
        report(ContentRule::UserNameInLink, link.host.shown, found.span);
    if (link.isUnknownYet || found.isAllowed)
        return;
    for (int list = 0; list < m_rules.m_shorteners.size(); ++list) {
        if (m_scope.lists[static_cast<size_t>(list)] && link.host.isWithin(m_rules.m_shorteners[list])) {
            report(ContentRule::Shortener, link.host.shown, found.span);
            break;
        }
    }
    if (link.host.isAddress)
        report(ContentRule::IpAddress, link.host.shown, found.span);
    if (link.host.mixesScripts)
        report(ContentRule::MixedScripts, link.host.shown, found.span);
    if (link.host.isPunycode)
        report(ContentRule::Punycode, link.host.shown, found.span);
    report(ContentRule::UnlistedLink, link.host.shown, found.span);
    judgeBrandLink(found);
}

// A link that a list allows is the organisation's own: "log in at https://acme.example" is no phishing.
void ContentExamination::judgePhishing()
{
    QList<Span> foreign;
    for (const FoundLink &found : std::as_const(m_links)) {
        if (!found.isAllowed)
            foreign.append(found.span);
    }
    if (foreign.isEmpty())
        return;
    for (const Hit &hit : std::as_const(m_hits)) {
        const ContentRules::Entry &word = m_rules.m_entries[static_cast<size_t>(hit.entry)];
        const int apart = distance(foreign, hit.span);
        if (apart < 0)
            continue; // "login" in the link itself says nothing
        if (word.entry.role == ContentList::Role::Credential && apart <= Near)
            report(ContentRule::CredentialsNearLink, word.entry.text, hit.span);
        else if (word.entry.role == ContentList::Role::Urgency)
            report(ContentRule::UrgencyWithLink, word.entry.text, hit.span);
    }
}

//! From \a span to the nearest of \a others, which are sorted and apart; -1 if it lies in one.
int ContentExamination::distance(const QList<Span> &others, Span span)
{
    const auto next = std::ranges::upper_bound(others, span.begin, {}, &Span::begin);
    int nearest
        = next == others.end() ? std::numeric_limits<int>::max() : std::max(next->begin - span.end, 0);
    if (next != others.begin()) {
        const Span before = *std::prev(next);
        if (span.isWithin(before))
            return -1;
        nearest = std::min(nearest, std::max(span.begin - before.end, 0));
    }
    return nearest;
}

void ContentExamination::judgeBrands()
{
    if (m_rules.m_brands.empty() || !minds(ContentRule::Brand))
        return;
    const FoldedText::Form &form = m_folded.written();
    const std::u16string &units = form.units;
    for (size_t at = 0; at < units.size();) {
        size_t end = at;
        while (end < units.size()
               && (isPartOfWord(units[end]) || QChar(units[end]).category() == QChar::Mark_NonSpacing))
            ++end;
        if (end - at >= 3)
            judgeName(QStringView(units).sliced(static_cast<qsizetype>(at), static_cast<qsizetype>(end - at)),
                      spanOf(form, at, end));
        at = std::max(end, at + 1);
    }
    for (const FoundLink &found : std::as_const(m_links)) {
        // Its letters are in the text only where it is not written in punycode.
        if (!found.link.host.isPunycode)
            continue;
        const QStringList labels = found.link.host.shown.split(QChar(u'.'));
        for (const QString &label : labels)
            judgeName(label, found.span);
    }
}

void ContentExamination::judgeName(QStringView name, Span span)
{
    if (name.size() > ContentList::LongestEntry)
        return;
    const auto [first, last] = m_rules.m_brandsByLook.equal_range(lookalikes::skeleton(name));
    if (first == last)
        return;
    const QString folded = QString::fromStdU16String(FoldedText::plainOf(name));
    for (auto number = first; number != last; ++number) {
        const ContentRules::Brand &brand = m_rules.m_brands[static_cast<size_t>(*number)];
        if (m_scope.lists[static_cast<size_t>(brand.list)] && brand.folded != folded)
            report(ContentRule::Brand, brand.name, span);
    }
}

void ContentExamination::judgeBrandLink(const FoundLink &found)
{
    if (!minds(ContentRule::BrandLink))
        return;
    const QString look = QString::fromStdU16String(FoldedText::plainOf(found.link.host.shown));
    for (const ContentRules::Brand &brand : m_rules.m_brands) {
        if (m_scope.lists[static_cast<size_t>(brand.list)] && !brand.hosts.isEmpty()
            && carriesBrand(look, brand.folded) && !found.link.host.isWithin(brand.hosts))
            report(ContentRule::BrandLink, found.link.host.shown, found.span);
    }
}

void ContentExamination::judgeDigits()
{
    if (!minds(ContentRule::CardNumber) && !minds(ContentRule::PhoneNumber))
        return;
    const FoldedText::Form &form = m_folded.plain();
    QList<Span> links;
    for (const FoundLink &found : std::as_const(m_links))
        links.append(found.span);
    const QList<DigitGroup> groups = findDigitGroups(form.units);
    for (const DigitGroup &group : groups) {
        const Span span = spanOf(form, static_cast<size_t>(group.begin), static_cast<size_t>(group.end));
        if (distance(links, span) < 0)
            continue;
        report(group.kind == DigitGroup::Kind::Card ? ContentRule::CardNumber : ContentRule::PhoneNumber,
               QString(), span);
    }
}

void ContentExamination::judgeHidden()
{
    if (!minds(ContentRule::HiddenCharacters))
        return;
    const QList<int> places = findHiddenCharacters(m_text);
    for (const int place : places)
        report(ContentRule::HiddenCharacters, QString(), {place, place + 1});
}

bool ContentExamination::minds(ContentRule rule) const
{
    return m_scope.rules[static_cast<size_t>(rule)].severity != ContentSeverity::None;
}

void ContentExamination::report(ContentRule rule, const QString &what, Span span)
{
    const ContentRules::Scope::Rule &in = m_scope.rules[static_cast<size_t>(rule)];
    if (in.severity != ContentSeverity::None)
        report(rule, in.severity, in.list, what, span);
}

void ContentExamination::report(ContentRule rule, ContentSeverity severity, int list, const QString &what,
                                Span span)
{
    ContentFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.list = m_rules.m_names[list];
    // A value that is not known yet is shown as dots.
    finding.what = QString(what).replace(QChar(ValueMark), QStringLiteral("…"));
    finding.position = span.begin;
    finding.length = span.end - span.begin;
    m_findings.append(finding);
}

} // namespace heliograph
