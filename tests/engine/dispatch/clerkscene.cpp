// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clerkscene.h"

#include "engine/providers/catalogue.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

template <typename R>
const R &prepared(const R &result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
    return result;
}

} // namespace

ClerkScene::ClerkScene()
    : m_transport(m_clock)
{
    auto writer = Writer::start([this]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(m_store.file(), m_store.keys(), m_store.clock());
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    prepared(writer);
    m_writer = *std::move(writer);
}

ClerkScene::~ClerkScene()
{
    if (m_clerk) {
        m_clerk->stop();
        if (!QTest::qWaitFor([this] { return m_clerk->isQuiet(); })) // as the engine does
            qFatal("The clerk does not come to rest");
    }
    m_clerk.reset();
    m_lane.reset();
    m_writer.reset();
}

CampaignContent ClerkScene::content()
{
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.signName = u"Test"_s;
    return content;
}

void ClerkScene::submit(int people, const QString &providerId, const CampaignContent &content)
{
    const AudienceId audience = m_store.addAudience(people);
    const AccountId account = m_store.addAccount();
    m_campaign = m_store.addCampaign(audience, account, u"hello"_s, content);
    m_store.launch(m_campaign);
    QueueStore &queue = m_store.store().queue();
    prepared(queue.feed(m_campaign, 1'000));
    const auto claim = queue.claim({.campaign = m_campaign,
                                    .account = account,
                                    .epoch = 1,
                                    .requests = 1,
                                    .perRequest = people,
                                    .messages = people,
                                    .now = m_store.clock().now()});
    if (prepared(claim)->requests.size() != 1)
        qFatal("A test wanted one request");
    const ArmedRequest &request = claim->requests.first();
    m_reference = request.clientRef;
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = m_store.clock().now();
    for (const ArmedMessage &message : request.messages)
        settlement.completions.append(
            {.attempt = message.attempt, .accepted = true, .providerId = providerId, .code = {}});
    prepared(queue.settle(settlement));
    m_store.clock().advance(2min);
}

void ClerkScene::open(const QMap<QString, QString> &settings)
{
    ProviderAccount account;
    account.id = AccountId{1};
    account.driver = u"aliyun"_s;
    account.settings = settings;
    account.settings.insert(u"endpoint"_s, m_gateway.url().toString(QUrl::RemovePath));
    account.settings.insert(u"access_key_id"_s, u"ID"_s);
    account.settings.insert(u"sign_name"_s, u"Test"_s);
    auto provider = makeProvider(account, {u"ID"_s, Secret("SECRET"), {}});
    prepared(provider);
    auto lane = Lane::open(account, *std::move(provider), m_transport, m_clock,
                           [](CampaignId, const ArmedRequest &) { return true; });
    prepared(lane);
    m_lane = *std::move(lane);
    m_clerk = std::make_unique<ReceiptClerk>(*m_writer, m_store.clock(), m_rate,
                                             [this] { return QList<Lane *>{m_lane.get()}; });
    m_clerk->start();
}

void ClerkScene::letItWork(int turns)
{
    QSignalSpy quiet(m_clerk.get(), &ReceiptClerk::wentQuiet);
    QTRY_VERIFY(quiet.size() >= turns && m_clerk->isQuiet());
}

GatewayAct ClerkScene::page(const QByteArray &rows, int total)
{
    return GatewayAct::answer(200,
                              R"({"Code":"OK","Message":"OK","RequestId":"R","TotalCount":)"
                                  + QByteArray::number(total)
                                  + R"(,"SmsSendDetailDTOs":{"SmsSendDetailDTO":[)" + rows + "]}}");
}

QByteArray ClerkScene::delivered(const QByteArray &reference)
{
    return R"({"SendStatus":3,"PhoneNum":")" + TestStore::phone(0).mid(3).toLatin1() + R"(","OutId":")"
        + reference + R"(","ErrCode":"DELIVERED"})";
}

} // namespace heliograph
