// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignsview.h"

#include "ui/text/campaigntext.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/views/campaigns/campaignpage.h"
#include "ui/views/campaigns/campaignslist.h"
#include "ui/views/campaigns/resenddialog.h"
#include "ui/views/messages/exportdialog.h"
#include "ui/views/messages/messagepanel.h"
#include "ui/views/messages/messagetable.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heliograph {

namespace {

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

bool hasEnded(CampaignState state)
{
    return state == CampaignState::Completed || state == CampaignState::Cancelled
        || state == CampaignState::Rejected;
}

bool mayBeEdited(CampaignState state)
{
    return state == CampaignState::Draft || state == CampaignState::Returned
        || state == CampaignState::ApprovalExpired;
}

qint64 notGone(const LedgerView &ledger)
{
    return ledger.line(LedgerLine::Waiting) + ledger.line(LedgerLine::Held);
}

} // namespace

CampaignsView::CampaignsView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("campaigns"), around, parent)
    , m_desk(around.client)
    , m_stack(new QStackedWidget(this))
    , m_list(new CampaignsList(this))
    , m_search(new QLineEdit(this))
    , m_which(new QComboBox(this))
    , m_page(new CampaignPage(around.client, this))
    , m_message(new MessagePanel(around.client, this))
    , m_splitter(new QSplitter(this))
    , m_start(addPageAction(QStringLiteral("start"), QStringLiteral("play"), tr("Start")))
    , m_pause(addPageAction(QStringLiteral("pause"), QStringLiteral("state-held"), tr("Pause"),
                            QStringLiteral("Ctrl+Shift+P")))
    , m_cancel(addPageAction(QStringLiteral("cancel"), QStringLiteral("state-cancelled"),
                             tr("Cancel campaign…"), QStringLiteral("Ctrl+Shift+X")))
    , m_takeBack(addPageAction(QStringLiteral("takeback"), QStringLiteral("back"), tr("Take back")))
    , m_edit(addPageAction(QStringLiteral("edit"), QStringLiteral("templates"), tr("Edit")))
    , m_resend(addPageAction(QStringLiteral("resend"), QStringLiteral("refresh"), tr("Resend…"),
                             QStringLiteral("Ctrl+Shift+R")))
    , m_export(addPageAction(QStringLiteral("export"), QStringLiteral("export"), tr("Export…"),
                             QStringLiteral("Ctrl+Shift+S")))
{
    build();
    connectActions();
}

QString CampaignsView::title() const
{
    if (m_open == 0)
        return tr("Campaigns");
    return m_page->view() ? m_page->view()->line.campaign.name : tr("Campaign %1").arg(m_open);
}

void CampaignsView::build()
{
    m_search->setObjectName(QStringLiteral("campaigns.search"));
    m_search->setPlaceholderText(tr("Part of a name"));
    m_search->setAccessibleName(tr("Part of a name"));
    m_search->setClearButtonEnabled(true);
    m_which->setObjectName(QStringLiteral("campaigns.which"));
    m_which->setAccessibleName(tr("Which campaigns"));
    m_which->addItem(tr("All campaigns"), static_cast<int>(CampaignsList::Which::All));
    m_which->addItem(tr("Not ended"), static_cast<int>(CampaignsList::Which::Open));
    m_which->addItem(tr("Ended"), static_cast<int>(CampaignsList::Which::Ended));
    m_which->addItem(tr("Written by me"), static_cast<int>(CampaignsList::Which::Mine));
    m_list->setNothing({QStringLiteral("campaigns"), tr("No campaign yet"),
                        tr("A campaign is one text to one list of people, approved by somebody else."),
                        session().may(Right::CampaignCompose) ? tr("New campaign") : QString()});
    auto *listPage = new QWidget(this);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_which);
    bar->addStretch(1);
    auto *listLayout = new QVBoxLayout(listPage);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->addLayout(bar);
    listLayout->addWidget(m_list, 1);
    m_splitter->addWidget(m_page);
    m_splitter->addWidget(m_message);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_message->leaveOut(MessagePanel::Lead::Campaign);
    m_message->setMinimumWidth(320);
    m_message->hide();
    m_stack->addWidget(listPage);
    m_stack->addWidget(m_splitter);
    body().addWidget(m_stack, 1);
    keepLayout(m_list);
    keepLayout(&m_page->messages());
}

void CampaignsView::connectActions()
{
    connect(m_search, &QLineEdit::textChanged, this, &CampaignsView::filterList);
    connect(m_which, &QComboBox::currentIndexChanged, this, &CampaignsView::filterList);
    connect(m_list, &DataTable::opened, this, [this](qint64 key) {
        Q_EMIT go({id(), {{QStringLiteral("campaign"), key}}});
    });
    connect(m_list, &DataTable::actionChosen, this, [this] { Q_EMIT go({QStringLiteral("compose"), {}}); });
    m_list->setMenu([this](QMenu &menu, qint64 key) {
        menu.addAction(tr("Open"), this, [this, key] {
            Q_EMIT go({id(), {{QStringLiteral("campaign"), key}}});
        });
        if (session().may(Right::CampaignCompose))
            menu.addAction(tr("Duplicate"), this, [this, key] {
                Q_EMIT go({QStringLiteral("compose"), {{QStringLiteral("from"), key}}});
            });
    });
    connect(m_page, &CampaignPage::messageOpened, this, [this](qint64 key) {
        m_message->show(MessageId{key});
        m_message->setVisible(true);
    });
    connect(m_message, &MessagePanel::closed, m_message, &QWidget::hide);
    connect(m_message, &MessagePanel::told, this, &View::told);
    connect(m_message, &MessagePanel::unknownChosen, this, [this] {
        Q_EMIT go({QStringLiteral("unknown"), {}});
    });
    connect(m_message, &MessagePanel::numberChosen, this, [this](const QString &e164) {
        Q_EMIT go({QStringLiteral("history"), {{QStringLiteral("number"), e164}}});
    });
    connect(m_start, &QAction::triggered, this, &CampaignsView::startNow);
    connect(m_pause, &QAction::triggered, this, &CampaignsView::pauseOrResume);
    connect(m_cancel, &QAction::triggered, this, &CampaignsView::askCancel);
    connect(m_resend, &QAction::triggered, this, &CampaignsView::openResend);
    connect(m_export, &QAction::triggered, this, &CampaignsView::exportMessages);
    connect(m_takeBack, &QAction::triggered, this, [this] {
        act([this] { return m_desk.takeBack(CampaignId{m_open}); },
            [this] { changed(tr("It is taken back. Edit it and submit it again.")); });
    });
    connect(m_edit, &QAction::triggered, this, [this] {
        Q_EMIT go({QStringLiteral("compose"), {{QStringLiteral("draft"), m_open}}});
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] { m_search->setFocus(); });
}

void CampaignsView::open(const QVariantMap &what)
{
    m_open = what.value(QStringLiteral("campaign")).toLongLong();
    clearProblem();
    m_message->hide();
    m_stack->setCurrentIndex(m_open == 0 ? 0 : 1);
    for (QAction *action : pageActions())
        action->setVisible(m_open != 0);
    refresh();
    Q_EMIT titleChanged();
}

QVariantMap CampaignsView::place() const
{
    return m_open == 0 ? QVariantMap() : QVariantMap{{QStringLiteral("campaign"), m_open}};
}

void CampaignsView::refresh()
{
    if (m_open == 0) {
        take(m_desk.list(), [this](const QList<CampaignLine> &lines) {
            m_lines = lines;
            filterList();
        });
        return;
    }
    take(m_desk.view(CampaignId{m_open}), [this](const CampaignView &view) {
        if (number(view.line.campaign.id) == m_open)
            showPage(view);
    });
    if (m_message->isVisible())
        m_message->refresh();
}

void CampaignsView::filterList()
{
    const auto which = static_cast<CampaignsList::Which>(m_which->currentData().toInt());
    const bool narrowed = !m_search->text().isEmpty() || which != CampaignsList::Which::All;
    m_list->setFiltered(
        narrowed && !m_lines.isEmpty() ? std::optional(DataTable::Nothing{
            QStringLiteral("search"), tr("No campaign matches"), tr("Change what you look for.")})
                                       : std::nullopt);
    m_list->show(m_lines, m_search->text().trimmed(), which, session().user(), client().clock().now());
}

void CampaignsView::showPage(const CampaignView &view)
{
    const bool first = !m_page->view() || m_page->view()->line.campaign.name != view.line.campaign.name;
    m_page->show(view);
    allowActions();
    if (first)
        Q_EMIT titleChanged();
}

bool CampaignsView::mayAct(Right right, const CampaignRow &campaign) const
{
    const Grant grant = session().grant(right);
    return grant != Grant::No && (grant != Grant::Own || campaign.author == session().user());
}

void CampaignsView::allowActions()
{
    const CampaignRow &campaign = m_page->view()->line.campaign;
    const CampaignState state = campaign.state;
    const auto why = [this](Right right) {
        const QString reason = session().whyNot(right);
        return reason.isEmpty() ? tr("This is not possible in the campaign's state.") : reason;
    };
    m_start->setVisible(state == CampaignState::Approved);
    allow(m_start, mayAct(Right::CampaignResume, campaign), why(Right::CampaignResume));
    const bool halted = isHalted(state);
    m_pause->setText(state == CampaignState::CanaryGate ? tr("Continue")
                         : halted                       ? tr("Resume")
                                                        : tr("Pause"));
    m_pause->setIcon(Icons::icon(halted ? QStringLiteral("play") : QStringLiteral("state-held")));
    const Right needed = state == CampaignState::CanaryGate ? Right::CampaignGate
        : halted                                            ? Right::CampaignResume
                                                            : Right::CampaignPause;
    m_pause->setVisible(halted || isUnderWay(state));
    allow(m_pause, mayAct(needed, campaign), why(needed));
    m_cancel->setVisible(!hasEnded(state));
    allow(m_cancel, mayAct(Right::CampaignCancel, campaign), why(Right::CampaignCancel));
    m_takeBack->setVisible(state == CampaignState::AwaitingApproval && campaign.author == session().user());
    allow(m_takeBack, session().may(Right::CampaignSubmit), session().whyNot(Right::CampaignSubmit));
    m_edit->setVisible(mayBeEdited(state));
    allow(m_edit, mayAct(Right::CampaignCompose, campaign), why(Right::CampaignCompose));
    m_resend->setVisible(state == CampaignState::Completed || state == CampaignState::Cancelled
                         || state == CampaignState::Draining);
    allow(m_resend, mayAct(Right::CampaignResend, campaign), why(Right::CampaignResend));
    m_export->setVisible(campaign.planned > 0);
    allow(m_export, mayAct(Right::HistoryExport, campaign), why(Right::HistoryExport));
}

void CampaignsView::changed(const QString &sentence)
{
    Q_EMIT told(sentence);
    refresh();
}

void CampaignsView::startNow()
{
    act([this] { return m_desk.start(CampaignId{m_open}, LateAnswer::Ask); },
        [this] { changed(tr("The campaign is started.")); });
}

void CampaignsView::pauseOrResume()
{
    if (!m_page->view())
        return;
    if (isHalted(m_page->view()->line.campaign.state))
        resume(LateAnswer::Ask);
    else
        askPause();
}

void CampaignsView::askPause()
{
    const CampaignRow &campaign = m_page->view()->line.campaign;
    DecisionDialog::ask(
        this,
        {.id = QStringLiteral("pause"),
         .title = tr("Pause %1?").arg(campaign.name),
         .text = tr("Requests that are under way finish. %Ln message(s) that have not gone are kept.",
                    nullptr, Format::plural(notGone(m_page->view()->line.status.ledger))),
         .action = tr("Pause"),
         .stay = tr("Keep sending"),
         .dangerous = false,
         .wantsReason = true,
         .reasonOptional = true},
        [this, id = campaign.id](const Answer &answer) {
            act([this, id, answer] { return m_desk.pause(id, answer.reason); },
                [this] { changed(tr("The campaign is paused.")); });
        });
}

// What waited too long asks once more: it does not wake up and send.
void CampaignsView::resume(LateAnswer late)
{
    const CampaignId id{m_open};
    m_desk.resume(id, late).then(this, [this, id, late](const Result<void> &resumed) {
        if (resumed) {
            changed(tr("The campaign goes on."));
            return;
        }
        const bool tooLate = resumed.error().kind == ErrorKind::Conflict && late == LateAnswer::Ask
            && m_page->view() && session().may(Right::CampaignLate);
        if (!tooLate) {
            showProblem(resumed.error());
            return;
        }
        const qint64 people = notGone(m_page->view()->line.status.ledger);
        DecisionDialog::ask(this,
                            {.id = QStringLiteral("late"),
                             .title = tr("Go on although its time has passed?"),
                             .text = ErrorText::sentence(resumed.error()),
                             .action = tr("Send to %Ln people now", nullptr, Format::plural(people)),
                             .stay = tr("Leave it paused"),
                             .typed = Decision::typedFor(people)},
                            [this](const Answer &) { resume(LateAnswer::GoOn); });
    });
}

void CampaignsView::askCancel()
{
    if (!m_page->view())
        return;
    const Format format;
    const CampaignView &view = *m_page->view();
    const LedgerView &ledger = view.line.status.ledger;
    const qint64 people = notGone(ledger);
    const qint64 onTheWay = ledger.line(LedgerLine::Sending);
    const qint64 gone = ledger.planned - people - onTheWay;
    DecisionDialog::ask(
        this,
        {.id = QStringLiteral("cancel"),
         .title = tr("Cancel %1?").arg(view.line.campaign.name),
         .text = tr("%1 people will get nothing. %2 on their way cannot be called back; %3 are gone.")
                     .arg(format.count(people), format.count(onTheWay), format.count(gone)),
         .action = tr("Cancel for %Ln people", nullptr, Format::plural(people)),
         .stay = isUnderWay(view.line.campaign.state) ? tr("Keep sending") : tr("Keep it"),
         .typed = Decision::typedFor(people),
         .wantsReason = true,
         .reasonOptional = true},
        [this, id = view.line.campaign.id](const Answer &answer) {
            act([this, id, answer] { return m_desk.cancel(id, answer.reason); },
                [this] { changed(tr("The campaign is cancelled.")); });
        });
}

void CampaignsView::openResend()
{
    if (!m_page->view())
        return;
    auto *dialog = new ResendDialog(client(), m_page->view()->line.campaign, this);
    connect(dialog, &ResendDialog::drafted, this, [this](qint64 draft) {
        Q_EMIT told(tr("A draft was made. It needs its own approval."));
        Q_EMIT go({id(), {{QStringLiteral("campaign"), draft}}});
    });
    dialog->open();
}

void CampaignsView::exportMessages()
{
    if (!m_page->view())
        return;
    const MessageFilter filter = m_page->messages().filter();
    const CampaignRow &campaign = m_page->view()->line.campaign;
    const qint64 about
        = filter.line ? m_page->view()->line.status.ledger.line(*filter.line) : campaign.planned;
    auto *dialog = new ExportDialog(
        client(), preferences(), filter,
        tr("Export %Ln message(s) of %1", nullptr, Format::plural(about)).arg(campaign.name), about, this);
    connect(dialog, &ExportDialog::written, this, &View::told);
    dialog->open();
}

} // namespace heliograph
