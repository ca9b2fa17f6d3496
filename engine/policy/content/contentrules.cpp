// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/contentrules.h"

#include "engine/policy/content/contentexamination.h"
#include "engine/policy/content/foldedtext.h"
#include "engine/policy/content/lookalikes.h"

namespace heliograph {

namespace {

QSet<QString> setOf(const QStringList &names)
{
    return {names.begin(), names.end()};
}

// "ALL" looks like "ALi": short names would be found in ordinary words.
constexpr qsizetype LongEnoughForCapitals = 5;

} // namespace

std::shared_ptr<const ContentRules> ContentRules::compile(const QList<Source> &sources)
{
    std::shared_ptr<ContentRules> rules(new ContentRules);
    for (const Source &source : sources) {
        rules->m_names.append(source.name);
        rules->m_countries.append(source.country);
        rules->m_severities.append(source.list.severities);
        rules->m_allowedLinks.append(setOf(source.list.allowedLinks));
        rules->m_shorteners.append(setOf(source.list.shorteners));
        rules->add(static_cast<int>(rules->m_names.size()) - 1, source.list);
    }
    rules->m_matcher.build();
    return rules;
}

void ContentRules::add(int list, const ContentList &content)
{
    for (const ContentList::Entry &entry : content.entries) {
        const int id = static_cast<int>(m_entries.size());
        m_entries.push_back({list, entry});
        m_matcher.add(FoldedText::plainOf(entry.text), id);
        m_matcher.add(FoldedText::lookOf(entry.text), id);
    }
    for (const ContentList::Brand &brand : content.brands)
        addBrand(list, brand);
}

void ContentRules::addBrand(int list, const ContentList::Brand &brand)
{
    const int number = static_cast<int>(m_brands.size());
    const QString folded = QString::fromStdU16String(FoldedText::plainOf(brand.name));
    m_brands.push_back({.list = list, .name = brand.name, .folded = folded, .hosts = setOf(brand.hosts)});
    QSet<QString> looks{lookalikes::skeleton(folded)};
    if (folded.size() >= LongEnoughForCapitals)
        looks.insert(lookalikes::skeleton(folded.toUpper()));
    for (const QString &look : std::as_const(looks))
        m_brandsByLook.insert(look, number);
}

ContentRules::Scope ContentRules::scope(const QStringList &countries) const
{
    Scope scope;
    for (int list = 0; list < m_names.size(); ++list) {
        const bool counts
            = countries.isEmpty() || m_countries[list].isEmpty() || countries.contains(m_countries[list]);
        scope.lists.push_back(counts);
        if (!counts)
            continue;
        scope.hasAllowedLinks = scope.hasAllowedLinks || !m_allowedLinks[list].isEmpty();
        for (const auto &[rule, severity] : m_severities[list].asKeyValueRange()) {
            Scope::Rule &strictest = scope.rules[static_cast<size_t>(rule)];
            if (severity > strictest.severity)
                strictest = {severity, list};
        }
    }
    return scope;
}

QList<ContentFinding> ContentRules::examine(QStringView text, const Scope &scope) const
{
    if (isEmpty() || text.isEmpty())
        return {};
    return ContentExamination(*this, scope, text).run();
}

} // namespace heliograph
