// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/workplace.h"

#include "ui/frame/commands.h"
#include "ui/frame/header.h"
#include "ui/frame/lastingtrouble.h"
#include "ui/frame/pages.h"
#include "ui/frame/sidebar.h"
#include "ui/frame/statusline.h"
#include "ui/frame/toast.h"
#include "ui/text/errortext.h"
#include "ui/theme/textsize.h"
#include "ui/views/placelink.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

const QString FoldedKey = QStringLiteral("window/sidebar-folded");

Header::Commands headerCommands(const Commands &commands)
{
    return {commands[Command::GoTo],
            commands[Command::Stop],
            commands[Command::Release],
            {commands[Command::Account], commands[Command::Factor], nullptr, commands[Command::Lock],
             commands[Command::SignOut]}};
}

} // namespace

Workplace::Workplace(EngineClient &client, Preferences &preferences, Commands *commands, const Face &face,
                     QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_header(new Header(client, face.workspace, face.demo, headerCommands(*commands), this))
    , m_sidebar(new Sidebar({client, preferences}, this))
    , m_banner(new Banner(this))
    , m_notice(new Banner(this))
    , m_pages(new Pages({.client = client,
                         .preferences = preferences,
                         .simulators = face.simulators,
                         .sampleList = face.sampleList},
                        this))
    , m_toast(new Toast(this))
    , m_status(new StatusLine(this))
{
    m_header->setPeople(face.people);
    m_sidebar->setFolded(preferences.value(FoldedKey).toBool());
    m_banner->setObjectName(QStringLiteral("console.banner"));
    m_notice->setObjectName(QStringLiteral("console.notice"));
    m_notice->setClosable(true);
    arrange();
    connect(m_pages, &Pages::told, this, &Workplace::tell);
    connect(m_pages, &Pages::toldWithUndo, m_toast, &Toast::tell);
    connectCommands(commands);
}

void Workplace::connectCommands(Commands *commands)
{
    const auto on = [this, commands](Command command, const std::function<void()> &run) {
        connect((*commands)[command], &QAction::triggered, this, run);
    };
    on(Command::Back, [this] { m_pages->back(); });
    on(Command::Forward, [this] { m_pages->forward(); });
    on(Command::Refresh, [this] { m_pages->takeNewRows(); });
    on(Command::Find, [this] { find(); });
    on(Command::Columns, [this] { openColumns(); });
    on(Command::CopyLink, [this] { copyLink(); });
    on(Command::NextPane, [this] { nextPane(1); });
    on(Command::PreviousPane, [this] { nextPane(-1); });
    on(Command::Sidebar, [this] { foldSidebar(); });
    on(Command::Help, [this] {
        const QString page
            = m_pages->current() == nullptr ? QStringLiteral("start") : m_pages->current()->id();
        m_pages->go({QStringLiteral("help"), {{QStringLiteral("page"), page}}});
    });
    on(Command::Larger, [this] { resizeText(TextSize::Step); });
    on(Command::Smaller, [this] { resizeText(-TextSize::Step); });
    on(Command::NormalText, [this] { m_preferences.set(TextSize::key(), TextSize::Normal); });
    connect(commands, &Commands::keysChanged, this, [this, commands] { showKeys(*commands); });
    showKeys(*commands);
    connect(m_banner, &Banner::actionChosen, (*commands)[Command::Release], &QAction::trigger);
    connect(m_sidebar, &Sidebar::composeChosen, (*commands)[Command::Compose], &QAction::trigger);
    connectPages(commands);
}

void Workplace::connectPages(Commands *commands)
{
    connect(commands, &Commands::screenNumberChosen, this, [this](int number) {
        const QString id = m_sidebar->shown().value(number - 1);
        if (!id.isEmpty())
            m_pages->go({id, {}});
    });
    connect(commands, &Commands::offered, this,
            [this, commands] { suitColumns((*commands)[Command::Columns]); });
    connect(m_pages, &Pages::shown, this, [this, commands](const Place &place) {
        suitColumns((*commands)[Command::Columns]);
        m_sidebar->setCurrent(place.view);
        commands->setPageActions(m_pages->current() != nullptr ? m_pages->current()->pageActions()
                                                               : QList<QAction *>());
    });
}

void Workplace::showKeys(const Commands &commands)
{
    m_header->showKeys();
    m_sidebar->setComposeKeys(commands[Command::Compose]->shortcut());
    m_pages->setWayKeys(commands[Command::Back]->shortcut(), commands[Command::Forward]->shortcut());
}

void Workplace::find()
{
    if (m_pages->current() != nullptr && !m_pages->current()->find())
        tell(tr("This screen has nothing to search in."));
}

void Workplace::openColumns()
{
    DataTable *table = m_pages->current() == nullptr ? nullptr : m_pages->current()->columnsTable();
    if (table != nullptr)
        table->openColumnMenu();
}

void Workplace::suitColumns(QAction *command)
{
    View::allow(command, m_pages->current() != nullptr && m_pages->current()->columnsTable() != nullptr,
                tr("This screen shows no table."));
}

void Workplace::copyLink()
{
    const Place place = m_pages->currentPlace();
    const Place shown = m_client.session().seesNumbers() ? place : PlaceLink::withoutNumber(place);
    QApplication::clipboard()->setText(PlaceLink::of(shown));
    tell(shown == place ? tr("The link to this view is copied. Go to anything takes it.")
                        : tr("The link to this view is copied without the number, which is hidden now. "
                             "Go to anything takes it."));
}

void Workplace::arrange()
{
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banner);
    right->addWidget(m_notice);
    right->addWidget(m_pages, 1);
    right->addWidget(m_toast);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
}

void Workplace::showPulse(const Pulse &pulse)
{
    m_status->show(pulse);
    m_header->showPulse(pulse);
    const Session &session = m_client.session();
    const auto badge = [&](const QString &screen, Right right, qint64 count) {
        m_sidebar->setBadge(screen, session.may(right) ? count : 0);
    };
    badge(QStringLiteral("approvals"), Right::CampaignApprove, pulse.approvals);
    badge(QStringLiteral("unknown"), Right::UnknownSettle, pulse.unknown);
    badge(QStringLiteral("inbox"), Right::InboxAnswer, pulse.openReplies);
    const bool mayRelease = session.may(Right::SendingRelease);
    if (const auto trouble = LastingTrouble::worst(pulse, m_client.folder(), mayRelease))
        m_banner->tell(trouble->kind, trouble->sentence, trouble->remedy);
    else
        m_banner->hide();
}

void Workplace::setFailed(const Error &error)
{
    const QString why = ErrorText::sentence(error);
    m_status->setFailed(why);
    m_banner->tell(Banner::Kind::Danger, tr("The database does not answer. Nothing is lost. %1").arg(why));
}

void Workplace::tell(const QString &sentence)
{
    m_toast->tell(sentence);
}

void Workplace::warn(const QString &sentence)
{
    m_notice->tell(Banner::Kind::Danger, sentence);
}

// The window is made anew with it a moment later.
void Workplace::resizeText(int percent)
{
    const int now = m_preferences.value(TextSize::key(), TextSize::Normal).toInt();
    m_preferences.set(TextSize::key(), std::clamp(now + percent, TextSize::Smallest, TextSize::Largest));
}

void Workplace::foldSidebar()
{
    m_sidebar->setFolded(!m_sidebar->isFolded());
    m_preferences.set(FoldedKey, m_sidebar->isFolded());
}

void Workplace::nextPane(int step)
{
    const QList<QWidget *> panes{
        m_header, m_sidebar,
        m_pages->current() == nullptr ? static_cast<QWidget *>(m_pages) : m_pages->current(), m_status};
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus != nullptr && panes[i]->isAncestorOf(focus))
            at = i;
    }
    QWidget *pane = panes[(at + step + panes.size()) % panes.size()];
    const QList<QWidget *> inside = pane->findChildren<QWidget *>();
    for (QWidget *widget : inside) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && widget->isEnabled()) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace heliograph
