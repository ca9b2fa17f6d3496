// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/rights.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

struct RightRow
{
    Right right;
    QLatin1String code;
    std::array<Grant, RoleCount> grants; // in the order of Role
    bool fresh = false;
    bool neverForAdmins = false;
};

constexpr Grant no = Grant::No;
constexpr Grant own = Grant::Own;
constexpr Grant two = Grant::Two;
constexpr Grant yes = Grant::Yes;

// product.md 5, in its order; fresh passwords: engine.md SR-07 and product.md 3.9.
constexpr std::array<RightRow, RightCount> Table = {{
    {Right::NumbersSee, QLatin1String("numbers.see"), {own, yes, yes, no}},
    {Right::NumbersReveal, QLatin1String("numbers.reveal"), {own, yes, yes, yes}},
    {Right::NumbersExport, QLatin1String("numbers.export"), {own, yes, yes, no}, true},
    {Right::CampaignCompose, QLatin1String("campaign.compose"), {own, no, no, no}, false, true},
    {Right::CampaignSubmit, QLatin1String("campaign.submit"), {own, no, no, no}, false, true},
    {Right::CampaignUrgent, QLatin1String("campaign.urgent"), {no, yes, no, no}},
    {Right::CampaignApprove, QLatin1String("campaign.approve"), {no, yes, no, no}, true, true},
    {Right::CampaignPause, QLatin1String("campaign.pause"), {own, yes, yes, no}},
    {Right::CampaignResume, QLatin1String("campaign.resume"), {own, yes, no, no}},
    {Right::CampaignCancel, QLatin1String("campaign.cancel"), {own, yes, yes, no}},
    {Right::CampaignGate, QLatin1String("campaign.gate"), {no, yes, no, no}},
    {Right::CampaignLate, QLatin1String("campaign.late"), {no, yes, no, no}},
    {Right::CampaignResend, QLatin1String("campaign.resend"), {own, yes, no, no}, false, true},
    {Right::CampaignContinuous, QLatin1String("campaign.continuous"), {own, no, two, no}},
    {Right::SendingStop, QLatin1String("sending.stop"), {yes, yes, yes, yes}},
    {Right::SendingRelease, QLatin1String("sending.release"), {no, two, two, no}, true},
    {Right::LanePause, QLatin1String("lane.pause"), {no, yes, yes, no}},
    {Right::LaneMove, QLatin1String("lane.move"), {no, yes, yes, no}},
    {Right::QueueSee, QLatin1String("queue.see"), {own, yes, yes, yes}},
    {Right::UnknownPropose, QLatin1String("unknown.propose"), {own, yes, no, no}},
    {Right::UnknownSettle, QLatin1String("unknown.settle"), {no, yes, no, no}},
    {Right::UnknownAgain, QLatin1String("unknown.again"), {no, yes, no, no}, true},
    {Right::UnknownEarly, QLatin1String("unknown.early"), {no, two, no, no}, true},
    {Right::HistorySee, QLatin1String("history.see"), {yes, yes, yes, yes}},
    {Right::HistoryExport, QLatin1String("history.export"), {own, yes, yes, yes}},
    {Right::ReportsSee, QLatin1String("reports.see"), {own, yes, yes, yes}},
    {Right::ContactsEdit, QLatin1String("contacts.edit"), {yes, yes, no, no}},
    {Right::ContactsForget, QLatin1String("contacts.forget"), {no, yes, yes, no}},
    {Right::SuppressionAdd, QLatin1String("suppression.add"), {yes, yes, yes, no}},
    {Right::SuppressionRemove, QLatin1String("suppression.remove"), {no, yes, no, no}},
    {Right::SuppressionRemoveMany, QLatin1String("suppression.remove-many"), {no, two, two, no}, true},
    {Right::InboxRead, QLatin1String("inbox.read"), {own, yes, no, no}},
    {Right::InboxAnswer, QLatin1String("inbox.answer"), {own, yes, no, no}, false, true},
    {Right::TemplatesEdit, QLatin1String("templates.edit"), {yes, yes, no, no}},
    {Right::TemplatesConfirm, QLatin1String("templates.confirm"), {no, no, yes, no}},
    {Right::ProvidersSee, QLatin1String("providers.see"), {no, yes, yes, yes}},
    {Right::ProvidersEdit, QLatin1String("providers.edit"), {no, no, two, no}, true},
    {Right::ProvidersKeys, QLatin1String("providers.keys"), {no, no, two, no}, true},
    {Right::LimitsLower, QLatin1String("limits.lower"), {no, yes, yes, no}},
    {Right::LimitsRaise, QLatin1String("limits.raise"), {no, no, two, no}, true},
    {Right::RulesTighten, QLatin1String("rules.tighten"), {no, yes, yes, no}},
    {Right::RulesWeaken, QLatin1String("rules.weaken"), {no, no, two, no}, true},
    {Right::RulesRelease, QLatin1String("rules.release"), {no, yes, no, no}},
    {Right::UsersEdit, QLatin1String("users.edit"), {no, no, yes, no}, true},
    {Right::UsersGrant, QLatin1String("users.grant"), {no, no, two, no}, true},
    {Right::AuditSee, QLatin1String("audit.see"), {own, yes, yes, yes}},
    {Right::AuditExport, QLatin1String("audit.export"), {no, no, yes, yes}},
    {Right::NodesEdit, QLatin1String("nodes.edit"), {no, no, two, no}, true},
    {Right::SettingsEdit, QLatin1String("settings.edit"), {no, no, yes, no}, true},
    {Right::SettingsSafety, QLatin1String("settings.safety"), {no, no, two, no}, true},
}};

constexpr bool isInOrder()
{
    for (std::size_t at = 0; at < Table.size(); ++at) {
        if (static_cast<std::size_t>(Table[at].right) != at)
            return false;
    }
    return true;
}

static_assert(isInOrder(), "a right is missing in the table, or stands in the wrong place");

constexpr std::array<QLatin1String, RoleCount> RoleKeys = {
    QLatin1String("operator"), QLatin1String("supervisor"), QLatin1String("admin"), QLatin1String("auditor")};

const RightRow &rowOf(Right right)
{
    return Table[static_cast<std::size_t>(right)];
}

std::size_t placeOf(Role role)
{
    return static_cast<std::size_t>(role) - 1;
}

} // namespace

QLatin1String roleKey(Role role)
{
    return RoleKeys[placeOf(role)];
}

std::optional<Role> roleFromKey(const QString &key)
{
    const auto found = std::find(RoleKeys.begin(), RoleKeys.end(), key);
    if (found == RoleKeys.end())
        return std::nullopt;
    return static_cast<Role>(found - RoleKeys.begin() + 1);
}

Roles::Roles(std::initializer_list<Role> roles)
{
    for (const Role role : roles)
        add(role);
}

QList<Role> Roles::list() const
{
    QList<Role> roles;
    for (int at = 1; at <= RoleCount; ++at) {
        if (has(static_cast<Role>(at)))
            roles.append(static_cast<Role>(at));
    }
    return roles;
}

QString Roles::words() const
{
    QStringList words;
    const QList<Role> all = list();
    for (const Role role : all)
        words.append(roleKey(role));
    return words.join(QLatin1String(", "));
}

QLatin1String rightCode(Right right)
{
    return rowOf(right).code;
}

Grant grantOf(Right right, const Roles &roles)
{
    const RightRow &row = rowOf(right);
    if (row.neverForAdmins && roles.has(Role::Admin))
        return Grant::No;
    Grant best = Grant::No;
    const QList<Role> all = roles.list();
    for (const Role role : all)
        best = std::max(best, row.grants[placeOf(role)]);
    return best;
}

bool wantsFreshPassword(Right right)
{
    return rowOf(right).fresh;
}

QString whoMay(Right right)
{
    QStringList roles;
    for (int at = 1; at <= RoleCount; ++at) {
        const Role role = static_cast<Role>(at);
        if (rowOf(right).grants[placeOf(role)] != Grant::No)
            roles.append(roleKey(role));
    }
    return roles.join(QLatin1String(" or "));
}

} // namespace heliograph
