// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/faultpoint.h"

#include <QList>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>

#include <unistd.h>

namespace heliograph::faults {

namespace {

enum class Action { Kill, Stop, Sleep };

struct Planned
{
    size_t point = 0;
    int pass = 0; // 0: each
    Action action = Action::Kill;
    std::chrono::milliseconds pause{0};
};

// The one global state of the engine, and of test builds only: a fault point is not handed its plan.
struct Bench
{
    QList<Planned> plan;
    std::array<std::atomic<int>, PointNames.size()> passes{};
};

[[noreturn]] void refuse(const QByteArray &entry)
{
    qFatal("HELIOGRAPH_FAULT cannot be read at “%s”.", entry.constData());
}

size_t pointNamed(const QByteArray &name, const QByteArray &entry)
{
    const auto found = std::find(PointNames.begin(), PointNames.end(),
                                 std::string_view(name.constData(), static_cast<size_t>(name.size())));
    if (found == PointNames.end())
        refuse(entry);
    return static_cast<size_t>(std::distance(PointNames.begin(), found));
}

// "arm.after_commit:17=sleep:500"
Planned parse(const QByteArray &entry)
{
    const qsizetype colon = entry.indexOf(':');
    const qsizetype equals = entry.indexOf('=', colon);
    if (colon < 0 || equals < 0)
        refuse(entry);
    Planned planned;
    planned.point = pointNamed(entry.left(colon), entry);
    const QByteArray pass = entry.mid(colon + 1, equals - colon - 1);
    bool counted = true;
    planned.pass = pass == "*" ? 0 : pass.toInt(&counted);
    const QByteArray action = entry.mid(equals + 1);
    if (action.startsWith("sleep:")) {
        bool timed = false;
        planned.action = Action::Sleep;
        planned.pause = std::chrono::milliseconds(action.mid(6).toInt(&timed));
        counted = counted && timed;
    } else if (action == "stop") {
        planned.action = Action::Stop;
    } else {
        counted = counted && action == "kill";
    }
    if (!counted || planned.pass < 0)
        refuse(entry);
    return planned;
}

QList<Planned> parseAll(const QByteArray &specification)
{
    QList<Planned> plan;
    const QList<QByteArray> entries = specification.split(',');
    for (const QByteArray &entry : entries) {
        if (!entry.isEmpty())
            plan.append(parse(entry));
    }
    return plan;
}

Bench &bench()
{
    static Bench bench{parseAll(qgetenv("HELIOGRAPH_FAULT")), {}};
    return bench;
}

void act(const Planned &planned)
{
    switch (planned.action) {
    case Action::Kill:
        ::kill(::getpid(), SIGKILL);
        ::pause(); // the signal is on its way to this or another thread
        return;
    case Action::Stop:
        ::kill(::getpid(), SIGSTOP);
        return;
    case Action::Sleep:
        std::this_thread::sleep_for(planned.pause);
        return;
    }
}

} // namespace

void pass(Listed<PointNames> point)
{
    Bench &all = bench();
    if (all.plan.isEmpty())
        return;
    const int passes = ++all.passes[point.index()];
    for (const Planned &planned : std::as_const(all.plan)) {
        if (planned.point == point.index() && (planned.pass == 0 || planned.pass == passes))
            act(planned);
    }
}

bool isOff(Listed<ControlNames> control)
{
    static const QList<QByteArray> off = qgetenv("HELIOGRAPH_CONTROL").split(',');
    const std::string_view name = ControlNames[control.index()];
    return off.contains(QByteArray(name.data(), static_cast<qsizetype>(name.size())));
}

void plan(const QByteArray &specification)
{
    Bench &all = bench();
    all.plan = parseAll(specification);
    for (std::atomic<int> &passes : all.passes)
        passes = 0;
}

} // namespace heliograph::faults
