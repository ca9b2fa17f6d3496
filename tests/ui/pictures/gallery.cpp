// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders every screen and dialog in its main states to PNG files: tests/ui/gallery calls it.

#include "app/console/demoworld.h"
#include "app/demo/sampleaudience.h"
#include "tests/ui/pictures/screenpictures.h"
#include "ui/frame/consolewindow.h"
#include "ui/frame/pages.h"
#include "ui/frame/screens.h"
#include "ui/frame/startpage.h"
#include "ui/text/translation.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Look
{
    QString name;
    ThemeName theme;
    QLocale locale;
};

struct Size
{
    QString name;
    QSize size;
};

const QList<Size> Sizes{
    {u"1024x640"_s, {1024, 640}}, {u"1366x768"_s, {1366, 768}}, {u"1920x1080"_s, {1920, 1080}}};

QList<Look> looks()
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    return {{u"light-en"_s, ThemeName::Light, english},
            {u"dark-en"_s, ThemeName::Dark, english},
            {u"light-zh"_s, ThemeName::Light, chinese},
            {u"contrast-zh"_s, ThemeName::HighContrast, chinese}};
}

class Gallery
{
public:
    Gallery(QApplication &app, const QString &out, const QStringList &only)
        : m_app(app)
        , m_out(out)
        , m_camera(out, only)
        , m_details(m_camera)
    {
    }

    int run(const QStringList &wantedLooks, const QStringList &wantedSizes)
    {
        QTemporaryDir folder;
        DemoWorld world(folder.path(), m_clock);
        if (const auto made = world.make(); !made) {
            std::fprintf(stderr, "%s\n", qPrintable(made.error().detail));
            return 1;
        }
        EngineClient client(world.workspaceFolder(), m_clock);
        EngineHost engine(world.workspaceFolder(), m_clock);
        Preferences preferences(folder.filePath(u"console.ini"_s));
        const auto sample = writeListWithProblems(folder.path());
        const ConsoleFace face{u"Acme Retail"_s, true, DemoWorld::people(), sample ? *sample : QString()};
        for (const Look &look : looks()) {
            if (!wantedLooks.isEmpty() && !wantedLooks.contains(look.name))
                continue;
            use(look);
            for (const Size &size : Sizes) {
                if (!wantedSizes.isEmpty() && !wantedSizes.contains(size.name))
                    continue;
                m_camera.setPrefix(QString(look.name % u'-' % size.name));
                pictureStart(size, world.workspaceFolder());
                ConsoleWindow window(client, engine, preferences, face);
                window.resize(size.size);
                window.show();
                window.begin();
                pictureWorkspace(window, client);
            }
        }
        engine.stop();
        std::printf("%d pictures in %s\n", m_camera.count(), qPrintable(m_out));
        return 0;
    }

private:
    void use(const Look &look)
    {
        installTranslation(m_app, look.locale);
        QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        font.setFamilies({u"DejaVu Sans"_s, u"WenQuanYi Micro Hei"_s});
        font.setPointSize(10);
        QApplication::setFont(font);
        Theme::use(look.theme);
    }

    void pictureStart(const Size &size, const QString &folder)
    {
        if (!m_camera.wants(u"start"_s))
            return;
        WorkspaceMaker maker(m_clock);
        StartPage start(maker, folder, false);
        start.resize(std::min(size.size.width(), 1024), std::min(size.size.height(), 640));
        start.show();
        m_camera.save(start, u"start"_s);
        if (auto *real = start.findChild<QPushButton *>(u"start.real"_s)) {
            real->click();
            if (auto *closed = start.findChild<QAbstractButton *>(u"start.closed"_s))
                closed->setChecked(true);
            m_camera.take(start, u"start-new"_s);
        }
    }

    void become(EngineClient &client, ConsoleWindow &window, const QString &login)
    {
        Camera::trigger(window, u"become."_s + login);
        for (int i = 0; i < 60 && (!client.session().person() || client.session().person()->login != login);
             ++i)
            QTest::qWait(100);
        Camera::settle();
    }

    void pictureWorkspace(ConsoleWindow &window, EngineClient &client)
    {
        Camera::settle();
        if (m_camera.wants(u"signin"_s)) {
            Camera::trigger(window, u"command.signout"_s);
            m_camera.take(window, u"signin"_s);
        }
        become(client, window, u"samir"_s);
        const QList<Screen> screens = Screens::all();
        for (const Screen &screen : screens) {
            if (!m_camera.wants(screen.id))
                continue;
            if (screen.right && !client.session().may(*screen.right))
                continue;
            window.go({screen.id, {}});
            m_camera.take(window, screen.id);
            m_details.of(screen.id, window);
        }
        if (m_camera.wants(u"dialogs"_s))
            m_details.ofFrame(window);
        become(client, window, u"olga"_s);
        if (m_camera.wants(u"compose"_s)) {
            window.go({u"compose"_s, {}});
            m_camera.take(window, u"compose-empty"_s);
            window.go({u"compose"_s, {{u"from"_s, 16}}});
            Camera::settle();
            m_camera.take(window, u"compose-filled"_s);
            Camera::trigger(window, u"compose.test"_s);
            Camera::settle();
            m_camera.takeDialog(window, u"compose-test"_s);
        }
        if (m_camera.wants(u"practice"_s)) {
            window.go({u"practice"_s, {}});
            m_camera.take(window, u"practice"_s);
        }
        become(client, window, u"ada"_s);
        for (const Screen &screen : screens) {
            if (screen.group != Screen::Group::Setup || !m_camera.wants(screen.id))
                continue;
            window.go({screen.id, {}});
            m_camera.take(window, QString(screen.id % u"-admin"_s));
        }
        become(client, window, u"uma"_s);
        for (const QString &id : {u"history"_s, u"overview"_s}) {
            if (!m_camera.wants(id))
                continue;
            window.go({id, {}});
            m_camera.take(window, QString(id % u"-auditor"_s));
        }
    }

    QApplication &m_app;
    QString m_out;
    Camera m_camera;
    ScreenPictures m_details;
    SystemClock m_clock;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"fusion"_s));
    QCommandLineParser parser;
    parser.addOptions({{u"out"_s, u"Folder for the pictures."_s, u"FOLDER"_s},
                       {u"only"_s, u"Only these screens."_s, u"IDS"_s},
                       {u"look"_s, u"Only these looks."_s, u"NAMES"_s},
                       {u"size"_s, u"Only these sizes."_s, u"NAMES"_s}});
    parser.process(app);
    const QString out = parser.isSet(u"out"_s) ? parser.value(u"out"_s) : u"gallery"_s;
    if (!QDir().mkpath(out))
        return 1;
    const auto list
        = [&parser](const QString &name) { return parser.value(name).split(u',', Qt::SkipEmptyParts); };
    return Gallery(app, out, list(u"only"_s)).run(list(u"look"_s), list(u"size"_s));
}
