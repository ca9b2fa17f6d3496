// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "tests/app/testworkspace.h"

#include <QBuffer>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What is said to whoever calls the program wrongly.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMistakeIsToldWithTheWayOut_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        const QString follow = u"Options such as %1 follow the verb: heliograph NOUN VERB [options]."_s;
        QTest::newRow("an option first") << QStringList{u"--json"_s, u"nonsense"_s} << follow.arg(u"--json");
        QTest::newRow("the workspace first")
            << QStringList{u"--workspace=/tmp"_s, u"campaign"_s, u"list"_s} << follow.arg(u"--workspace");
        QTest::newRow("no such noun")
            << QStringList{u"nonsense"_s} << u"There is no “nonsense”. “heliograph --help” lists"_s;
        QTest::newRow("less than 0") << QStringList{u"budget"_s, u"set"_s, u"-1"_s, u"CNY"_s}
                                     << u"“-1” is less than 0, which nothing here can be."_s;
        QTest::newRow("no such option") << QStringList{u"budget"_s, u"list"_s, u"--colour"_s}
                                        << u"“heliograph budget list --help” tells what it takes."_s;
        QTest::newRow("no provider type") << QStringList{u"provider"_s, u"add"_s, u"x"_s}
                                          << u"with --type: aliyun or tencent. Nothing was changed."_s;
        QTest::newRow("no provider") << QStringList{u"template"_s, u"show"_s, u"nope"_s}
                                     << u"of which provider account it is with --provider NAME."_s;
        QTest::newRow("no audience") << QStringList{u"campaign"_s, u"create"_s, u"--name"_s,
                                                    u"x"_s,        u"--text"_s, u"Hello Ana"_s}
                                     << u"Say who gets it with --audience ID."_s;
    }

    void everyMistakeIsToldWithTheWayOut()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, sentence);

        const Answer answer = call(words);

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY2(answer.err.contains(sentence), qPrintable(answer.err));
    }

    void theVersionIsTold()
    {
        const Answer answer = call({u"--version"_s});

        QCOMPARE(answer.code, ExitCode::Done);
        QVERIFY(answer.out.startsWith(u"heliograph "_s));
    }

private:
    // As they stand: a workspace is named by the environment only.
    Answer call(const QStringList &words)
    {
        qputenv("HELIOGRAPH_WORKSPACE", m_workspace.folder().toUtf8());
        QBuffer in;
        in.open(QIODevice::ReadOnly);
        Answer answer;
        QTextStream out(&answer.out);
        QTextStream err(&answer.err);
        answer.code = runCommandLine(words, in, out, err, m_workspace.clock());
        qunsetenv("HELIOGRAPH_WORKSPACE");
        return answer;
    }

    TestWorkspace m_workspace;
};

QObject *tst_commandline()
{
    return new TestCommandLine;
}

#include "tst_commandline.moc"
