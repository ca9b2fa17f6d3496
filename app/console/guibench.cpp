// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/guibench.h"

#include "app/bench/benchworkspace.h"
#include "app/bench/historybench.h"
#include "app/console/startbench.h"
#include "app/demo/simulatorprocess.h"
#include "ui/frame/consoleapplication.h"
#include "ui/frame/consolewindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int PatienceMs = 60'000;

// A benchmark is no part of the console: here the loop is what is measured.
bool runUntil(const std::function<bool()> &done, int mostMs)
{
    QElapsedTimer time;
    time.start();
    QEventLoop loop;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
        if (done() || time.elapsed() > mostMs)
            loop.quit();
    });
    tick.start(2);
    loop.exec();
    return done();
}

//! An engine in a process of its own, as on a machine that sends.
class EngineProcess
{
public:
    explicit EngineProcess(const QString &workspace)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QString(QCoreApplication::applicationDirPath() % u"/heliograph"_s),
                        {u"engine"_s, u"run"_s, u"--workspace"_s, workspace});
    }
    ~EngineProcess()
    {
        m_process.terminate();
        m_process.waitForFinished(PatienceMs);
    }
    Q_DISABLE_COPY_MOVE(EngineProcess)

private:
    QProcess m_process;
};

Result<qint64> sentSoFar(Workspace &workspace, CampaignId campaign, const Clock &clock)
{
    const auto reader = workspace.openReader();
    if (!reader)
        return reader.error();
    const auto counters = (*reader)->counters(campaign, clock.now());
    if (!counters)
        return counters.error();
    return counters->planned - counters->byState[static_cast<size_t>(MessageState::Ready)];
}

// What somebody does who looks for something while all is moving.
void wander(ConsoleWindow &window, int roundMs)
{
    const QList<Place> places{{u"overview"_s, {}},  {u"history"_s, {}},
                              {u"campaigns"_s, {}}, {u"campaigns"_s, {{u"campaign"_s, 101}}},
                              {u"queue"_s, {}},     {u"history"_s, {{u"state"_s, u"delivered"_s}}}};
    for (const Place &place : places) {
        window.go(place);
        runUntil([] { return false; }, roundMs / 2);
        if (auto *table = window.findChild<DataTable *>(u"history.messages"_s);
            table != nullptr && table->isVisible()) {
            QScrollBar *bar = table->view().verticalScrollBar();
            for (int step = 0; step < 10; ++step) {
                bar->setValue(bar->maximum());
                runUntil([] { return false; }, roundMs / 20);
            }
        } else {
            runUntil([] { return false; }, roundMs / 2);
        }
    }
}

Result<double> worstFirstPage(ConsoleWindow &window, int rounds, const BenchSetting &setting)
{
    const QList<QVariantMap> filters{{},
                                     {{u"number"_s, u"+861310000005"_s}},
                                     {{u"campaign"_s, 7}},
                                     {{u"provider"_s, 2}},
                                     {{u"state"_s, u"not_delivered"_s}},
                                     {{u"country"_s, u"KE"_s}},
                                     {{u"reason"_s, u"MOBILE_OFF"_s}},
                                     {{u"campaign"_s, 7}, {u"state"_s, u"refused"_s}}};
    double worst = 0;
    for (const QVariantMap &filter : filters) {
        std::vector<double> millis;
        const double cpuBefore = cpuSeconds();
        for (int round = 0; round < rounds; ++round) {
            window.go({u"campaigns"_s, {}});
            runUntil([] { return false; }, 30);
            QElapsedTimer time;
            time.start();
            window.go({u"history"_s, filter});
            auto *table = window.findChild<DataTable *>(u"history.messages"_s);
            if (!runUntil([table] { return table->model().hasLoaded() && !table->model().isLoading(); },
                          PatienceMs))
                return Error{ErrorKind::Storage, u"A search of the history did not come to an end."_s};
            millis.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
        }
        const double p95 = percentile95(millis);
        setting.say(u"gui-first-page: %1 %2 ms, %3 ms of processor time a page"_s
                        .arg(filter.isEmpty() ? u"all"_s : QStringList(filter.keys()).join(u", "_s))
                        .arg(p95, 0, 'f', 0)
                        .arg((cpuSeconds() - cpuBefore) * 1e3 / rounds, 0, 'f', 0));
        worst = std::max(worst, p95);
    }
    return worst;
}

} // namespace

Result<QList<BenchRow>> benchWindow(ConsoleApplication &app, const BenchSetting &setting)
{
    const qint64 history = setting.pick<qint64>(10'000'000, 1'000'000);
    const BenchFolder folder(setting, u"window"_s);
    const auto bench = BenchWorkspace::create(folder.file(u"workspace"_s), setting.clock);
    if (!bench)
        return bench.error();
    if (const auto taken = (*bench)->takeOver(); !taken)
        return taken.error();
    setting.say(u"gui: making a history of %1 messages"_s.arg(history));
    if (const auto filled = fillHistory(**bench, static_cast<int>(history / 100)); !filled)
        return filled.error();
    const auto simulator = SimulatorProcess::start({}, BenchWorkspace::simulatorKeys());
    if (!simulator)
        return simulator.error();
    const qint64 people = setting.pick<qint64>(600'000, 300'000);
    const auto campaign
        = (*bench)->fill(people, (*simulator)->endpoint(),
                         {{u"batch"_s, u"100"_s}, {u"in_flight"_s, u"16"_s}, {u"receipts"_s, u"off"_s}});
    if (!campaign)
        return campaign.error();
    const QString workspace = folder.file(u"workspace"_s);
    const auto start = benchStart(workspace, history, setting);
    if (!start)
        return start.error();
    if (const auto started = (*bench)->start(*campaign); !started)
        return started.error();

    Theme::use(ThemeName::Light); // what a style sheet costs is part of it
    EngineClient client(workspace, setting.clock);
    EngineHost host(workspace, setting.clock);
    Preferences preferences(folder.file(u"console.ini"_s));
    preferences.set(u"engine/autostart"_s, false);
    ConsoleWindow window(client, host, preferences, {u"bench"_s});
    bool ready = false;
    QObject::connect(&window, &ConsoleWindow::ready, &window, [&ready] { ready = true; });
    window.show();
    window.begin();
    runUntil([&ready] { return ready; }, PatienceMs);

    const auto firstPage = worstFirstPage(window, setting.pick(10, 4), setting);
    if (!firstPage)
        return firstPage.error();

    const EngineProcess engine(workspace);
    const auto isUnderWay = [&] {
        const auto sent = sentSoFar((*bench)->workspace(), *campaign, setting.clock);
        return sent.has_value() && *sent > 1'000;
    };
    if (!runUntil(isUnderWay, PatienceMs))
        return Error{ErrorKind::Network, u"The engine beside the window that is measured sent nothing."_s};
    const auto before = sentSoFar((*bench)->workspace(), *campaign, setting.clock);
    QElapsedTimer time;
    time.start();
    app.watch().begin();
    wander(window, setting.pick(4'000, 2'000));
    const StallWatch::Stalls stalls = app.watch().stalls();
    const double seconds = static_cast<double>(time.nsecsElapsed()) / 1e9;
    const auto after = sentSoFar((*bench)->workspace(), *campaign, setting.clock);
    if (!before || !after)
        return !before ? before.error() : after.error();
    setting.say(u"gui: the longest event was %1"_s.arg(stalls.longest));
    return QList<BenchRow>{*start,
                           {.name = u"gui-first-page"_s,
                            .n = history,
                            .value = *firstPage,
                            .unit = u"ms"_s,
                            .target = {.atMost = 100}},
                           {.name = u"gui-changes"_s,
                            .n = *after - *before,
                            .value = static_cast<double>(*after - *before) / seconds,
                            .unit = u"messages/s"_s,
                            .target = {.atLeast = 10'000}},
                           {.name = u"gui-stall-p99"_s,
                            .n = stalls.events,
                            .value = stalls.p99Ms,
                            .unit = u"ms"_s,
                            .target = {.atMost = 16}},
                           {.name = u"gui-longest-handler"_s,
                            .n = stalls.events,
                            .value = stalls.longestMs,
                            .unit = u"ms"_s,
                            .target = {.atMost = 50}}};
}

} // namespace heliograph
