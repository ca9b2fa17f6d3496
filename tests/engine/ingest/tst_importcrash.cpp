// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/ingest/importfixture.h"

#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! K05 of engine.md C5: an import is killed; the next one is complete, and nobody is in it twice.
//! HELIOGRAPH_PEOPLE says how many there are (20 000).
class TestImportCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledImportLeavesNothingVisible_data();
    void aKilledImportLeavesNothingVisible();
};

namespace {

int people()
{
    const int wanted = qEnvironmentVariableIntValue("HELIOGRAPH_PEOPLE");
    return wanted > 0 ? wanted : 20'000;
}

//! Imports in a process of its own, which kills itself when \a percent of the work is done. The store is
//! opened there: a connection does not survive fork().
int importAndDie(ImportFixture &fixture, const ImportOrder &order, int percent)
{
    const pid_t child = ::fork();
    if (child == 0) {
        fixture.testStore().reopen();
        const Result<ImportReport> report
            = importAudience(fixture.store(), order, [percent](qint64 done, qint64 all) {
                  if (done * 100 >= all * percent)
                      ::kill(::getpid(), SIGKILL);
                  return true;
              });
        ::_exit(report ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : -1;
}

} // namespace

void TestImportCrash::aKilledImportLeavesNothingVisible_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {1, 25, 49, 60, 80, 100})
        QTest::addRow("%d %%", percent) << percent;
}

void TestImportCrash::aKilledImportLeavesNothingVisible()
{
    QFETCH(int, percent);
    ImportFixture fixture;
    ImportOrder order = fixture.order(fixture.write(ImportFixture::people(people()) + "bad,row\n"));
    order.engineSends = true; // several transactions

    QCOMPARE(importAndDie(fixture, order, percent), SIGKILL);

    fixture.testStore().reopen();
    QCOMPARE(fixture.visible(), 0);
    const Result<ImportReport> again = importAudience(fixture.store(), order);
    QVERIFY(again);
    QCOMPARE(again->totals.accepted, people());
    QCOMPARE(fixture.audiences(), 1);
    QCOMPARE(fixture.members(), people());
    QCOMPARE(fixture.files().size(), 2); // the list and one file of refused rows
}

QObject *tst_importcrash()
{
    return new TestImportCrash;
}

#include "tst_importcrash.moc"
