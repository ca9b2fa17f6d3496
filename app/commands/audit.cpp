// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/auditwords.h"
#include "app/callergrant.h"
#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/instantargument.h"
#include "app/opening.h"

#include "engine/query/auditfile.h"
#include "engine/query/auditproof.h"
#include "engine/query/sealtext.h"
#include "engine/storage/guard/acting.h"
#include "ui/text/audittext.h"

namespace heliograph {

namespace {

constexpr int DefaultLimit = 50;
constexpr int RowsAtOnce = 1'000;

Result<std::optional<TimePoint>> readInstant(const Invocation &call, const QString &option)
{
    if (!call.options.isSet(option))
        return std::optional<TimePoint>();
    const auto zone = zoneArgument(call);
    if (!zone)
        return zone.error();
    const auto instant = instantOf(call.option(option), *zone, QLatin1String("--") + option);
    if (!instant)
        return instant.error();
    return std::optional(*instant);
}

Result<AuditFilter> readAuditFilter(const Invocation &call)
{
    AuditFilter filter;
    filter.action = call.option(QStringLiteral("action"));
    filter.object = call.option(QStringLiteral("object"));
    const auto from = readInstant(call, QStringLiteral("from"));
    if (!from)
        return from.error();
    const auto until = readInstant(call, QStringLiteral("until"));
    if (!until)
        return until.error();
    filter.from = *from;
    filter.until = *until;
    return filter;
}

// Whoever may see his own only gets what he did, or what became of a campaign that he wrote.
Result<void> narrow(const Invocation &call, Workspace &workspace, AuditFilter &filter)
{
    std::optional<qint64> campaign;
    if (call.options.isSet(QStringLiteral("campaign"))) {
        const auto id = parseId(call.option(QStringLiteral("campaign")), QStringLiteral("a campaign"));
        if (!id)
            return id.error();
        campaign = *id;
        filter.object = QStringLiteral("campaign %1").arg(*id);
    }
    if (!call.caller)
        return {};
    if (campaign) {
        const auto store = workspace.openStore();
        if (!store)
            return store.error();
        return Acting(**store, call.caller, call.clock)
            .expect(Right::AuditSee, Acting::Scope::of(Owned::Campaign, CampaignId{*campaign}),
                    QStringLiteral("audit list"), true);
    }
    const auto actor = ownOnly(call, workspace, Right::AuditSee);
    if (!actor)
        return actor.error();
    if (*actor)
        filter.actor = *actor;
    return {};
}

ExitCode list(Invocation &call)
{
    const auto limit = readLimit(call, DefaultLimit);
    auto filter = readAuditFilter(call);
    if (!limit || !filter)
        return fail(call, !limit ? limit.error() : filter.error());
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto may = narrow(call, *opened->workspace, *filter); !may)
        return fail(call, may.error());
    const auto entries = opened->reader->auditEntries(*filter, std::nullopt, *limit);
    if (!entries)
        return fail(call, entries.error());
    const Format format;
    for (const AuditRow &entry : *entries) {
        if (call.json())
            call.print(auditJson(entry));
        else
            call.out << auditLine(entry, format) << '\n';
    }
    if (entries->size() == *limit && !call.json())
        call.err << QStringLiteral("There may be more: --limit shows more at once.\n");
    return ExitCode::Done;
}

Result<QList<AuditSeal>> namedSeals(const Invocation &call)
{
    QList<AuditSeal> seals;
    const QStringList texts = call.options.values(QStringLiteral("seal"));
    for (const QString &text : texts) {
        const auto seal = parseSeal(text);
        if (!seal)
            return seal.error();
        seals.append(*seal);
    }
    return seals;
}

Result<AuditVerdict> verifyFile(const Invocation &call)
{
    const auto named = namedSeals(call);
    if (!named)
        return named.error();
    QList<KeptSeal> seals;
    for (const AuditSeal &seal : *named)
        seals.append({seal, 0, call.clock.now()});
    AuditCheck check(seals, 0);
    const auto read = AuditFile::read(call.option(QStringLiteral("file")),
                                      [&](const QList<AuditRow> &entries) { return check.add(entries); });
    if (!read)
        return read.error();
    return check.verdict();
}

Result<AuditVerdict> verifyDatabase(const Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return opened.error();
    const auto seals = namedSeals(call);
    if (!seals)
        return seals.error();
    auto proof
        = AuditProof::begin(*opened->reader, opened->workspace->journalFolder(), *seals, call.clock.now());
    if (!proof)
        return proof.error();
    while (true) {
        const auto more = proof->goOn(*opened->reader, RowsAtOnce);
        if (!more)
            return more.error();
        if (!*more)
            return proof->verdict();
    }
}

ExitCode verify(Invocation &call)
{
    const bool ofFile = call.options.isSet(QStringLiteral("file"));
    const auto verdict = ofFile ? verifyFile(call) : verifyDatabase(call);
    if (!verdict)
        return fail(call, verdict.error());
    if (call.json())
        call.print(verdictJson(*verdict));
    else
        call.out << AuditText::verdict(*verdict, Format()) << '\n';
    return verdict->finding == AuditVerdict::Finding::Whole ? ExitCode::Done : ExitCode::Partly;
}

ExitCode exportLog(Invocation &call)
{
    const QString file = call.option(QStringLiteral("out"));
    if (file.isEmpty())
        return fail(call, {ErrorKind::Invalid, QStringLiteral("Name the file to write with --out.")});
    auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto written = AuditFile::write(*opened->reader, opened->store->disclosures(), file, {});
    if (!written)
        return fail(call, written.error());
    if (call.json())
        call.print({{QStringLiteral("entries"), written->entries},
                    {QStringLiteral("file"), file},
                    {QStringLiteral("seal"), sealText(written->seal)}});
    else
        call.out << QStringLiteral("%1 written to %2. The seal is %3.\n")
                        .arg(counted(written->entries, QStringLiteral("entry was"),
                                     QStringLiteral("entries were")),
                             file, sealText(written->seal));
    return ExitCode::Done;
}

ExitCode anchor(Invocation &call)
{
    auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto kept = opened->store->sealAudit(); !kept)
        return fail(call, kept.error());
    const auto seal = opened->reader->auditSeal(); // of this, too
    if (!seal)
        return fail(call, seal.error());
    if (call.json())
        call.print({{QStringLiteral("entries"), seal->sequence}, {QStringLiteral("seal"), sealText(*seal)}});
    else
        call.out << QStringLiteral(
                        "%1\nThis is the seal of all %2 entries until now. Keep it where nobody who "
                        "can change the database can change it; “audit verify --seal” compares it.\n")
                        .arg(sealText(*seal), Format().count(seal->sequence));
    return ExitCode::Done;
}

void declareList(QCommandLineParser &parser)
{
    declareLimit(parser, DefaultLimit);
    declareZone(parser);
    parser.addOptions(
        {{QStringLiteral("action"),
          QStringLiteral("Only this, as in campaign.approve, or all of a noun, as in campaign."),
          QStringLiteral("ACTION")},
         {QStringLiteral("object"), QStringLiteral("Only what was done to this, as in “campaign 7”."),
          QStringLiteral("OBJECT")},
         {QStringLiteral("campaign"),
          QStringLiteral("Only what was done to this campaign; operators name their own, or see what they "
                         "did themselves."),
          QStringLiteral("ID")},
         {QStringLiteral("from"), QStringLiteral("Only entries since then."), QStringLiteral("TIME")},
         {QStringLiteral("until"), QStringLiteral("Only entries before then."), QStringLiteral("TIME")}});
}

void declareVerify(QCommandLineParser &parser)
{
    parser.addOptions({{QStringLiteral("file"),
                        QStringLiteral("Check a file that “audit export” has written; needs no workspace."),
                        QStringLiteral("FILE")},
                       {QStringLiteral("seal"),
                        QStringLiteral("Compare with a seal that “audit anchor” has printed; may be given "
                                       "several times."),
                        QStringLiteral("SEAL")}});
}

void declareExport(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("out"),
                      QStringLiteral("The file to write, a JSON object a line; one that exists is replaced."),
                      QStringLiteral("FILE.jsonl")});
}

} // namespace

QList<Verb> auditVerbs()
{
    const QString noun = QStringLiteral("audit");
    return {{noun,
             QStringLiteral("list"),
             {},
             QStringLiteral("Show who did what, newest first."),
             0,
             0,
             declareList,
             list},
            {noun,
             QStringLiteral("verify"),
             {},
             QStringLiteral("Prove that no entry was changed, removed or put in."),
             0,
             0,
             declareVerify,
             verify},
            {noun,
             QStringLiteral("export"),
             {},
             QStringLiteral("Write all entries to a file that can be checked "
                            "anywhere."),
             0,
             0,
             declareExport,
             exportLog},
            {noun,
             QStringLiteral("anchor"),
             {},
             QStringLiteral("Print the seal of the log as it is now, to be kept elsewhere."),
             0,
             0,
             {},
             anchor}};
}

} // namespace heliograph
