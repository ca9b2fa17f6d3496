// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workspacesettings.h"

#include "app/approvalsettings.h"
#include "app/instantargument.h"

#include "app/invalid.h"
#include "engine/workspacesettings.h"

namespace heliograph {

namespace {

struct Settings
{
    std::optional<Millis> lateAfter{};
    std::optional<Millis> lockAfter{};
    std::optional<SecondFactor> secondFactor{};
    std::optional<bool> systemLog{};
    std::optional<Millis> keptFor{}; // zero: for good

    bool isEmpty() const { return !lateAfter && !lockAfter && !secondFactor && !systemLog && !keptFor; }
};

Result<std::optional<Millis>> readLength(const Invocation &call, const QString &option,
                                         const QString &example)
{
    if (!call.options.isSet(option))
        return std::optional<Millis>();
    const auto length = lengthOf(call.option(option));
    if (!length)
        return invalid(QStringLiteral("--%1 wants a length such as %2.").arg(option, example));
    return length;
}

Result<void> readWords(const Invocation &call, Settings &settings)
{
    if (call.options.isSet(QStringLiteral("second-factor"))) {
        settings.secondFactor = secondFactorFromKey(call.option(QStringLiteral("second-factor")));
        if (!settings.secondFactor)
            return invalid(QStringLiteral("--second-factor wants one of: optional, seniors, everybody."));
    }
    if (call.options.isSet(QStringLiteral("audit-syslog"))) {
        const QString value = call.option(QStringLiteral("audit-syslog"));
        if (value != QLatin1String("on") && value != QLatin1String("off"))
            return invalid(QStringLiteral("--audit-syslog is on or off."));
        settings.systemLog = value == QLatin1String("on");
    }
    return {};
}

Result<Settings> readSettings(const Invocation &call)
{
    Settings settings;
    const auto lateAfter = readLength(call, QStringLiteral("late-after"), QStringLiteral("90min, 36h or 3d"));
    const auto lockAfter = readLength(call, QStringLiteral("lock-after"), QStringLiteral("10min"));
    if (!lateAfter || !lockAfter)
        return !lateAfter ? lateAfter.error() : lockAfter.error();
    settings.lateAfter = *lateAfter;
    settings.lockAfter = *lockAfter;
    if (call.option(QStringLiteral("keep-personal")) == QLatin1String("forever")) {
        settings.keptFor = Millis(0);
    } else {
        const auto kept
            = readLength(call, QStringLiteral("keep-personal"), QStringLiteral("730d, or forever"));
        if (!kept)
            return kept.error();
        settings.keptFor = *kept;
    }
    if (const auto read = readWords(call, settings); !read)
        return read.error();
    if (settings.isEmpty() && !hasApprovalSettings(call))
        return invalid(
            QStringLiteral("Say what to set: --late-after, --lock-after, --second-factor, --audit-syslog, "
                           "--keep-personal, --two-approvers-…, --approval-lasts or --typed-people."));
    return settings;
}

Result<void> changeApprovals(const Invocation &call, WorkspaceStore &workspace)
{
    if (!hasApprovalSettings(call))
        return {};
    const auto before = workspace.approvalRules();
    const auto wanted = readApprovalSettings(call, before ? *before : ApprovalRules());
    return wanted ? workspace.setApprovalRules(*wanted, BuiltInAuthor) : Result<void>(wanted.error());
}

} // namespace

Result<void> changeSettings(const Invocation &call, Store &store, Reader &reader)
{
    const auto settings = readSettings(call);
    if (!settings)
        return settings.error();
    if (const auto done = changeApprovals(call, store.workspace()); !done)
        return done;
    auto wanted = WorkspaceSettings::read(store, reader);
    if (!wanted)
        return wanted.error();
    wanted->signIn.lockAfter = settings->lockAfter.value_or(wanted->signIn.lockAfter);
    wanted->signIn.secondFactor = settings->secondFactor.value_or(wanted->signIn.secondFactor);
    wanted->lateAfter = settings->lateAfter.value_or(wanted->lateAfter);
    wanted->systemLog = settings->systemLog.value_or(wanted->systemLog);
    wanted->keptFor = settings->keptFor.value_or(wanted->keptFor);
    return wanted->apply(store, reader, BuiltInAuthor);
}

void declareSettings(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("late-after"),
          QStringLiteral(
              "How long sending may be impossible before somebody is asked whether it is too late (1h)."),
          QStringLiteral("LENGTH")},
         {QStringLiteral("lock-after"),
          QStringLiteral("How long the console may lie idle before it locks, 1 to 15 minutes (10min)."),
          QStringLiteral("LENGTH")},
         {QStringLiteral("second-factor"),
          QStringLiteral(
              "Who needs one: optional, seniors (supervisors and admins) or everybody (optional)."),
          QStringLiteral("WHO")},
         {QStringLiteral("audit-syslog"),
          QStringLiteral("Tell the system's log the seals of the audit log as well, where the owner of this "
                         "workspace cannot change them (off)."),
          QStringLiteral("on|off")},
         {QStringLiteral("keep-personal"),
          QStringLiteral(
              "How long numbers, variables and replies are kept after a campaign has ended; then they are "
              "erased for good (730d)."),
          QStringLiteral("LENGTH|forever")}});
    declareApprovalSettings(parser);
}

} // namespace heliograph
