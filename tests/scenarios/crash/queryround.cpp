// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/queryround.h"

#include "tests/scenarios/crash/scenedatabase.h"
#include "tests/scenarios/crash/verbcall.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Tries = 3; // a question may fail on a busy machine
constexpr int TryFor = 1'200'000; // ms
constexpr int LookEvery = 100; // ms

void askNext(const CrashScene &scene)
{
    const QList<QJsonObject> groups
        = callVerb(scene.workspace(), {u"unknown"_s, u"list"_s, u"--json"_s}).records();
    for (const QJsonObject &group : groups)
        callVerb(scene.workspace(),
                 {u"unknown"_s, u"ask"_s, u"--group"_s, group.value(u"group"_s).toString()});
}

// Answers 1 to 3 are complete ones: found, not found, only others.
qint64 unanswered(const SceneDatabase &database, qint64 since)
{
    return database.value(
        u"SELECT count(*) FROM inflight f LEFT JOIN doubt d ON d.attempt_id=f.attempt_id WHERE f.phase>1 AND "
        "NOT ifnull(d.last_asked>=%1 AND d.last_answer<=3,0)"_s.arg(since));
}

} // namespace

bool askAboutEverybody(CrashScene &scene)
{
    const qint64 since = QDateTime::currentMSecsSinceEpoch();
    for (int turn = 0; turn < Tries; ++turn) {
        const SceneDatabase database(scene.workspace());
        if (unanswered(database, since) == 0)
            return true;
        askNext(scene);
        QElapsedTimer all;
        QElapsedTimer last;
        all.start();
        last.start();
        scene.killWhen({u"engine"_s, u"run"_s}, [&] {
            if (last.elapsed() < LookEvery)
                return false;
            last.start();
            return unanswered(database, since) == 0 || all.elapsed() > TryFor;
        });
    }
    return unanswered(SceneDatabase(scene.workspace()), since) == 0;
}

} // namespace heliograph
