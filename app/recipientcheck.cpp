// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recipientcheck.h"

#include "engine/domain/merge.h"
#include "engine/providers/catalogue.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int MembersAtOnce = 5'000;

//! What is wrong with the rows of an audience: the first of them by its line, and how many there are.
class BadRows
{
public:
    void add(qint32 line, const QString &why)
    {
        if (m_count++ > 0 && line > m_line)
            return;
        m_line = line;
        m_why = why;
    }

    //! \a remedy ends the sentence that refuses.
    Result<void> verdict(const QString &remedy) const
    {
        if (m_count == 0)
            return {};
        const QString others
            = m_count > 1 ? QStringLiteral(" %1 more rows have a problem.").arg(m_count - 1) : QString();
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("Line %1: %2%3 Nothing was submitted. %4").arg(m_line).arg(m_why, others, remedy)};
    }

private:
    qint64 m_count = 0;
    qint32 m_line = 0;
    QString m_why;
};

// Of the campaign's accounts, the one that sends no text of ours into mainland China, if there is one.
Result<QString> accountWithoutMainland(Reader &reader, const CampaignRow &campaign)
{
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    for (const ProviderAccount &account : *accounts) {
        if (campaign.content.text.isEmpty() || !campaign.accounts.contains(account.id))
            continue;
        const auto traits = traitsOf(account);
        if (!traits)
            return traits.error();
        if (!traits->freeTextToMainland)
            return account.label;
    }
    return QString();
}

Result<QStringList> columnsOf(Reader &reader, AudienceId id)
{
    const auto audiences = reader.audiences();
    if (!audiences)
        return audiences.error();
    const auto audience = std::ranges::find(*audiences, id, &AudienceRow::id);
    return audience == audiences->end() ? QStringList() : audience->columns;
}

Result<void> visitAll(Reader &reader, AudienceId audience, const Reader::MemberVisitor &each)
{
    QByteArray after;
    do {
        const auto last = reader.visitMembers(audience, after, MembersAtOnce, each);
        if (!last)
            return last.error();
        after = *last;
    } while (!after.isEmpty());
    return {};
}

} // namespace

Result<void> checkEveryRecipient(Reader &reader, const CampaignRow &campaign)
{
    const auto columns = columnsOf(reader, campaign.audience);
    const auto closed = accountWithoutMainland(reader, campaign);
    if (!columns || !closed)
        return columns ? closed.error() : columns.error();
    // Which template syntax is used does not matter here: the text of a provider's template was checked
    // whole.
    const auto merge = Merge::prepare(campaign.content, QString(), TemplateSyntax::Alibaba);
    if (!merge)
        return merge.error();
    if (!merge->knowsText())
        return {};

    BadRows unroutable;
    BadRows unmergeable;
    const auto check = [&](const QString &e164, const QStringList &values, qint32 line) {
        if (!closed->isEmpty() && segmentRuleFor(e164) == SegmentRule::China)
            unroutable.add(
                line,
                QStringLiteral("%1 sends own texts to numbers outside mainland China only.").arg(*closed));
        MessageTemplate::ValueList named;
        for (qsizetype index = 0; index < columns->size(); ++index)
            named.append({columns->at(index), values.value(index)});
        if (const auto merged = merge->merge(e164, named); !merged)
            unmergeable.add(line, merged.error().detail);
    };
    if (const auto visited = visitAll(reader, campaign.audience, check); !visited)
        return visited;
    const auto routes = unroutable.verdict(
        QStringLiteral("Use an approved template for them, or an audience without them."));
    return routes ? unmergeable.verdict(QStringLiteral("Add the value or a fallback ({{column|fallback}})."))
                  : routes;
}

} // namespace heliograph
