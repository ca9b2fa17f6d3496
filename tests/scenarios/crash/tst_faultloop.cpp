// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/faultpoint.h"
#include "tests/scenarios/crash/faultstory.h"
#include "tests/scenarios/crash/inparallel.h"
#include "tests/scenarios/crash/scenecheck.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Together = 3; // stories mostly wait: for timers of the engine, and for the disk

// A run commits as often as its time lets it, so that this loop has no natural end for the writer's points;
// all others end by themselves long before.
constexpr int MostKills = 40;
constexpr int QuickKills = 3;

bool isLong()
{
    return qEnvironmentVariableIsSet("HELIOGRAPH_EVERY_PASS");
}

} // namespace

//! K01 (engine.md C5): the loop over all fault points and their passes, with the whole program. Also K05 in
//! small: killed imports. Every pass with HELIOGRAPH_EVERY_PASS, as tests/scenarios/soak sets it; else three
//! passes of each. HELIOGRAPH_POINT plays one point only.
class TestFaultLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray only = qgetenv("HELIOGRAPH_POINT");
        m_templates.emplace();
        for (const QByteArray &point : FaultStory::points()) {
            if (only.isEmpty() || only == point)
                m_stories.emplace_back(*m_templates, point);
        }
        inParallel(m_stories.size(), Together, [this](size_t index) {
            m_stories[index].play(isLong() ? MostKills : QuickKills, isLong());
        });
    }

    void everyPointIsSurvived_data()
    {
        QTest::addColumn<size_t>("index");
        for (size_t index = 0; index < m_stories.size(); ++index)
            QTest::newRow(m_stories[index].point().constData()) << index;
    }

    void everyPointIsSurvived()
    {
        QFETCH(size_t, index);
        const FaultStory &story = m_stories[index];

        QVERIFY2(story.trouble().isEmpty(), qPrintable(story.trouble()));
        QVERIFY(story.kills() > 0);
    }

    // Doubt is for those whose request may have left: who was only armed goes out by itself.
    void whoNeverLeftIsSentAfterTheRestart_data()
    {
        QTest::addColumn<QByteArray>("point");
        for (const char *point :
             {"arm.before_commit:1", "arm.after_commit:1", "send.before_post:1", "send.before_mark:1"})
            QTest::newRow(point) << QByteArray(point);
    }

    void whoNeverLeftIsSentAfterTheRestart()
    {
        QFETCH(QByteArray, point);
        const QStringList words{u"engine"_s, u"run"_s, u"--until-idle"_s};
        const CrashTemplate workspace({.people = FaultStory::Templates::People});
        CrashScene scene(workspace);

        QVERIFY(scene.run(words, {.point = point + "=kill"}).killed);
        const CrashScene::End end = scene.run(words);

        QCOMPARE(end.exitCode, 0); // nobody is unknown or held
        scene.closeProvider();
        QCOMPARE(SceneCheck(scene, workspace.people()).broken(), QString());
    }

    // What is killed in tests of the store instead must be one of these, so that no point is left out.
    void everyPointHasAStoryOrATestOfTheStore()
    {
        const QByteArrayList elsewhere{"migrate", "checkpoint", "sweep"};
        for (const std::string_view name : faults::PointNames) {
            const QByteArray point(name.data(), static_cast<qsizetype>(name.size()));
            const bool isPlayed = FaultStory::workloadOf(point).has_value();
            QVERIFY2(isPlayed != elsewhere.contains(point.left(point.indexOf('.'))), point.constData());
        }
    }

    void cleanupTestCase()
    {
        int kills = 0;
        for (const FaultStory &story : m_stories)
            kills += story.kills();
        qInfo("K01: %d kills at %d fault points", kills, static_cast<int>(m_stories.size()));
    }

private:
    std::optional<FaultStory::Templates> m_templates;
    std::vector<FaultStory> m_stories;
};

QObject *tst_faultloop()
{
    return new TestFaultLoop;
}

#include "tst_faultloop.moc"
