// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/doctor.h"

#include "app/ledgerfile.h"
#include "app/storagefindings.h"

#include "engine/providers/catalogue.h"

#include <QFileInfo>
#include <QStorageInfo>

using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr qint64 LittleSpace = 500'000'000;

// Before this program was written no clock that is right could stand.
constexpr TimePoint Earliest{std::chrono::sys_days{std::chrono::year{2025} / 1 / 1}};
constexpr TimePoint Latest{std::chrono::sys_days{std::chrono::year{2100} / 1 / 1}};
constexpr Millis Tolerance = 5min;

bool othersMayRead(const QString &path)
{
    return (QFileInfo(path).permissions()
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        != QFile::Permissions();
}

} // namespace

Doctor::Doctor(const QString &folder, const Options &options, const Clock &clock)
    : m_folder(folder)
    , m_options(options)
    , m_clock(clock)
{
}

QList<Finding> Doctor::examine()
{
    auto workspace = Workspace::open(m_folder, m_clock);
    if (!workspace) {
        add(QStringLiteral("workspace"), false, workspace.error().detail);
        return m_findings;
    }
    m_workspace = *std::move(workspace);
    checkFolder();
    checkDisk();
    checkEngine();
    if (!openDatabase())
        return m_findings;
    checkDatabase();
    m_findings += storageFindings(*m_workspace, *m_reader, m_format);
    checkProviders();
    checkClock();
    if (m_options.deep)
        checkInvariants();
    return m_findings;
}

void Doctor::checkFolder()
{
    const QString check = QStringLiteral("workspace");
    const QString folder = m_workspace->folder();
    const QFileInfo info(folder);
    if (!info.isWritable() || !info.isExecutable())
        return add(
            check, false,
            QStringLiteral("You may not write to %1, so nothing can be changed or sent. Check who owns it.")
                .arg(folder));
    for (const QString &path : {folder, m_workspace->databaseFile()}) {
        if (othersMayRead(path))
            return add(check, false,
                       QStringLiteral("Other accounts of this computer may read %1. Take their rights away: "
                                      "chmod go-rwx \"%1\"")
                           .arg(path));
    }
    add(check, true, QStringLiteral("%1 is yours alone.").arg(folder));
}

void Doctor::checkDisk()
{
    const qint64 space = QStorageInfo(m_workspace->folder()).bytesAvailable();
    const QString check = QStringLiteral("disk");
    if (space < 0)
        return add(check, false,
                   QStringLiteral("The free space under %1 cannot be found out.").arg(m_workspace->folder()));
    const QString free = m_format.bytes(space);
    if (space < LittleSpace)
        return add(check, false,
                   QStringLiteral("Only %1 are free under %2. Sending stops when there is none: make room.")
                       .arg(free, m_workspace->folder()));
    add(check, true, QStringLiteral("%1 are free.").arg(free));
}

void Doctor::checkEngine()
{
    const QString holder = EngineLock::holder(m_workspace->databaseFile());
    add(QStringLiteral("engine"), true,
        holder.isEmpty()
            ? QStringLiteral("No engine runs, so nothing is sent. “heliograph engine run” starts one.")
            : QString(holder % QLatin1Char('.')));
}

bool Doctor::openDatabase()
{
    auto reader = m_workspace->openReader();
    const bool keyProblem = !reader && reader.error().kind == ErrorKind::Secret;
    const QString where = m_workspace->secrets().where();
    if (!reader) {
        add(keyProblem ? QStringLiteral("keys") : QStringLiteral("database"), false, reader.error().detail);
        return false;
    }
    m_reader = *std::move(reader);
    add(QStringLiteral("keys"), true, QStringLiteral("The key ring opens with the key in %1.").arg(where));
    return true;
}

void Doctor::checkDatabase()
{
    const QString check = QStringLiteral("database");
    const auto state = m_reader->examine(m_options.deep);
    if (!state)
        return add(check, false, state.error().detail);
    if (!state->damage.isEmpty())
        return add(check, false,
                   QStringLiteral("The database is damaged: %1. Stop the engine, keep a copy of the "
                                  "workspace folder and restore a backup.")
                       .arg(state->damage.join(QStringLiteral("; "))));
    add(check, true, QStringLiteral("Sound, version %1.").arg(state->version));
}

void Doctor::checkProviders()
{
    auto accounts = m_reader->accounts();
    if (!accounts)
        return add(QStringLiteral("providers"), false, accounts.error().detail);
    m_accounts = *std::move(accounts);
    if (m_accounts.isEmpty())
        add(QStringLiteral("providers"), true,
            QStringLiteral("No provider has been added yet. “heliograph provider add” adds one."));
    for (const ProviderAccount &account : std::as_const(m_accounts))
        checkProvider(account);
}

void Doctor::checkProvider(const ProviderAccount &account)
{
    const QString check = QStringLiteral("provider ") + account.label;
    if (const auto settings = checkSettings(account); !settings)
        return add(check, false, settings.error().detail);
    const auto credentials = m_workspace->credentials(account);
    if (!credentials)
        return add(check, false, credentials.error().detail);
    if (const auto made = makeProvider(account, *credentials); !made)
        return add(check, false, made.error().detail);
    add(check, true,
        QStringLiteral(
            "Its settings are valid and its key is there. “heliograph provider test %1” asks the provider.")
            .arg(account.label));
}

void Doctor::checkClock()
{
    const QString check = QStringLiteral("clock");
    const TimePoint now = m_clock.now();
    const QString shown = m_format.time(now);
    if (now < Earliest || now > Latest)
        return add(
            check, false,
            QStringLiteral(
                "The clock of this computer says %1. Set it: providers refuse calls with a wrong time.")
                .arg(shown));
    const auto campaigns = m_reader->campaignsAndTests();
    if (!campaigns)
        return add(check, false, campaigns.error().detail);
    for (const CampaignRow &campaign : *campaigns) {
        if (campaign.createdAt > now + Tolerance)
            return add(
                check, false,
                QStringLiteral("The clock of this computer says %1, but campaign %2 was created later, at "
                               "%3. Set the clock.")
                    .arg(shown, QString::number(number(campaign.id)), m_format.time(campaign.createdAt)));
    }
    add(check, true,
        QStringLiteral("It says %1. Only a provider can tell whether that is right to the minute.")
            .arg(shown));
}

void Doctor::checkInvariants()
{
    QList<Reader::LedgerEntry> entries;
    const bool compare = !m_options.providerLedger.isEmpty();
    if (compare) {
        auto read = readProviderLedger(m_options.providerLedger, m_accounts);
        if (!read)
            return add(QStringLiteral("provider ledger"), false, read.error().detail);
        entries = *std::move(read);
        add(QStringLiteral("provider ledger"), true,
            QStringLiteral("It tells of %1 accepted messages.").arg(m_format.count(entries.size())));
    }
    const auto verdicts = m_reader->checkInvariants(compare ? &entries : nullptr, m_clock.now());
    if (!verdicts)
        return add(QStringLiteral("invariants"), false, verdicts.error().detail);
    for (const InvariantVerdict &verdict : *verdicts) {
        if (verdict.violations == 0)
            add(verdict.name, true, QString(verdict.meaning % QLatin1Char('.')));
        else
            add(verdict.name, false,
                QStringLiteral(
                    "Not so in %1 places: %2. Stop the engine and keep a copy of the workspace folder.")
                    .arg(m_format.count(verdict.violations), verdict.meaning));
    }
}

void Doctor::add(const QString &check, bool ok, const QString &words)
{
    m_findings.append({check, ok, words});
}

} // namespace heliograph
