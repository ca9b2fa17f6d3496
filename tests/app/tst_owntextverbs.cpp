// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/contentscene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Texts that campaigns are written with, from the command line.
class TestOwnTextVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<ContentScene>(); }
    void cleanup() { m_scene.reset(); }

    void aTextIsKeptEditedAndShown()
    {
        QCOMPARE(add(u"Parcel"_s, u"Hello {{name|there}}"_s).code, ExitCode::Done);

        const Answer edited
            = m_scene->call(u"text edit 1 --class marketing --json --text"_s, {u"Hi {{name|you}}"_s});

        QCOMPARE(edited.code, ExitCode::Done);
        QCOMPARE(edited.records().first().value(u"version"_s).toInt(), 2);
        QCOMPARE(edited.records().first().value(u"class"_s).toString(), u"marketing"_s);
        const Answer shown = m_scene->call(u"text show 1 --versions"_s);
        QVERIFY2(shown.out.contains(u"Hello {{name|there}}"_s) && shown.out.contains(u"Hi {{name|you}}"_s),
                 qPrintable(shown.out));
        QCOMPARE(m_scene->call(u"text show 1 --json"_s).records().size(), 1);
    }

    void anArchivedTextIsListedOnlyWhenAskedFor()
    {
        add(u"Parcel"_s, u"Hello"_s);
        QCOMPARE(m_scene->call(u"text archive 1"_s).code, ExitCode::Done);

        QVERIFY(m_scene->call(u"text list"_s).out.isEmpty());
        QVERIFY(m_scene->call(u"text list --archived"_s).out.contains(u"Parcel (archived)"_s));

        QCOMPARE(m_scene->call(u"text restore 1"_s).code, ExitCode::Done);
        QVERIFY(m_scene->call(u"text list"_s).out.contains(u"Parcel"_s));
    }

    void whatTheRulesMindIsSaidAndItIsKept()
    {
        m_scene->import(u"[block]\ncasino\n"_s);

        const Answer added = add(u"Win"_s, u"Visit our casino"_s);

        QCOMPARE(added.code, ExitCode::Done);
        QVERIFY2(added.err.contains(u"casino"_s), qPrintable(added.err));
        QCOMPARE(m_scene->call(u"text list --json"_s).records().size(), 1);
    }

    void wrongCallsKeepNothing_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("no text") << u"text add Parcel"_s;
        QTest::newRow("open braces") << u"text add Parcel --text {{name"_s;
        QTest::newRow("unknown class") << u"text add Parcel --text x --class spam"_s;
        QTest::newRow("no language") << u"text add Parcel --text x --language German"_s;
        QTest::newRow("edit of nothing") << u"text edit 1 --text x"_s;
        QTest::newRow("edit without a change") << u"text edit 1"_s;
        QTest::newRow("no number") << u"text archive Parcel"_s;
    }

    void wrongCallsKeepNothing()
    {
        QFETCH(QString, words);

        const Answer answer = m_scene->call(words);

        QCOMPARE(answer.code, ExitCode::Usage);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(m_scene->call(u"text list --json"_s).out.isEmpty());
    }

private:
    Answer add(const QString &name, const QString &text)
    {
        return m_scene->call(u"text add %1 --text"_s.arg(name), {text});
    }

    std::unique_ptr<ContentScene> m_scene;
};

QObject *tst_owntextverbs()
{
    return new TestOwnTextVerbs;
}

#include "tst_owntextverbs.moc"
