// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders every screen and dialog in its main states to PNG files: tests/ui/gallery calls it.

#include "app/console/demoworld.h"
#include "app/demo/sampleaudience.h"
#include "ui/frame/consolewindow.h"
#include "ui/frame/pages.h"
#include "ui/frame/screens.h"
#include "ui/frame/startpage.h"
#include "ui/text/translation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"

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
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int SettleMs = 900; // until answers are in and painted
constexpr int LoadingMs = 20000; // at the longest, where a table waits for its rows

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
        , m_only(only)
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
                m_prefix = QString(look.name % u'-' % size.name);
                pictureStart(size, world.workspaceFolder());
                ConsoleWindow window(client, engine, preferences, face);
                window.resize(size.size);
                window.show();
                window.begin();
                pictureWorkspace(window, client);
            }
        }
        engine.stop();
        std::printf("%d pictures in %s\n", m_count, qPrintable(m_out));
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

    static void settle()
    {
        QTest::qWait(SettleMs);
        if (QTest::qWaitFor([] { return !isLoading(); }, LoadingMs))
            QTest::qWait(SettleMs / 3);
    }

    static bool isLoading()
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (const QWidget *window : windows) {
            const auto tables = window->findChildren<DataTable *>();
            if (std::any_of(tables.begin(), tables.end(), [](DataTable *table) {
                    return table->isVisible() && table->model().isLoading();
                }))
                return true;
        }
        return false;
    }

    void save(QWidget &widget, const QString &name)
    {
        if (!m_only.isEmpty() && !m_only.contains(name.section(u'-', 0, 0)))
            return;
        const QString file = QDir(m_out).filePath(QString(m_prefix % u'-' % name % u".png"_s));
        if (widget.grab().save(file))
            ++m_count;
    }

    bool wants(const QString &name) const { return m_only.isEmpty() || m_only.contains(name); }

    void pictureStart(const Size &size, const QString &folder)
    {
        if (!wants(u"start"_s))
            return;
        WorkspaceMaker maker(m_clock);
        StartPage start(maker, folder, false);
        start.resize(std::min(size.size.width(), 1024), std::min(size.size.height(), 640));
        start.show();
        save(start, u"start"_s);
        if (auto *real = start.findChild<QPushButton *>(u"start.real"_s)) {
            real->click();
            if (auto *closed = start.findChild<QAbstractButton *>(u"start.closed"_s))
                closed->setChecked(true);
            settle();
            save(start, u"start-new"_s);
        }
    }

    // Whatever dialog is open over the window, and away with it.
    void pictureDialog(QWidget &window, const QString &name)
    {
        settle();
        const auto dialogs = window.findChildren<QDialog *>();
        for (QDialog *dialog : dialogs) {
            if (!dialog->isVisible())
                continue;
            save(*dialog, name);
            dialog->reject();
        }
        QTest::qWait(50);
    }

    void trigger(ConsoleWindow &window, const QString &action)
    {
        const auto actions = window.findChildren<QAction *>(action);
        if (!actions.isEmpty())
            actions.constFirst()->trigger();
    }

    void become(EngineClient &client, ConsoleWindow &window, const QString &login)
    {
        trigger(window, u"become."_s + login);
        for (int i = 0; i < 60 && (!client.session().person() || client.session().person()->login != login);
             ++i)
            QTest::qWait(100);
        settle();
    }

    void pictureWorkspace(ConsoleWindow &window, EngineClient &client)
    {
        settle();
        if (wants(u"signin"_s)) {
            client.signOut();
            window.begin();
            settle();
            save(window, u"signin"_s);
        }
        become(client, window, u"samir"_s);
        const QList<Screen> screens = Screens::all();
        for (const Screen &screen : screens) {
            if (!wants(screen.id))
                continue;
            if (screen.right && !client.session().may(*screen.right))
                continue;
            window.go({screen.id, {}});
            settle();
            save(window, screen.id);
            pictureDetails(window, screen.id);
        }
        if (wants(u"dialogs"_s))
            pictureFrameDialogs(window);
        become(client, window, u"olga"_s);
        if (wants(u"compose"_s)) {
            window.go({u"compose"_s, {}});
            settle();
            save(window, u"compose-empty"_s);
            window.go({u"compose"_s, {{u"from"_s, 16}}});
            settle();
            settle();
            save(window, u"compose-filled"_s);
            trigger(window, u"compose.test"_s);
            settle();
            pictureDialog(window, u"compose-test"_s);
        }
        if (wants(u"practice"_s)) {
            window.go({u"practice"_s, {}});
            settle();
            save(window, u"practice"_s);
        }
        become(client, window, u"ada"_s);
        for (const Screen &screen : screens) {
            if (screen.group != Screen::Group::Setup || !wants(screen.id))
                continue;
            window.go({screen.id, {}});
            settle();
            save(window, QString(screen.id % u"-admin"_s));
        }
        become(client, window, u"uma"_s);
        for (const QString &id : {u"history"_s, u"overview"_s}) {
            if (!wants(id))
                continue;
            window.go({id, {}});
            settle();
            save(window, QString(id % u"-auditor"_s));
        }
    }

    void pictureDetails(ConsoleWindow &window, const QString &screen)
    {
        if (screen == u"campaigns"_s) {
            for (const int campaign : {16, 17, 19, 20, 3}) {
                window.go({screen, {{u"campaign"_s, campaign}}});
                settle();
                save(window, QString(screen % u"-page"_s % QString::number(campaign)));
            }
            window.go({screen, {{u"campaign"_s, 16}}});
            settle();
            if (auto *tabs = window.findChild<QTabWidget *>(u"campaigns.tabs"_s)) {
                for (int tab = tabs->count() - 1; tab >= 0; --tab) {
                    tabs->setCurrentIndex(tab);
                    settle();
                    save(window, QString(screen % u"-tab"_s % QString::number(tab)));
                }
            }
            trigger(window, u"campaigns.cancel"_s);
            pictureDialog(window, u"campaigns-cancel"_s);
            trigger(window, u"campaigns.export"_s);
            pictureDialog(window, u"campaigns-export"_s);
            window.go({screen, {{u"campaign"_s, 3}}});
            settle();
            trigger(window, u"campaigns.resend"_s);
            pictureDialog(window, u"campaigns-resend"_s);
        } else if (screen == u"history"_s) {
            window.go({screen, {{u"message"_s, 4100}}});
            settle();
            save(window, u"history-message"_s);
            window.go({screen, {{u"number"_s, u"+12015550100"_s}}});
            settle();
            save(window, u"history-number"_s);
            window.go({screen, {{u"reason"_s, u"no such reason"_s}}});
            settle();
            save(window, u"history-nothing"_s);
            window.go({screen, {{u"without-state"_s, QStringList{u"delivered"_s, u"sent"_s}}}});
            settle();
            save(window, u"history-without"_s);
            pictureColumns(window);
            trigger(window, u"history.export"_s);
            pictureDialog(window, u"history-export"_s);
            trigger(window, u"history.jump"_s);
            pictureDialog(window, u"history-jump"_s);
            if (auto *reasons = window.findChild<QAbstractButton *>(u"history.filter.reasons"_s))
                reasons->click();
            pictureDialog(window, u"history-reasons"_s);
        } else if (screen == u"approvals"_s) {
            trigger(window, u"approvals.approve"_s);
            pictureDialog(window, u"approvals-approve"_s);
            trigger(window, u"approvals.return"_s);
            pictureDialog(window, u"approvals-return"_s);
        } else if (screen == u"contacts"_s) {
            trigger(window, u"contacts.merge"_s);
            pictureDialog(window, u"contacts-merge"_s);
            trigger(window, u"contacts.forget"_s);
            pictureDialog(window, u"contacts-forget"_s);
        } else if (screen == u"inbox"_s) {
            auto *replies = window.findChild<DataTable *>(u"inbox.replies"_s);
            if (replies == nullptr || replies->model().rowCount() == 0)
                return;
            replies->select(replies->model().keyAt(0));
            settle();
            trigger(window, u"inbox.assign"_s);
            pictureDialog(window, u"inbox-assign"_s);
            trigger(window, u"inbox.optout"_s);
            pictureDialog(window, u"inbox-optout"_s);
            trigger(window, u"inbox.saved.keep"_s);
            pictureDialog(window, u"inbox-keep"_s);
        } else if (screen == u"suppression"_s) {
            trigger(window, u"suppression.add"_s);
            pictureDialog(window, u"suppression-add"_s);
            trigger(window, u"suppression.removeMany"_s);
            pictureDialog(window, u"suppression-several"_s);
        } else if (screen == u"templates"_s) {
            trigger(window, u"texts.add"_s);
            pictureDialog(window, u"templates-text"_s);
            window.go({screen, {{u"providers"_s, true}}});
            settle();
            save(window, u"templates-providers"_s);
        } else if (screen == u"providers"_s) {
            for (const int tab : {1, 2, 3, 4, 5}) { // sending, receipts, prices, senders, capabilities
                window.go({screen, {{u"tab"_s, QString::number(tab)}}});
                settle();
                save(window, QString(u"providers-tab"_s % QString::number(tab)));
            }
            trigger(window, u"providers.duplicateAction"_s);
            pictureDialog(window, u"providers-duplicate"_s);
        } else if (screen == u"overview"_s) {
            trigger(window, u"overview.snooze.choose"_s);
            pictureDialog(window, u"overview-snooze"_s);
        } else if (screen == u"diagnostics"_s) {
            trigger(window, u"diagnostics.save"_s);
            pictureDialog(window, u"diagnostics-report"_s);
        } else if (screen == u"settings"_s) {
            for (const int tab : {1, 3}) { // the workspace's, and keys
                window.go({screen, {{u"tab"_s, tab}}});
                settle();
                save(window, QString(u"settings-tab"_s % QString::number(tab)));
            }
        } else if (screen == u"queue"_s) {
            pictureGroups(window);
            pictureLane(window);
        } else if (screen == u"unknown"_s) {
            trigger(window, u"unknown.again"_s);
            pictureDialog(window, u"unknown-again"_s);
        }
    }

    // What can be done to the columns of a table, and the dialog that names a set of them.
    void pictureColumns(ConsoleWindow &window)
    {
        auto *menu = window.findChild<QMenu *>(u"history.messages.columns.menu"_s);
        if (menu == nullptr)
            return;
        menu->popup(window.mapToGlobal(QPoint(0, 0)));
        settle();
        save(*menu, u"history-columns"_s);
        menu->hide();
        trigger(window, u"history.messages.columns.menu.save"_s);
        pictureDialog(window, u"history-columnset"_s);
    }

    // Who has not gone, in each grouping.
    void pictureGroups(ConsoleWindow &window)
    {
        auto *by = window.findChild<QComboBox *>(u"queue.groups.by"_s);
        for (int choice = 0; by != nullptr && choice < by->count(); ++choice) {
            by->setCurrentIndex(choice);
            Q_EMIT by->activated(choice);
            settle();
            save(window, QString(u"queue-groups"_s % QString::number(choice)));
        }
    }

    // The first lane in full, and what can be done to it.
    void pictureLane(ConsoleWindow &window)
    {
        auto *lanes = window.findChild<DataTable *>(u"queue.lanes"_s);
        if (lanes == nullptr || lanes->model().rowCount() == 0)
            return;
        const qint64 first = lanes->model().keyAt(0);
        lanes->select(first);
        Q_EMIT lanes->opened(first);
        settle();
        save(window, u"queue-lane"_s);
        for (const QString &name : {u"slow"_s, u"move"_s}) {
            trigger(window, QString(u"queue."_s % name));
            pictureDialog(window, QString(u"queue-"_s % name));
        }
    }

    void pictureFrameDialogs(ConsoleWindow &window)
    {
        trigger(window, u"command.stop"_s);
        pictureDialog(window, u"dialogs-stop"_s);
        trigger(window, u"command.goto"_s);
        if (auto *field = window.findChild<QLineEdit *>(u"goto.field"_s))
            field->setText(u"re"_s);
        pictureDialog(window, u"dialogs-goto"_s);
        trigger(window, u"command.lock"_s);
        settle();
        save(window, u"dialogs-locked"_s);
    }

    QApplication &m_app;
    QString m_out;
    QStringList m_only;
    QString m_prefix;
    SystemClock m_clock;
    int m_count = 0;
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
