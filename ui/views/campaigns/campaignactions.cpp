// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignactions.h"

#include "ui/session/session.h"
#include "ui/theme/icons.h"
#include "ui/views/view.h"

#include <QAction>
#include <QMenu>

namespace heliograph {

namespace {

bool mayBeEdited(CampaignState state)
{
    return state == CampaignState::Draft || state == CampaignState::Returned
        || state == CampaignState::ApprovalExpired;
}

bool mayBeDeleted(CampaignState state)
{
    return state == CampaignState::Draft || state == CampaignState::Returned;
}

bool mayBeResent(CampaignState state)
{
    return state == CampaignState::Completed || state == CampaignState::Cancelled
        || state == CampaignState::Draining;
}

// One that its canary stopped stands at the gate as well.
Right rightToMove(const CampaignRow &campaign)
{
    const bool failedCanary
        = campaign.state == CampaignState::Blocked && campaign.hold.reason == HoldReason::Canary;
    if (campaign.state == CampaignState::CanaryGate || failedCanary)
        return Right::CampaignGate;
    return isHalted(campaign.state) ? Right::CampaignResume : Right::CampaignPause;
}

} // namespace

bool isUnderWay(CampaignState state)
{
    return state == CampaignState::Running || state == CampaignState::Draining
        || state == CampaignState::Scheduled;
}

bool isHalted(CampaignState state)
{
    return state == CampaignState::Paused || state == CampaignState::Blocked
        || state == CampaignState::CanaryGate;
}

CampaignActions::CampaignActions(Session &session, const Make &make, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    const auto add = [&](Deed deed, const QString &name, const QString &icon, const QString &text,
                         const QString &shortcut = {}) {
        QAction *action = make(name, icon, text, shortcut);
        m_order.append(action);
        m_actions.insert(deed, action);
        connect(action, &QAction::triggered, this, [this, deed] { Q_EMIT chosen(deed); });
    };
    add(Deed::Start, QStringLiteral("start"), QStringLiteral("play"), tr("Start"));
    add(Deed::Pause, QStringLiteral("pause"), QStringLiteral("state-held"), tr("Pause"),
        QStringLiteral("Ctrl+Shift+P"));
    add(Deed::Cancel, QStringLiteral("cancel"), QStringLiteral("state-cancelled"), tr("Cancel campaign…"),
        QStringLiteral("Ctrl+Shift+X"));
    add(Deed::TakeBack, QStringLiteral("takeback"), QStringLiteral("back"), tr("Take back"));
    add(Deed::Edit, QStringLiteral("edit"), QStringLiteral("templates"), tr("Edit"));
    add(Deed::Duplicate, QStringLiteral("duplicate"), QStringLiteral("copy"), tr("Duplicate"));
    add(Deed::Resend, QStringLiteral("resend"), QStringLiteral("refresh"), tr("Resend…"),
        QStringLiteral("Ctrl+Shift+R"));
    add(Deed::Export, QStringLiteral("export"), QStringLiteral("export"), tr("Export…"),
        QStringLiteral("Ctrl+Shift+S"));
    add(Deed::CopyLedger, QStringLiteral("copyledger"), QStringLiteral("copy"), tr("Copy ledger as text"));
    add(Deed::Archive, QStringLiteral("archive"), QStringLiteral("down"), tr("Archive"));
    add(Deed::Delete, QStringLiteral("delete"), QStringLiteral("close"), tr("Delete"));
    setLine(std::nullopt);
}

void CampaignActions::setLine(const std::optional<CampaignLine> &line)
{
    m_line = line;
    m_shown.clear();
    if (m_line && !m_line->campaign.binnedAt) {
        allowSending(m_line->campaign);
        allowWriting(m_line->campaign);
    }
    if (m_line)
        allowKeeping(m_line->campaign);
    // Only what changes: a button that went away and came back would lose the focus.
    for (auto each = m_actions.constBegin(); each != m_actions.constEnd(); ++each)
        each.value()->setVisible(m_shown.contains(each.key()));
}

void CampaignActions::fill(QMenu &menu) const
{
    for (QAction *action : m_order) {
        if (action->isVisible())
            menu.addAction(action);
    }
}

bool CampaignActions::mayAct(Right right) const
{
    const Grant grant = m_session.grant(right);
    return grant != Grant::No && (grant != Grant::Own || m_line->campaign.author == m_session.user());
}

void CampaignActions::show(Deed deed, Right right, const QString &impossible)
{
    QString why = impossible;
    if (why.isEmpty() && !mayAct(right)) {
        why = m_session.whyNot(right);
        if (why.isEmpty())
            why = tr("It is somebody else's campaign.");
    }
    show(deed, why);
}

void CampaignActions::show(Deed deed, const QString &whyNot)
{
    m_shown.insert(deed);
    View::allow(m_actions.value(deed), whyNot.isEmpty(), whyNot);
}

// An icon always counts as changed, and then the header is arranged anew.
void CampaignActions::call(Deed deed, const QString &words, const QString &icon)
{
    QAction *action = m_actions.value(deed);
    if (action->text() == words)
        return;
    action->setText(words);
    action->setIcon(Icons::icon(icon));
}

void CampaignActions::allowSending(const CampaignRow &campaign)
{
    const CampaignState state = campaign.state;
    const bool halted = isHalted(state);
    const QString letGo = state == CampaignState::CanaryGate ? tr("Continue") : tr("Resume");
    call(Deed::Pause, halted ? letGo : tr("Pause"),
         halted ? QStringLiteral("play") : QStringLiteral("state-held"));
    if (state == CampaignState::Approved)
        show(Deed::Start, Right::CampaignResume);
    show(Deed::Pause, rightToMove(campaign),
         halted || isUnderWay(state) ? QString() : tr("Only a campaign that is being sent can be paused."));
    if (!hasEnded(state))
        show(Deed::Cancel, Right::CampaignCancel);
}

void CampaignActions::allowWriting(const CampaignRow &campaign)
{
    if (campaign.state == CampaignState::AwaitingApproval && campaign.author == m_session.user())
        show(Deed::TakeBack, Right::CampaignSubmit);
    if (mayBeEdited(campaign.state))
        show(Deed::Edit, Right::CampaignCompose);
    show(Deed::Resend, Right::CampaignResend,
         mayBeResent(campaign.state)
             ? QString()
             : tr("Nothing can be sent again before the campaign has ended or waits for its receipts."));
}

void CampaignActions::allowKeeping(const CampaignRow &campaign)
{
    const QString nothing = campaign.planned > 0 ? QString() : tr("It has no messages yet.");
    // A copy belongs to whoever makes it; who reads the ledger may copy it.
    show(Deed::Duplicate, m_session.whyNot(Right::CampaignCompose));
    show(Deed::Export, Right::HistoryExport, nothing);
    show(Deed::CopyLedger, nothing);
    if (hasEnded(campaign.state)) {
        const bool away = campaign.archivedAt.has_value();
        call(Deed::Archive, away ? tr("Back from the archive") : tr("Archive"),
             away ? QStringLiteral("back") : QStringLiteral("down"));
        show(Deed::Archive, Right::CampaignCancel);
    }
    if (mayBeDeleted(campaign.state)) {
        const bool away = campaign.binnedAt.has_value();
        call(Deed::Delete, away ? tr("Restore") : tr("Delete"),
             away ? QStringLiteral("back") : QStringLiteral("close"));
        show(Deed::Delete, Right::CampaignCompose);
    }
}

} // namespace heliograph
