// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "powercutrun.h"
#include "tests/support/seeds.h"

#include <QtTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PeopleARun = 150;
constexpr int CutsARun = 50;

int cutsWanted()
{
    const int asked = qEnvironmentVariableIntValue("HELIOGRAPH_CUTS");
    return asked > 0 ? asked : 150;
}

} // namespace

//! K04 (engine.md C5): the power is cut at any change of any file. tests/scenarios/soak makes 2000 cuts with
//! HELIOGRAPH_CUTS.
class TestPowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoLeftIsNeverReadyAgain_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : seedsFor(u"K04"_s, 20260101))
            QTest::addRow("seed %u", seed) << seed;
    }

    void whoLeftIsNeverReadyAgain()
    {
        QFETCH(unsigned, seed);
        int cuts = 0;

        for (unsigned part = 0; cuts < cutsWanted(); ++part) {
            PowerCutRun run(seed + part, PowerCutRun::Sync::Full);
            const QStringList wrong = run.run(PeopleARun, std::min(CutsARun, cutsWanted() - cuts));
            cuts += run.cuts();
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
            QVERIFY(run.cuts() > 0);
        }

        qInfo("K04 seed %u: %d power cuts, nobody who left is ready again", seed, cuts);
    }

    // The control: with less than FULL the same examination must find somebody who would get it twice.
    void withoutFullSyncTheSameExaminationFindsThem()
    {
        PowerCutRun run(7, PowerCutRun::Sync::Normal);

        const QStringList wrong = run.run(PeopleARun, CutsARun);

        QVERIFY(run.cuts() > 20);
        QVERIFY2(!wrong.filter(u"ready again"_s).isEmpty(), qPrintable(wrong.join(u"; "_s)));
        QVERIFY2(wrong.filter(u"damaged"_s).isEmpty(), "NORMAL keeps the file sound; the bench is too rough");
    }
};

QObject *tst_powercut()
{
    return new TestPowerCut;
}

#include "tst_powercut.moc"
