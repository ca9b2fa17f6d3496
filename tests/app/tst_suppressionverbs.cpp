// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The verbs of the suppression list.
class TestSuppressionVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_workspace->addProvider(u"Kite"_s);
    }

    void scopeAndReasonAreListed()
    {
        QCOMPARE(call({u"suppression"_s, u"add"_s, One, u"--scope"_s, u"marketing"_s, u"--reason"_s,
                       u"complaint"_s})
                     .code,
                 ExitCode::Done);
        QCOMPARE(call({u"suppression"_s, u"add"_s, One, u"--scope"_s, u"provider:Kite"_s}).code,
                 ExitCode::Done);

        const QList<QJsonObject> rows = list();

        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).value(u"scope"_s).toString(), u"marketing"_s);
        QCOMPARE(rows.at(0).value(u"reason"_s).toString(), u"complaint"_s);
        QCOMPARE(rows.at(1).value(u"scope"_s).toString(), u"provider:Kite"_s);
        QCOMPARE(rows.at(1).value(u"reason"_s).toString(), u"by_hand"_s);
        QVERIFY(!call({u"suppression"_s, u"list"_s}).out.contains(One));
    }

    void programsHearWhatWasAddedAndRemoved()
    {
        const QStringList json{u"--json"_s};

        const QJsonObject added
            = call(QStringList{u"suppression"_s, u"add"_s, One, Two} + json).records().value(0);
        const QJsonObject removed
            = call(QStringList{u"suppression"_s, u"remove"_s, One} + json).records().value(0);

        QCOMPARE(added.value(u"added"_s), QJsonValue(2));
        QCOMPARE(added.value(u"numbers"_s), QJsonValue(2));
        QCOMPARE(added.value(u"scope"_s).toString(), u"everything"_s);
        QCOMPARE(removed.value(u"removed"_s), QJsonValue(1));
    }

    void whatWasJustAddedIsTakenBack()
    {
        QCOMPARE(call({u"suppression"_s, u"add"_s, One, u"--scope"_s, u"marketing"_s}).code, ExitCode::Done);

        const Answer elsewhere = call({u"suppression"_s, u"take-back"_s, One});
        QCOMPARE(elsewhere.code, ExitCode::Failed);
        const Answer taken = call({u"suppression"_s, u"take-back"_s, One, Two, u"--scope"_s, u"marketing"_s});

        QCOMPARE(taken.code, ExitCode::Done);
        QVERIFY2(taken.out.contains(u"1 of 2 numbers are off the list again."_s), qPrintable(taken.out));
        QVERIFY(list().isEmpty());
        QCOMPARE(call({u"suppression"_s, u"add"_s, One}).code, ExitCode::Done);
        m_workspace->clock().advance(SuppressionUndoneWithin);
        QCOMPARE(call({u"suppression"_s, u"take-back"_s, One}).code, ExitCode::Failed);
        QCOMPARE(list().size(), 1);
    }

    void whatIsNoScopeOrReasonChangesNothing()
    {
        QCOMPARE(call({u"suppression"_s, u"add"_s, One, u"--scope"_s, u"provider:Nobody"_s}).code,
                 ExitCode::Usage);
        QCOMPARE(call({u"suppression"_s, u"add"_s, One, u"--reason"_s, u"because"_s}).code, ExitCode::Usage);
        QVERIFY(list().isEmpty());
    }

    void linesMayNameScopeAndReason()
    {
        const Answer answer = import("number,scope,reason\n" + One.toUtf8() + ",marketing,request\n"
                                         + Two.toUtf8() + "\n\nnot a number\n" + Two.toUtf8() + ",nowhere\n",
                                     {u"--reason"_s, u"barred"_s});

        QCOMPARE(answer.code, ExitCode::Partly);
        QVERIFY(answer.err.contains(u"Line 5:"_s));
        QVERIFY(answer.err.contains(u"Line 6: “nowhere” is no scope."_s));
        QCOMPARE(answer.records().first().value(u"added"_s), QJsonValue(2));
        QCOMPARE(answer.records().first().value(u"refused"_s), QJsonValue(2));
        QStringList rows;
        for (const QJsonObject &row : list())
            rows.append(row.value(u"scope"_s).toString() + u' ' + row.value(u"reason"_s).toString());
        rows.sort();
        QCOMPARE(rows, QStringList({u"everything barred"_s, u"marketing request"_s}));
    }

    void aDryRunCountsWhatWouldBeNewAndChangesNothing()
    {
        call({u"suppression"_s, u"add"_s, One});
        const QByteArray file = One.toUtf8() + '\n' + One.toUtf8() + ",marketing\n" + Two.toUtf8() + '\n'
            + Two.toUtf8() + "\nnot a number\n";

        const Answer dry = import(file, {u"--dry-run"_s});

        QCOMPARE(dry.code, ExitCode::Partly);
        QCOMPARE(dry.records().first().value(u"dry_run"_s), QJsonValue(true));
        QCOMPARE(list().size(), 1);
        const QJsonObject done = import(file).records().first();
        QCOMPARE(dry.records().first().value(u"would_add"_s), done.value(u"added"_s));
        QVERIFY(!dry.records().first().contains(u"added"_s));
        QCOMPARE(done.value(u"added"_s), QJsonValue(2));
        QCOMPARE(dry.records().first().value(u"refused"_s), QJsonValue(1));
        QCOMPARE(list().size(), 3);
    }

    void aDryRunSaysWhoWouldBeAllowedAgain()
    {
        import(One.toUtf8() + '\n');
        QFile file(m_workspace->path(u"wrong.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(One.toUtf8() + '\n' + Two.toUtf8()) > 0);
        file.close();

        const Answer dry = call({u"suppression"_s, u"remove-many"_s, file.fileName(), u"--dry-run"_s});

        QVERIFY2(dry.out.startsWith(u"1 of 2 numbers are listed"_s), qPrintable(dry.out));
        const QJsonObject json
            = call({u"suppression"_s, u"remove-many"_s, file.fileName(), u"--dry-run"_s, u"--json"_s})
                  .records()
                  .first();
        QCOMPARE(json, (QJsonObject{{u"would_remove"_s, 1}, {u"own_wish"_s, 0}, {u"dry_run"_s, true}}));
        QCOMPARE(list().size(), 1);
    }

    void whatIsExportedIsImportedAsItWas()
    {
        import(One.toUtf8() + ",marketing,complaint\n" + Two.toUtf8() + ",provider:Kite,legal\n");
        const QString file = m_workspace->path(u"out.csv"_s);
        QCOMPARE(call({u"suppression"_s, u"export"_s, u"--out"_s, file}).code, ExitCode::Done);

        for (const QString &number : {One, Two})
            QCOMPARE(call({u"suppression"_s, u"remove"_s, number, u"--reason"_s, u"a test"_s}).code,
                     ExitCode::Done);
        QVERIFY(list().isEmpty());
        QCOMPARE(call({u"suppression"_s, u"import"_s, file}).code, ExitCode::Done);

        QCOMPARE(list().size(), 2);
        for (const QJsonObject &row : list())
            QCOMPARE(row.value(u"reason"_s).toString(),
                     row.value(u"scope"_s).toString() == u"marketing"_s ? u"complaint"_s : u"legal"_s);
    }

    void whoAskedIsNotTakenOffWithoutAReason()
    {
        call({u"suppression"_s, u"add"_s, One, u"--reason"_s, u"request"_s});

        const Answer refused = call({u"suppression"_s, u"remove"_s, One});
        QCOMPARE(refused.code, ExitCode::Usage);
        QVERIFY2(refused.err.contains(u"This person asked not to be texted."_s), qPrintable(refused.err));
        QCOMPARE(list().size(), 1);

        QCOMPARE(call({u"suppression"_s, u"remove"_s, One, u"--reason"_s, u"she called"_s}).code,
                 ExitCode::Done);
    }

private:
    Answer call(const QStringList &words) { return m_workspace->call(words); }

    QList<QJsonObject> list() { return call({u"suppression"_s, u"list"_s, u"--json"_s}).records(); }

    Answer import(const QByteArray &text, const QStringList &options = {})
    {
        QFile file(m_workspace->path(u"numbers.txt"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("A file of the test cannot be written");
        file.close();
        return call(QStringList{u"suppression"_s, u"import"_s, file.fileName(), u"--json"_s} + options);
    }

    const QString One = u"+8613900000001"_s;
    const QString Two = u"+8613900000002"_s;
    std::unique_ptr<TestWorkspace> m_workspace;
};

QObject *tst_suppressionverbs()
{
    return new TestSuppressionVerbs;
}

#include "tst_suppressionverbs.moc"
