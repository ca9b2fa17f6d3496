// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include "engine/security/memorysecretstore.h"
#include "engine/storage/contenthash.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

template <typename R>
void expect(const R &result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
}

} // namespace

TestStore::TestStore()
{
    const Result<QList<WrappedKey>> wrapped = KeyRing::create(m_secrets);
    expect(wrapped);
    m_wrapped = *wrapped;
    const Result<KeyRing> keys = KeyRing::open(m_secrets, m_wrapped);
    expect(keys);
    m_keys = std::make_unique<KeyRing>(*keys);
}

TestStore::~TestStore() = default;

QString TestStore::phone(int n)
{
    return u"+86138%1"_s.arg(n, 8, 10, QLatin1Char('0'));
}

AccountId TestStore::addAccount(const QString &label)
{
    ProviderAccount account;
    account.driver = u"aliyun"_s;
    account.label = label;
    account.secretRef = u"provider/"_s + label;
    account.settings.insert(u"endpoint"_s, u"http://127.0.0.1:9100"_s);
    const Result<AccountId> added = store().accounts().add(account);
    expect(added);
    return *added;
}

AudienceId TestStore::addAudience(int size, const QString &name)
{
    AudienceStore &audiences = store().audiences();
    const Result<AudienceId> audience = audiences.begin({.name = name,
                                                         .columns = {u"name"_s},
                                                         .sourceFile = u"list.csv"_s,
                                                         .sourceEncoding = u"UTF-8"_s,
                                                         .processId = 1});
    expect(audience);
    const auto sealer = audiences.sealer(*audience);
    std::vector<SealedMember> members;
    for (int n = 0; n < size; ++n)
        members.push_back(sealer->seal(phone(n), u"CN"_s, {u"Person %1"_s.arg(n)}, n + 2));
    std::sort(members.begin(), members.end(),
              [](const SealedMember &a, const SealedMember &b) { return a.key < b.key; });
    constexpr size_t Chunk = 5000;
    for (size_t at = 0; at < members.size(); at += Chunk)
        expect(
            audiences.add(*audience, std::span(members).subspan(at, std::min(Chunk, members.size() - at))));
    expect(audiences.finish(*audience, {.rows = size, .accepted = size, .rejected = 0, .duplicates = 0}));
    return *audience;
}

CampaignId TestStore::addCampaign(AudienceId audience, AccountId account, const QString &name)
{
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.signName = u"Test"_s;
    return addCampaign(audience, account, name, content);
}

CampaignId TestStore::addCampaign(AudienceId audience, AccountId account, const QString &name,
                                  const CampaignContent &content)
{
    return addCampaign({.name = name, .audience = audience, .accounts = {account}, .content = content});
}

CampaignId TestStore::addCampaign(const NewCampaign &campaign)
{
    const Result<CampaignId> added = store().campaigns().create(campaign);
    expect(added);
    return *added;
}

void TestStore::submit(CampaignId campaign, int limit)
{
    CampaignStore &campaigns = store().campaigns();
    Result<FreezeProgress> progress = campaigns.beginFreeze(campaign);
    expect(progress);
    while (!progress->done) {
        progress = campaigns.freeze(campaign, limit);
        expect(progress);
    }
}

void TestStore::launch(CampaignId campaign)
{
    submit(campaign);
    expect(store().campaigns().approve(campaign, BuiltInApprover, storedHash(campaign)));
    expect(store().campaigns().start(campaign, BuiltInAuthor));
}

CampaignId TestStore::addRunning(int size, const QString &name)
{
    const AudienceId audience = addAudience(size, u"audience of "_s + name);
    const CampaignId campaign = addCampaign(audience, addAccount(u"account of "_s + name), name);
    launch(campaign);
    return campaign;
}

QByteArray TestStore::contentHashOf(const QString &name, const CampaignContent &content, AudienceId audience,
                                    AccountId account) const
{
    return contentHash(
        {.name = name,
         .content = content.toJson(),
         .audience = audience,
         .accounts
         = {{account, "aliyun {\"endpoint\":\"http://127.0.0.1:9100\"}"}}, // what addAccount() makes
         .author = BuiltInAuthor,
         .laneClass = static_cast<qint64>(content.messageClass),
         .doubtPolicy = static_cast<qint64>(content.doubtPolicy),
         .startAt = content.startAt});
}

qint64 TestStore::counter(CampaignId campaign, MessageState state)
{
    return std::max<qint64>(
        0,
        value(u"SELECT n FROM campaign_counter WHERE campaign_id=%1 AND state=%2"_s.arg(number(campaign))
                  .arg(static_cast<int>(state))));
}

CampaignState TestStore::stateOf(CampaignId campaign)
{
    return static_cast<CampaignState>(
        value(u"SELECT state FROM campaign WHERE campaign_id=%1"_s.arg(number(campaign))));
}

} // namespace heliograph
