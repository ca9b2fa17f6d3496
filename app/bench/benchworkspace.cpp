// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/benchworkspace.h"

#include "app/bench/benchlist.h"
#include "engine/ingest/audienceimport.h"
#include "engine/providers/catalogue.h"
#include "engine/storage/sqlite/sqlitestore.h"
#include "engine/takeover.h"

#include <QFile>
#include <QUuid>

namespace heliograph {

namespace {

const QString AccessKey = QStringLiteral("bench-key");
constexpr QLatin1String AccessSecret("bench-secret");
constexpr int FrozenAtOnce = 50'000;

} // namespace

QString BenchWorkspace::simulatorKeys()
{
    return AccessKey + QLatin1Char('=') + AccessSecret;
}

Credentials BenchWorkspace::credentials()
{
    return {AccessKey, Secret(QByteArray(AccessSecret.data(), AccessSecret.size())), {}};
}

ProviderAccount BenchWorkspace::account(const QString &endpoint, const QMap<QString, QString> &settings,
                                        const QString &label)
{
    ProviderAccount account;
    account.driver = QStringLiteral("aliyun");
    account.label = label;
    account.secretRef = QStringLiteral("provider/") + label;
    account.settings = settings;
    account.settings.insert(QStringLiteral("endpoint"), endpoint);
    account.settings.insert(QStringLiteral("sign_name"), SignName);
    account.settings.insert(keyIdSetting(account.driver), AccessKey);
    return account;
}

BenchWorkspace::BenchWorkspace(std::unique_ptr<Workspace> workspace, std::unique_ptr<Store> store)
    : m_workspace(std::move(workspace))
    , m_store(std::move(store))
{
}

Result<std::unique_ptr<BenchWorkspace>> BenchWorkspace::create(const QString &folder, const Clock &clock)
{
    const QString secrets = QStringLiteral("file:") + folder + QStringLiteral(".secrets");
    if (const auto made = Workspace::create(folder, secrets, clock); !made)
        return made.error();
    auto workspace = Workspace::open(folder, clock);
    if (!workspace)
        return workspace.error();
    auto store = (*workspace)->openStore();
    if (!store)
        return store.error();
    return std::unique_ptr<BenchWorkspace>(new BenchWorkspace(*std::move(workspace), *std::move(store)));
}

Result<KeyRing> BenchWorkspace::keys()
{
    const auto wrapped = SqliteStore::wrappedKeys(m_workspace->databaseFile());
    if (!wrapped)
        return wrapped.error();
    return KeyRing::open(m_workspace->secrets(), *wrapped);
}

Result<void> BenchWorkspace::takeOver()
{
    const auto taken = Takeover::of(*m_workspace, *m_store);
    return taken ? Result<void>() : Result<void>(taken.error());
}

Result<AccountId> BenchWorkspace::addAccount(const QString &endpoint, const QMap<QString, QString> &settings,
                                             const QString &label)
{
    const ProviderAccount added = account(endpoint, settings, label);
    if (const auto kept = m_workspace->keepCredentials(added, credentials()); !kept)
        return kept.error();
    return m_store->accounts().add(added);
}

Result<AudienceId> BenchWorkspace::import(const QString &list)
{
    const auto imported = importAudience(*m_store,
                                         {.file = list,
                                          .name = QStringLiteral("bench"),
                                          .region = QStringLiteral("CN"),
                                          .phoneColumn = QStringLiteral("phone"),
                                          .rejectsFolder = m_workspace->rejectsFolder(),
                                          .tempFolder = m_workspace->folder(),
                                          .engineSends = false,
                                          .allowInvented = false});
    if (!imported)
        return imported.error();
    return imported->id;
}

Result<CampaignId> BenchWorkspace::queue(AudienceId audience, AccountId account)
{
    NewCampaign draft;
    draft.name = QStringLiteral("Bench ") + QUuid::createUuid().toString(); // several may be open at once
    draft.audience = audience;
    draft.accounts = {account};
    draft.content.templateCode = TemplateCode;
    draft.content.templateText = QStringLiteral("验证码${code},五分钟内有效。");
    const auto campaign = m_store->campaigns().create(draft);
    if (!campaign)
        return campaign;
    auto progress = m_store->campaigns().beginFreeze(*campaign);
    while (progress && !progress->done)
        progress = m_store->campaigns().freeze(*campaign, FrozenAtOnce);
    if (!progress)
        return progress.error();
    return campaign;
}

Result<void> BenchWorkspace::govern(AccountId account)
{
    constexpr int Plenty = 1'000'000'000;
    LimitRules rules;
    for (ClassLimits &limits : rules.classes) {
        limits.perPerson = {{Plenty, std::chrono::minutes(1)}, {Plenty, std::chrono::hours(24 * 30)}};
        limits.perPrefixMinute = Plenty;
        limits.hours = DayWindow{1, 0}; // all day but its first minute
    }
    rules.sameTextWithin = std::chrono::hours(24);
    rules.countries = QStringList{QStringLiteral("CN")};
    LimitStore &limits = m_store->limits();
    if (const auto set = limits.setRules(rules, {}, BuiltInAuthor); !set)
        return set;
    QList<Price> prices;
    for (int messageClass = 0; messageClass < 3; ++messageClass)
        prices.append({account, QStringLiteral("CN"), messageClass, {}, *Money::of(45'000, u"CNY")});
    if (const auto added = limits.addPrices(prices, BuiltInAuthor); !added)
        return added.error();
    constexpr qint64 PlentyOfMoney = 1'000'000LL * Plenty;
    const QString yuan = QStringLiteral("CNY");
    const QString messages = BudgetName::MessagesUnit;
    for (const BudgetName &name :
         {BudgetName{BudgetScope::Workspace, 0, BudgetPeriod::Month, yuan},
          BudgetName{BudgetScope::Account, number(account), BudgetPeriod::Day, yuan},
          BudgetName{BudgetScope::User, number(BuiltInAuthor), BudgetPeriod::Day, messages}}) {
        if (const auto set = limits.setBudget(name, PlentyOfMoney, BuiltInAuthor); !set)
            return set;
    }
    return {};
}

Result<void> BenchWorkspace::start(CampaignId campaign)
{
    const auto reader = m_workspace->openReader();
    if (!reader)
        return reader.error();
    const auto row = (*reader)->campaign(campaign);
    if (!row)
        return row.error();
    const auto approved = m_store->campaigns().approve(campaign, BuiltInApprover, row->contentHash);
    return approved ? m_store->campaigns().start(campaign, BuiltInAuthor) : approved;
}

Result<CampaignId> BenchWorkspace::fill(qint64 people, const QString &endpoint,
                                        const QMap<QString, QString> &settings)
{
    const auto added = addAccount(endpoint, settings);
    if (!added)
        return added.error();
    const QString list = m_workspace->folder() + QStringLiteral("/list.csv");
    if (const auto written = writeBenchList(list, people); !written)
        return written.error();
    const auto audience = import(list);
    QFile::remove(list);
    if (!audience)
        return audience.error();
    return queue(*audience, *added);
}

} // namespace heliograph
