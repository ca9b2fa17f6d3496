// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

//! The verb as a script calls it. What it measures is not judged here: that is what it is for.
class TestBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aFigureIsReportedAsTheContractSays()
    {
        run({u"bench"_s, u"--quick"_s, u"--json"_s, u"--only"_s, u"send-single-latency"_s});

        const QJsonArray rows = QJsonDocument::fromJson(m_out).array();
        QVERIFY2(rows.size() == 1, m_words.constData());
        const QJsonObject row = rows.first().toObject();
        QCOMPARE(row.keys(),
                 (QStringList{u"met"_s, u"n"_s, u"name"_s, u"ratio"_s, u"reference"_s, u"target"_s, u"unit"_s,
                              u"value"_s}));
        QCOMPARE(row.value(u"name"_s).toString(), u"send-single-latency"_s);
        QCOMPARE(row.value(u"target"_s).toDouble(), 0.85);
        QVERIFY(row.value(u"n"_s).toInt() > 0);
        QVERIFY(row.value(u"value"_s).toDouble() > 0);
        QVERIFY(row.value(u"reference"_s).toDouble() > 0);
        QCOMPARE(m_exitCode, row.value(u"met"_s).toBool() ? 0 : 3);
        QVERIFY(!m_words.isEmpty());
    }

    void nothingIsLeftBehind()
    {
        run({u"bench"_s, u"--quick"_s, u"--only"_s, u"memory"_s});

        QVERIFY2(m_exitCode == 0 || m_exitCode == 3, m_words.constData());
        QVERIFY(QDir(m_folder->path()).isEmpty());
        QVERIFY(m_out.startsWith("memory"));
    }

    void anUnknownFigureIsRefused()
    {
        run({u"bench"_s, u"--only"_s, u"speed"_s});

        QCOMPARE(m_exitCode, 2);
        QVERIFY(m_out.isEmpty());
        QVERIFY(m_words.contains("send-single-latency"));
    }

private:
    void run(const QStringList &arguments)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, m_folder->path());
        program.setProcessEnvironment(environment);
        program.start(QString::fromUtf16(HELIOGRAPH_BINARY), arguments);
        QVERIFY(program.waitForFinished(-1));
        m_exitCode = program.exitCode();
        m_out = program.readAllStandardOutput();
        m_words = program.readAllStandardError();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_out;
    QByteArray m_words;
    int m_exitCode = -1;
};

QObject *tst_bench()
{
    return new TestBench;
}

#include "tst_bench.moc"
