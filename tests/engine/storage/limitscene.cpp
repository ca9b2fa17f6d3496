// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include "engine/storage/sqlite/checker.h"
#include "engine/storage/sqlite/sqlitereader.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

template <typename R>
void expect(const R &result)
{
    if (!result)
        qFatal("A step of a test failed: %s", qPrintable(result.error().detail));
}

} // namespace

LimitScene::LimitScene()
    : m_account(m_store.addAccount())
{
}

QString LimitScene::text(const QString &sql)
{
    Statement &row = m_store.connection().statement(sql);
    expect(row.run());
    const QString text = row.next() ? row.text(0) : QString();
    row.finish();
    return text;
}

CampaignContent LimitScene::content(MessageClass messageClass, const QString &text)
{
    CampaignContent content;
    content.text = text;
    content.signName = u"Test"_s;
    content.messageClass = messageClass;
    return content;
}

AudienceId LimitScene::audience(int people)
{
    if (!m_audiences.contains(people))
        m_audiences.insert(people, m_store.addAudience(people, u"of %1"_s.arg(people)));
    return m_audiences.value(people);
}

AudienceId LimitScene::audience(const QList<std::pair<QString, QString>> &numbersAndCountries)
{
    AudienceStore &audiences = m_store.store().audiences();
    const auto audience = audiences.begin({.name = u"mixed"_s,
                                           .columns = {},
                                           .sourceFile = u"list.csv"_s,
                                           .sourceEncoding = u"UTF-8"_s,
                                           .processId = 1});
    expect(audience);
    const auto sealer = audiences.sealer(*audience);
    std::vector<SealedMember> members;
    for (const auto &[number, country] : numbersAndCountries)
        members.push_back(sealer->seal(number, country, {}, int(members.size()) + 2));
    std::ranges::sort(members, {}, &SealedMember::key);
    expect(audiences.add(*audience, members));
    const auto size = qint64(members.size());
    expect(audiences.finish(*audience, {.rows = size, .accepted = size, .rejected = 0, .duplicates = 0}));
    return *audience;
}

CampaignId LimitScene::add(const CampaignContent &content, AudienceId audience)
{
    const CampaignId campaign
        = m_store.addCampaign(audience, m_account, u"campaign %1"_s.arg(++m_campaigns), content);
    if (content.messageClass == MessageClass::Marketing)
        expect(m_store.store().consents().record(audience,
                                                 {.basis = ConsentBasis::OptIn,
                                                  .textVersion = u"1"_s,
                                                  .source = u"web form"_s,
                                                  .obtainedAt = now()},
                                                 BuiltInAuthor));
    m_store.launch(campaign);
    return campaign;
}

CampaignId LimitScene::add(MessageClass messageClass, int people)
{
    return add(content(messageClass), audience(people));
}

void LimitScene::setRules(const LimitRules &rules)
{
    expect(limits().setRules(rules, {}, BuiltInAuthor));
}

void LimitScene::setPrice(const QString &country, const QString &price, const QString &currency)
{
    QList<Price> prices;
    for (int messageClass = 0; messageClass < 3; ++messageClass)
        prices.append({m_account, country, messageClass, {}, *Money::parse(price, currency)});
    expect(limits().addPrices(prices, BuiltInAuthor));
}

void LimitScene::setBudget(BudgetScope scope, qint64 subject, BudgetPeriod period, qint64 allowed,
                           const QString &unit)
{
    expect(limits().setBudget({scope, subject, period, unit}, allowed, BuiltInAuthor));
}

QList<ArmedMessage> LimitScene::claim(CampaignId campaign, int people)
{
    QList<ArmedMessage> messages;
    const Claim claim = wholeClaim(campaign, people);
    for (const ArmedRequest &request : claim.requests)
        messages.append(request.messages);
    return messages;
}

Claim LimitScene::wholeClaim(CampaignId campaign, int people)
{
    Result<int> fed = queue().feed(campaign, 100'000);
    while (fed && *fed > 0)
        fed = queue().feed(campaign, 100'000);
    expect(fed);
    const auto claim = queue().claim({.campaign = campaign,
                                      .account = m_account,
                                      .epoch = 1,
                                      .requests = people,
                                      .perRequest = 1,
                                      .messages = people,
                                      .now = now()});
    expect(claim);
    return *claim;
}

void LimitScene::settle(const QList<ArmedMessage> &messages, End end)
{
    for (const ArmedMessage &message : messages) {
        Settlement settlement;
        settlement.now = now();
        Statement &request
            = m_store.connection().statement(u"SELECT request_id FROM inflight WHERE attempt_id=?"_s);
        expect(request.run(message.attempt));
        if (request.next())
            settlement.requestId = request.blob(0);
        request.finish();
        const QString id = u"id-%1"_s.arg(number(message.attempt));
        if (end == End::Accepted)
            settlement.completions.append(
                {.attempt = message.attempt, .accepted = true, .providerId = id, .code = {}, .segments = 1});
        else if (end == End::Refused)
            settlement.completions.append(
                {.attempt = message.attempt, .accepted = false, .providerId = {}, .code = u"NO"_s});
        else if (end == End::Released)
            settlement.releases.append({.attempt = message.attempt});
        else
            settlement.doubts.append({message.attempt, u"no answer"_s});
        expect(queue().settle(settlement));
    }
}

void LimitScene::advance(Millis by)
{
    clock().advance(by);
    expect(m_store.sql(u"UPDATE campaign_beat SET sendable_at=%1"_s.arg(toMillis(now()))));
}

std::unique_ptr<Reader> LimitScene::reader()
{
    auto reader
        = SqliteReader::open(m_store.file(), m_store.keys().cipher(), m_store.keys().blindIndex(), clock());
    expect(reader);
    return *std::move(reader);
}

QString LimitScene::broken()
{
    const BlindIndex index = m_store.keys().blindIndex();
    const auto verdicts = Checker(m_store.connection(), index).run(nullptr, TimePoint());
    expect(verdicts);
    QStringList names;
    for (const InvariantVerdict &verdict : *verdicts) {
        if (verdict.violations != 0)
            names.append(verdict.name);
    }
    return names.join(u' ');
}

} // namespace heliograph
