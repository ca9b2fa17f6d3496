// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/demoworld.h"

#include "app/bench/historyfixture.h"
#include "app/console/democampaigns.h"
#include "app/demo/demofigures.h"
#include "app/demo/sampleaudience.h"

#include "engine/ingest/audienceimport.h"
#include "engine/providers/catalogue.h"
#include "engine/shippedrules.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/sqlitestore.h"
#include "engine/takeover.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

const QString DemoKey = u"demo-key"_s;
constexpr QLatin1String DemoSecret("demo-secret");

// Thirty days, a campaign every second day: twenty thousand messages.
constexpr int HistoryPeople = 1'340;
constexpr int HistoryCampaigns = 15;
constexpr Millis HistoryLength = 24h * 30;

constexpr int Customers = 5'000;
constexpr int Members = 1'200;
constexpr int Few = 160;
constexpr int Mainland = 600;

const QString Question = u"Is the shop open on Sunday?"_s;

const QStringList HistoryNames{u"Opening hours"_s, u"Order shipped"_s, u"Summer sale"_s, u"Renewals"_s,
                               u"Appointment reminders"_s};

} // namespace

DemoWorld::DemoWorld(const QString &folder, const Clock &clock)
    : m_folder(folder)
    , m_clock(clock)
{
}

DemoWorld::~DemoWorld() = default;

QString DemoWorld::workspaceFolder() const
{
    return m_folder + u"/workspace"_s;
}

QList<DemoPerson> DemoWorld::people()
{
    QList<DemoPerson> people;
    const QList<DemoFigure> figures = demoFigures();
    for (const DemoFigure &figure : figures)
        people.append({figure.login, figure.name, figure.role, figure.password()});
    return people;
}

Result<void> DemoWorld::make()
{
    if (const auto made
        = Workspace::create(workspaceFolder(), QString(u"file:"_s % m_folder % u"/secrets"_s), m_clock);
        !made)
        return made;
    auto workspace = Workspace::open(workspaceFolder(), m_clock);
    if (!workspace)
        return workspace.error();
    m_workspace = *std::move(workspace);
    auto store = m_workspace->openStore();
    auto reader = m_workspace->openReader();
    if (!store || !reader)
        return !store ? store.error() : reader.error();
    m_store = *std::move(store);
    m_reader = *std::move(reader);
    // An engine has been here, or the first one would take the invented past for a copy of somebody else's.
    if (const auto taken = Takeover::of(*m_workspace, *m_store); !taken)
        return taken.error();
    if (const auto ruled = importShippedRules(m_store->content(), BuiltInAuthor); !ruled)
        return ruled.error();
    for (const auto step : {&DemoWorld::startProviders, &DemoWorld::inventHistory, &DemoWorld::inventReplies,
                            &DemoWorld::addPeople, &DemoWorld::assignReply, &DemoWorld::addAudiences,
                            &DemoWorld::addTexts, &DemoWorld::addBudgets, &DemoWorld::addCampaigns}) {
        if (const auto done = (this->*step)(); !done)
            return done;
    }
    return {};
}

Result<void> DemoWorld::startProviders()
{
    const QString keys = QString(DemoKey % u'=' % DemoSecret);
    auto good = SimulatorProcess::start({u"--receipt-delay"_s, u"900-9000"_s}, keys);
    if (!good)
        return good.error();
    m_good = *std::move(good);
    // It drops answers after it has taken a message, and slows down: what unknown outcomes are made of.
    auto faulty = SimulatorProcess::start(
        {u"--receipt-delay"_s, u"900-9000"_s, u"--faults"_s, u"close-after-accept=6,throttle=6"_s}, keys);
    if (!faulty)
        return faulty.error();
    m_faulty = *std::move(faulty);
    const auto kite = addProvider(u"Kite"_s, u"aliyun"_s, m_good->endpoint(),
                                  {{u"sign_name"_s, u"ACME"_s}, {u"segments_per_s"_s, u"25"_s}});
    const auto tencent = addProvider(u"Tencent look-alike"_s, u"tencent"_s, m_good->endpoint(),
                                     {{u"sign_name"_s, u"花园小店"_s},
                                      {u"region"_s, u"ap-guangzhou"_s},
                                      {u"sdk_app_id"_s, u"1400000000"_s},
                                      {u"segments_per_s"_s, u"20"_s}});
    const auto relay
        = addProvider(u"Relay"_s, u"aliyun"_s, m_faulty->endpoint(),
                      {{u"sign_name"_s, u"ACME"_s}, {u"segments_per_s"_s, u"10"_s}, {u"batch"_s, u"1"_s}});
    for (const auto *added : {&kite, &tencent, &relay}) {
        if (!*added)
            return added->error();
    }
    m_kite = *kite;
    m_tencent = *tencent;
    m_relay = *relay;
    return {};
}

Result<AccountId> DemoWorld::addProvider(const QString &label, const QString &type, const QString &endpoint,
                                         const QMap<QString, QString> &settings)
{
    ProviderAccount account;
    account.driver = type;
    account.label = label;
    account.secretRef = QString(u"provider/"_s % QString(label).remove(QLatin1Char(' ')));
    account.settings = settings;
    account.settings.insert(u"endpoint"_s, endpoint);
    account.settings.insert(keyIdSetting(type), DemoKey);
    const Credentials credentials{DemoKey, Secret(QByteArray(DemoSecret.data(), DemoSecret.size())), {}};
    if (const auto kept = m_workspace->keepCredentials(account, credentials); !kept)
        return kept.error();
    return m_store->accounts().add(account);
}

Result<void> DemoWorld::inventHistory()
{
    QList<Price> prices;
    const QMap<QString, qint64> micros{{u"US"_s, 7'900}, {u"GB"_s, 40'000}, {u"AU"_s, 51'500}};
    for (const AccountId account : {m_kite, m_relay}) {
        for (auto price = micros.constBegin(); price != micros.constEnd(); ++price) {
            for (int messageClass = 0; messageClass < 3; ++messageClass) {
                const auto money = Money::of(price.value(), u"EUR");
                if (!money)
                    return money.error();
                prices.append({account, price.key(), messageClass, m_clock.now() - HistoryLength, *money});
            }
        }
    }
    if (const auto priced = m_store->limits().addPrices(prices, BuiltInAuthor); !priced)
        return priced.error();
    const auto wrapped = SqliteStore::wrappedKeys(m_workspace->databaseFile());
    if (!wrapped)
        return wrapped.error();
    const auto keys = KeyRing::open(m_workspace->secrets(), *wrapped);
    if (!keys)
        return keys.error();
    const auto connection = Connection::open(m_workspace->databaseFile(), Connection::Access::ReadWrite);
    if (!connection)
        return connection.error();
    HistoryShape shape;
    shape.people = HistoryPeople;
    shape.campaigns = HistoryCampaigns;
    shape.begin = m_clock.now() - HistoryLength;
    shape.ended = true;
    shape.accounts = {m_kite, m_relay};
    shape.number = [](int index) { return numberAbroad(index * (NumbersAbroad / HistoryPeople)); };
    shape.name = [](int index) {
        return QString(HistoryNames[index % HistoryNames.size()] % u", week "_s
                       % QString::number(1 + index / 4) % u" (invented)"_s);
    };
    return HistoryFixture(**connection, keys->cipher(), keys->blindIndex(), shape).fill();
}

Result<void> DemoWorld::inventReplies()
{
    const QList<std::pair<int, QString>> said{{3, u"STOP"_s},       {9, u"Thank you!"_s},
                                              {21, u"stop it!!"_s}, {45, u"请问有红色吗"_s},
                                              {60, Question},       {81, u"退订"_s}};
    QList<InboundMessage> replies;
    for (const auto &[index, text] : said)
        replies.append({QString::number(index), numberAbroad(index * (NumbersAbroad / HistoryPeople)), text,
                        m_clock.now() - Millis(1h) * (index + 1) / 4, Trust::Authenticated});
    const auto kept = m_store->inbox().keep(m_kite, replies, m_clock.now());
    if (!kept)
        return kept.error();
    for (const KeptReply &reply : *kept) {
        if (reply.message.text == Question)
            m_question = reply.id;
    }
    return {};
}

Result<void> DemoWorld::addPeople()
{
    const QList<DemoFigure> figures = demoFigures();
    if (const auto added = addDemoFigures(*m_store, figures); !added)
        return added;
    for (const auto &[role, store] :
         {std::pair(Role::Operator, &m_operator), std::pair(Role::Supervisor, &m_supervisor),
          std::pair(Role::Admin, &m_admin)}) {
        const auto figure = std::ranges::find(figures, role, &DemoFigure::role);
        auto opened = openStoreAs(*m_workspace, *figure);
        if (!opened)
            return opened.error();
        *store = *std::move(opened);
    }
    return {};
}

// To the person as whom the demo begins, so that "Open, assigned to me" has something.
Result<void> DemoWorld::assignReply()
{
    const auto people = m_supervisor->users().people();
    if (!people)
        return people.error();
    const auto first = std::ranges::find(*people, demoFigures().constFirst().login, &Person::login);
    const auto assigned = m_supervisor->inbox().assign({m_question}, first->id, first->id, m_clock.now());
    return assigned ? Result<void>() : Result<void>(assigned.error());
}

Result<AudienceId> DemoWorld::importList(const QString &name, const QString &file)
{
    const auto imported = importAudience(*m_operator,
                                         {.file = file,
                                          .name = name,
                                          .region = u"CN"_s,
                                          .phoneColumn = u"phone"_s,
                                          .rejectsFolder = m_workspace->rejectsFolder(),
                                          .tempFolder = m_workspace->folder(),
                                          .engineSends = false,
                                          .allowInvented = true},
                                         {});
    if (!imported)
        return imported.error();
    return imported->id;
}

Result<void> DemoWorld::addAudiences()
{
    struct List
    {
        QString name;
        int people;
        AudienceId *id;
    };
    for (const List &list :
         {List{u"Customers"_s, Customers, &m_customers}, List{u"Members"_s, Members, &m_members},
          List{u"Appointments of tomorrow"_s, Few, &m_few}}) {
        const auto sample
            = writeAudienceAbroad(QString(m_folder % u'/' % list.name % u".csv"_s), list.people);
        if (!sample)
            return sample.error();
        const auto suppressed = m_operator->suppressions().add(sample->optedOut, SuppressionReason::OptOut,
                                                               u"demo"_s, BuiltInAuthor, m_clock.now());
        if (!suppressed)
            return suppressed.error();
        const auto id = importList(list.name, sample->file);
        if (!id)
            return id.error();
        *list.id = *id;
    }
    const auto mainland = writeSampleAudience(QString(m_folder % u"/orders.csv"_s), Mainland, u"1"_s);
    if (!mainland)
        return mainland.error();
    const auto id = importList(u"Orders of today"_s, mainland->file);
    if (!id)
        return id.error();
    m_mainland = *id;
    for (const AudienceId audience : {m_customers, m_members}) {
        const auto noted = m_operator->consents().record(
            audience,
            {ConsentBasis::OptIn, u"2026-01"_s, u"web form of the shop"_s, m_clock.now() - 24h * 40, {}, {}},
            BuiltInAuthor);
        if (!noted)
            return noted;
    }
    return {};
}

Result<void> DemoWorld::addTexts()
{
    const QList<OwnTextDraft> texts{
        {u"Parcel is on its way"_s, u"Hello {{name|there}}, your parcel is on its way."_s,
         MessageClass::Notice, u"en"_s},
        {u"Appointment tomorrow"_s, u"Hello {{name|there}}, we look forward to seeing you tomorrow."_s,
         MessageClass::Notice, u"en"_s},
        {u"Opening hours"_s, u"We are open from 10 to 18, on Sundays from 12."_s, MessageClass::Notice,
         u"en"_s}, // without a column, so that it is an answer as it stands
        {u"到货提醒"_s, u"{{name|您好}}，您预订的商品已到店。"_s, MessageClass::Notice, u"zh"_s}};
    for (const OwnTextDraft &text : texts) {
        if (const auto added = m_operator->ownTexts().add(text, BuiltInAuthor); !added)
            return added.error();
    }
    return {};
}

Result<void> DemoWorld::addBudgets()
{
    const auto month = m_admin->limits().setBudget({BudgetScope::Workspace, 0, BudgetPeriod::Month, u"EUR"_s},
                                                   250'000'000, BuiltInAuthor);
    if (!month)
        return month;
    return m_admin->limits().setBudget(
        {BudgetScope::Workspace, 0, BudgetPeriod::Day, BudgetName::MessagesUnit}, 1'000, BuiltInAuthor);
}

Result<void> DemoWorld::addCampaigns()
{
    return DemoCampaigns(*m_operator, *m_supervisor, *m_reader, m_clock)
        .add({.customers = m_customers,
              .members = m_members,
              .few = m_few,
              .mainland = m_mainland,
              .kite = m_kite,
              .tencent = m_tencent,
              .relay = m_relay});
}

} // namespace heliograph
