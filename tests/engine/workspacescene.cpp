// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/workspacescene.h"

#include "engine/storage/sqlite/sqlitestore.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

template <typename R>
const R &must(const R &result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
    return result;
}

} // namespace

WorkspaceScene::WorkspaceScene()
{
    const QString folder = filePath(u"ws"_s);
    must(Workspace::create(folder, u"file:"_s + secretFile(), m_clock));
    auto opened = Workspace::open(folder, m_clock);
    must(opened);
    m_workspace = *std::move(opened);
    open();
}

void WorkspaceScene::close()
{
    m_reader.reset();
    m_store.reset();
}

void WorkspaceScene::open()
{
    auto store = m_workspace->openStore();
    must(store);
    m_store = *std::move(store);
    auto reader = m_workspace->openReader();
    must(reader);
    m_reader = *std::move(reader);
}

ProviderAccount WorkspaceScene::account(const QString &label, const QString &driver,
                                        const QMap<QString, QString> &settings)
{
    ProviderAccount account;
    account.driver = driver;
    account.label = label;
    account.settings = {{u"endpoint"_s, u"http://127.0.0.1:9100"_s}, {u"sign_name"_s, u"Test"_s}};
    if (driver == u"tencent"_s)
        account.settings.insert({{u"secret_id"_s, u"ID"_s},
                                 {u"region"_s, u"ap-guangzhou"_s},
                                 {u"sdk_app_id"_s, u"1400000000"_s}});
    else
        account.settings.insert(u"access_key_id"_s, u"ID"_s);
    account.settings.insert(settings);
    return account;
}

Credentials WorkspaceScene::key(const QByteArray &secret)
{
    return {u"ID"_s, Secret(secret), {}};
}

ProviderAccount WorkspaceScene::addAccount(const QString &label, const QString &driver,
                                           const QMap<QString, QString> &settings)
{
    ProviderAccount added = account(label, driver, settings);
    added.secretRef = u"provider/"_s + label;
    must(m_workspace->keepCredentials(added, key()));
    return *must(m_store->accounts().account(*must(m_store->accounts().add(added))));
}

CampaignId WorkspaceScene::launch(int people, AccountId account, const QString &name)
{
    AudienceStore &audiences = m_store->audiences();
    const AudienceId audience = *must(audiences.begin({.name = u"list %1"_s.arg(++m_audiences),
                                                       .columns = {},
                                                       .sourceFile = u"list.csv"_s,
                                                       .sourceEncoding = u"UTF-8"_s,
                                                       .processId = 1}));
    const auto sealer = audiences.sealer(audience);
    std::vector<SealedMember> members;
    for (int person = 0; person < people; ++person)
        members.push_back(sealer->seal(u"+86%1"_s.arg(13'900'000'000 + person), u"CN"_s, {}, person + 2));
    std::ranges::sort(members, {}, &SealedMember::key);
    must(audiences.add(audience, members));
    must(audiences.finish(audience, {people, people, 0, 0}));
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    CampaignStore &campaigns = m_store->campaigns();
    const CampaignId campaign = *must(
        campaigns.create({.name = name, .audience = audience, .accounts = {account}, .content = content}));
    must(campaigns.beginFreeze(campaign));
    while (!must(campaigns.freeze(campaign, 1'000))->done) { }
    must(campaigns.approve(campaign, BuiltInApprover, must(m_reader->campaign(campaign))->contentHash));
    must(campaigns.start(campaign, BuiltInAuthor));
    return campaign;
}

ArmedRequest WorkspaceScene::arm(CampaignId campaign, AccountId account, int people, qint64 epoch)
{
    QueueStore &queue = m_store->queue();
    while (*must(queue.feed(campaign, 1'000)) > 0) { }
    const Claim claimed = *must(queue.claim({.campaign = campaign,
                                             .account = account,
                                             .epoch = epoch,
                                             .perRequest = people,
                                             .messages = people,
                                             .now = now()}));
    if (claimed.requests.size() != 1)
        qFatal("A test wanted one request");
    return claimed.requests.constFirst();
}

void WorkspaceScene::accept(const ArmedRequest &request)
{
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = now();
    for (const ArmedMessage &message : request.messages)
        settlement.completions.append({.attempt = message.attempt,
                                       .accepted = true,
                                       .providerId = u"id-%1"_s.arg(number(message.attempt)),
                                       .code = {},
                                       .segments = 1});
    must(m_store->queue().settle(settlement));
}

Result<void> WorkspaceScene::sql(const QString &sql)
{
    return static_cast<SqliteStore &>(*m_store).connection().execute(sql);
}

qint64 WorkspaceScene::value(const QString &sql)
{
    return must(static_cast<SqliteStore &>(*m_store).connection().integer(sql))->value_or(-1);
}

qint64 WorkspaceScene::audited(const QString &action)
{
    return value(u"SELECT count(*) FROM audit_log WHERE action='%1'"_s.arg(action));
}

qint64 WorkspaceScene::counter(CampaignId campaign, MessageState state)
{
    return std::max<qint64>(
        0,
        value(u"SELECT n FROM campaign_counter WHERE campaign_id=%1 AND state=%2"_s.arg(number(campaign))
                  .arg(static_cast<int>(state))));
}

QStringList WorkspaceScene::keptSecrets() const
{
    QStringList names;
    QFile file(secretFile());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The file of secrets cannot be read");
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString name = line.section(u'=', 0, 0).section(u'/', 1);
        if (!line.startsWith(u'#') && name.startsWith(u"provider/"_s))
            names.append(name);
    }
    names.sort();
    return names;
}

} // namespace heliograph
