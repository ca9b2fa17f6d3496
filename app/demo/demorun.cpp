// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/demorun.h"

#include "app/campaignwords.h"
#include "app/counted.h"
#include "app/demo/sampleaudience.h"
#include "app/enginerun.h"

#include "engine/ingest/audienceimport.h"
#include "engine/providers/catalogue.h"
#include "engine/query/exporter.h"
#include "engine/shippedrules.h"

#include <QDir>
#include <QJsonArray>

#include <cstdio>

#include <unistd.h>

namespace heliograph {

namespace {

const QString DemoKey = QStringLiteral("demo-key");
constexpr QLatin1String DemoSecret("demo-secret");

} // namespace

DemoRun::DemoRun(Invocation &call, const QString &folder, int recipients)
    : m_call(call)
    , m_folder(folder)
    , m_recipients(recipients)
{
}

QList<DemoRun::Plan> DemoRun::plans()
{
    return {{QStringLiteral("alibaba"),
             QStringLiteral("aliyun"),
             QStringLiteral("SMS_100000001"),
             QStringLiteral("您好${name},您的春季优惠已生效,周日前到店有礼。"),
             QStringLiteral("name"),
             {{QStringLiteral("sign_name"), QStringLiteral("花园小店")}}},
            {QStringLiteral("tencent"),
             QStringLiteral("tencent"),
             QStringLiteral("1000001"),
             QStringLiteral("您好{1},您的订单已发货,预计明天送达。"),
             QStringLiteral("1"),
             {{QStringLiteral("sign_name"), QStringLiteral("花园小店")},
              {QStringLiteral("region"), QStringLiteral("ap-guangzhou")},
              {QStringLiteral("sdk_app_id"), QStringLiteral("1400000000")}}}};
}

void DemoRun::say(const QString &words)
{
    if (!m_call.json())
        m_call.out << words << '\n' << Qt::flush;
}

ExitCode DemoRun::run()
{
    say(QStringLiteral("Demo: simulated providers on this computer, invented people, nothing leaves it."));
    if (const auto prepared = prepare(); !prepared)
        return fail(m_call, prepared.error());

    const bool terminal = !m_call.json() && ::isatty(STDOUT_FILENO) != 0;
    QTextStream &out = m_call.json() ? m_call.err : m_call.out;
    ProgressLine line(out, terminal, m_call.clock);
    EngineRun engine(*m_workspace, {.untilIdle = true, .waitReceipts = {}, .everySecond = [this, &line] {
                                        showProgress(line);
                                    }});
    const ExitCode sent = engine.run(m_call.err);
    line.finish();
    if (sent == ExitCode::Failed)
        return sent;
    const auto good = report();
    if (!good)
        return fail(m_call, good.error());
    return *good ? sent : ExitCode::Failed;
}

Result<void> DemoRun::prepare()
{
    const QString workspace = m_folder + QStringLiteral("/workspace");
    if (const auto made = Workspace::create(
            workspace, QStringLiteral("file:") + m_folder + QStringLiteral("/secrets"), m_call.clock);
        !made)
        return made;
    auto opened = Workspace::open(workspace, m_call.clock);
    if (!opened)
        return opened.error();
    m_workspace = *std::move(opened);
    auto simulator = SimulatorProcess::start(
        {QStringLiteral("--ledger"), m_folder + QStringLiteral("/provider-ledger.jsonl")},
        QString(DemoKey % u'=' % DemoSecret));
    if (!simulator)
        return simulator.error();
    m_simulator = *std::move(simulator);
    const auto store = m_workspace->openStore();
    if (!store)
        return store.error();
    if (const auto ruled = importShippedRules((*store)->content(), BuiltInAuthor); !ruled)
        return ruled.error();
    QList<NewCampaign> drafts;
    const QList<Plan> all = plans();
    for (const Plan &plan : all) {
        const auto draft = prepareCampaign(**store, plan);
        if (!draft)
            return draft.error();
        drafts.append(*draft);
    }
    return launch(drafts);
}

Result<AccountId> DemoRun::addProvider(Store &store, const Plan &plan)
{
    ProviderAccount account;
    account.driver = plan.type;
    account.label = plan.name;
    account.secretRef = QStringLiteral("provider/") + plan.name;
    account.settings = plan.settings;
    account.settings.insert(QStringLiteral("endpoint"), m_simulator->endpoint());
    account.settings.insert(keyIdSetting(plan.type), DemoKey);
    const Credentials credentials{DemoKey, Secret(QByteArray(DemoSecret.data(), DemoSecret.size())), {}};
    if (const auto kept = m_workspace->keepCredentials(account, credentials); !kept)
        return kept.error();
    return store.accounts().add(account);
}

Result<NewCampaign> DemoRun::prepareCampaign(Store &store, const Plan &plan)
{
    const auto account = addProvider(store, plan);
    if (!account)
        return account.error();
    const auto people = importPeople(store, plan);
    if (!people)
        return people.error();
    NewCampaign draft;
    draft.name = QStringLiteral("Demo through %1").arg(plan.name);
    draft.audience = *people;
    draft.accounts = {*account};
    draft.content.templateCode = plan.templateCode;
    draft.content.templateText = plan.templateText;
    return draft;
}

Result<AudienceId> DemoRun::importPeople(Store &store, const Plan &plan)
{
    const auto sample = writeSampleAudience(m_folder + QStringLiteral("/people-%1.csv").arg(plan.name),
                                            m_recipients, plan.nameColumn);
    if (!sample)
        return sample.error();
    const auto suppressed
        = store.suppressions().add(sample->optedOut, SuppressionReason::OptOut, QStringLiteral("demo"),
                                   BuiltInAuthor, m_call.clock.now());
    if (!suppressed)
        return suppressed.error();
    const auto imported = importAudience(store,
                                         {.file = sample->file,
                                          .name = plan.name,
                                          .region = QStringLiteral("CN"),
                                          .phoneColumn = QStringLiteral("phone"),
                                          .rejectsFolder = m_workspace->rejectsFolder(),
                                          .tempFolder = m_workspace->folder(),
                                          .engineSends = false,
                                          .allowInvented = true},
                                         {});
    if (!imported)
        return imported.error();
    say(QStringLiteral("%1: %2 rows = %3 people + %4 duplicates + %5 with problems")
            .arg(plan.name)
            .arg(imported->totals.rows)
            .arg(imported->totals.accepted)
            .arg(imported->totals.duplicates)
            .arg(imported->totals.rejected));
    return imported->id;
}

// From here on people sign in: what comes before them needs nobody.
Result<void> DemoRun::launch(const QList<NewCampaign> &drafts)
{
    auto reader = m_workspace->openReader();
    if (!reader)
        return reader.error();
    m_reader = *std::move(reader);
    auto people = DemoLaunch::begin(*m_workspace, *m_reader);
    if (!people)
        return people.error();
    m_launch = std::make_unique<DemoLaunch>(*std::move(people));
    say(QStringLiteral("People: %1").arg(DemoLaunch::peopleInWords()));
    const auto stopped = tryPhishing(m_launch->submitter(), *m_reader, drafts.first().audience,
                                     drafts.first().accounts.first());
    if (!stopped)
        return stopped.error();
    m_stopped = *stopped;
    for (const NewCampaign &draft : drafts) {
        if (const auto launched = m_launch->launch(draft); !launched)
            return launched;
    }
    return {};
}

void DemoRun::showProgress(ProgressLine &line)
{
    const auto campaigns = m_reader->campaigns();
    if (!campaigns)
        return;
    qint64 gone = 0;
    qint64 planned = 0;
    for (const CampaignRow &campaign : *campaigns) {
        const auto counters = m_reader->counters(campaign.id, m_call.clock.now());
        if (!counters)
            return;
        planned += counters->planned;
        gone += counters->planned - counters->byState[static_cast<size_t>(MessageState::Ready)]
            - counters->byState[static_cast<size_t>(MessageState::Armed)];
    }
    line.show(gone, planned);
}

Result<bool> DemoRun::report()
{
    const auto tally = m_simulator->tally(m_call.clock);
    const auto campaigns = m_reader->campaigns();
    const auto situation = readSituation(*m_reader, true, m_call.clock.now());
    if (!tally || !campaigns || !situation)
        return !tally ? tally.error() : !campaigns ? campaigns.error() : situation.error();

    bool good = tally->twice == 0;
    QJsonArray described;
    for (auto campaign = campaigns->crbegin(); campaign != campaigns->crend(); ++campaign) {
        if (campaign->state == CampaignState::Draft)
            continue; // the one that was stopped
        const auto counters = m_reader->counters(campaign->id, situation->now);
        if (!counters)
            return counters.error();
        const CampaignStatus status = campaignStatus(*campaign, *counters, *situation, {});
        const auto file = exportHistory(*campaign, *situation);
        if (!file)
            return file.error();
        const auto way = m_launch->wayOf(*campaign);
        if (!way)
            return way.error();
        good = good && status.ledger.balanced;
        QJsonObject object = toJson(status);
        object.insert(QStringLiteral("export"), *file);
        object.insert(QStringLiteral("submitted_by"), way->submittedBy);
        object.insert(QStringLiteral("approved_by"), QJsonArray::fromStringList(way->approvedBy));
        described.append(object);
        sayLedger(*campaign, status, *way, *file);
    }
    const QJsonObject stopped = sayStopped();
    say(QStringLiteral("\nThe simulator accepted %1, %2 of them twice for one account.")
            .arg(counted(tally->accepted, QStringLiteral("number"), QStringLiteral("numbers")))
            .arg(tally->twice));
    if (m_call.json())
        m_call.print({{QStringLiteral("campaigns"), described},
                      {QStringLiteral("stopped"), stopped},
                      {QStringLiteral("people"), DemoLaunch::peopleJson()},
                      {QStringLiteral("accepted"), tally->accepted},
                      {QStringLiteral("accepted_twice"), tally->twice},
                      {QStringLiteral("ok"), good}});
    return good;
}

Result<QString> DemoRun::exportHistory(const CampaignRow &campaign, const SendingSituation &situation)
{
    ExportOrder order;
    order.file = m_folder + QStringLiteral("/history-%1.csv").arg(number(campaign.id));
    order.filter.campaign = campaign.id;
    const auto rows = Exporter(*m_reader, m_launch->submitter().disclosures(), situation).run(order, {});
    if (!rows)
        return rows.error();
    return order.file;
}

QJsonObject DemoRun::sayStopped()
{
    if (!m_stopped)
        return {};
    say(QStringLiteral("\n%1: nobody gets it.\n%2").arg(m_stopped->name, m_stopped->because));
    return {{QStringLiteral("id"), number(m_stopped->id)},
            {QStringLiteral("name"), m_stopped->name},
            {QStringLiteral("because"), m_stopped->because}};
}

void DemoRun::sayLedger(const CampaignRow &campaign, const CampaignStatus &status, const DemoLaunch::Way &way,
                        const QString &file)
{
    say(QStringLiteral("\n%1\nSubmitted by %2, approved by %3.\n%4Every message: %5")
            .arg(campaign.name, way.submittedBy, way.approvedBy.join(QStringLiteral(" and ")),
                 ledgerInWords(status.ledger), file));
}

} // namespace heliograph
