// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/content/contentlist.h"
#include "engine/policy/content/wordmatcher.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QStringView>

#include <array>
#include <memory>
#include <vector>

namespace heliograph {

//! All content rules in force, made ready once and asked for every text.
//!
//! The verdict is a pure function of the text, the countries it goes to and these rules. It takes time in
//! proportion to the text, whatever stands in it. Immutable; any thread.
class ContentRules
{
public:
    //! One list and where it counts.
    struct Source
    {
        QString name;
        QString country; //!< ISO 3166 alpha-2; empty: everywhere
        ContentList list;
    };

    //! The lists that count for some countries, and the strictest word of each rule among them.
    struct Scope
    {
        struct Rule
        {
            ContentSeverity severity = ContentSeverity::None;
            int list = -1;
        };

        std::vector<bool> lists;
        std::array<Rule, ContentRuleCount> rules{};
        bool hasAllowedLinks = false;
    };

    //! An entry of some list, by its number in the matcher.
    struct Entry
    {
        int list = 0;
        ContentList::Entry entry;
    };

    struct Brand
    {
        int list = 0;
        QString name;
        QString folded; //!< case folded, to tell the brand itself from what only looks like it
        QSet<QString> hosts;
    };

    //! Takes about 2 µs an entry.
    static std::shared_ptr<const ContentRules> compile(const QList<Source> &sources);

    bool isEmpty() const { return m_names.isEmpty(); }

    //! What counts for \a countries; all of them if the list is empty, since then it is not known where a
    //! text goes.
    Scope scope(const QStringList &countries) const;

    //! Everything that the rules of \a scope find in \a text, at most MostFindings, in the order of the text.
    //! U+FFFC stands for a value that is not known yet.
    QList<ContentFinding> examine(QStringView text, const Scope &scope) const;

    static constexpr qsizetype MostFindings = 50;

private:
    friend class ContentExamination;

    ContentRules() = default;
    void add(int list, const ContentList &content);
    void addBrand(int list, const ContentList::Brand &brand);

    QStringList m_names;
    QStringList m_countries;
    QList<QMap<ContentRule, ContentSeverity>> m_severities;
    QList<QSet<QString>> m_allowedLinks;
    QList<QSet<QString>> m_shorteners;
    std::vector<Entry> m_entries;
    WordMatcher m_matcher;
    std::vector<Brand> m_brands;
    QMultiHash<QString, int> m_brandsByLook; // skeleton → m_brands
};

} // namespace heliograph
