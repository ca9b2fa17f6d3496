// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/writingscene.h"

#include "engine/ingest/audienceimport.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

template <typename R>
const R &require(const R &result)
{
    if (!result)
        qFatal("Preparing a test failed: %s", qPrintable(result.error().detail));
    return result;
}

} // namespace

WritingScene::WritingScene()
{
    require(Workspace::create(folder(), QString(u"file:"_s % path(u"secrets"_s)), m_clock));
    auto workspace = Workspace::open(folder(), m_clock);
    require(workspace);
    m_workspace = *std::move(workspace);
    auto store = m_workspace->openStore();
    auto reader = m_workspace->openReader();
    require(store);
    require(reader);
    m_store = *std::move(store);
    m_reader = *std::move(reader);
    m_ali = addAccount(u"ali"_s, u"aliyun"_s);
    m_ten = addAccount(u"ten"_s, u"tencent"_s);
    require(m_store->limits().addPrices(
        {{m_ali, u"DE"_s, int(MessageClass::Notice), {}, *Money::parse(u"0.05", u"EUR")}}, BuiltInAuthor));
    m_preferences = std::make_unique<Preferences>(path(u"preferences.ini"_s));
    m_client = std::make_unique<EngineClient>(folder(), m_clock);
}

WritingScene::~WritingScene() = default;

AccountId WritingScene::addAccount(const QString &label, const QString &driver)
{
    ProviderAccount account;
    account.driver = driver;
    account.label = label;
    account.secretRef = u"provider/"_s + label;
    account.settings = {{u"endpoint"_s, u"http://127.0.0.1:9"_s}, {u"sign_name"_s, u"Acme"_s}};
    if (driver == u"tencent"_s)
        account.settings.insert({{u"region"_s, u"ap-guangzhou"_s}, {u"sdk_app_id"_s, u"1400000000"_s}});
    return *require(m_store->accounts().add(account));
}

QString WritingScene::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("A test file cannot be written.");
    return file.fileName();
}

AudienceId WritingScene::audience(const QString &name, const QByteArray &people)
{
    ImportOrder order;
    order.file = write(name + u".csv"_s, "phone,name,city\n" + people);
    order.name = name;
    order.region = u"CN"_s;
    order.tempFolder = folder();
    return require(importAudience(*m_store, order))->id;
}

CampaignId WritingScene::campaign(const QString &name, AudienceId audience, const QString &text)
{
    NewCampaign campaign{.name = name, .audience = audience, .accounts = {m_ali}, .content = {}};
    campaign.content.text = text;
    campaign.content.validFor = usualValidity(MessageClass::Notice);
    if (const auto &person = m_client->session().caller())
        campaign.author = person->user;
    return *require(m_store->campaigns().create(campaign));
}

void WritingScene::addPerson(const QString &login, const Roles &roles)
{
    if (!*require(m_store->users().isClosed()) && !roles.has(Role::Admin))
        addPerson(u"ada"_s, {Role::Admin}); // the first one has to be
    const auto code = require(m_store->users().add({login, {}, roles}, BuiltInAuthor));
    require(m_store->signIns().setPassword({login, *code, {}}, Secret(Password)));
}

void WritingScene::signIn(const QString &login)
{
    bool done = false;
    m_client->lookWhetherClosed();
    m_client->signIn(login, Password, {}).then(m_client.get(), [&done](const Result<Person> &person) {
        require(person);
        done = true;
    });
    if (!QTest::qWaitFor([this, &done] { return done && m_client->session().isClosed(); }, 20'000))
        qFatal("Signing in did not end.");
}

} // namespace heliograph
