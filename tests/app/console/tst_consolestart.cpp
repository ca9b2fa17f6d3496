// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/benchworkspace.h"
#include "app/console/startbench.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The console started as people start it, by those who measure how long that takes.
class TestConsoleStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void itSaysWhenItsFirstPageIsThereAndEnds()
    {
        QVERIFY(BenchWorkspace::create(path(u"workspace"_s), m_clock).has_value());

        QCOMPARE(startOn(path(u"workspace"_s)), QByteArray("ready\n"));
        QCOMPARE(m_exitCode, 0);
    }

    void whereThereIsNoWorkspaceThePageThatMakesOneIsTheFirst()
    {
        QCOMPARE(startOn(path(u"nothing"_s)), QByteArray("ready\n"));
        QCOMPARE(m_exitCode, 0);
    }

    void itsStartIsAFigureThatLeavesNothingBehind()
    {
        QVERIFY(BenchWorkspace::create(path(u"workspace"_s), m_clock).has_value());
        QVERIFY(QDir(m_folder->path()).mkdir(u"bench"_s));
        QString told;
        QTextStream words(&told);

        const auto row = benchStart(path(u"workspace"_s), 0, {path(u"bench"_s), true, m_clock, words});

        QVERIFY2(row.has_value(), row ? "" : qPrintable(row.error().detail));
        QCOMPARE(row->name, u"gui-start"_s);
        QCOMPARE(row->unit, u"ms"_s);
        QCOMPARE(row->target.atMost, 1'000.0);
        QVERIFY(row->value > 0);
        QCOMPARE(told.count(u"gui-start"_s), 4); // each start by itself
        QVERIFY(QDir(path(u"bench"_s)).isEmpty());
    }

    void aConsoleThatDoesNotStartIsNoFigure()
    {
        QString told;
        QTextStream words(&told);
        QVERIFY(QDir(m_folder->path()).mkdir(u"bench"_s));
        // stands where the folder of the preferences would
        QVERIFY(QDir(path(u"bench"_s)).mkdir(u"start"_s));
        QFile inTheWay(path(u"bench/start/heliograph"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));

        const auto row = benchStart(path(u"workspace"_s), 0, {path(u"bench"_s), true, m_clock, words});

        QVERIFY(!row.has_value());
        QVERIFY2(row.error().detail.contains(u"TMPDIR"_s), qPrintable(row.error().detail));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    QByteArray startOn(const QString &workspace)
    {
        QProcess console;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
        console.setProcessEnvironment(environment);
        console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        console.start(QString::fromUtf16(HELIOGRAPH_BINARY),
                      {u"--workspace"_s, workspace, u"--until-ready"_s});
        if (!console.waitForFinished(120'000))
            return "it did not end";
        m_exitCode = console.exitStatus() == QProcess::NormalExit ? console.exitCode() : -1;
        return console.readAllStandardOutput();
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_exitCode = -1;
};

QObject *tst_consolestart()
{
    return new TestConsoleStart;
}

#include "tst_consolestart.moc"
