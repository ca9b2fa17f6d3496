// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/consolewindow.h"

#include "ui/frame/goto.h"
#include "ui/frame/header.h"
#include "ui/frame/pages.h"
#include "ui/frame/releasedialog.h"
#include "ui/frame/sidebar.h"
#include "ui/frame/signinpage.h"
#include "ui/frame/statusline.h"
#include "ui/session/sendingdesk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/holdtext.h"
#include "ui/text/storagetext.h"
#include "ui/theme/icons.h"
#include "ui/views/cells.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heliograph {

namespace {

constexpr auto ToastTime = std::chrono::seconds(10);
constexpr int CountdownSeconds = 30;
constexpr int UsualLockMinutes = 10;
const QString GeometryKey = QStringLiteral("window/geometry");
const QString FoldedKey = QStringLiteral("window/sidebar-folded");
const QStringList LookKeys{QStringLiteral("language"), QStringLiteral("theme/choice"),
                           QStringLiteral("text/size")};
constexpr auto LookDelay = std::chrono::milliseconds(400); // whoever turns a size up turns it several times
const QString LockKey = QStringLiteral("lock-minutes");

} // namespace

struct ConsoleWindow::Commands
{
    QAction *compose = nullptr;
    QAction *goTo = nullptr;
    QAction *stop = nullptr;
    QAction *release = nullptr;
    QAction *engine = nullptr;
    QAction *lock = nullptr;
    QAction *signOut = nullptr;
    QAction *account = nullptr;
    QAction *factor = nullptr;
    QAction *hide = nullptr;
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *open = nullptr;
    QAction *quit = nullptr;
    QAction *refresh = nullptr;
    QAction *sidebar = nullptr;
    QAction *fullScreen = nullptr;
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *help = nullptr;
    QAction *shortcuts = nullptr;
    QAction *settings = nullptr;
    QAction *about = nullptr;
    QMenu *page = nullptr;
};

ConsoleWindow::ConsoleWindow(EngineClient &client, EngineHost &engine, Preferences &preferences,
                             const ConsoleFace &face, QWidget *parent)
    : QMainWindow(parent)
    , m_client(client)
    , m_engine(engine)
    , m_preferences(preferences)
    , m_face(face)
    , m_news(client.session())
    , m_top(new QStackedWidget(this))
    , m_signIn(new SignInPage(client, preferences, this))
    , m_workplace(new QWidget(this))
    , m_banner(new Banner(this))
    , m_notice(new Banner(this))
    , m_pages(new Pages({client, preferences}, this))
    , m_status(new StatusLine(this))
    , m_toast(new QLabel(this))
    , m_commands(std::make_unique<Commands>())
{
    setObjectName(QStringLiteral("console"));
    setWindowIcon(Icons::program());
    setMinimumSize(1024, 640);
    setAcceptDrops(true);
    makeCommands();
    makeParts();
    makeMenus();
    connectParts();
    readGeometry();
    showTitle();
}

ConsoleWindow::~ConsoleWindow()
{
    qApp->removeEventFilter(this);
}

QAction *ConsoleWindow::command(const QString &name, const QString &text, const QString &keys,
                                const std::function<void()> &run, const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QStringLiteral("command.") + name);
    if (!keys.isEmpty())
        action->setShortcut(QKeySequence(keys));
    if (!icon.isEmpty())
        action->setIcon(Icons::icon(icon));
    connect(action, &QAction::triggered, this, run);
    addAction(action); // so that its keys work wherever the menu is
    m_all.append(action);
    return action;
}

void ConsoleWindow::makeCommands()
{
    Commands &c = *m_commands;
    c.compose = command(
        QStringLiteral("compose"), tr("&New campaign"), QStringLiteral("Ctrl+N"),
        [this] {
            go({QStringLiteral("compose"), {}});
        },
        QStringLiteral("plus"));
    c.goTo = command(
        QStringLiteral("goto"), tr("&Go to anything…"), QStringLiteral("Ctrl+K"), [this] { openGoTo(); },
        QStringLiteral("search"));
    c.stop = command(
        QStringLiteral("stop"), tr("&Emergency stop…"), QStringLiteral("Ctrl+Shift+E"), [this] { askStop(); },
        QStringLiteral("stop"));
    c.release = command(
        QStringLiteral("release"), tr("&Release the emergency stop…"), {}, [this] { openRelease(); },
        QStringLiteral("play"));
    c.engine
        = command(QStringLiteral("engine"), tr("Send from this computer"), {}, [this] { toggleSending(); });
    c.lock = command(
        QStringLiteral("lock"), tr("&Lock"), QStringLiteral("Ctrl+L"), [this] { lock(); },
        QStringLiteral("lock"));
    c.signOut = command(QStringLiteral("signout"), tr("Sign &out"), {}, [this] { signOut(); });
    c.account = command(QStringLiteral("account"), tr("Change my &password…"), {},
                        [this] { openAccount(PasswordDialog::Purpose::NewPassword); });
    c.factor = command(QStringLiteral("factor"), tr("My second &factor…"), {}, [this] {
        go({QStringLiteral("users"), {}});
    });
    c.hide = command(QStringLiteral("hide"), tr("&Hide numbers"), QStringLiteral("Ctrl+Shift+M"), [this] {
        m_client.session().setHidesNumbers(!m_client.session().hidesNumbers());
        m_pages->refresh();
    });
    c.hide->setCheckable(true);
    c.engine->setCheckable(true);
    c.back = command(QStringLiteral("back"), tr("&Back"), QStringLiteral("Alt+Left"),
                     [this] { m_pages->back(); });
    c.open = command(QStringLiteral("open"), tr("&Open a list of people…"), QStringLiteral("Ctrl+O"),
                     [this] { openFile(); });
    c.quit = command(QStringLiteral("quit"), tr("&Quit"), QStringLiteral("Ctrl+Q"), [this] { close(); });
    c.quit->setMenuRole(QAction::QuitRole);
    makeViewCommands();
    c.forward = command(QStringLiteral("forward"), tr("&Forward"), QStringLiteral("Alt+Right"),
                        [this] { m_pages->forward(); });
    for (int n = 1; n <= 9; ++n)
        command(QStringLiteral("screen%1").arg(n), QString(), QStringLiteral("Ctrl+%1").arg(n), [this, n] {
            const QString id = m_sidebar->shown().value(n - 1);
            if (!id.isEmpty())
                go({id, {}});
        });
}

void ConsoleWindow::makeViewCommands()
{
    Commands &c = *m_commands;
    c.refresh = command(QStringLiteral("refresh"), tr("&Refresh"), QStringLiteral("F5"),
                        [this] { m_pages->refresh(); });
    c.sidebar = command(QStringLiteral("sidebar"), tr("&Sidebar"), QStringLiteral("F9"), [this] {
        m_sidebar->setFolded(!m_sidebar->isFolded());
        m_preferences.set(FoldedKey, m_sidebar->isFolded());
    });
    c.fullScreen = command(QStringLiteral("fullscreen"), tr("&Full screen"), QStringLiteral("F11"),
                           [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    c.nextPane
        = command(QStringLiteral("pane"), tr("Next &pane"), QStringLiteral("F6"), [this] { nextPane(1); });
    c.previousPane = command(QStringLiteral("previouspane"), tr("Previous pane"), QStringLiteral("Shift+F6"),
                             [this] { nextPane(-1); });
    c.help = command(QStringLiteral("help"), tr("Help for &this screen"), QStringLiteral("F1"),
                     [this] { showHelp(); });
    c.shortcuts
        = command(QStringLiteral("shortcuts"), tr("&Keyboard shortcuts"), QStringLiteral("Ctrl+/"), [this] {
              go({QStringLiteral("help"), {{QStringLiteral("page"), QStringLiteral("shortcuts")}}});
          });
    c.settings = command(QStringLiteral("settings"), tr("&Settings"), QStringLiteral("Ctrl+,"), [this] {
        go({QStringLiteral("settings"), {}});
    });
    c.settings->setMenuRole(QAction::PreferencesRole);
    c.about = command(QStringLiteral("about"), tr("&About Heliograph"), {}, [this] { showAbout(); });
    c.about->setMenuRole(QAction::AboutRole);
}

void ConsoleWindow::makeParts()
{
    const QList<QAction *> person{m_commands->account, m_commands->factor, nullptr, m_commands->lock,
                                  m_commands->signOut};
    m_header = new Header(m_client, m_face.workspace, m_face.demo,
                          {m_commands->goTo, m_commands->stop, m_commands->release, person}, this);
    m_sidebar = new Sidebar({m_client, m_preferences}, this);
    m_sidebar->setFolded(m_preferences.value(FoldedKey).toBool());
    m_banner->setObjectName(QStringLiteral("console.banner"));
    m_notice->setObjectName(QStringLiteral("console.notice"));
    m_notice->setClosable(true);
    m_toast->setObjectName(QStringLiteral("console.toast"));
    m_toast->setProperty("card", true);
    m_toast->setWordWrap(true);
    m_toast->setMargin(8);
    m_toast->hide();

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
    auto *layout = new QVBoxLayout(m_workplace);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
    m_top->addWidget(m_signIn);
    m_top->addWidget(m_workplace);
    setCentralWidget(m_top);

    QList<QAction *> people;
    for (const DemoPerson &demo : std::as_const(m_face.people)) {
        auto *action = new QAction(demo.words, this);
        action->setObjectName(QStringLiteral("become.") + demo.login);
        connect(action, &QAction::triggered, this, [this, demo] { become(demo); });
        people.append(action);
    }
    m_header->setPeople(people);
    m_idleTimer.setInterval(std::chrono::seconds(1));
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(LookDelay);
    m_toastTimer.setSingleShot(true);
    m_toastTimer.setInterval(ToastTime);
}

void ConsoleWindow::makeMenus()
{
    const Commands &c = *m_commands;
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({c.compose, c.open});
    file->addSeparator();
    file->addActions({c.lock, c.signOut, c.quit});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    const QList<Screen> screens = Screens::all();
    for (const Screen &screen : screens) {
        if (screen.group == Screen::Group::Hidden || (screen.right && !m_client.session().may(*screen.right)))
            continue;
        view->addAction(Icons::icon(screen.icon), screen.title, this, [this, id = screen.id] {
            go({id, {}});
        });
    }
    view->addSeparator();
    view->addActions({c.hide, c.refresh, c.sidebar, c.fullScreen});

    QMenu *way = menuBar()->addMenu(tr("&Go"));
    way->addActions({c.back, c.forward, c.goTo, c.nextPane, c.previousPane});

    m_commands->page = menuBar()->addMenu(tr("&Page"));
    QMenu *sending = menuBar()->addMenu(tr("&Sending"));
    sending->addActions({c.stop, c.release});
    sending->addSeparator();
    sending->addAction(c.engine);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({c.help, c.shortcuts, c.settings, c.about});
}

void ConsoleWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Heliograph"),
                                tr("Heliograph %1").arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setInformativeText(
        tr("Free software under the GNU General Public License, version 3 or later.\n"
           "Made with Qt, QtKeychain, libphonenumber, libsodium, SQLite, ICU, libcsv and libpsl."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ConsoleWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::chosen, this, [this](const QString &id) { go({id, {}}); });
    connect(m_sidebar, &Sidebar::composeChosen, m_commands->compose, &QAction::trigger);
    connect(m_header, &Header::newsChosen, this, &ConsoleWindow::openNews);
    connect(m_pages, &Pages::shown, this, [this](const Place &place) {
        m_sidebar->setCurrent(place.view);
        m_commands->page->clear();
        if (m_pages->current() != nullptr)
            m_commands->page->addActions(m_pages->current()->pageActions());
    });
    connect(m_pages, &Pages::told, this, &ConsoleWindow::tell);
    connect(m_status, &StatusLine::go, this, &ConsoleWindow::go);
    connect(m_status, &StatusLine::healthChosen, this, [this](EngineHealth health) {
        if (health == EngineHealth::Stopped)
            openRelease();
        else
            go({QStringLiteral("queue"), {}});
    });
    connect(&m_client, &EngineClient::pulsed, this, &ConsoleWindow::showPulse);
    connect(&m_client, &EngineClient::pulseFailed, this, [this](const Error &error) {
        m_status->setFailed(ErrorText::sentence(error));
        m_banner->tell(
            Banner::Kind::Danger,
            tr("The database does not answer. Nothing is lost. %1").arg(ErrorText::sentence(error)));
    });
    connect(&m_client, &EngineClient::changed, m_pages, &Pages::refresh);
    connect(&m_news, &News::changed, this, [this] { m_header->setNews(m_news.unread()); });
    connect(m_signIn, &SignInPage::signedIn, this, &ConsoleWindow::enter);
    connect(m_signIn, &SignInPage::unlocked, this, [this] {
        m_top->setCurrentWidget(m_workplace);
        menuBar()->show();
        m_lastInput = m_client.clock().now();
        showTitle();
        m_pages->refresh();
    });
    connect(m_signIn, &SignInPage::signOutChosen, this, &ConsoleWindow::signOut);
    connect(m_signIn, &SignInPage::stopChosen, this, &ConsoleWindow::askStop);
    connect(m_signIn, &SignInPage::passwordChangeChosen, this, [this](const QString &login) {
        auto *dialog = new PasswordDialog(m_client, login, PasswordDialog::Purpose::FirstPassword, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&m_engine, &EngineHost::started, this, [this] {
        m_commands->engine->setChecked(true);
        tell(tr("This computer sends now."));
    });
    connect(&m_engine, &EngineHost::refused, this, [this](const Error &error) {
        m_commands->engine->setChecked(false);
        m_notice->tell(Banner::Kind::Warning, ErrorText::sentence(error));
    });
    connect(&m_engine, &EngineHost::ended, this, [this] {
        m_commands->engine->setChecked(false);
        if (m_closing)
            close();
        else
            tell(tr("This computer sends no more."));
    });
    connect(&m_engine, &EngineHost::storageFailed, this,
            [this](const QString &why) { m_notice->tell(Banner::Kind::Danger, why); });
    connect(&m_preferences, &Preferences::changed, this, [this](const QString &key) {
        if (LookKeys.contains(key))
            m_lookTimer.start();
    });
    connect(&m_toastTimer, &QTimer::timeout, m_toast, &QWidget::hide);
    connect(&m_lookTimer, &QTimer::timeout, this, [this] { Q_EMIT renewWanted(m_pages->currentPlace()); });
    connect(&m_news, &News::came, this, [this](const QString &text) {
        if (m_preferences.value(QStringLiteral("notifications/desktop"), true).toBool() && !isActiveWindow())
            Q_EMIT newsCame(text);
    });
    connect(&m_idleTimer, &QTimer::timeout, this, &ConsoleWindow::lookAtIdleness);
    qApp->installEventFilter(this);
}

void ConsoleWindow::begin()
{
    m_client.lookWhetherClosed().then(this, [this](const Result<bool> &closed) {
        if (!closed) {
            m_notice->tell(Banner::Kind::Danger, ErrorText::sentence(closed.error()));
            m_top->setCurrentWidget(m_workplace);
            return;
        }
        if (m_client.session().isSignedIn() && !m_client.session().isLocked()) {
            enter();
            return;
        }
        menuBar()->hide();
        m_top->setCurrentWidget(m_signIn);
        m_client.session().isLocked() ? m_signIn->askAgain() : m_signIn->askWho();
        m_client.watch();
        Q_EMIT ready();
    });
}

void ConsoleWindow::enter()
{
    const Session &session = m_client.session();
    m_preferences.setPerson(session.person() ? session.person()->login : QString());
    Q_EMIT personChanged();
    m_client.session().setHidesNumbers(m_preferences.value(QStringLiteral("hide-numbers")).toBool());
    m_commands->hide->setChecked(session.hidesNumbers());
    m_commands->lock->setEnabled(session.isClosed());
    m_commands->signOut->setEnabled(session.isClosed());
    m_commands->account->setEnabled(session.isClosed());
    m_commands->factor->setEnabled(session.isClosed());
    m_commands->compose->setEnabled(session.may(Right::CampaignCompose));
    m_commands->engine->setChecked(m_engine.isRunning());
    menuBar()->clear();
    makeMenus();
    menuBar()->show();
    m_news.clear();
    m_pages->clear();
    m_sidebar->rebuild();
    m_top->setCurrentWidget(m_workplace);
    m_lastInput = m_client.clock().now();
    m_idleTimer.start();
    m_client.watch();
    if (m_preferences.value(QStringLiteral("engine/autostart"), true).toBool() && !m_engine.isRunning())
        m_engine.start(m_preferences.value(QStringLiteral("engine/receipts")).toString());
    go({QStringLiteral("overview"), {}});
    m_entered = true;
    showTitle();
    Q_EMIT ready();
}

void ConsoleWindow::lock()
{
    if (!m_client.session().isClosed() || m_top->currentWidget() == m_signIn)
        return;
    // Dialogs over the window show what the page must hide.
    const auto dialogs = findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->reject();
    m_client.session().lock();
    menuBar()->hide();
    m_signIn->askAgain();
    m_signIn->setPulse(m_client.pulse());
    m_top->setCurrentWidget(m_signIn);
    showTitle();
}

void ConsoleWindow::signOut()
{
    m_pages->leave([this] {
        m_client.signOut();
        m_pages->clear();
        m_news.clear();
        menuBar()->hide();
        m_signIn->askWho();
        m_top->setCurrentWidget(m_signIn);
        m_entered = false;
        m_preferences.setPerson({});
        showTitle();
    });
}

void ConsoleWindow::become(const DemoPerson &person)
{
    m_pages->leave([this, person] {
        m_client.signIn(person.login, person.password, {}).then(this, [this](const Result<Person> &signedIn) {
            if (signedIn)
                enter();
            else
                m_notice->tell(Banner::Kind::Danger, ErrorText::sentence(signedIn.error()));
        });
    });
}

void ConsoleWindow::go(const Place &place)
{
    if (m_top->currentWidget() == m_workplace)
        m_pages->go(place);
}

Place ConsoleWindow::place() const
{
    return m_pages->currentPlace();
}

void ConsoleWindow::showPulse(const Pulse &pulse)
{
    m_status->show(pulse);
    m_header->showPulse(pulse);
    m_signIn->setPulse(pulse);
    const Session &session = m_client.session();
    m_sidebar->setBadge(QStringLiteral("approvals"),
                        session.may(Right::CampaignApprove) ? pulse.approvals : 0);
    m_sidebar->setBadge(QStringLiteral("unknown"), session.may(Right::UnknownSettle) ? pulse.unknown : 0);
    m_sidebar->setBadge(QStringLiteral("inbox"), session.may(Right::InboxAnswer) ? pulse.openReplies : 0);
    m_commands->release->setEnabled(pulse.emergencyStop && session.may(Right::SendingRelease));
    m_commands->stop->setEnabled(!pulse.emergencyStop);
    m_news.look(pulse);
    showBanner(pulse);
}

// The worst of what lasts; what is not so bad is told by the status line.
void ConsoleWindow::showBanner(const Pulse &pulse)
{
    const Format format;
    if (pulse.emergencyStop)
        m_banner->tell(Banner::Kind::Danger,
                       tr("All sending is stopped. %n message(s) are kept.", nullptr,
                          Format::plural(pulse.waiting + pulse.held)));
    else if (pulse.engineHold)
        m_banner->tell(
            Banner::Kind::Danger,
            tr("Nothing is sent because %1.").arg(HoldText::because(pulse.engineHold, QString(), format)));
    else if (pulse.storage.trouble != StorageTrouble::None)
        m_banner->tell(Banner::Kind::Danger, StorageText::sentence(pulse.storage, m_client.folder(), format));
    else if (pulse.health == EngineHealth::NotRunning && pulse.waiting + pulse.held > 0)
        m_banner->tell(
            Banner::Kind::Warning,
            tr("No engine is running: %n message(s) wait and nothing is lost. Start it in the menu Sending.",
               nullptr, Format::plural(pulse.waiting + pulse.held)));
    else
        m_banner->hide();
}

void ConsoleWindow::lookAtIdleness()
{
    if (!m_client.session().isClosed() || m_client.session().isLocked()
        || m_top->currentWidget() != m_workplace)
        return;
    const auto minutes = std::chrono::minutes(m_preferences.value(LockKey, UsualLockMinutes).toInt());
    const auto left
        = std::chrono::duration_cast<std::chrono::seconds>(m_lastInput + minutes - m_client.clock().now());
    if (left.count() <= 0)
        lock();
    else if (left.count() <= CountdownSeconds)
        m_status->setLockCountdown(static_cast<int>(left.count()));
}

// The safe act here is to stop, so that is what Enter does.
void ConsoleWindow::askStop()
{
    const Pulse &pulse = m_client.pulse();
    const Format format;
    DecisionDialog::ask(
        this,
        {.id = QStringLiteral("stop"),
         .title = tr("Stop all sending?"),
         .text = tr("No further message leaves. %1 are on their way to providers and cannot be called "
                    "back. %2 wait and are kept.")
                     .arg(format.count(pulse.sending), format.count(pulse.waiting + pulse.held)),
         .action = tr("Stop all sending"),
         .stay = tr("Keep sending"),
         .dangerous = false,
         .wantsReason = true,
         .reasonOptional = true},
        [this](const Answer &answer) { stop(answer.reason); });
}

void ConsoleWindow::stop(const QString &reason)
{
    SendingDesk(m_client).stop(reason).then(this, [this](const Result<void> &stopped) {
        if (stopped)
            tell(tr("All sending is stopped."));
        else
            m_notice->tell(Banner::Kind::Danger, ErrorText::sentence(stopped.error()));
    });
}

void ConsoleWindow::openRelease()
{
    if (!m_client.pulse().emergencyStop)
        return;
    if (!m_client.session().may(Right::SendingRelease)) {
        tell(m_client.session().whyNot(Right::SendingRelease));
        return;
    }
    auto *dialog = new ReleaseDialog(m_client, m_client.pulse(), this);
    connect(dialog, &ReleaseDialog::released, this, [this] { tell(tr("The emergency stop is released.")); });
    dialog->open();
}

void ConsoleWindow::openGoTo()
{
    QList<QAction *> commands = m_all;
    if (m_pages->current() != nullptr)
        commands += m_pages->current()->pageActions();
    auto *dialog = new GoTo(m_client, commands, this);
    connect(dialog, &GoTo::go, this, &ConsoleWindow::go);
    dialog->open();
}

void ConsoleWindow::openAccount(PasswordDialog::Purpose purpose)
{
    if (!m_client.session().person())
        return;
    auto *dialog = new PasswordDialog(m_client, m_client.session().person()->login, purpose, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasswordDialog::passwordSet, this, [this] { tell(tr("Your password is changed.")); });
    dialog->open();
}

void ConsoleWindow::openNews()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("console.news"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Format format;
    const TimePoint now = m_client.clock().now();
    for (const NewsItem &item : m_news.items())
        menu->addAction(Icons::icon(item.icon),
                        QString(item.text % QStringLiteral("  ·  ") % Cells::ago(item.at, now, format)), this,
                        [this, place = item.place] { go(place); });
    if (m_news.items().isEmpty())
        menu->addAction(tr("Nothing new"))->setEnabled(false);
    m_news.markAllRead();
    menu->popup(m_header->mapToGlobal(m_header->rect().bottomRight()) - QPoint(menu->sizeHint().width(), 0));
}

void ConsoleWindow::showHelp()
{
    const QString page = m_pages->current() == nullptr ? QStringLiteral("start") : m_pages->current()->id();
    go({QStringLiteral("help"), {{QStringLiteral("page"), page}}});
}

void ConsoleWindow::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a list of people"), QString(),
                                   tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        go({QStringLiteral("compose"), {{QStringLiteral("file"), file}}});
    });
    dialog->open();
}

// Sidebar, page, status line, and round again.
void ConsoleWindow::nextPane(int step)
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

void ConsoleWindow::toggleSending()
{
    if (m_engine.isRunning()) {
        m_engine.stop();
        tell(tr("Sending from this computer ends when the open requests are answered."));
    } else {
        m_engine.start(m_preferences.value(QStringLiteral("engine/receipts")).toString());
    }
    m_commands->engine->setChecked(m_engine.isRunning() && !m_engine.isStopping());
}

void ConsoleWindow::tell(const QString &sentence)
{
    m_toast->setText(sentence);
    m_toast->setAccessibleName(sentence);
    m_toast->show();
    m_toastTimer.start();
}

// A locked window says nothing of the workspace; a number is never in the title.
void ConsoleWindow::showTitle()
{
    const bool open = m_top->currentWidget() == m_workplace;
    const QString program = tr("Heliograph");
    const QString name = open ? QString(m_face.workspace % QStringLiteral(" – ") % program) : program;
    setWindowTitle(m_face.demo ? QString(tr("DEMO") % QStringLiteral(" – ") % program) : name);
}

void ConsoleWindow::readGeometry()
{
    if (!restoreGeometry(m_preferences.value(GeometryKey).toByteArray()))
        resize(1280, 800);
}

void ConsoleWindow::keepGeometry()
{
    m_preferences.set(GeometryKey, saveGeometry());
}

void ConsoleWindow::closeEvent(QCloseEvent *event)
{
    keepGeometry();
    if (!m_engine.isRunning()) {
        event->accept();
        return;
    }
    event->ignore();
    if (m_engine.isStopping())
        return; // closes when the last answer is in
    const QString choice = m_preferences.value(QStringLiteral("on-close")).toString();
    if (choice == QLatin1String("background")) {
        hide();
        Q_EMIT leftRunning();
        return;
    }
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, tr("Keep sending?"),
        tr("%n campaign(s) are being sent from this computer, ", nullptr, m_client.pulse().sendingCampaigns)
            + tr("%n message(s) wait.", nullptr, Format::plural(m_client.pulse().waiting)),
        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("console.close"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *background = box->addButton(tr("Keep sending in the background"), QMessageBox::AcceptRole);
    QPushButton *quit = box->addButton(tr("Stop sending and quit"), QMessageBox::DestructiveRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(background);
    connect(box, &QMessageBox::buttonClicked, this, [this, background, quit](const QAbstractButton *button) {
        if (button == background) {
            hide();
            Q_EMIT leftRunning();
        } else if (button == quit) {
            m_closing = true;
            m_notice->tell(Banner::Kind::Info,
                           tr("Waiting for answers of providers, up to 30 s. The window closes by itself."));
            m_engine.stop();
        }
    });
    box->open();
}

bool ConsoleWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        m_lastInput = m_client.clock().now();
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void ConsoleWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const bool may = m_client.session().may(Right::CampaignCompose) && m_top->currentWidget() == m_workplace;
    if (may && event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile()) {
        event->acceptProposedAction();
        tell(tr("Let go to begin a campaign with this list."));
    }
}

void ConsoleWindow::dropEvent(QDropEvent *event)
{
    const QString file = event->mimeData()->urls().value(0).toLocalFile();
    event->acceptProposedAction();
    go({QStringLiteral("compose"), {{QStringLiteral("file"), file}}});
}

} // namespace heliograph
