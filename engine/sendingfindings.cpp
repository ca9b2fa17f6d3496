// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sendingfindings.h"

#include "engine/providers/catalogue.h"
#include "engine/query/intaketroubles.h"
#include "engine/query/ledger.h"
#include "engine/storage/reportreader.h"

#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

namespace heliograph {

namespace {

using Check = DiagnosisCheck;
using Fact = DiagnosisFact;
using Verdict = DiagnosisVerdict;

// Before this program was written no clock that is right could stand.
constexpr TimePoint Earliest{std::chrono::sys_days{std::chrono::year{2025} / 1 / 1}};
constexpr TimePoint Latest{std::chrono::sys_days{std::chrono::year{2100} / 1 / 1}};
constexpr Millis Tolerance = 5min;

constexpr Millis BackupEvery = 24h * 7;

// What was handed over longer ago than that no provider is late with.
constexpr Millis ReceiptsWithin = 72h;

DiagnosisFinding failed(Check check, const Error &error)
{
    return {.check = check, .verdict = Verdict::Wrong, .detail = error.detail};
}

DiagnosisFinding backup(Reader &reader, TimePoint now)
{
    AuditFilter backups;
    backups.action = QStringLiteral("backup.create");
    const auto last = reader.auditEntries(backups, std::nullopt, 1);
    if (!last)
        return failed(Check::Backup, last.error());
    if (last->isEmpty())
        return {.check = Check::Backup, .fact = Fact::NoBackup, .verdict = Verdict::Look};
    const TimePoint at = last->constFirst().at;
    if (now - at > BackupEvery)
        return {.check = Check::Backup, .fact = Fact::BackupOld, .verdict = Verdict::Look, .at = at};
    return {.check = Check::Backup, .fact = Fact::BackupMade, .at = at};
}

DiagnosisFinding provider(Workspace &workspace, const ProviderAccount &account)
{
    DiagnosisFinding finding{.check = Check::Provider,
                             .fact = Fact::ProviderSound,
                             .name = account.label,
                             .id = number(account.id)};
    const auto broken = [&finding](const Error &error) {
        finding.fact = Fact::ProviderBroken;
        finding.verdict = Verdict::Wrong;
        finding.detail = error.detail;
        return finding;
    };
    if (const auto settings = checkSettings(account); !settings)
        return broken(settings.error());
    const auto credentials = workspace.credentials(account);
    if (!credentials)
        return broken(credentials.error());
    if (const auto made = makeProvider(account, *credentials); !made)
        return broken(made.error());
    return finding;
}

QList<DiagnosisFinding> providers(Workspace &workspace, const QList<ProviderAccount> &accounts)
{
    if (accounts.isEmpty())
        return {{.check = Check::Providers, .fact = Fact::NoProvider, .verdict = Verdict::Look}};
    DiagnosisFinding together{.check = Check::Providers, .fact = Fact::ProvidersReady};
    together.of = accounts.size();
    together.count
        = std::ranges::count_if(accounts, [](const ProviderAccount &account) { return !account.hold; });
    if (together.count < together.of)
        together.verdict = Verdict::Look;
    QList<DiagnosisFinding> findings{together};
    for (const ProviderAccount &account : accounts)
        findings.append(provider(workspace, account));
    return findings;
}

// How many messages providers have accepted in [from, until), by whole hours.
Result<qint64> accepted(Reader &reader, TimePoint from, TimePoint until)
{
    if (from >= until)
        return 0;
    qint64 sum = 0;
    const ReportReader::Visitor visitor{
        .outcome =
            [&sum](const ReportPlace &, MessageState state, qint64, qint64 n) {
                if (state == MessageState::Submitted || state == MessageState::Delivered
                    || state == MessageState::Undelivered || state == MessageState::NoReceipt)
                    sum += n;
            },
        .spend = [](const ReportPlace &, const ReportSpend &) {},
        .latency = [](const ReportPlace &, int, qint64) {}};
    ReportSlice slice;
    slice.from = from;
    slice.until = until;
    const Result<void> visited = reader.reports().visit(slice, visitor);
    return visited ? Result<qint64>(sum) : Result<qint64>(visited.error());
}

// A receipt takes its time: the last full hour does not count yet.
DiagnosisFinding receipts(Reader &reader, TimePoint now)
{
    const auto last = reader.receipts(false, 1);
    if (!last)
        return failed(Check::Receipts, last.error());
    const TimePoint until = std::chrono::floor<std::chrono::hours>(now) - 1h;
    TimePoint from = until - ReceiptsWithin;
    DiagnosisFinding finding{.check = Check::Receipts, .fact = Fact::NoReceiptsYet};
    if (!last->isEmpty()) {
        finding.fact = Fact::ReceiptsCame;
        finding.at = last->constFirst().receivedAt;
        from = std::max<TimePoint>(from, std::chrono::floor<std::chrono::hours>(*finding.at) + 1h);
    }
    const auto gone = accepted(reader, from, until);
    if (!gone)
        return failed(Check::Receipts, gone.error());
    finding.count = *gone;
    if (*gone == 0)
        return finding;
    finding.verdict = Verdict::Look;
    if (finding.at)
        finding.fact = Fact::ReceiptsStopped;
    return finding;
}

DiagnosisFinding intakeFinding(const IntakeStanding &standing, const QString &account)
{
    const bool fails = standing.failingSince.has_value();
    return {.check = Check::Intake,
            .fact = fails ? Fact::IntakeFailing : Fact::IntakeIncomplete,
            .verdict = fails ? Verdict::Wrong : Verdict::Look,
            .name = account,
            .detail = standing.why,
            .id = number(standing.account),
            .at = fails ? standing.failingSince : standing.lossAt,
            .intake = standing};
}

// One for each way of each account on which something is amiss.
QList<DiagnosisFinding> intake(Reader &reader, const QList<ProviderAccount> &accounts, TimePoint now)
{
    const auto known = reader.intake();
    if (!known)
        return {failed(Check::Intake, known.error())};
    QList<DiagnosisFinding> findings;
    const QList<IntakeStanding> troubles = intakeTroubles(*known, accounts, now);
    for (const IntakeStanding &standing : troubles) {
        const auto account = std::ranges::find(accounts, standing.account, &ProviderAccount::id);
        findings.append(intakeFinding(standing, account->label));
    }
    return findings;
}

DiagnosisFinding duplicates(Reader &reader)
{
    const auto messages = reader.possibleDuplicates({}, std::numeric_limits<int>::max());
    if (!messages)
        return failed(Check::Duplicates, messages.error());
    if (messages->isEmpty())
        return {.check = Check::Duplicates, .fact = Fact::NoDuplicates};
    return {.check = Check::Duplicates,
            .fact = Fact::DuplicatesKnown,
            .verdict = Verdict::Look,
            .id = number(messages->constFirst()),
            .count = messages->size()};
}

DiagnosisFinding clock(const CampaignCensus &census, TimePoint now)
{
    if (now < Earliest || now > Latest)
        return {.check = Check::Clock, .fact = Fact::ClockOff, .verdict = Verdict::Wrong, .at = now};
    if (census.newest && census.newestAt > now + Tolerance)
        return {.check = Check::Clock,
                .fact = Fact::ClockBehind,
                .verdict = Verdict::Wrong,
                .id = number(*census.newest),
                .at = census.newestAt};
    return {.check = Check::Clock, .fact = Fact::ClockPlausible, .at = now};
}

DiagnosisFinding unbalanced(const CampaignRow &campaign)
{
    return {.check = Check::Ledgers,
            .fact = Fact::LedgerUnbalanced,
            .verdict = Verdict::Wrong,
            .name = campaign.name,
            .id = number(campaign.id)};
}

// Those that have ended are added up by the database; of the others it is known besides who is held.
DiagnosisFinding ledgers(Workspace &workspace, Reader &reader, const CampaignCensus &census, TimePoint now)
{
    if (census.unbalanced) {
        const auto campaign = reader.campaign(*census.unbalanced);
        return campaign ? unbalanced(*campaign) : failed(Check::Ledgers, campaign.error());
    }
    const auto situation
        = readSituation(reader, workspace.engineRuns(), now, workspace.storageHealth().trouble);
    const auto open = reader.openCampaigns();
    if (!situation || !open)
        return failed(Check::Ledgers, situation ? open.error() : situation.error());
    for (const CampaignRow &campaign : *open) {
        const auto counters = reader.counters(campaign.id, now);
        if (!counters)
            return failed(Check::Ledgers, counters.error());
        if (!ledgerOf(campaign, *counters, *situation).balanced)
            return unbalanced(campaign);
    }
    return {.check = Check::Ledgers, .fact = Fact::LedgersBalanced, .count = census.campaigns};
}

} // namespace

QList<DiagnosisFinding> sendingFindings(Workspace &workspace, Reader &reader, TimePoint now)
{
    QList<DiagnosisFinding> findings{backup(reader, now)};
    const auto accounts = reader.accounts();
    if (accounts)
        findings += providers(workspace, *accounts);
    else
        findings.append(failed(Check::Providers, accounts.error()));
    findings.append(receipts(reader, now));
    if (accounts)
        findings += intake(reader, *accounts, now);
    findings.append(duplicates(reader));
    const auto census = reader.campaignCensus();
    if (!census) {
        findings.append(failed(Check::Ledgers, census.error()));
        return findings;
    }
    findings.append(clock(*census, now));
    findings.append(ledgers(workspace, reader, *census, now));
    return findings;
}

} // namespace heliograph
