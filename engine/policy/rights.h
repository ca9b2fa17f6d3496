// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! What a person is in a workspace; one may be several. The numbers are stored.
enum class Role { Operator = 1, Supervisor = 2, Admin = 3, Auditor = 4 };

inline constexpr int RoleCount = 4;

QLatin1String roleKey(Role role);
std::optional<Role> roleFromKey(const QString &key);

//! The roles of one person, in their order and each once.
class Roles
{
public:
    Roles() = default;
    Roles(std::initializer_list<Role> roles);

    void add(Role role) { m_bits |= bit(role); }
    bool has(Role role) const { return (m_bits & bit(role)) != 0; }
    bool isEmpty() const { return m_bits == 0; }
    QList<Role> list() const;
    QString words() const; //!< "operator, supervisor"

    bool operator==(const Roles &) const = default;

private:
    static constexpr unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }

    unsigned m_bits = 0;
};

//! How far a right goes, least first.
enum class Grant {
    No,
    Own, //!< one's own campaigns and what belongs to them
    Two, //!< a second person with the same right confirms, if there is one
    Yes,
};

//! What somebody may do (product.md 5). A right that nothing asks yet stands here all the same: this is the
//! one table there is.
enum class Right {
    NumbersSee,
    NumbersReveal,
    NumbersExport,
    CampaignCompose,
    CampaignSubmit,
    CampaignUrgent,
    CampaignApprove,
    CampaignPause,
    CampaignResume, //!< start, too
    CampaignCancel,
    CampaignGate,
    CampaignLate,
    CampaignResend,
    CampaignContinuous,
    SendingStop,
    SendingRelease,
    LanePause,
    LaneMove,
    QueueSee,
    UnknownPropose,
    UnknownSettle,
    UnknownAgain,
    UnknownEarly,
    HistorySee,
    HistoryExport,
    ReportsSee,
    ContactsEdit,
    ContactsForget,
    SuppressionAdd,
    SuppressionRemove,
    SuppressionRemoveMany, //!< more than 100
    InboxRead,
    InboxAnswer,
    TemplatesEdit,
    TemplatesConfirm,
    ProvidersSee,
    ProvidersEdit,
    ProvidersKeys,
    LimitsLower,
    LimitsRaise,
    RulesTighten,
    RulesWeaken,
    RulesRelease,
    UsersEdit,
    UsersGrant,
    AuditSee,
    AuditExport,
    NodesEdit,
    SettingsEdit,
    SettingsSafety, //!< retention, encryption, how people sign in
};

inline constexpr int RightCount = static_cast<int>(Right::SettingsSafety) + 1;

//! "campaign.approve"
QLatin1String rightCode(Right right);

//! What \a roles may do together. Who is an admin neither composes, submits, answers nor approves, whatever
//! else he is: whoever makes people and accounts must not be able to speak through them.
Grant grantOf(Right right, const Roles &roles);

//! Whether it wants a password that was given within the last FreshFor.
bool wantsFreshPassword(Right right);

//! The roles that have \a right in some way, "supervisor or admin"; for sentences that refuse.
QString whoMay(Right right);

} // namespace heliograph
