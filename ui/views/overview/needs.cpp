// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/overview/needs.h"

#include "ui/text/holdtext.h"
#include "ui/text/limittext.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int AlarmPercent = 80;

Place campaignPlace(const QString &screen, const CampaignRow &campaign)
{
    return {screen, {{QStringLiteral("campaign"), number(campaign.id)}}};
}

QString keyOf(const QString &what, const CampaignRow &campaign)
{
    return QString(what % u'-' % QString::number(number(campaign.id)));
}

// A new period is another reminder.
QString keyOf(const Budget &budget)
{
    return QStringLiteral("budget-%1-%2-%3-%4-%5")
        .arg(budgetScopeKey(budget.name.scope), QString::number(budget.name.subject),
             budgetPeriodKey(budget.name.period), budget.name.unit,
             QString::number(toMillis(budget.periodStart)));
}

} // namespace

QList<Need> Needs::of(const OverviewState &state, const Session &session, const Format &format)
{
    QList<Need> needs;
    addCampaigns(state, session, format, needs);
    addUnknown(state, session, format, needs);
    addProviders(state, session, format, needs);
    addBudgets(state, session, format, needs);
    std::ranges::stable_sort(needs, {}, &Need::at);
    for (Need &need : needs)
        need.since = format.duration(std::max(state.now - need.at, Millis(std::chrono::seconds(1))));
    return needs;
}

void Needs::addCampaigns(const OverviewState &state, const Session &session, const Format &format,
                         QList<Need> &needs)
{
    for (const CampaignLine &line : state.campaigns) {
        const CampaignRow &campaign = line.campaign;
        const bool own = campaign.author == session.user();
        const TimePoint since = campaign.startedAt.value_or(campaign.createdAt);
        switch (campaign.state) {
        case CampaignState::AwaitingApproval:
            if (session.may(Right::CampaignApprove) && !(session.isClosed() && own))
                needs.append({QStringLiteral("approvals"),
                              tr("%1 waits for approval").arg(campaign.name),
                              {},
                              tr("Review"),
                              campaignPlace(QStringLiteral("approvals"), campaign),
                              campaign.createdAt,
                              keyOf(QStringLiteral("approval"), campaign),
                              true});
            break;
        case CampaignState::Returned:
            if (own || !session.isClosed())
                needs.append({QStringLiteral("back"),
                              tr("%1 came back to you").arg(campaign.name),
                              {},
                              tr("Look"),
                              campaignPlace(QStringLiteral("campaigns"), campaign),
                              campaign.createdAt,
                              keyOf(QStringLiteral("returned"), campaign),
                              true});
            break;
        case CampaignState::Approved:
            if (session.may(Right::CampaignResume)
                && (own || session.grant(Right::CampaignResume) != Grant::Own))
                needs.append({QStringLiteral("play"),
                              tr("%1 is approved and not started").arg(campaign.name),
                              {},
                              tr("Look"),
                              campaignPlace(QStringLiteral("campaigns"), campaign),
                              campaign.createdAt,
                              keyOf(QStringLiteral("approved"), campaign),
                              true});
            break;
        case CampaignState::CanaryGate:
            if (session.may(Right::CampaignGate))
                needs.append({QStringLiteral("eye"),
                              tr("%1 is at the canary gate").arg(campaign.name),
                              {},
                              tr("Look"),
                              campaignPlace(QStringLiteral("campaigns"), campaign),
                              since,
                              keyOf(QStringLiteral("canary"), campaign),
                              true});
            break;
        case CampaignState::Blocked:
            if (session.may(Right::CampaignPause)
                && (own || session.grant(Right::CampaignPause) != Grant::Own))
                needs.append({QStringLiteral("warning"),
                              tr("%1 was paused: %2")
                                  .arg(campaign.name, HoldText::because(campaign.hold, QString(), format)),
                              {},
                              tr("Look"),
                              campaignPlace(QStringLiteral("campaigns"), campaign),
                              since,
                              keyOf(QStringLiteral("blocked"), campaign)});
            break;
        default:
            break;
        }
    }
}

void Needs::addUnknown(const OverviewState &state, const Session &session, const Format &, QList<Need> &needs)
{
    if (!session.may(Right::UnknownSettle))
        return;
    for (const DoubtGroup &group : state.unknown) {
        if (group.mayDecide == 0)
            continue;
        const auto account = std::ranges::find(state.providers, group.account, &ProviderAccount::id);
        const QString provider = account == state.providers.end() ? QString() : account->label;
        needs.append({QStringLiteral("unknown"),
                      tr("%Ln outcome(s) unknown at %1", nullptr, group.mayDecide).arg(provider),
                      {},
                      tr("Decide"),
                      {QStringLiteral("unknown"), {}},
                      group.since,
                      QStringLiteral("unknown-%1").arg(number(group.account))});
    }
}

void Needs::addProviders(const OverviewState &state, const Session &session, const Format &format,
                         QList<Need> &needs)
{
    if (!session.may(Right::LanePause))
        return;
    for (const ProviderAccount &account : state.providers) {
        if (account.hold && account.hold.reason != HoldReason::LanePaused)
            needs.append(
                {QStringLiteral("warning"),
                 tr("%1: %2").arg(account.label, HoldText::because(account.hold, account.label, format)),
                 {},
                 tr("Look"),
                 {QStringLiteral("queue"), {}},
                 state.now,
                 QStringLiteral("provider-%1").arg(number(account.id))});
    }
}

void Needs::addBudgets(const OverviewState &state, const Session &session, const Format &format,
                       QList<Need> &needs)
{
    if (!session.may(Right::LimitsLower))
        return;
    for (const Budget &budget : state.budgets) {
        if (budget.allowed <= 0 || budget.name.scope == BudgetScope::Campaign)
            continue;
        const qint64 percent = budget.booked * 100 / budget.allowed;
        if (percent < AlarmPercent)
            continue;
        needs.append({QStringLiteral("limits"),
                      tr("%1: %2 % used")
                          .arg(LimitText::budget(budget.name, QString(), budget.allowed, format),
                               QString::number(percent)),
                      {},
                      tr("Look"),
                      {QStringLiteral("limits"), {}},
                      budget.alarms.isEmpty() ? state.now : budget.alarms.constLast().at,
                      keyOf(budget),
                      percent < 100}); // used up, it holds people back
    }
}

} // namespace heliograph
