// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testscene.h"

#include "engine/storage/sqlite/testproof.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

template <typename R>
auto expect(R &&result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
    if constexpr (!std::is_same_v<std::decay_t<R>, Result<void>>)
        return *std::forward<R>(result);
}

} // namespace

TestScene::TestScene(MessageClass messageClass)
    : m_reader(m_store.openReader())
    , m_account(m_store.addAccount())
    , m_epoch(expect(m_store.store().workspace().beginEpoch(u"desk"_s, 1)))
{
    CampaignContent content;
    content.text = u"Hello {{name}}"_s;
    content.messageClass = messageClass;
    m_campaign = m_store.addCampaign(m_store.addAudience(3), m_account, u"spring"_s, content);
}

TestNumberId TestScene::add(int person, UserId user)
{
    return expect(sends().addNumber(TestStore::phone(person), u"CN"_s, user));
}

Result<CampaignId> TestScene::sendCode(TestNumberId number)
{
    const Result<CampaignId> code = sends().prepareCode(number, m_account, BuiltInAuthor);
    if (!code)
        return code;
    m_store.submit(*code);
    const Result<void> gone = send(*code);
    return gone ? code : Result<CampaignId>(gone.error());
}

QString TestScene::codeOf(TestNumberId id)
{
    const TestNumber known = number(id);
    return confirmationCode(m_store.keys().blindIndex(), id,
                            m_store.keys().blindIndex().of(known.e164.toLatin1()),
                            known.codeCampaign.value());
}

TestNumberId TestScene::confirmed(int person)
{
    const TestNumberId id = add(person);
    expect(sendCode(id));
    if (!expect(sends().confirm(id, codeOf(id), BuiltInAuthor)).confirmed)
        qFatal("The right code does not confirm.");
    return id;
}

TestNumberId TestScene::vouched(int person)
{
    const TestNumberId id = add(person);
    expect(sends().vouch(id, BuiltInApprover, u"her own desk phone"_s));
    return id;
}

CampaignId TestScene::frozen(const QList<TestNumberId> &to)
{
    const CampaignId test = expect(sends().prepare({.of = m_campaign,
                                                    .row = {.line = 2, .values = {u"Person 0"_s}},
                                                    .to = to,
                                                    .author = BuiltInAuthor}));
    m_store.submit(test);
    return test;
}

CampaignId TestScene::sent(const QList<TestNumberId> &to)
{
    const CampaignId test = frozen(to);
    expect(send(test));
    return test;
}

QList<ArmedMessage> TestScene::claim(CampaignId campaign)
{
    QueueStore &queue = m_store.store().queue();
    expect(queue.feed(campaign, 100));
    const auto claim = expect(queue.claim({.campaign = campaign,
                                           .account = m_account,
                                           .epoch = m_epoch,
                                           .requests = 10,
                                           .perRequest = 10,
                                           .messages = 10,
                                           .now = now()}));
    QList<ArmedMessage> armed;
    for (const ArmedRequest &request : claim.requests)
        armed += request.messages;
    return armed;
}

TestNumber TestScene::number(TestNumberId id)
{
    const auto all = expect(m_reader->tests().numbers(std::nullopt));
    const auto found
        = std::find_if(all.cbegin(), all.cend(), [id](const TestNumber &n) { return n.id == id; });
    if (found == all.cend())
        qFatal("There is no such test number.");
    return *found;
}

qint64 TestScene::audited(const QString &action)
{
    return m_store.value(u"SELECT count(*) FROM audit_log WHERE action='%1'"_s.arg(action));
}

} // namespace heliograph
