// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookscene.h"

#include "engine/providers/catalogue.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

BookScene::BookScene()
    : m_transport(m_clock)
    , m_book([this](AccountId account) {
        const auto found = m_lanes.find(account);
        return found == m_lanes.end() ? nullptr : found->second.get();
    })
{
    open(First);
}

void BookScene::open(AccountId account, const QString &sign)
{
    ProviderAccount settings;
    settings.id = account;
    settings.driver = u"aliyun"_s;
    settings.settings
        = {{u"endpoint"_s, u"http://127.0.0.1:9"_s}, {u"access_key_id"_s, u"ID"_s}, {u"sign_name"_s, sign}};
    auto provider = makeProvider(settings, {u"ID"_s, Secret("SECRET"), {}});
    if (!provider)
        qFatal("%s", qPrintable(provider.error().detail));
    auto lane = Lane::open(settings, *std::move(provider), m_transport, m_clock,
                           [](CampaignId, const ArmedRequest &) { return true; });
    if (!lane)
        qFatal("%s", qPrintable(lane.error().detail));
    m_lanes[account] = *std::move(lane);
}

CampaignRow BookScene::row(qint64 id, const QList<AccountId> &accounts, MessageClass messageClass)
{
    CampaignRow made;
    made.id = CampaignId{id};
    made.state = CampaignState::Running;
    made.content.text = u"Hello"_s;
    made.content.messageClass = messageClass;
    made.contentHash = QByteArrayLiteral("one");
    made.approvalHolds = true;
    made.accounts = accounts;
    return made;
}

CampaignWork &BookScene::work(qint64 campaign)
{
    CampaignWork *const found = m_book.find(CampaignId{campaign});
    if (found == nullptr)
        qFatal("A test wanted a campaign that is not in the book");
    return *found;
}

QList<CampaignBook::Stop> BookScene::update(const QList<CampaignRow> &rows)
{
    return m_book.update(rows, m_rules, m_holds, m_clock.now());
}

std::optional<CampaignBook::Choice> BookScene::choose(AccountId account)
{
    return m_book.choose(lane(account), m_holds, m_clock.bootTime(), m_clock.now());
}

qint64 BookScene::chosen(AccountId account)
{
    const auto choice = choose(account);
    return choice ? number(choice->work->row.id) : 0;
}

} // namespace heliograph
