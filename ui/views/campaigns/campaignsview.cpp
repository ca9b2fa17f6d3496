// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignsview.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/ledgertext.h"
#include "ui/text/statetext.h"
#include "ui/views/campaigns/campaignpage.h"
#include "ui/views/campaigns/campaignquestions.h"
#include "ui/views/campaigns/campaignslist.h"
#include "ui/views/campaigns/campaignsshelf.h"
#include "ui/views/campaigns/resenddialog.h"
#include "ui/views/messages/exportdialog.h"
#include "ui/views/messages/messagepanel.h"
#include "ui/views/messages/messagetable.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heliograph {

CampaignsView::CampaignsView(const Surroundings &around, QWidget *parent)
    : View(QStringLiteral("campaigns"), around, parent)
    , m_desk(around.client)
    , m_actions(new CampaignActions(
          session(),
          [this](const QString &name, const QString &icon, const QString &text, const QString &shortcut) {
              return addPageAction(name, icon, text, shortcut);
          },
          this))
    , m_stack(new QStackedWidget(this))
    , m_shelf(new CampaignsShelf(session(), client().clock(), this))
    , m_page(new CampaignPage(around.client, this))
    , m_message(new MessagePanel(around.client, this))
    , m_splitter(new QSplitter(this))
{
    build();
    connectList();
    connectPage();
    connect(m_actions, &CampaignActions::chosen, this, &CampaignsView::perform);
}

QString CampaignsView::title() const
{
    if (m_open == 0)
        return tr("Campaigns");
    return m_page->view() ? m_page->view()->line.campaign.name : tr("Campaign %1").arg(m_open);
}

void CampaignsView::build()
{
    m_splitter->addWidget(m_page);
    m_splitter->addWidget(m_message);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_message->leaveOut(MessagePanel::Lead::Campaign);
    m_message->setMinimumWidth(320);
    m_message->hide();
    m_stack->addWidget(m_shelf);
    m_stack->addWidget(m_splitter);
    body().addWidget(m_stack, 1);
    keepLayout(&m_shelf->list());
    keepLayout(&m_page->messages());
    keepLayout(&m_page->activity());
}

void CampaignsView::connectList()
{
    const auto openPage = [this](qint64 key) { Q_EMIT go({id(), {{QStringLiteral("campaign"), key}}}); };
    connect(&m_shelf->list(), &DataTable::opened, this, openPage);
    connect(&m_shelf->list(), &DataTable::actionChosen, this, [this] {
        Q_EMIT go({QStringLiteral("compose"), {}});
    });
    connect(m_shelf, &CampaignsShelf::currentChanged, this, [this] {
        if (m_open == 0)
            m_actions->setLine(m_shelf->current());
    });
    m_shelf->list().setMenu([this, openPage](QMenu &menu, qint64 key) {
        menu.addAction(tr("Open"), this, [openPage, key] { openPage(key); });
        m_actions->fill(menu);
    });
}

void CampaignsView::connectPage()
{
    const auto goToHistory = [this](const QVariantMap &place) {
        Q_EMIT go({QStringLiteral("history"), place});
    };
    const auto goToNumber = [goToHistory](const QString &e164) {
        goToHistory({{QStringLiteral("number"), e164}});
    };
    connect(m_page, &CampaignPage::messageOpened, this, &CampaignsView::openMessage);
    connect(m_page, &CampaignPage::historyChosen, this, goToHistory);
    connect(m_page, &CampaignPage::told, this, &View::told);
    connect(m_page, &CampaignPage::failed, this, qOverload<const QString &>(&CampaignsView::showProblem));
    connect(m_message, &MessagePanel::closed, m_message, &QWidget::hide);
    connect(m_message, &MessagePanel::told, this, &View::told);
    connect(m_message, &MessagePanel::whyShown, this, [this] { noteTried(around(), QStringLiteral("why")); });
    connect(m_message, &MessagePanel::unknownChosen, this, [this] {
        Q_EMIT go({QStringLiteral("unknown"), {}});
    });
    connect(m_message, &MessagePanel::numberChosen, this, goToNumber);
}

void CampaignsView::openMessage(qint64 message)
{
    m_message->show(MessageId{message});
    m_message->setVisible(true);
}

void CampaignsView::open(const QVariantMap &what)
{
    m_open = what.value(QStringLiteral("campaign")).toLongLong();
    clearProblem();
    m_message->hide();
    m_stack->setCurrentIndex(m_open == 0 ? 0 : 1);
    m_actions->setLine(m_open == 0 ? m_shelf->current() : std::nullopt);
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
        take(m_desk.list(), [this](const QList<CampaignLine> &lines) { m_shelf->setLines(lines); });
        return;
    }
    take(m_desk.view(CampaignId{m_open}), [this](const CampaignView &view) {
        if (number(view.line.campaign.id) == m_open)
            showPage(view);
    });
    if (m_message->isVisible())
        m_message->refresh();
}

void CampaignsView::showPage(const CampaignView &view)
{
    const bool first = !m_page->view() || m_page->view()->line.campaign.name != view.line.campaign.name;
    m_page->show(view);
    m_actions->setLine(view.line);
    if (first)
        Q_EMIT titleChanged();
}

void CampaignsView::perform(CampaignActions::Deed deed)
{
    using Deed = CampaignActions::Deed;
    if (!m_actions->line())
        return;
    const CampaignLine line = *m_actions->line();
    const CampaignRow &campaign = line.campaign;
    const auto compose = [this, &campaign](const QString &how) {
        Q_EMIT go({QStringLiteral("compose"), {{how, number(campaign.id)}}});
    };
    switch (deed) {
    case Deed::Start:
        return act([this, id = campaign.id] { return m_desk.start(id, LateAnswer::Ask); },
                   [this] { changed(tr("The campaign is started.")); });
    case Deed::Pause:
        return pauseOrResume(line);
    case Deed::Cancel:
        return askCancel(line);
    case Deed::TakeBack:
        return act([this, id = campaign.id] { return m_desk.takeBack(id); },
                   [this] { changed(tr("It is taken back. Edit it and submit it again.")); });
    case Deed::Edit:
        return compose(QStringLiteral("draft"));
    case Deed::Duplicate:
        return compose(QStringLiteral("from"));
    case Deed::Resend:
        return openResend(campaign);
    case Deed::Export:
        return exportMessages(line);
    case Deed::CopyLedger:
        return copyLedger(line);
    case Deed::Archive:
        return campaign.archivedAt ? bringBack(campaign.id, true) : putAway(campaign);
    case Deed::Delete:
        return campaign.binnedAt ? bringBack(campaign.id, false) : putAway(campaign);
    }
    Q_UNREACHABLE();
}

void CampaignsView::changed(const QString &sentence)
{
    Q_EMIT told(sentence);
    refresh();
}

void CampaignsView::pauseOrResume(const CampaignLine &line)
{
    if (isHalted(line.campaign.state)) {
        resume(line, LateAnswer::Ask);
        return;
    }
    DecisionDialog::ask(this, CampaignQuestions::pause(line),
                        [this, id = line.campaign.id](const Answer &answer) {
                            act([this, id, answer] { return m_desk.pause(id, answer.reason); },
                                [this] { changed(tr("The campaign is paused.")); });
                        });
}

// What waited too long asks once more: it does not wake up and send.
void CampaignsView::resume(const CampaignLine &line, LateAnswer late)
{
    m_desk.resume(line.campaign.id, late).then(this, [this, line, late](const Result<void> &resumed) {
        if (resumed) {
            changed(tr("The campaign goes on."));
            return;
        }
        const bool tooLate = resumed.error().kind == ErrorKind::Conflict && late == LateAnswer::Ask
            && session().may(Right::CampaignLate);
        if (!tooLate) {
            showProblem(resumed.error());
            return;
        }
        DecisionDialog::ask(this,
                            CampaignQuestions::goOnLate(line, client().pulse().typedFrom,
                                                        ErrorText::sentence(resumed.error())),
                            [this, line](const Answer &) { resume(line, LateAnswer::GoOn); });
    });
}

void CampaignsView::askCancel(const CampaignLine &line)
{
    DecisionDialog::ask(this, CampaignQuestions::cancel(line, client().pulse().typedFrom),
                        [this, id = line.campaign.id](const Answer &answer) {
                            act([this, id, answer] { return m_desk.cancel(id, answer.reason); },
                                [this] { changed(tr("The campaign is cancelled.")); });
                        });
}

void CampaignsView::openResend(const CampaignRow &campaign)
{
    auto *dialog = new ResendDialog(client(), campaign, this);
    connect(dialog, &ResendDialog::drafted, this, [this](qint64 draft) {
        Q_EMIT told(tr("A draft was made. It needs its own approval."));
        Q_EMIT go({id(), {{QStringLiteral("campaign"), draft}}});
    });
    dialog->open();
}

// From the page what its list is narrowed to, from a row all of its messages.
void CampaignsView::exportMessages(const CampaignLine &line)
{
    MessageFilter filter;
    filter.campaign = line.campaign.id;
    if (m_open != 0)
        filter = m_page->messages().filter();
    const qint64 about = filter.line ? line.status.ledger.line(*filter.line) : line.campaign.planned;
    auto *dialog = new ExportDialog(
        client(), preferences(), filter,
        tr("Export %Ln message(s) of %1", nullptr, Format::plural(about)).arg(line.campaign.name), about,
        this);
    connect(dialog, &ExportDialog::written, this, &View::told);
    dialog->open();
}

void CampaignsView::copyLedger(const CampaignLine &line)
{
    const Format format;
    const LedgerView &ledger = line.status.ledger;
    const QString heading
        = tr("%1: %2, %3", "a campaign, its state and a moment")
              .arg(line.campaign.name, StateText::name(line.campaign.state, ledger.line(LedgerLine::Sent)),
                   format.time(client().clock().now()));
    QApplication::clipboard()->setText(LedgerText::table(heading, ledger, format));
    Q_EMIT told(tr("The ledger of %1 is copied.").arg(line.campaign.name));
}

// Ended ones go into the archive, drafts into the bin.
void CampaignsView::putAway(const CampaignRow &campaign)
{
    const bool ended = hasEnded(campaign.state);
    const auto put = ended ? &CampaignDesk::archive : &CampaignDesk::moveToBin;
    const QString done = ended
        ? tr("“%1” is in the archive.").arg(campaign.name)
        : tr("“%1” is in the bin for %Ln day(s).", nullptr, int(BinKept.count())).arg(campaign.name);
    act([this, put, id = campaign.id] { return (m_desk.*put)(id); },
        [this, done, id = campaign.id, ended] {
            Q_EMIT toldWithUndo(done, [this, id, ended] { bringBack(id, ended); });
            refresh();
        });
}

void CampaignsView::bringBack(CampaignId campaign, bool ended)
{
    const auto back = ended ? &CampaignDesk::unarchive : &CampaignDesk::restore;
    const QString done = ended ? tr("It is back from the archive.") : tr("It is back from the bin.");
    act([this, back, campaign] { return (m_desk.*back)(campaign); }, [this, done] { changed(done); });
}

} // namespace heliograph
