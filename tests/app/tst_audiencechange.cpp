// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/contentscene.h"

#include <QFile>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Renaming and merging audiences from the command line.
class TestAudienceChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAudienceIsRenamed()
    {
        ContentScene scene;

        const Answer renamed = scene.call(u"audience rename 1"_s, {u"Spring customers"_s});

        QCOMPARE(renamed.code, ExitCode::Done);
        QVERIFY(scene.call(u"audience list"_s).out.contains(u"Spring customers"_s));
        QCOMPARE(scene.call(u"audience rename 9 x"_s).code, ExitCode::Usage);
        QCOMPARE(scene.call(u"audience rename 1"_s, {u" "_s}).code, ExitCode::Usage);
    }

    void aNameThatIsTakenIsRefused()
    {
        ContentScene scene;
        importMore(scene);

        const Answer refused = scene.call(u"audience rename 2 all"_s);

        QCOMPARE(refused.code, ExitCode::Failed);
        QVERIFY2(refused.err.contains(u"Audience 1 is called “all” already"_s), qPrintable(refused.err));
    }

    void twoAudiencesBecomeANewOne()
    {
        ContentScene scene;
        importMore(scene);

        const Answer merged = scene.call(u"audience merge 1 2 --name both --json"_s);

        QCOMPARE(merged.code, ExitCode::Done);
        QCOMPARE(merged.records().first().value(u"people"_s).toInt(), 4);
        QCOMPARE(merged.records().first().value(u"duplicates"_s).toInt(), 1);
        QCOMPARE(merged.records().first().value(u"may_be_sent_marketing"_s).toBool(), false);
        QCOMPARE(scene.call(u"audience list --json"_s).records().size(), 3);
        const Answer words = scene.call(u"audience merge 1 2 --name again"_s);
        QVERIFY2(words.out.contains(u"4 people; 1 duplicate was left out."_s), qPrintable(words.out));
    }

    void wrongCallsMakeNothing_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("no name") << u"audience merge 1 2"_s;
        QTest::newRow("one audience") << u"audience merge 1 1 --name both"_s;
        QTest::newRow("no audience") << u"audience merge 1 9 --name both"_s;
        QTest::newRow("no number") << u"audience merge 1 all --name both"_s;
    }

    void wrongCallsMakeNothing()
    {
        QFETCH(QString, words);
        ContentScene scene;

        QCOMPARE(scene.call(words).code, ExitCode::Usage);

        QCOMPARE(scene.call(u"audience list --json"_s).records().size(), 1);
    }

private:
    static void importMore(ContentScene &scene)
    {
        QFile file(scene.workspace().path(u"more.csv"_s));
        if (!file.open(QIODevice::WriteOnly)
            || file.write("phone,city\n+6581230003,Bern\n+6581230004,Rom\n") < 0)
            qFatal("A file of the test cannot be written");
        file.close();
        const Answer imported = scene.call(u"audience import %1 --name more"_s.arg(file.fileName()));
        if (imported.code != ExitCode::Done)
            qFatal("The test's audience was not imported: %s", qPrintable(imported.err));
    }
};

QObject *tst_audiencechange()
{
    return new TestAudienceChange;
}

#include "tst_audiencechange.moc"
