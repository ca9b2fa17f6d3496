// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/faultstory.h"

#include "engine/base/faultpoint.h"
#include "tests/scenarios/crash/scenecheck.h"
#include "tests/scenarios/crash/scenedatabase.h"
#include "tests/scenarios/crash/verbcall.h"

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

using Workload = FaultStory::Workload;

// A point with a word that is neither here nor among the store's has no story, and a test says so.
const std::map<QByteArray, Workload> Workloads{
    {"import", Workload::Importing}, {"discard", Workload::Reimporting}, {"freeze", Workload::Submitting},
    {"engine", Workload::Sending},   {"adopt", Workload::Adopting},      {"advance", Workload::Sending},
    {"chore", Workload::Sending},    {"feed", Workload::Sending},        {"arm", Workload::Sending},
    {"send", Workload::Sending},     {"answer", Workload::Sending},      {"settle", Workload::Sending},
    {"writer", Workload::Sending},   {"receipts", Workload::Receiving}};

SimulatorOptions quickReceipts()
{
    SimulatorOptions options;
    options.receipts = {.earliest = Millis(0), .latest = Millis(50), .silentPerMille = 0};
    return options;
}

} // namespace

FaultStory::Templates::Templates()
    : m_list({.stage = CrashTemplate::Stage::Empty, .people = People})
    , m_draft({.stage = CrashTemplate::Stage::Draft, .people = People})
    , m_started({.people = People})
    , m_withReceipts({.driver = u"tencent"_s, .people = People})
{
}

std::optional<Workload> FaultStory::workloadOf(const QByteArray &point)
{
    const auto found = Workloads.find(point.left(point.indexOf('.')));
    return found == Workloads.end() ? std::nullopt : std::optional(found->second);
}

QList<QByteArray> FaultStory::points()
{
    QList<QByteArray> points;
    for (const std::string_view name : faults::PointNames) {
        const QByteArray point(name.data(), static_cast<qsizetype>(name.size()));
        if (workloadOf(point))
            points.append(point);
    }
    return points;
}

FaultStory::FaultStory(const Templates &templates, const QByteArray &point)
    : m_templates(templates)
    , m_point(point)
    , m_workload(*workloadOf(point))
{
}

void FaultStory::play(int mostKills, bool each)
{
    for (int pass = 1; m_kills < mostKills && killedAt(pass);)
        pass += each ? 1 : m_kills;
    if (m_trouble.isEmpty() && m_kills == 0)
        m_trouble = u"nothing passes this point any more"_s;
}

//! False if a run came to its end untouched, or something was wrong.
bool FaultStory::killedAt(int pass)
{
    CrashScene scene(workspace(), quickReceipts());
    if (!prepare(scene))
        return false;
    const CrashScene::End end
        = scene.run(words(scene), {.point = m_point + ':' + QByteArray::number(pass) + "=kill"});
    m_kills += end.killed ? 1 : 0;
    QString wrong = end.killed ? goOn(scene) : wrongWith(end);
    scene.closeProvider();
    if (wrong.isEmpty())
        wrong = wrongWith(scene);
    if (!wrong.isEmpty())
        m_trouble = u"after pass %1: %2"_s.arg(pass).arg(wrong);
    return end.killed && wrong.isEmpty();
}

bool FaultStory::prepare(CrashScene &scene)
{
    const QByteArray earlier = m_workload == Workload::Reimporting ? "import.after_add_commit:1=kill"
        : m_workload == Workload::Adopting                         ? "send.before_first_byte:1=kill"
                                                                   : "";
    if (earlier.isEmpty() || scene.run(words(scene), {.point = earlier}).killed)
        return true;
    m_trouble = u"the earlier process was not killed"_s;
    return false;
}

//! Calls the program as somebody would who found it dead. Once is enough.
QString FaultStory::goOn(CrashScene &scene)
{
    const CrashScene::End end = scene.run(words(scene));
    const bool wasFrozen = m_workload == Workload::Submitting && end.exitCode == 1;
    return wasFrozen ? QString() : wrongWith(end);
}

QString FaultStory::wrongWith(const CrashScene::End &end) const
{
    const bool isDone = end.exitCode == 0 || (end.exitCode == 3 && m_workload >= Workload::Sending);
    return isDone ? QString() : u"exit code %1: %2"_s.arg(end.exitCode).arg(end.err);
}

QStringList FaultStory::words(const CrashScene &scene) const
{
    switch (m_workload) {
    case Workload::Importing:
    case Workload::Reimporting:
        return {u"audience"_s, u"import"_s, scene.list(), u"--name"_s, u"all"_s, u"--region"_s, u"CN"_s};
    case Workload::Submitting:
        return {u"campaign"_s, u"submit"_s, u"1"_s};
    case Workload::Sending:
    case Workload::Adopting:
        return {u"engine"_s, u"run"_s, u"--until-idle"_s};
    case Workload::Receiving:
        return {u"engine"_s, u"run"_s, u"--until-idle"_s, u"--wait-receipts"_s, u"3"_s};
    }
    Q_UNREACHABLE();
}

const CrashTemplate &FaultStory::workspace() const
{
    switch (m_workload) {
    case Workload::Importing:
    case Workload::Reimporting:
        return m_templates.m_list;
    case Workload::Submitting:
        return m_templates.m_draft;
    case Workload::Sending:
    case Workload::Adopting:
        return m_templates.m_started;
    case Workload::Receiving:
        return m_templates.m_withReceipts;
    }
    Q_UNREACHABLE();
}

QString FaultStory::wrongWith(const CrashScene &scene) const
{
    if (m_workload >= Workload::Sending)
        return SceneCheck(scene, Templates::People).broken();
    const SceneDatabase database(scene.workspace());
    if (m_workload == Workload::Submitting) {
        const VerbAnswer doctor = callVerb(scene.workspace(), {u"doctor"_s, u"--deep"_s});
        const qint64 frozen = database.value(u"SELECT count(*) FROM message WHERE state=1"_s);
        const qint64 waiting = database.value(u"SELECT state FROM campaign"_s);
        return doctor.exitCode == 0 && frozen == Templates::People && waiting == 2
            ? QString()
            : u"%1 frozen, state %2, %3"_s.arg(frozen).arg(waiting).arg(doctor.out);
    }
    // A kill after the last commit leaves an audience that is whole, and the next import makes another.
    const qint64 halves = database.value(u"SELECT count(*) FROM audience WHERE complete=0"_s);
    const qint64 whole = database.value(u"SELECT count(*) FROM audience WHERE complete=1"_s);
    const qint64 uneven
        = database.value(u"SELECT count(*) FROM audience a WHERE accepted_n<>%1 OR duplicate_n<>1 OR "
                         u"rejected_n<>1 OR accepted_n<>"
                         "(SELECT count(*) FROM audience_member m WHERE m.audience_id=a.audience_id)"_s.arg(
                             Templates::People));
    const bool expected = whole == 1 || (whole == 2 && m_point == "import.after_finish_commit");
    return halves == 0 && uneven == 0 && expected
        ? QString()
        : u"%1 half audiences, %2 whole, %3 of them wrong"_s.arg(halves).arg(whole).arg(uneven);
}

} // namespace heliograph
