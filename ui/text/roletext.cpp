// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/roletext.h"

namespace heliograph {

QString RoleText::name(Role role)
{
    switch (role) {
    case Role::Operator:
        return tr("Operator");
    case Role::Supervisor:
        return tr("Supervisor");
    case Role::Admin:
        return tr("Admin");
    case Role::Auditor:
        return tr("Auditor");
    }
    Q_UNREACHABLE();
}

QString RoleText::names(const Roles &roles)
{
    QStringList words;
    const QList<Role> list = roles.list();
    for (const Role role : list)
        words.append(name(role));
    return words.join(tr(", "));
}

QString RoleText::does(Role role)
{
    switch (role) {
    case Role::Operator:
        return tr("Composes campaigns, submits them and follows them.");
    case Role::Supervisor:
        return tr("Approves what others submit, stops and releases sending, settles unknown outcomes.");
    case Role::Admin:
        return tr("Connects providers, sets limits and rules, and decides who may do what.");
    case Role::Auditor:
        return tr("Looks at everything, with numbers masked, and changes nothing.");
    }
    Q_UNREACHABLE();
}

QString RoleText::what(Right right)
{
    switch (right) {
    case Right::NumbersSee:
        return tr("see full numbers and texts");
    case Right::NumbersReveal:
        return tr("reveal one number at a time, with a reason");
    case Right::NumbersExport:
        return tr("export full numbers");
    case Right::CampaignCompose:
        return tr("write drafts and import lists");
    case Right::CampaignSubmit:
        return tr("submit campaigns for approval");
    case Right::CampaignUrgent:
        return tr("give urgent priority");
    case Right::CampaignApprove:
        return tr("approve, return and reject, never one's own");
    case Right::CampaignPause:
        return tr("pause a campaign");
    case Right::CampaignResume:
        return tr("start and resume a campaign");
    case Right::CampaignCancel:
        return tr("cancel a campaign");
    case Right::CampaignGate:
        return tr("continue or stop at the canary gate");
    case Right::CampaignLate:
        return tr("decide on what is too late");
    case Right::CampaignResend:
        return tr("draft a resend");
    case Right::CampaignContinuous:
        return tr("draft a continuous campaign");
    case Right::SendingStop:
        return tr("stop all sending");
    case Right::SendingRelease:
        return tr("release the emergency stop");
    case Right::LanePause:
        return tr("pause and resume a lane");
    case Right::LaneMove:
        return tr("move waiting messages to another lane");
    case Right::QueueSee:
        return tr("see the live queue");
    case Right::UnknownPropose:
        return tr("have unknown outcomes asked about again");
    case Right::UnknownSettle:
        return tr("treat an unknown outcome as sent, or write it off");
    case Right::UnknownAgain:
        return tr("send an unknown one again");
    case Right::UnknownEarly:
        return tr("decide before the waiting time is over");
    case Right::HistorySee:
        return tr("search the history");
    case Right::HistoryExport:
        return tr("export the history without full numbers");
    case Right::ReportsSee:
        return tr("see reports");
    case Right::ContactsEdit:
        return tr("import and edit lists of people");
    case Right::ContactsForget:
        return tr("erase a person");
    case Right::SuppressionAdd:
        return tr("add to the suppression list");
    case Right::SuppressionRemove:
        return tr("remove up to 100 from the suppression list");
    case Right::SuppressionRemoveMany:
        return tr("remove more than 100 from the suppression list");
    case Right::InboxRead:
        return tr("read replies");
    case Right::InboxAnswer:
        return tr("deal with replies");
    case Right::TemplatesEdit:
        return tr("edit own texts");
    case Right::TemplatesConfirm:
        return tr("enter what providers say of templates");
    case Right::ProvidersSee:
        return tr("see providers and prices");
    case Right::ProvidersEdit:
        return tr("change and remove providers");
    case Right::ProvidersKeys:
        return tr("set provider keys");
    case Right::LimitsLower:
        return tr("make limits stricter");
    case Right::LimitsRaise:
        return tr("make limits looser");
    case Right::RulesTighten:
        return tr("make content rules stricter");
    case Right::RulesWeaken:
        return tr("make content rules weaker");
    case Right::RulesRelease:
        return tr("let a held text go");
    case Right::UsersEdit:
        return tr("add, deactivate and reset users");
    case Right::UsersGrant:
        return tr("grant the rights of supervisors and admins");
    case Right::AuditSee:
        return tr("see the audit log");
    case Right::AuditExport:
        return tr("export the audit log");
    case Right::NodesEdit:
        return tr("manage nodes");
    case Right::SettingsEdit:
        return tr("change workspace settings");
    case Right::SettingsSafety:
        return tr("change retention, encryption and sign-in rules");
    }
    Q_UNREACHABLE();
}

QString RoleText::grant(Grant grant)
{
    switch (grant) {
    case Grant::No:
        return tr("no");
    case Grant::Own:
        return tr("own");
    case Grant::Two:
        return tr("two people");
    case Grant::Yes:
        return tr("yes");
    }
    Q_UNREACHABLE();
}

QString RoleText::onlyThese(Right right)
{
    QStringList names;
    for (const Role role : {Role::Operator, Role::Supervisor, Role::Admin, Role::Auditor}) {
        if (grantOf(right, Roles{role}) != Grant::No)
            names.append(name(role));
    }
    if (names.isEmpty())
        return tr("Nobody can do this here.");
    //: %1 is a list of roles
    return tr("Only these roles may %2: %1.").arg(names.join(tr(", ")), what(right));
}

} // namespace heliograph
