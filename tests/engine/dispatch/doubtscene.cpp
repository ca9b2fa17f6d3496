// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/doubtscene.h"

#include "engine/providers/catalogue.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int Patience = 20'000;

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

SimulatorOptions optionsFor(const DoubtScene::Setup &setup, const Clock &clock, const QString &ledger)
{
    SimulatorOptions options;
    options.clock = &clock;
    options.seed = 1;
    options.faults = require(parseFaults(setup.faults));
    options.receipts.visibleAfter = setup.visibleAfter;
    options.receipts.failedPerMille = 0;
    options.receipts.silentPerMille = 0;
    options.ledgerFile = ledger;
    return options;
}

} // namespace

DoubtScene::DoubtScene(const Setup &setup)
    : m_clock(setup.start)
    , m_policy(setup.policy)
    , m_simulator(std::make_unique<SimulatorThread>(
          optionsFor(setup, m_clock, m_folder.filePath(QStringLiteral("ledger.jsonl")))))
{
    const QString folder = m_folder.filePath(QStringLiteral("ws"));
    require(Workspace::create(folder, QString(u"file:"_s % m_folder.filePath(QStringLiteral("secrets"))),
                              m_clock));
    m_workspace = require(Workspace::open(folder, m_clock));
    m_store = require(m_workspace->openStore());
    m_reader = require(m_workspace->openReader());
    addAccount(setup);
    m_epoch = require(m_store->workspace().beginEpoch(u"desk"_s, 1));
    m_writer = require(Writer::start([this] { return m_workspace->openStore(); }));
    m_transport = std::make_unique<HttpTransport>(m_clock);
    const auto makeAccountProvider
        = [this](const ProviderAccount &account) -> Result<std::unique_ptr<Provider>> {
        if (!m_keyReadable)
            return Error{ErrorKind::Secret, u"The key cannot be read."_s};
        return makeProvider(account, require(m_workspace->credentials(account)));
    };
    m_reconciler = std::make_unique<Reconciler>(
        Reconciler::Parts{*m_writer, *m_reader, *m_transport, m_clock, m_rate, makeAccountProvider});
}

DoubtScene::~DoubtScene() = default;

void DoubtScene::addAccount(const Setup &setup)
{
    m_account.driver = setup.driver;
    m_account.label = u"kite"_s;
    m_account.secretRef = u"provider/kite"_s;
    m_account.settings = setup.settings;
    m_account.settings.insert(u"endpoint"_s, m_simulator->endpoint());
    m_account.settings.insert(u"sign_name"_s, u"Test"_s);
    m_account.settings.insert(keyIdSetting(setup.driver), u"ID"_s);
    if (setup.driver == u"tencent"_s) {
        m_account.settings.insert(u"region"_s, u"ap-guangzhou"_s);
        m_account.settings.insert(u"sdk_app_id"_s, u"1400000000"_s);
    }
    require(checkSettings(m_account));
    require(m_workspace->keepCredentials(m_account, {u"ID"_s, Secret("SECRET"), {}}));
    m_account.id = require(m_store->accounts().add(m_account));
}

QString DoubtScene::phone(int person)
{
    return u"+86%1"_s.arg(13'900'000'000 + person);
}

CampaignId DoubtScene::launch(int people, const QString &name)
{
    const AudienceId audience
        = require(m_store->audiences().begin({name, {u"name"_s}, u"list.csv"_s, u"UTF-8"_s, 1}));
    const auto sealer = m_store->audiences().sealer(audience);
    std::vector<SealedMember> members;
    for (int person = 0; person < people; ++person)
        members.push_back(sealer->seal(phone(person), u"CN"_s, {u"Ana"_s}, person + 2));
    std::sort(members.begin(), members.end(),
              [](const SealedMember &a, const SealedMember &b) { return a.key < b.key; });
    require(m_store->audiences().add(audience, members));
    require(m_store->audiences().finish(audience, {people, people, 0, 0}));

    NewCampaign draft;
    draft.name = name;
    draft.audience = audience;
    draft.accounts = {m_account.id};
    draft.content.templateCode = u"SMS_1"_s;
    draft.content.doubtPolicy = m_policy;
    const CampaignId campaign = require(m_store->campaigns().create(draft));
    FreezeProgress progress = require(m_store->campaigns().beginFreeze(campaign));
    while (!progress.done)
        progress = require(m_store->campaigns().freeze(campaign, 5000));
    require(m_store->campaigns().approve(campaign, BuiltInApprover,
                                         require(m_reader->campaign(campaign)).contentHash));
    require(m_store->campaigns().start(campaign, BuiltInAuthor));
    require(m_store->queue().feed(campaign, 1000));
    return campaign;
}

ArmedRequest DoubtScene::arm(CampaignId campaign, int people)
{
    // As an engine that has run all the time would have said; without it too much time has passed.
    require(m_store->campaigns().beat({CampaignBeat{.campaign = campaign}}, m_clock.now()));
    const Claim claim = require(m_store->queue().claim({.campaign = campaign,
                                                        .account = m_account.id,
                                                        .epoch = m_epoch,
                                                        .requests = 1,
                                                        .perRequest = people,
                                                        .messages = people,
                                                        .now = m_clock.now()}));
    if (claim.requests.size() != 1)
        qFatal("The claim of the test is not one request.");
    return claim.requests.constFirst();
}

void DoubtScene::hand(const QStringList &numbers, const QByteArray &reference)
{
    const auto provider = require(makeProvider(m_account, require(m_workspace->credentials(m_account))));
    const std::unique_ptr<HttpLane> lane(require(m_transport->openLane({})));
    Batch batch{u"Test"_s, u"SMS_1"_s, {}};
    for (const QString &number : numbers)
        batch.recipients.append({number, {{u"1"_s, u"Ana"_s}}, {}});
    const QByteArray nonce = reference + QByteArray::number(QRandomGenerator::global()->generate64());
    const auto sent = lane->send(require(provider->request(batch, {m_clock.now(), nonce, reference})));
    if (!QTest::qWaitFor([&sent] { return sent.isFinished(); }, Patience))
        qFatal("The simulator did not answer.");
    for (const SendOutcome &outcome : provider->outcomes(batch, sent.result())) {
        if (!std::holds_alternative<Accepted>(outcome))
            qFatal("The simulator did not take what the test handed over.");
    }
}

void DoubtScene::hand(const ArmedRequest &request)
{
    QStringList numbers;
    for (const ArmedMessage &message : request.messages)
        numbers.append(message.e164);
    hand(numbers, request.clientRef);
}

void DoubtScene::doubt(const ArmedRequest &request)
{
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = m_clock.now();
    settlement.trace = RequestTrace{DoubtCause::NoAnswer, 0, 412, std::chrono::seconds(30)};
    for (const ArmedMessage &message : request.messages)
        settlement.doubts.append({message.attempt, u"No answer came in time."_s});
    require(m_store->queue().settle(settlement));
}

ArmedRequest DoubtScene::doubtful(int people, bool taken)
{
    const ArmedRequest request = arm(launch(people), people);
    if (taken)
        hand(request);
    m_clock.advance(std::chrono::seconds(30));
    doubt(request);
    return request;
}

void DoubtScene::pass(Millis by)
{
    m_clock.advance(by);
    m_reconciler->work();
    if (!QTest::qWaitFor([this] { return m_reconciler->isQuiet(); }, Patience))
        qFatal("The reconciler did not come to rest.");
    require(m_store->receipts().apply(1000, m_clock.now()));
}

void DoubtScene::passInSteps(Millis by, Millis step)
{
    for (Millis passed{0}; passed < by; passed += step)
        pass(step);
}

DoubtRow DoubtScene::onlyDoubt()
{
    const QList<DoubtRow> rows = require(m_reader->doubts({}));
    if (rows.size() != 1)
        qFatal("There is not one attempt in doubt but %d.", static_cast<int>(rows.size()));
    return rows.constFirst();
}

qint64 DoubtScene::count(CampaignId campaign, MessageState state)
{
    return require(m_reader->counters(campaign, m_clock.now())).byState[static_cast<size_t>(state)];
}

QByteArray DoubtScene::ledger() const
{
    QFile file(m_folder.filePath(u"ledger.jsonl"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int DoubtScene::accepted(const QString &e164) const
{
    int times = 0;
    const QList<QByteArray> lines = ledger().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        const bool here = entry.value(u"event"_s).toString() == u"accepted"_s
            && entry.value(u"number"_s).toString() == e164;
        times += here ? 1 : 0;
    }
    return times;
}

QStringList DoubtScene::violations()
{
    QList<Reader::LedgerEntry> entries;
    const QList<QByteArray> lines = ledger().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry.value(u"event"_s).toString() == u"accepted"_s)
            entries.append(
                {m_account.id, entry.value(u"number"_s).toString(), entry.value(u"client_ref"_s).toString()});
    }
    QStringList names;
    const QList<InvariantVerdict> verdicts = require(m_reader->checkInvariants(&entries, m_clock.now()));
    for (const InvariantVerdict &verdict : verdicts) {
        if (verdict.violations > 0)
            names.append(verdict.name);
    }
    return names;
}

} // namespace heliograph
