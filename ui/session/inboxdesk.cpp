// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/inboxdesk.h"

#include "engine/query/history.h"
#include "ui/session/engineclient.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int MostTurns = 200;
constexpr int MostReplies = 5'000;

Result<QList<InboxDesk::Turn>> readConversation(Desk &desk, const QString &e164)
{
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    auto history = History::at(desk.reader, *situation);
    if (!history)
        return history.error();
    MessageFilter filter;
    filter.e164 = e164;
    const auto messages = history->find(filter, MostTurns);
    if (!messages)
        return messages.error();
    const auto replies = desk.reader.replies({}, MostReplies);
    if (!replies)
        return replies.error();
    QList<InboxDesk::Turn> turns;
    for (const MessageRow &message : *messages) {
        const auto campaign = desk.reader.campaign(message.campaign);
        if (!campaign)
            return campaign.error();
        const bool isAnswer = campaign->kind == CampaignKind::Answer;
        turns.append({false, message.sentAt.value_or(message.stateAt),
                      isAnswer ? campaign->content.text : QString(), message.campaignName, message});
    }
    for (const ReplyRow &reply : *replies) {
        if (reply.e164 == e164)
            turns.append(
                {true, reply.at.value_or(reply.receivedAt), reply.text, reply.campaignName, std::nullopt});
    }
    std::ranges::sort(turns, {}, &InboxDesk::Turn::at);
    return turns;
}

Result<QList<Person>> readAnswerers(Desk &desk, InboundId reply)
{
    auto people = desk.store->users().people();
    const auto author = desk.store->users().ownerOf(Owned::Reply, number(reply));
    if (!people || !author)
        return people ? author.error() : people.error();
    people->removeIf([&author](const Person &person) {
        const Grant grant = grantOf(Right::InboxAnswer, person.roles);
        return !person.enabled || grant == Grant::No || (grant == Grant::Own && *author != person.id);
    });
    return people;
}

} // namespace

QFuture<Result<QList<ReplyRow>>> InboxDesk::replies(bool openOnly, int limit) const
{
    const ReplyFilter filter{.openOnly = openOnly, .author = m_client.session().ownOnly(Right::InboxRead)};
    return m_client.read([=](Desk &desk) { return desk.reader.replies(filter, limit); });
}

QFuture<Result<QList<InboxDesk::Turn>>> InboxDesk::conversation(const QString &e164) const
{
    return m_client.search([e164](Desk &desk) { return readConversation(desk, e164); });
}

QFuture<Result<AnswerGround>> InboxDesk::answerGround(InboundId reply) const
{
    return m_client.read([reply](Desk &desk) { return Answering(desk.reader).ground(reply, desk.now); });
}

QFuture<Result<SentAnswer>> InboxDesk::answer(InboundId reply, const QString &text) const
{
    return m_client.change([reply, text](Desk &desk) {
        return Answering(desk.reader).send(*desk.store, reply, text, desk.by, desk.now);
    });
}

QFuture<Result<QList<OwnText>>> InboxDesk::savedAnswers() const
{
    return m_client.read([](Desk &desk) {
        auto texts = desk.reader.ownTexts();
        if (texts)
            texts->removeIf([](const OwnText &text) { return text.archivedAt || !text.content.isAnswer(); });
        return texts;
    });
}

QFuture<Result<QList<Person>>> InboxDesk::answerers(InboundId reply) const
{
    return m_client.change([reply](Desk &desk) { return readAnswerers(desk, reply); });
}

QFuture<Result<int>> InboxDesk::assign(InboundId reply, std::optional<UserId> to) const
{
    return m_client.change(
        [reply, to](Desk &desk) { return desk.store->inbox().assign({reply}, to, desk.by, desk.now); });
}

QFuture<Result<int>> InboxDesk::reopen(InboundId reply) const
{
    return m_client.change(
        [reply](Desk &desk) { return desk.store->inbox().reopen({reply}, desk.by, desk.now); });
}

QFuture<Result<int>> InboxDesk::markDone(InboundId reply) const
{
    return m_client.change(
        [reply](Desk &desk) { return desk.store->inbox().markDone({reply}, desk.by, desk.now); });
}

QFuture<Result<InboxDesk::OptedOut>> InboxDesk::optOut(InboundId reply, const QString &e164) const
{
    return m_client.change([reply, e164](Desk &desk) -> Result<OptedOut> {
        const auto added = desk.store->suppressions().add({e164}, SuppressionReason::Request,
                                                          QStringLiteral("reply %1").arg(number(reply)),
                                                          desk.by, desk.now);
        if (!added)
            return added.error();
        const auto done = desk.store->inbox().markDone({reply}, desk.by, desk.now);
        return done ? Result<OptedOut>(OptedOut{*added > 0, *done > 0}) : done.error();
    });
}

QFuture<Result<void>> InboxDesk::undoOptOut(InboundId reply, const QString &e164, const OptedOut &done) const
{
    return m_client.change([reply, e164, done](Desk &desk) -> Result<void> {
        const auto taken = desk.store->suppressions().takeBack({e164}, {}, desk.by);
        if (!taken || !done.wasOpen)
            return taken ? Result<void>() : taken.error();
        const auto opened = desk.store->inbox().reopen({reply}, desk.by, desk.now);
        return opened ? Result<void>() : opened.error();
    });
}

QFuture<Result<std::optional<SuppressionRow>>> InboxDesk::ownWishOf(InboundId reply) const
{
    // Marketing is what people opt out of alone, if not of everything.
    return m_client.read([reply](Desk &desk) {
        const auto listed = desk.reader.suppressionOf(reply, MessageClass::Marketing);
        const bool isOther = listed && *listed && !isOwnWish((*listed)->reason);
        return isOther ? Result<std::optional<SuppressionRow>>(std::nullopt) : listed;
    });
}

QFuture<Result<bool>> InboxDesk::textAgain(const QString &e164, const QString &reason) const
{
    return m_client.change(
        [=](Desk &desk) { return desk.store->suppressions().remove(e164, desk.by, reason); });
}

} // namespace heliograph
