// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/consolewindow.h"

#include "ui/frame/aboutbox.h"
#include "ui/frame/closing.h"
#include "ui/frame/commands.h"
#include "ui/frame/emergencystop.h"
#include "ui/frame/engineswitch.h"
#include "ui/frame/goto.h"
#include "ui/frame/header.h"
#include "ui/frame/idlelock.h"
#include "ui/frame/listintake.h"
#include "ui/frame/lookwatch.h"
#include "ui/frame/newspanel.h"
#include "ui/frame/pages.h"
#include "ui/frame/plainlabels.h"
#include "ui/frame/practice.h"
#include "ui/frame/sidebar.h"
#include "ui/frame/signinpage.h"
#include "ui/frame/statusline.h"
#include "ui/frame/workplace.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/views/users/ownsignin.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heliograph {

namespace {

const QString GeometryKey = QStringLiteral("window/geometry");

} // namespace

ConsoleWindow::ConsoleWindow(EngineClient &client, EngineHost &engine, Preferences &preferences,
                             const ConsoleFace &face, QWidget *parent)
    : QMainWindow(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_face(face)
    , m_news(client.session(), preferences)
    , m_top(new QStackedWidget(this))
    , m_signIn(new SignInPage(client, preferences, this))
    , m_commands(new Commands(preferences, this))
    , m_people(new DemoPeople(client, face.people, this))
    , m_workplace(new Workplace(
          client, preferences, m_commands,
          {face.workspace, face.demo, m_people->actions(), face.simulators, face.sampleList}, this))
    , m_pages(&m_workplace->pages())
    , m_practice(new Practice(client, face.simulators, m_workplace))
    , m_switch(new EngineSwitch(engine, preferences, (*m_commands)[Command::Engine], m_workplace))
    , m_stop(new EmergencyStop(client, this))
    , m_idle(new IdleLock(client, preferences, this))
    , m_closing(new Closing(client, engine, preferences, m_workplace, this))
    , m_own(new OwnSignIn(client, this))
    , m_lists(new ListIntake(this, [this] { return mayCompose(); }))
    , m_look(new LookWatch(preferences, this))
{
    setObjectName(QStringLiteral("console"));
    new PlainLabels(this);
    setWindowIcon(Icons::program());
    setMinimumSize(1024, 640);
    m_top->addWidget(m_signIn);
    m_top->addWidget(m_workplace);
    setCentralWidget(m_top);
    m_commands->fill(*menuBar(), m_client.session());
    connectCommands();
    connectParts();
    connectSignIn();
    connectEngine();
    readGeometry();
    showTitle();
}

ConsoleWindow::~ConsoleWindow() = default;

void ConsoleWindow::on(Command command, const std::function<void()> &run)
{
    connect((*m_commands)[command], &QAction::triggered, this, run);
}

void ConsoleWindow::leads(Command command, const Place &place)
{
    on(command, [this, place] { go(place); });
}

void ConsoleWindow::connectCommands()
{
    leads(Command::Compose, {QStringLiteral("compose"), {}});
    leads(Command::Settings, {QStringLiteral("settings"), {}});
    leads(Command::Diagnostics, {QStringLiteral("diagnostics"), {}});
    leads(Command::Factor, {QStringLiteral("users"), {}});
    leads(Command::Practice, {QStringLiteral("practice"), {}});
    leads(Command::Shortcuts,
          {QStringLiteral("help"), {{QStringLiteral("page"), QStringLiteral("shortcuts")}}});
    on(Command::Open, [this] { m_lists->chooseFile(); });
    on(Command::GoTo, [this] { openGoTo(); });
    on(Command::Lock, [this] { lock(); });
    on(Command::SignOut, [this] { signOut(); });
    on(Command::Quit, [this] { close(); });
    on(Command::Account, [this] { m_own->changePassword(); });
    on(Command::Stop, [this] { m_stop->ask(); });
    on(Command::Release, [this] { m_stop->askRelease(); });
    on(Command::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(Command::About, [this] { (new AboutBox(this))->open(); });
    on(Command::Hide, [this] {
        m_client.session().setHidesNumbers(!m_client.session().hidesNumbers());
        m_pages->refresh();
    });
    connect(m_commands, &Commands::screenChosen, this, [this](const QString &id) { go({id, {}}); });
}

void ConsoleWindow::connectParts()
{
    connect(&m_workplace->sidebar(), &Sidebar::chosen, this, [this](const QString &id) { go({id, {}}); });
    connect(&m_workplace->header(), &Header::newsChosen, this, &ConsoleWindow::openNews);
    connect(m_stop, &EmergencyStop::told, m_workplace, &Workplace::tell);
    connect(m_stop, &EmergencyStop::failed, m_workplace, &Workplace::warn);
    connect(&m_workplace->status(), &StatusLine::go, this, &ConsoleWindow::go);
    connect(&m_workplace->status(), &StatusLine::healthChosen, this, [this](EngineHealth health) {
        if (health == EngineHealth::Stopped)
            m_stop->askRelease();
        else
            go({health == EngineHealth::NoDatabase ? QStringLiteral("diagnostics") : QStringLiteral("queue"),
                {}});
    });
    connect(&m_news, &News::changed, this, [this] { m_workplace->header().setNews(m_news.unread()); });
    connect(&m_news, &News::came, this, [this](const QString &text) {
        if (!isActiveWindow())
            Q_EMIT newsCame(text);
    });
    connect(m_own, &OwnSignIn::told, m_workplace, &Workplace::tell);
    connect(m_lists, &ListIntake::hovers, this,
            [this] { m_workplace->tell(tr("Let go to begin a campaign with this list.")); });
    connect(m_lists, &ListIntake::taken, this, [this](const QString &file) {
        go({QStringLiteral("compose"), {{QStringLiteral("file"), file}}});
    });
    connect(m_look, &LookWatch::changed, this, [this] { Q_EMIT renewWanted(m_pages->currentPlace()); });
}

void ConsoleWindow::connectSignIn()
{
    connect(m_signIn, &SignInPage::signedIn, this, &ConsoleWindow::enter);
    connect(m_signIn, &SignInPage::unlocked, this, [this] {
        m_top->setCurrentWidget(m_workplace);
        menuBar()->show();
        m_idle->begin();
        showTitle();
        m_pages->refresh();
    });
    connect(m_people, &DemoPeople::chosen, this,
            [this](int index) { m_pages->leave([this, index] { m_people->become(index); }); });
    connect(m_people, &DemoPeople::became, this, &ConsoleWindow::enter);
    connect(m_people, &DemoPeople::failed, m_workplace, &Workplace::warn);
    connect(m_people, &DemoPeople::failed, m_signIn, &SignInPage::showProblem);
    m_signIn->setPeople(m_people->actions());
    connect(m_signIn, &SignInPage::signOutChosen, this, &ConsoleWindow::signOut);
    connect(m_signIn, &SignInPage::stopChosen, m_stop, &EmergencyStop::ask);
    connect(m_signIn, &SignInPage::passwordChangeChosen, m_own, &OwnSignIn::setFirstPassword);
    connect(m_idle, &IdleLock::nearing, &m_workplace->status(), &StatusLine::setLockCountdown);
    connect(m_idle, &IdleLock::due, this, &ConsoleWindow::lock);
}

void ConsoleWindow::connectEngine()
{
    connect(&m_client, &EngineClient::pulsed, this, &ConsoleWindow::showPulse);
    connect(&m_client, &EngineClient::changed, m_pages, &Pages::refresh);
    connect(&m_client, &EngineClient::pulseFailed, m_workplace, &Workplace::setFailed);
    connect(m_closing, &Closing::closeWanted, this, &QWidget::close);
    connect(m_closing, &Closing::backgroundWanted, this, &ConsoleWindow::leftRunning);
}

void ConsoleWindow::begin()
{
    m_client.lookWhetherClosed().then(this, [this](const Result<bool> &closed) {
        if (!closed) {
            m_workplace->warn(ErrorText::sentence(closed.error()));
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
        // The demo opens as the first of its people.
        if (m_client.session().isLocked() || m_face.people.isEmpty())
            Q_EMIT ready();
        else
            m_people->become(0);
    });
}

void ConsoleWindow::enter()
{
    const Session &session = m_client.session();
    m_preferences.setPerson(session.person() ? session.person()->login : QString());
    Q_EMIT personChanged();
    m_client.session().setHidesNumbers(m_preferences.value(QStringLiteral("hide-numbers")).toBool());
    m_commands->suit(session, m_face.simulators != nullptr);
    m_commands->fill(*menuBar(), session);
    menuBar()->show();
    m_news.restore(m_client.clock().now());
    m_pages->clear();
    m_workplace->sidebar().rebuild();
    m_top->setCurrentWidget(m_workplace);
    m_idle->begin();
    m_client.watch();
    m_practice->begin([this] { m_switch->begin(); });
    go({QStringLiteral("overview"), {}});
    showTitle();
    Q_EMIT ready();
}

void ConsoleWindow::lock()
{
    if (!m_client.session().isClosed() || m_top->currentWidget() == m_signIn)
        return;
    // What is open over the window shows what the page must hide.
    while (QWidget *popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            break;
    }
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
        m_preferences.setPerson({});
        showTitle();
    });
}

bool ConsoleWindow::mayCompose() const
{
    return m_top->currentWidget() == m_workplace && m_client.session().may(Right::CampaignCompose);
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
    m_workplace->showPulse(pulse);
    m_signIn->setPulse(pulse);
    (*m_commands)[Command::Release]->setEnabled(pulse.emergencyStop
                                                && m_client.session().may(Right::SendingRelease));
    (*m_commands)[Command::Stop]->setEnabled(!pulse.emergencyStop);
    m_news.look(pulse);
}

void ConsoleWindow::openGoTo()
{
    Q_EMIT m_commands->offered();
    QList<QAction *> commands = m_commands->all();
    if (m_pages->current() != nullptr)
        commands += m_pages->current()->pageActions();
    auto *dialog = new GoTo(m_client, commands, this);
    connect(dialog, &GoTo::go, this, &ConsoleWindow::go);
    dialog->open();
}

void ConsoleWindow::openNews()
{
    auto *panel = new NewsPanel(m_news, m_client.clock().now(), this);
    connect(panel, &NewsPanel::go, this, &ConsoleWindow::go);
    const Header &header = m_workplace->header();
    panel->openAt(header.mapToGlobal(header.rect().bottomRight()));
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
        resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
}

void ConsoleWindow::keepGeometry()
{
    m_preferences.set(GeometryKey, saveGeometry());
}

void ConsoleWindow::closeEvent(QCloseEvent *event)
{
    keepGeometry();
    event->setAccepted(m_closing->mayClose());
}

} // namespace heliograph
