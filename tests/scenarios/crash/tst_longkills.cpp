// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/crash/queryround.h"
#include "tests/scenarios/crash/scenecheck.h"
#include "tests/scenarios/crash/scenedatabase.h"
#include "tests/scenarios/crash/simulatorstatus.h"
#include "tests/support/seeds.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// Every twenty-fifth request is answered never or byte by byte. Usual patience for it, 30 s each, would make
// four requests at a time take half an hour for what is left of 100 000 people.
const QString AnswerTimeMs = u"3000"_s;
constexpr std::chrono::minutes ToTheEnd(60);

int setting(const char *name, int otherwise)
{
    const int value = qEnvironmentVariableIntValue(name);
    return value > 0 ? value : otherwise;
}

} // namespace

//! K03 with P01 (engine.md C5) at length: an engine that serves a misbehaving provider is killed every 50 to
//! 300 ms, until enough kills counted, that is, met an open request. HELIOGRAPH_PEOPLE and HELIOGRAPH_KILLS
//! set how long; each invariant's verdict is printed. In small it is tst_kills.
class TestLongKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsSentToTwiceAndNobodyIsLost_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : seedsFor(u"K03"_s, 20260101))
            QTest::addRow("seed %u", seed) << seed;
    }

    void nobodyIsSentToTwiceAndNobodyIsLost()
    {
        QFETCH(unsigned, seed);
        const int people = setting("HELIOGRAPH_PEOPLE", 100'000);
        const CrashTemplate workspace({.people = people,
                                       .settings = {{u"batch"_s, u"20"_s},
                                                    {u"in_flight"_s, u"4"_s},
                                                    {u"timeout_ms"_s, AnswerTimeMs},
                                                    {u"query_per_s"_s, u"200"_s},
                                                    {u"ask_after_s"_s, u"5,30,120"_s}}});
        CrashScene scene(workspace, misbehaving(seed));

        const int counted = kill(scene, seed);
        const CrashScene::End last = scene.run(m_words, {}, ToTheEnd);
        QVERIFY2(last.exitCode == 0 || last.exitCode == 3, qPrintable(last.err));
        const bool asked = askAboutEverybody(scene);
        scene.closeProvider();

        SceneCheck check(scene, people);
        check.expectAsked();
        report(scene, check, seed, counted);
        QVERIFY2(counted >= setting("HELIOGRAPH_KILLS", 200),
                 "the campaign ended before enough kills counted");
        QVERIFY2(asked, "the provider did not answer about everybody");
        QVERIFY2(check.broken().isEmpty(), qPrintable(check.broken()));
    }

private:
    static SimulatorOptions misbehaving(unsigned seed)
    {
        SimulatorOptions options;
        options.faults = *parseFaults(u"mixed=20"_s);
        options.recipientsPerSecond = setting("HELIOGRAPH_TPS", 2000);
        options.latency = Millis(100);
        options.seed = seed;
        return options;
    }

    //! How many kills met an open request. Ends with the campaign at the latest.
    int kill(CrashScene &scene, unsigned seed)
    {
        QRandomGenerator chance(seed);
        const int wanted = setting("HELIOGRAPH_KILLS", 200);
        int counted = 0;
        bool goesOn = true;
        for (m_kills = 0; goesOn && counted < wanted; ++m_kills) {
            const int cuts = cutsOf(scene);
            const int requests = simulatorStatus(scene.endpoint()).value(u"requests"_s).toInt();
            QElapsedTimer since; // the first request of this run
            const int after = chance.bounded(50, 300);
            goesOn = scene.killWhen(m_words, [&] {
                if (!since.isValid()
                    && simulatorStatus(scene.endpoint()).value(u"requests"_s).toInt() > requests)
                    since.start();
                return since.isValid() && since.elapsed() >= after;
            });
            counted += goesOn && cutsOf(scene) > cuts ? 1 : 0;
        }
        return counted;
    }

    static int cutsOf(const CrashScene &scene)
    {
        return simulatorStatus(scene.endpoint()).value(u"cuts"_s).toInt();
    }

    void report(const CrashScene &scene, const SceneCheck &check, unsigned seed, int counted) const
    {
        const ProviderLedger &provider = check.provider();
        qInfo("K03 seed %u: %d kills, %d of them with a request open; %d faults, %d of them ambiguous; %d "
              "people "
              "accepted",
              seed, m_kills, counted, provider.faults, provider.ambiguousFaults,
              static_cast<int>(provider.numbers.size()));
        reportDoubts(SceneDatabase(scene.workspace()));
        qInfo("ledger %s", QJsonDocument(check.ledger()).toJson(QJsonDocument::Compact).constData());
        for (const Verdict &verdict : check.verdicts())
            qInfo("%s %s: %s", verdict.broken.isEmpty() ? "holds " : "BROKEN", qPrintable(verdict.name),
                  qPrintable(verdict.broken.isEmpty() ? verdict.meaning : verdict.broken));
    }

    static void reportDoubts(const SceneDatabase &database)
    {
        const auto settledBy = [&database](int evidence) {
            return database.value(
                u"SELECT count(*) FROM doubt JOIN attempt USING(attempt_id) WHERE evidence=%1"_s.arg(
                    evidence));
        };
        qInfo("%lld doubts, %lld of them by a kill; the provider was asked %lld times; settled by its answer "
              "%lld, "
              "by a receipt %lld, late by the first answer %lld; open %lld",
              database.value(u"SELECT count(*) FROM doubt"_s),
              database.value(u"SELECT count(*) FROM doubt WHERE cause=7"_s),
              database.value(u"SELECT count(*) FROM doubt_check"_s), settledBy(3), settledBy(2), settledBy(1),
              database.value(u"SELECT count(*) FROM inflight"_s));
    }

    const QStringList m_words{u"engine"_s, u"run"_s, u"--until-idle"_s};
    int m_kills = 0;
};

QObject *tst_longkills()
{
    return new TestLongKills;
}

#include "tst_longkills.moc"
