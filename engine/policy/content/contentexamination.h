// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/content/contentrules.h"
#include "engine/policy/content/foldedtext.h"
#include "engine/policy/content/linkscanner.h"

namespace heliograph {

//! One text before the rules. Used once.
class ContentExamination
{
public:
    ContentExamination(const ContentRules &rules, const ContentRules::Scope &scope, QStringView text);

    QList<ContentFinding> run();

private:
    //! A place in the text as it was written.
    struct Span
    {
        int begin = 0;
        int end = 0;

        bool isWithin(const Span &other) const { return begin >= other.begin && end <= other.end; }
    };

    //! A word that is in the text.
    struct Hit
    {
        int entry = 0;
        Span span;
    };

    struct FoundLink
    {
        Link link;
        Span span;
        bool isAllowed = false;
    };

    static int distance(const QList<Span> &others, Span span);
    static Span spanOf(const FoldedText::Form &form, size_t begin, size_t end);
    void findWords(const FoldedText::Form &form);
    bool isWholeWord(const ContentList::Entry &entry, const std::u16string &units, size_t begin,
                     size_t end) const;
    void dropAllowed();
    void findAllLinks();
    void judgeWords();
    void judgeLink(const FoundLink &found);
    void judgePhishing();
    void judgeBrands();
    void judgeName(QStringView name, Span span);
    void judgeBrandLink(const FoundLink &found);
    void judgeDigits();
    void judgeHidden();
    void report(ContentRule rule, const QString &what, Span span);
    void report(ContentRule rule, ContentSeverity severity, int list, const QString &what, Span span);
    bool minds(ContentRule rule) const;

    const ContentRules &m_rules;
    const ContentRules::Scope &m_scope;
    QStringView m_text;
    FoldedText m_folded;
    QList<Hit> m_hits;
    QList<FoundLink> m_links;
    QList<ContentFinding> m_findings;
};

} // namespace heliograph
