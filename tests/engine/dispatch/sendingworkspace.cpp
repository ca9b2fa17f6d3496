// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/sendingworkspace.h"

#include <algorithm>

namespace heliograph {

namespace {

template <typename T>
T require(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

void require(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

} // namespace

SendingWorkspace::SendingWorkspace(const QString &endpoint, const QMap<QString, QString> &settings,
                                   const Clock *clock)
    : m_clock(clock != nullptr ? *clock : m_systemClock)
{
    const QString folder = m_folder.filePath(QStringLiteral("ws"));
    require(Workspace::create(folder, QStringLiteral("file:") + m_folder.filePath(QStringLiteral("secrets")),
                              m_clock));
    m_workspace = require(Workspace::open(folder, m_clock));
    m_store = require(m_workspace->openStore());
    m_reader = require(m_workspace->openReader());
    m_account = addAccount(QStringLiteral("ali"), QStringLiteral("aliyun"), endpoint, settings);
}

AccountId SendingWorkspace::addAccount(const QString &label, const QString &driver, const QString &endpoint,
                                       const QMap<QString, QString> &settings)
{
    ProviderAccount account;
    account.driver = driver;
    account.label = label;
    account.secretRef = QStringLiteral("provider/") + label;
    account.settings = settings;
    account.settings.insert(QStringLiteral("endpoint"), endpoint);
    account.settings.insert(QStringLiteral("sign_name"), QStringLiteral("Test"));
    if (driver == QLatin1String("tencent")) {
        account.settings.insert(QStringLiteral("secret_id"), QStringLiteral("ID"));
        account.settings.insert(QStringLiteral("region"), QStringLiteral("ap-guangzhou"));
        account.settings.insert(QStringLiteral("sdk_app_id"), QStringLiteral("1400000000"));
    } else {
        account.settings.insert(QStringLiteral("access_key_id"), QStringLiteral("ID"));
    }
    require(m_workspace->keepCredentials(account, {QStringLiteral("ID"), Secret("SECRET"), {}}));
    return require(m_store->accounts().add(account));
}

QString SendingWorkspace::phone(int person)
{
    return QStringLiteral("+86%1").arg(13'900'000'000 + person);
}

CampaignContent SendingWorkspace::template1()
{
    CampaignContent content;
    content.templateCode = QStringLiteral("SMS_1");
    return content;
}

CampaignId SendingWorkspace::launch(int people, const QString &name, const CampaignContent &content)
{
    return launch(people, name, content, {m_account});
}

CampaignId SendingWorkspace::launch(int people, const QString &name, const CampaignContent &content,
                                    const QList<AccountId> &accounts)
{
    const AudienceId audience = require(m_store->audiences().begin(
        {name, {QStringLiteral("name")}, QStringLiteral("list.csv"), QStringLiteral("UTF-8"), 1}));
    const auto sealer = m_store->audiences().sealer(audience);
    std::vector<SealedMember> members;
    for (int person = 0; person < people; ++person)
        members.push_back(
            sealer->seal(phone(person), QStringLiteral("CN"), {QStringLiteral("Ana")}, person + 2));
    std::sort(members.begin(), members.end(),
              [](const SealedMember &a, const SealedMember &b) { return a.key < b.key; });
    require(m_store->audiences().add(audience, members));
    require(m_store->audiences().finish(audience, {people, people, 0, 0}));

    CampaignStore &campaigns = m_store->campaigns();
    NewCampaign draft;
    draft.name = name;
    draft.audience = audience;
    draft.accounts = accounts;
    draft.content = content;
    const CampaignId campaign = require(campaigns.create(draft));
    FreezeProgress progress = require(campaigns.beginFreeze(campaign));
    while (!progress.done)
        progress = require(campaigns.freeze(campaign, 5000));
    require(campaigns.approve(campaign, BuiltInApprover, require(m_reader->campaign(campaign)).contentHash));
    require(campaigns.start(campaign, BuiltInAuthor));
    return campaign;
}

std::unique_ptr<Engine> SendingWorkspace::startEngine()
{
    return require(Engine::start(*m_workspace));
}

void SendingWorkspace::close()
{
    m_reader.reset();
    m_store.reset();
}

void SendingWorkspace::open()
{
    m_store = require(m_workspace->openStore());
    m_reader = require(m_workspace->openReader());
}

LedgerView SendingWorkspace::ledger(CampaignId campaign)
{
    const TimePoint now = m_clock.now();
    return ledgerOf(require(m_reader->campaign(campaign)), require(m_reader->counters(campaign, now)),
                    require(readSituation(*m_reader, true, now)));
}

QStringList SendingWorkspace::violations()
{
    QStringList names;
    const QList<InvariantVerdict> verdicts = require(m_reader->checkInvariants(nullptr, m_clock.now()));
    for (const InvariantVerdict &verdict : verdicts) {
        if (verdict.violations > 0)
            names.append(QStringLiteral("%1: %2").arg(verdict.name).arg(verdict.violations));
    }
    return names;
}

CampaignRow SendingWorkspace::row(CampaignId campaign)
{
    return require(m_reader->campaign(campaign));
}

QList<MessageRow> SendingWorkspace::messages(CampaignId campaign)
{
    MessageFilter filter;
    filter.campaign = campaign;
    QList<MessageRow> rows;
    std::optional<MessageId> after;
    do {
        const MessagePage page = require(m_reader->messages(filter, after, false, 1'000, false));
        rows += page.rows;
        after = page.next;
    } while (after);
    return rows;
}

int SendingWorkspace::attempts(CampaignId campaign)
{
    int attempts = 0;
    const QList<MessageRow> rows = messages(campaign);
    for (const MessageRow &message : rows)
        attempts += message.attempts;
    return attempts;
}

Hold SendingWorkspace::accountHold()
{
    return require(m_reader->accounts()).first().hold;
}

} // namespace heliograph
