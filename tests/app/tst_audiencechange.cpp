// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phonenumber.h"
#include "engine/domain/phonenumberparser.h"
#include "tests/app/contentscene.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
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

    void aDryRunOfAnImportMakesNoAudience()
    {
        ContentScene scene;
        QFile file(scene.workspace().path(u"dry.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("phone,name\n+8613900000001,Ana\n+8613900000001,Ann\n12,Bo\n+8613900000002\n12,Al\n");
        file.close();
        const ParsedPhone number
            = PhoneNumberParser(QString(), PhoneNumberParser::Invented::Refuse).parse(u"12"_s);
        const QString noNumber = sentence(std::get<PhoneProblem>(number));

        const Answer dry = scene.call(u"audience import --dry-run"_s, {file.fileName()});

        QCOMPARE(dry.code, ExitCode::Done);
        const QString missing
            = u"1 value for 2 columns. A value with a separator in it needs quotation marks."_s;
        QCOMPARE(
            dry.out,
            QString(u"5 rows = 1 person + 1 duplicate + 3 with problems. Nothing was imported.\n2 rows: "_s
                    % noNumber % u"\n1 row: "_s % missing % u"\nProblems are in line 4, 5, 6.\n"_s));
        const QJsonObject json
            = scene.call(u"audience import --dry-run --json"_s, {file.fileName()}).records().first();
        QCOMPARE(json.value(u"rejected"_s), QJsonValue(3));
        QCOMPARE(json.value(u"reasons"_s).toArray(),
                 (QJsonArray{QJsonObject{{u"reason"_s, noNumber}, {u"rows"_s, 2}},
                             QJsonObject{{u"reason"_s, missing}, {u"rows"_s, 1}}}));
        QCOMPARE(scene.call(u"audience list --json"_s).records().size(), 1);
    }

    void anImportIsUndone()
    {
        ContentScene scene;
        importMore(scene);
        scene.draft(u"Hello"_s); // to audience 1

        const Answer undone = scene.call(u"audience undo-import 2"_s);

        QVERIFY2(undone.code == ExitCode::Done, qPrintable(undone.err));
        QCOMPARE(scene.call(u"audience list --json"_s).records().size(), 1);
        QCOMPARE(scene.call(u"audience undo-import 2"_s).code, ExitCode::Usage);
        const Answer used = scene.call(u"audience undo-import 1"_s);
        QCOMPARE(used.code, ExitCode::Failed);
        QVERIFY2(used.err.contains(u"is for audience 1"_s), qPrintable(used.err));
    }

    //! Whatever stands in its name, the sentence stays whole.
    void anOldImportStays()
    {
        ContentScene scene;
        QCOMPARE(scene.call(u"audience rename 1"_s, {u"10%2 off"_s}).code, ExitCode::Done);
        scene.workspace().clock().advance(AudienceUndoneWithin);

        const Answer kept = scene.call(u"audience undo-import 1"_s);

        QCOMPARE(kept.code, ExitCode::Failed);
        QVERIFY2(kept.err.contains(u"imported “10%2 off” takes it back, within 24 hours."_s),
                 qPrintable(kept.err));
        QCOMPARE(scene.call(u"audience list --json"_s).records().size(), 1);
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
