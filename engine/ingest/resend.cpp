// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/resend.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int PeopleAtOnce = 5'000; // as much as may be written at once while anything sends

//! The states that are over without a failure, and the ones that are not over.
struct Standing
{
    MessageState state;
    ResendVerdict verdict;
};

constexpr std::array Standings = std::to_array<Standing>({
    {MessageState::Delivered, ResendVerdict::MayHaveArrived},
    {MessageState::Submitted, ResendVerdict::MayHaveArrived},
    {MessageState::NoReceipt, ResendVerdict::MayHaveArrived},
    {MessageState::InDoubt, ResendVerdict::DecideFirst},
    {MessageState::Parked, ResendVerdict::DecideFirst},
    {MessageState::Ready, ResendVerdict::Open},
    {MessageState::Armed, ResendVerdict::Open},
    {MessageState::Suppressed, ResendVerdict::ForGood},
});

} // namespace

struct Resend::Person
{
    QString e164;
    qint16 country = 0;
    QStringList values;
    qint32 line = 0;
};

Resend::Resend(Reader &reader, const CampaignRow &campaign, Choice choice, MayPass mayPass)
    : m_reader(reader)
    , m_campaign(campaign)
    , m_choice(std::move(choice))
    , m_mayPass(std::move(mayPass))
{
}

ResendVerdict Resend::judge(const FailureShare &share) const
{
    const bool wanted = m_choice.reasons.isEmpty() || m_choice.reasons.contains(share.reason);
    switch (share.state) {
    case MessageState::Rejected:
        if (!m_mayPass(share.driver, share.reason))
            return ResendVerdict::ForGood;
        return wanted ? ResendVerdict::Again : ResendVerdict::NotAsked;
    case MessageState::Expired:
        return wanted ? ResendVerdict::Again : ResendVerdict::NotAsked;
    case MessageState::Undelivered:
        return m_choice.undelivered && wanted ? ResendVerdict::Again : ResendVerdict::NotAsked;
    case MessageState::Cancelled:
        return m_choice.cancelled && m_choice.reasons.isEmpty() ? ResendVerdict::Again
                                                                : ResendVerdict::NotAsked;
    default:
        return ResendVerdict::MayHaveArrived;
    }
}

Result<QList<ResendShare>> Resend::plan()
{
    const auto failures = m_reader.failures(m_campaign.id);
    const auto counters = m_reader.counters(m_campaign.id, TimePoint());
    if (!failures || !counters)
        return failures ? counters.error() : failures.error();
    QList<ResendShare> shares;
    for (const FailureShare &share : *failures) {
        const ResendVerdict verdict = judge(share);
        const qint64 certain = share.count - share.uncertain;
        if (certain > 0)
            shares.append({verdict, share.state, share.reason, certain});
        if (share.uncertain > 0)
            shares.append({ResendVerdict::MayHaveArrived, share.state, share.reason, share.uncertain});
    }
    for (const Standing &standing : Standings) {
        const qint64 count = counters->byState[static_cast<size_t>(standing.state)];
        if (count > 0)
            shares.append({standing.verdict, standing.state, {}, count});
    }
    std::ranges::stable_sort(shares, {}, &ResendShare::verdict);
    return shares;
}

Result<QList<Resend::Failed>> Resend::groups()
{
    const auto failures = m_reader.failures(m_campaign.id);
    if (!failures)
        return failures.error();
    QList<Failed> groups;
    for (const FailureShare &share : *failures) {
        if (judge(share) != ResendVerdict::Again)
            continue;
        const auto same = std::ranges::find(groups, share.state, &Failed::state);
        if (same == groups.end())
            groups.append({m_campaign.id, share.state, {share.reason}});
        else
            same->reasons.append(share.reason);
    }
    return groups;
}

Result<qint64> Resend::visit(const Page &page)
{
    const auto wanted = groups();
    if (!wanted)
        return wanted.error();
    qint64 people = 0;
    for (const Failed &group : *wanted) {
        std::optional<MessageId> after = MessageId{};
        while (after) {
            QList<Person> found;
            const auto last = m_reader.visitFailed(
                group, *after, PeopleAtOnce,
                [&found](const QString &e164, qint16 country, const QStringList &values, qint32 line) {
                    found.append({e164, country, values, line});
                });
            if (!last)
                return last.error();
            if (const auto taken = page(found); !taken)
                return taken.error();
            people += found.size();
            after = *last;
        }
    }
    return people;
}

Result<qint64> Resend::people()
{
    return visit([](const QList<Person> &) { return Result<void>(); });
}

Result<AudienceId> Resend::makeAudience(Store &store, const QString &name, qint64 processId)
{
    const auto audiences = m_reader.audiences();
    if (!audiences)
        return audiences.error();
    const auto source = std::ranges::find(*audiences, m_campaign.audience, &AudienceRow::id);
    const QStringList columns = source == audiences->end() ? QStringList() : source->columns;
    AudienceStore &target = store.audiences();
    const auto audience = target.begin({.name = name,
                                        .columns = columns,
                                        .sourceFile = u"campaign %1"_s.arg(number(m_campaign.id)),
                                        .sourceEncoding = u"UTF-8"_s,
                                        .processId = processId,
                                        .importer = BuiltInAuthor,
                                        .madeFrom = {m_campaign.audience}});
    if (!audience)
        return audience.error();
    const auto sealer = target.sealer(*audience);
    const auto people = visit([&](const QList<Person> &found) {
        std::vector<SealedMember> members;
        members.reserve(static_cast<size_t>(found.size()));
        for (const Person &person : found)
            members.push_back(
                sealer->seal(person.e164, countryText(person.country), person.values, person.line));
        std::ranges::sort(members, {}, &SealedMember::key);
        return target.add(*audience, members);
    });
    if (people && *people > 0) {
        const auto finished = target.finish(
            *audience, {.rows = *people, .accepted = *people, .rejected = 0, .duplicates = 0});
        if (!finished)
            return finished.error();
        const auto agreed = store.consents().inherit(m_campaign.audience, *audience, BuiltInAuthor);
        return agreed ? Result<AudienceId>(*audience) : agreed.error();
    }
    Result<bool> gone = false;
    while (gone && !*gone)
        gone = target.discard(*audience);
    if (!people)
        return people.error();
    return Error{ErrorKind::Conflict,
                 u"Nobody in campaign %1 \"%2\" can be written to again. Nothing was created."_s.arg(
                     QString::number(number(m_campaign.id)), m_campaign.name)};
}

NewCampaign Resend::draftOf(const CampaignRow &parent, const QString &name, AudienceId audience)
{
    NewCampaign child;
    child.name = name;
    child.audience = audience;
    child.accounts = parent.accounts;
    child.content = parent.content;
    child.content.startAt = std::nullopt;
    child.content.expiresAt = std::nullopt;
    child.content.validFor = parent.content.validFor.value_or(usualValidity(parent.content.messageClass));
    child.parent = parent.id;
    return child;
}

} // namespace heliograph
