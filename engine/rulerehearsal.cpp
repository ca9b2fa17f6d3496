// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rulerehearsal.h"

#include "engine/domain/merge.h"
#include "engine/policy/content/contentrules.h"
#include "engine/providers/catalogue.h"
#include "engine/storage/reader.h"

#include <algorithm>
#include <map>

namespace heliograph {

namespace {

constexpr qsizetype MostExamples = 10;

using Rules = std::shared_ptr<const ContentRules>;

Result<Rules> rulesOf(Reader &reader, const std::optional<NewContentList> &draft)
{
    const auto lists = reader.contentLists();
    if (!lists)
        return lists.error();
    QList<ContentRules::Source> sources;
    const auto add
        = [&sources](const QString &name, const QString &country, const QString &text) -> Result<void> {
        const auto parsed = ContentList::parse(text);
        if (!parsed)
            return parsed.error();
        sources.append({name, country, *parsed});
        return {};
    };
    for (const ContentListRow &row : lists->lists) {
        if (draft && draft->name == row.name)
            continue;
        if (const auto added = add(row.name, row.country, row.text); !added)
            return added.error();
    }
    if (draft) {
        if (const auto added = add(draft->name, draft->country, draft->text); !added)
            return added.error();
    }
    return ContentRules::compile(sources);
}

//! The texts of messages; each campaign is made ready once.
class Texts
{
public:
    explicit Texts(Reader &reader)
        : m_reader(reader)
    {
    }

    //! Nothing where only the provider knows the text.
    std::optional<QString> of(const MessageRow &message)
    {
        const auto key = std::pair(number(message.campaign), number(message.account));
        auto found = m_merges.find(key);
        if (found == m_merges.end())
            found = m_merges.emplace(key, prepare(message)).first;
        if (!found->second || !found->second->knowsText())
            return std::nullopt;
        const auto merged = found->second->merge(message.e164, message.variables);
        return merged ? std::optional(merged->text) : std::nullopt;
    }

private:
    std::optional<Merge> prepare(const MessageRow &message)
    {
        const auto campaign = m_reader.campaign(message.campaign);
        const auto accounts = m_reader.accounts();
        if (!campaign || !accounts)
            return std::nullopt;
        const auto account = std::ranges::find(*accounts, message.account, &ProviderAccount::id);
        if (account == accounts->end())
            return std::nullopt;
        const auto traits = traitsOf(*account);
        if (!traits)
            return std::nullopt;
        auto merge = Merge::prepare(campaign->content.forAccount(account->id), {}, traits->templateSyntax);
        return merge ? std::optional(*std::move(merge)) : std::nullopt;
    }

    Reader &m_reader;
    std::map<std::pair<qint64, qint64>, std::optional<Merge>> m_merges;
};

void keepExamples(const QList<ContentFinding> &findings, QList<ContentFinding> &examples)
{
    for (const ContentFinding &finding : findings) {
        const bool known = std::ranges::any_of(
            examples, [&finding](const ContentFinding &other) { return other.isLike(finding); });
        if (!known)
            examples.append(finding);
    }
}

void count(const QList<ContentFinding> &findings, RuleRehearsal::Outcome &outcome)
{
    ++outcome.texts;
    switch (worstOf(findings)) {
    case ContentSeverity::Block:
        ++outcome.blocked;
        break;
    case ContentSeverity::SecondLook:
        ++outcome.held;
        break;
    case ContentSeverity::Note:
        ++outcome.noted;
        break;
    case ContentSeverity::None:
        break;
    }
    keepExamples(findings, outcome.examples);
}

} // namespace

Result<QList<ContentFinding>> RuleRehearsal::examine(Reader &reader, const QString &text,
                                                     const QStringList &countries)
{
    const auto rules = rulesOf(reader, std::nullopt);
    if (!rules)
        return rules.error();
    return (*rules)->examine(text, (*rules)->scope(countries));
}

Result<RuleRehearsal::Outcome> RuleRehearsal::tryOnRecent(Reader &reader,
                                                          const std::optional<NewContentList> &draft,
                                                          int messages)
{
    const auto rules = rulesOf(reader, draft);
    if (!rules)
        return rules.error();
    const auto page = reader.messages({}, std::nullopt, true, messages, true);
    if (!page)
        return page.error();
    const ContentRules::Scope everywhere = (*rules)->scope({});
    Texts texts(reader);
    Outcome outcome;
    for (const MessageRow &message : page->rows) {
        if (const auto text = texts.of(message))
            count((*rules)->examine(*text, everywhere), outcome);
        else
            ++outcome.unknown;
    }
    std::ranges::stable_sort(outcome.examples, std::greater<>(), &ContentFinding::severity);
    outcome.examples.resize(std::min(outcome.examples.size(), MostExamples));
    return outcome;
}

} // namespace heliograph
