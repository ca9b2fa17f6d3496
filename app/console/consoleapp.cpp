// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/consoleapp.h"

#include "app/console/simulatorhost.h"
#include "ui/frame/startpage.h"
#include "ui/text/translation.h"
#include "ui/theme/icons.h"
#include "ui/theme/textsize.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QLocale>
#include <QMenu>
#include <QStyleFactory>
#include <QSystemTrayIcon>
#include <QTimer>

namespace heliograph {

namespace {

const QString LanguageKey = QStringLiteral("language");
const QString ThemeKey = QStringLiteral("theme/choice");

// Without a Simplified Chinese face in front Debian takes the Japanese forms of the characters.
const QStringList ChineseFamilies{QStringLiteral("Noto Sans CJK SC"),    QStringLiteral("Source Han Sans SC"),
                                  QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("WenQuanYi Zen Hei"),
                                  QStringLiteral("Microsoft YaHei"),     QStringLiteral("PingFang SC")};

QLocale localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    if (language == QLatin1String("zh_CN"))
        return system.language() == QLocale::Chinese ? system : QLocale(QLocale::Chinese, QLocale::China);
    if (language == QLatin1String("en"))
        return system.language() == QLocale::English ? system
                                                     : QLocale(QLocale::English, QLocale::UnitedKingdom);
    return system.language() == QLocale::Chinese || system.language() == QLocale::English
        ? system
        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

ThemeName themeFor(const QString &name)
{
    if (name == QLatin1String("light"))
        return ThemeName::Light;
    if (name == QLatin1String("dark"))
        return ThemeName::Dark;
    if (name == QLatin1String("contrast"))
        return ThemeName::HighContrast;
    return Theme::nearest(QApplication::palette());
}

} // namespace

ConsoleApp::ConsoleApp(QApplication &app, const Options &options, const Clock &clock)
    : m_app(app)
    , m_options(options)
    , m_clock(clock)
    , m_preferences(options.preferences)
    , m_maker(clock)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
    QApplication::setWindowIcon(Icons::program());
}

ConsoleApp::~ConsoleApp() = default;

void ConsoleApp::look()
{
    const QLocale locale = localeFor(m_preferences.value(LanguageKey).toString());
    installTranslation(m_app, locale);
    QApplication::setLayoutDirection(locale.textDirection());
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QStringList families{font.family()};
    for (const QString &family : ChineseFamilies) {
        if (!QFontDatabase::hasFamily(family))
            continue;
        locale.language() == QLocale::Chinese ? families.prepend(family) : families.append(family);
        break;
    }
    font.setFamilies(families);
    const int percent = m_preferences.value(TextSize::key(), TextSize::Normal).toInt();
    font.setPointSizeF(font.pointSizeF() * percent / TextSize::Normal);
    QApplication::setFont(font);
    m_look = lookWanted();
    Theme::use(themeFor(m_preferences.value(ThemeKey).toString()));
}

QString ConsoleApp::lookWanted() const
{
    QStringList parts;
    for (const QString &key : {LanguageKey, ThemeKey, TextSize::key()})
        parts.append(m_preferences.value(key).toString());
    return parts.join(QLatin1Char('|'));
}

void ConsoleApp::begin()
{
    look();
    m_maker.look(m_options.workspace).then(this, [this](const Result<void> &there) {
        // What is there and cannot be opened is told by the window, with everything around it.
        if (!there && there.error().kind == ErrorKind::NotFound)
            showStart();
        else
            openWorkspace(m_options.workspace);
    });
}

void ConsoleApp::showStart()
{
    look();
    m_start = std::make_unique<StartPage>(m_maker, m_options.workspace, m_options.keychain);
    m_start->setWindowTitle(tr("Heliograph"));
    m_start->setMinimumSize(820, 640);
    connect(m_start.get(), &StartPage::opened, this, &ConsoleApp::openWorkspace);
    connect(m_start.get(), &StartPage::demoChosen, this, [this] {
        if (startDemo)
            startDemo();
    });
    connect(
        m_start.get(), &StartPage::languageChosen, this,
        [this](const QString &language) {
            m_preferences.set(LanguageKey, language);
            showStart();
        },
        Qt::QueuedConnection);
    m_start->show();
    Q_EMIT ready();
}

void ConsoleApp::openWorkspace(const QString &folder)
{
    if (!m_options.face.demo) { // which has simulators of its own, and nothing else
        m_simulators = std::make_unique<SimulatorHost>(QCoreApplication::applicationFilePath(), m_clock);
        m_options.face.simulators = m_simulators.get();
    }
    m_client = std::make_unique<EngineClient>(folder, m_clock);
    m_engine = std::make_unique<EngineHost>(folder, m_clock);
    if (m_options.face.workspace.isEmpty())
        m_options.face.workspace = QDir(folder).dirName();
    showWindow({});
    if (m_start) {
        m_start->hide();
        m_start.release()->deleteLater(); // it is the one that called
    }
}

// The engine does not notice that the window is another one.
void ConsoleApp::showWindow(const Place &place)
{
    look();
    std::unique_ptr<ConsoleWindow> before = std::move(m_window);
    m_window = std::make_unique<ConsoleWindow>(*m_client, *m_engine, m_preferences, m_options.face);
    connect(m_window.get(), &ConsoleWindow::renewWanted, this, &ConsoleApp::showWindow, Qt::QueuedConnection);
    connect(
        m_window.get(), &ConsoleWindow::personChanged, this,
        [this] {
            if (lookWanted() != m_look)
                showWindow({});
        },
        Qt::QueuedConnection);
    connect(m_window.get(), &ConsoleWindow::newsCame, this, &ConsoleApp::tell);
    connect(m_window.get(), &ConsoleWindow::leftRunning, this, &ConsoleApp::stayInBackground);
    connect(m_window.get(), &ConsoleWindow::ready, this, [this, place] {
        if (!place.view.isEmpty())
            m_window->go(place);
        awaitFirstAnswer();
    });
    if (before != nullptr) {
        m_window->setGeometry(before->geometry());
        before->hide();
    }
    m_window->show();
    m_window->begin();
}

// Questions are answered in their order, so what the page asked is there when this one is; what it then shows
// is painted before the timer's turn.
void ConsoleApp::awaitFirstAnswer()
{
    m_client->read([](Desk &) -> Result<void> { return {}; }).then(this, [this](const Result<void> &) {
        QTimer::singleShot(0, this, &ConsoleApp::ready);
    });
}

// Where there is no tray the window is minimised: it must be found again.
void ConsoleApp::stayInBackground()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        m_window->showMinimized();
        return;
    }
    QApplication::setQuitOnLastWindowClosed(false);
    tray().setToolTip(tr("Heliograph goes on sending."));
    tray().show();
}

// Nobody looks at the window now: the desktop says it, and the task bar where it cannot.
void ConsoleApp::tell(const QString &text)
{
    QApplication::alert(m_window.get());
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    tray().show();
    tray().showMessage(tr("Heliograph"), text);
}

QSystemTrayIcon &ConsoleApp::tray()
{
    if (m_tray != nullptr)
        return *m_tray;
    m_tray = new QSystemTrayIcon(Icons::program(), this);
    m_tray->setToolTip(tr("Heliograph"));
    auto *menu = new QMenu;
    connect(m_tray, &QObject::destroyed, menu, &QObject::deleteLater);
    menu->addAction(tr("Open Heliograph"), this,
                    [this] { Q_EMIT m_tray->activated(QSystemTrayIcon::Trigger); });
    m_tray->setContextMenu(menu);
    const auto open = [this] {
        QApplication::setQuitOnLastWindowClosed(true);
        m_tray->setToolTip(tr("Heliograph"));
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
    };
    connect(m_tray, &QSystemTrayIcon::activated, this, open);
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, open);
    return *m_tray;
}

} // namespace heliograph
