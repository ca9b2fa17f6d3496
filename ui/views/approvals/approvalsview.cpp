// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/approvals/approvalsview.h"

#include "ui/text/builtintext.h"
#include "ui/views/approvals/approvalquestions.h"
#include "ui/views/approvals/changespage.h"
#include "ui/views/approvals/sealedview.h"
#include "ui/views/cells.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

ApprovalsView::ApprovalsView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("approvals"), around, parent)
    , m_campaigns(around.client)
    , m_desk(around.client)
    , m_tabs(new QTabWidget(this))
    , m_requests(new DataTable(QStringLiteral("approvals.requests"), {}, this))
    , m_note(new Banner(this))
    , m_sealed(new SealedView(this))
    , m_splitter(new QSplitter(this))
    , m_changes(new ChangesPage(this))
    , m_approve(addPageAction(QStringLiteral("approve"), QStringLiteral("approvals"), tr("Approve…"),
                              QStringLiteral("Ctrl+Return")))
    , m_return(addPageAction(QStringLiteral("return"), QStringLiteral("back"), tr("Return…")))
    , m_reject(addPageAction(QStringLiteral("reject"), QStringLiteral("error"), tr("Reject…")))
    , m_look(addPageAction(QStringLiteral("look"), QStringLiteral("eye"), tr("Take the second look…")))
    , m_confirm(addPageAction(QStringLiteral("confirm"), QStringLiteral("ok"), tr("Confirm…")))
    , m_refuse(addPageAction(QStringLiteral("refuse"), QStringLiteral("error"), tr("Refuse…")))
{
    build();
    connectParts();
}

QString ApprovalsView::title() const
{
    return tr("Approvals");
}

void ApprovalsView::build()
{
    m_requests->setColumns({{QStringLiteral("name"), tr("Campaign"), 20},
                            {QStringLiteral("author"), tr("Written by"), 12},
                            {QStringLiteral("people"), tr("People"), 8, true}});
    m_requests->setKeysAreIds();
    m_requests->setNothing({QStringLiteral("approvals"), tr("Nothing waits for approval"),
                            tr("When somebody submits a campaign, it comes here.")});
    m_note->setObjectName(QStringLiteral("approvals.note"));
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(m_sealed, 1);
    m_splitter->addWidget(m_requests);
    m_splitter->addWidget(side);
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({400, 600});
    m_splitter->setChildrenCollapsible(false);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_splitter, tr("Campaigns"));
    m_tabs->addTab(m_changes, tr("Changes"));
    body().addWidget(m_tabs, 1);
    keepLayout(m_requests);
    m_sealed->hide();
    allowActions();
}

void ApprovalsView::connectParts()
{
    connect(m_requests, &DataTable::currentChanged, this, [this](qint64 key) {
        if (key != 0 && key != m_wanted)
            choose(key);
    });
    connect(m_requests, &DataTable::opened, this, &ApprovalsView::choose);
    m_requests->setMenu([this](QMenu &menu, qint64) { menu.addActions(pageActions()); });
    m_changes->table().setMenu([this](QMenu &menu, qint64) { menu.addActions({m_confirm, m_refuse}); });
    connect(m_changes, &ChangesPage::chosenChanged, this, &ApprovalsView::allowActions);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ApprovalsView::allowActions);
    connect(m_sealed, &SealedView::campaignChosen, this, [this](qint64 campaign) {
        Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), campaign}}});
    });
    connect(m_sealed, &SealedView::textedByWanted, this, [this] {
        take(m_desk.textedBy(CampaignId{m_wanted}),
             [this, asked = m_wanted](const QList<TextedBy> &campaigns) {
                 if (asked == m_wanted)
                     m_sealed->showTextedBy(campaigns);
             });
    });
    connect(m_approve, &QAction::triggered, this, &ApprovalsView::askApprove);
    connect(m_return, &QAction::triggered, this, [this] { askBack(false); });
    connect(m_reject, &QAction::triggered, this, [this] { askBack(true); });
    connect(m_look, &QAction::triggered, this, &ApprovalsView::askSecondLook);
    connect(m_confirm, &QAction::triggered, this, &ApprovalsView::askConfirm);
    connect(m_refuse, &QAction::triggered, this, &ApprovalsView::askRefuse);
}

bool ApprovalsView::showsChanges() const
{
    return m_tabs->currentWidget() == m_changes;
}

void ApprovalsView::open(const QVariantMap &what)
{
    const qint64 campaign = what.value(QStringLiteral("campaign")).toLongLong();
    if (campaign != 0)
        m_wanted = campaign;
    m_tabs->setCurrentIndex(what.value(QStringLiteral("changes")).toBool() ? 1 : 0);
    refresh();
}

QVariantMap ApprovalsView::place() const
{
    if (showsChanges())
        return {{QStringLiteral("changes"), true}};
    return m_wanted == 0 ? QVariantMap() : QVariantMap{{QStringLiteral("campaign"), m_wanted}};
}

void ApprovalsView::refresh()
{
    take(m_campaigns.list(), [this](const QList<CampaignLine> &lines) { showRequests(lines); });
    take(m_desk.changes(true), [this](const ChangesView &view) {
        m_changes->show(view);
        m_tabs->setTabText(
            1, view.changes.isEmpty() ? tr("Changes") : tr("Changes (%1)").arg(view.changes.size()));
        m_tabs->setTabVisible(1, session().isClosed());
    });
}

// The digest is read anew only when what it shows may have changed: it reads everybody's message.
void ApprovalsView::showRequests(const QList<CampaignLine> &lines)
{
    const Format format;
    QList<TableRow> rows;
    QByteArray seal;
    for (const CampaignLine &line : lines) {
        if (line.campaign.state != CampaignState::AwaitingApproval)
            continue;
        TableRow row;
        row.key = number(line.campaign.id);
        row.cells = {Cells::text(line.campaign.name), Cells::text(nameOfPerson(line.campaign.authorName)),
                     Cells::count(line.campaign.planned, format)};
        rows.append(row);
        if (row.key == m_wanted)
            seal = line.campaign.contentHash;
    }
    m_requests->model().setRows(rows);
    const bool there = std::ranges::any_of(rows, [this](const TableRow &row) { return row.key == m_wanted; });
    if (m_wanted != 0 && !there && m_digest) {
        m_note->tell(Banner::Kind::Info,
                     tr("Somebody has decided about it, or its author has taken it back."));
        m_digest.reset();
        m_wanted = 0;
        allowActions();
        return;
    }
    if (!there)
        m_wanted = rows.isEmpty() ? 0 : rows.constFirst().key;
    if (m_wanted == 0) {
        m_sealed->setVisible(m_note->isVisibleTo(this));
        return;
    }
    m_requests->select(m_wanted);
    if (m_digest && there && seal != m_shownSeal)
        m_note->tell(Banner::Kind::Warning,
                     tr("It was changed while you read it. What you see now is the new version."));
    if (!m_digest || seal != m_shownSeal)
        readChosen();
}

void ApprovalsView::choose(qint64 campaign)
{
    m_wanted = campaign;
    m_digest.reset();
    m_sealed->clear();
    m_note->hide();
    allowActions();
    readChosen();
}

void ApprovalsView::readChosen()
{
    m_sealed->setVisible(true);
    if (!m_digest)
        m_note->tell(Banner::Kind::Info, tr("Every message that was submitted is being read…"));
    m_desk.digest(CampaignId{m_wanted})
        .then(this, [this, wanted = m_wanted](const Result<ApprovalDigest> &digest) {
            if (wanted != m_wanted)
                return;
            if (digest) {
                show(*digest);
                return;
            }
            if (!m_digest)
                m_note->hide(); // it said that this is being read
            showProblem(digest.error());
        });
}

void ApprovalsView::show(const ApprovalDigest &digest)
{
    if (!m_digest)
        m_note->hide(); // it said that this is being read
    m_digest = digest;
    m_shownSeal = digest.campaign.contentHash;
    const bool own = rights().isOwn();
    m_sealed->show(digest, own, session().seesNumbers());
    const bool approvedAlready = std::ranges::any_of(
        digest.approvals, [this](const ApprovalRow &row) { return row.approver == session().user(); });
    if (own)
        m_note->tell(Banner::Kind::Info, tr("You wrote this, so somebody else approves it."));
    else if (approvedAlready)
        m_note->tell(Banner::Kind::Info,
                     tr("You have approved it. A second, different person has to as well."));
    allowActions();
}

ApprovalRights ApprovalsView::rights() const
{
    return ApprovalRights(session(), m_digest);
}

void ApprovalsView::allowActions()
{
    const bool changes = showsChanges();
    for (QAction *action : {m_approve, m_return, m_reject})
        action->setVisible(!changes);
    for (QAction *action : {m_confirm, m_refuse})
        action->setVisible(changes);
    const ApprovalRights rights = this->rights();
    const QString whyNot = rights.whyNotApprove();
    const bool wantsLook = rights.wantsLook();
    allow(m_approve, whyNot.isEmpty() && !wantsLook,
          wantsLook ? tr("A content rule wants a second look first.") : whyNot);
    for (QAction *action : {m_return, m_reject})
        allow(action, rights.maySendBack(), whyNot);
    m_look->setVisible(!changes && wantsLook);
    allow(m_look, rights.mayLook(), session().whyNot(Right::RulesRelease));
    const PendingChange *change = m_changes->chosen();
    const bool own = change != nullptr && change->askedBy == session().user();
    allow(m_confirm, change != nullptr && !own && !session().has(Role::Auditor),
          own ? tr("You asked for it, so somebody else confirms it.") : tr("Choose a change first."));
    m_refuse->setText(own ? tr("Withdraw…") : tr("Refuse…"));
    allow(m_refuse, change != nullptr, tr("Choose a change first."));
}

void ApprovalsView::askApprove()
{
    if (!m_digest)
        return;
    DecisionDialog::ask(
        this, ApprovalQuestions::approve(*m_digest, session().isClosed(), client().pulse().typedFrom),
        [this, campaign = m_digest->campaign](const Answer &) { approve(campaign); });
}

void ApprovalsView::approve(const CampaignRow &campaign)
{
    act([this, campaign] { return m_campaigns.approve(campaign.id, campaign.contentHash); },
        [this, campaign] {
            Q_EMIT told(tr("You approved %1.").arg(campaign.name));
            m_digest.reset();
            m_wanted = 0;
            Q_EMIT go({QStringLiteral("campaigns"), {{QStringLiteral("campaign"), number(campaign.id)}}});
        });
}

void ApprovalsView::askBack(bool reject)
{
    if (!m_digest)
        return;
    const CampaignRow campaign = m_digest->campaign;
    DecisionDialog::ask(
        this, reject ? ApprovalQuestions::reject(campaign) : ApprovalQuestions::sendBack(campaign),
        [this, campaign, reject](const Answer &answer) {
            act(
                [this, campaign, reject, answer] {
                    return reject ? m_campaigns.reject(campaign.id, answer.reason)
                                  : m_campaigns.returnForEdit(campaign.id, answer.reason);
                },
                [this, campaign, reject] {
                    Q_EMIT told(reject ? tr("%1 is rejected.").arg(campaign.name)
                                       : tr("%1 went back to %2.")
                                             .arg(campaign.name, nameOfPerson(campaign.authorName)));
                    m_digest.reset();
                    m_wanted = 0;
                    m_sealed->hide();
                    refresh();
                });
        });
}

void ApprovalsView::askSecondLook()
{
    if (!rights().wantsLook())
        return;
    DecisionDialog::ask(this, ApprovalQuestions::secondLook(m_digest->review->review.findings),
                        [this, id = m_digest->campaign.id](const Answer &answer) {
                            act([this, id, answer] { return m_campaigns.takeSecondLook(id, answer.reason); },
                                [this] { readChosen(); });
                        });
}

void ApprovalsView::askConfirm()
{
    const PendingChange *change = m_changes->chosen();
    if (change == nullptr)
        return;
    DecisionDialog::ask(this, ChangesPage::confirming(*change), [this, id = change->id](const Answer &) {
        act([this, id] { return m_desk.confirm(id); },
            [this] {
                Q_EMIT told(tr("The change is made."));
                refresh();
            });
    });
}

void ApprovalsView::askRefuse()
{
    const PendingChange *change = m_changes->chosen();
    if (change == nullptr)
        return;
    DecisionDialog::ask(this, ChangesPage::refusing(), [this, id = change->id](const Answer &answer) {
        act([this, id, answer] { return m_desk.refuse(id, answer.reason); },
            [this] {
                Q_EMIT told(tr("The change is refused."));
                refresh();
            });
    });
}

} // namespace heliograph
