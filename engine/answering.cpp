// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/answering.h"

#include "engine/domain/merge.h"
#include "engine/domain/phonenumberparser.h"
#include "engine/policy/content/contentaudit.h"
#include "engine/providerfacts.h"
#include "engine/storage/reader.h"
#include "engine/storage/store.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

CampaignContent contentOf(const QString &text)
{
    CampaignContent content;
    content.text = text;
    content.messageClass = MessageClass::Notice;
    return content;
}

} // namespace

Answering::Answering(Reader &reader)
    : m_reader(reader)
{
}

Result<AnswerGround> Answering::ground(InboundId id, TimePoint now)
{
    const auto reply = m_reader.reply(id);
    if (!reply)
        return reply.error();
    AnswerGround ground;
    ground.e164 = reply->e164;
    ground.account = reply->account;
    ground.provider = reply->accountLabel;
    const QString country = countryOf(reply->e164);
    const auto hindrance = hindranceOf(*reply, country, ground);
    if (!hindrance)
        return hindrance.error();
    ground.hindrance = *hindrance;
    if (*hindrance == AnswerHindrance::None && reply->receivedAt <= now - AnsweredWithin)
        ground.hindrance = AnswerHindrance::TooOld;
    const auto price = m_reader.segmentPrice(ground.account, countryCode(country), MessageClass::Notice, now);
    if (!price)
        return price.error();
    ground.segmentPrice = *price;
    return ground;
}

Result<AnswerHindrance> Answering::hindranceOf(const ReplyRow &reply, const QString &country,
                                               AnswerGround &ground)
{
    if (reply.e164.isEmpty())
        return AnswerHindrance::Forgotten;
    const auto listed = m_reader.suppressionOf(reply.id, MessageClass::Notice);
    const auto accounts = m_reader.accounts();
    if (!listed || !accounts)
        return listed ? accounts.error() : listed.error();
    if (*listed) {
        ground.optedOutAt = (*listed)->at;
        return AnswerHindrance::OptedOut;
    }
    const auto account = std::ranges::find(*accounts, reply.account, &ProviderAccount::id);
    if (account == accounts->end())
        return AnswerHindrance::AccountGone;
    ground.signature = account->settings.value(u"sign_name"_s);
    const auto traits = ProviderFacts::traits(*account);
    if (!traits)
        return traits.error();
    if (!traits->freeText)
        return AnswerHindrance::TemplatesOnly;
    return country == u"CN"_s && !traits->freeTextToMainland ? AnswerHindrance::NotToMainland
                                                             : AnswerHindrance::None;
}

Result<ContentReview> Answering::review(const AnswerGround &ground, const QString &text)
{
    const auto lists = m_reader.contentLists();
    if (!lists)
        return lists.error();
    QList<ContentRules::Source> sources;
    for (const ContentListRow &list : lists->lists) {
        auto parsed = ContentList::parse(list.text);
        if (!parsed)
            return parsed.error();
        sources.append({list.name, list.country, *std::move(parsed)});
    }
    ContentReview review;
    review.rulesVersion = lists->version;
    review.rulesHash = lists->hash;
    review.countries = {countryOf(ground.e164)};
    review.members = 1;
    review.findings = ContentAudit(ContentRules::compile(sources), contentOf(text), ground.signature,
                                   TemplateSyntax::Own, review.countries)
                          .ofCampaign();
    return review;
}

Result<SentAnswer> Answering::send(Store &store, InboundId reply, const QString &text, UserId by,
                                   TimePoint now)
{
    const auto found = ground(reply, now);
    if (!found)
        return found.error();
    SentAnswer sent{.answer = {}, .sent = false, .ground = *found, .findings = {}};
    if (found->hindrance != AnswerHindrance::None)
        return sent;
    const auto looked = review(*found, text);
    if (!looked)
        return looked.error();
    sent.findings = looked->findings;
    if (looked->severity() > ContentSeverity::Note)
        return sent;
    const auto gone = store.answers().send({.reply = reply, .text = text, .review = *looked}, by);
    if (!gone)
        return gone.error();
    sent.answer = *gone;
    sent.sent = true;
    return sent;
}

} // namespace heliograph
