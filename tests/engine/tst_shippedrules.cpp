// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rulefile.h"
#include "engine/rulerehearsal.h"
#include "engine/shippedrules.h"

#include "tests/support/sqliteteststore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The lists of content rules that come with the program, and files of rules that people bring.
class TestShippedRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListIsInForceAfterwards();
    void aSecondTimeNothingChanges();
    void aListThatSomebodyChangedIsPutBackAsANewVersion();
    void phishingIsFoundAndGreetingsAreNot_data();
    void phishingIsFoundAndGreetingsAreNot();
    void aFileIsReadWithoutItsMark();
    void whatIsNotUtf8IsRefused();
    void aFileThatIsNotThereIsRefusedByName();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"list.txt"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("No file for the test");
        return path;
    }

    QTemporaryDir m_folder;
};

void TestShippedRules::everyListIsInForceAfterwards()
{
    SqliteTestStore store;

    const auto rows = importShippedRules(store.store().content(), BuiltInAuthor);

    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->size(), 3);
    for (const QString &name : {u"chinese"_s, u"english"_s, u"links"_s}) {
        const auto list = store.store().content().inForce(name);
        QVERIFY(list && *list);
        QVERIFY(!(*list)->text.isEmpty());
    }
}

void TestShippedRules::aSecondTimeNothingChanges()
{
    SqliteTestStore store;
    const auto first = importShippedRules(store.store().content(), BuiltInAuthor);
    const qint64 audited = store.value(u"SELECT count(*) FROM audit_log"_s);

    const auto second = importShippedRules(store.store().content(), BuiltInAuthor);

    QVERIFY(first && second);
    for (qsizetype each = 0; each < first->size(); ++each)
        QCOMPARE(second->at(each).version, first->at(each).version);
    QCOMPARE(store.value(u"SELECT count(*) FROM audit_log"_s), audited);
}

void TestShippedRules::aListThatSomebodyChangedIsPutBackAsANewVersion()
{
    SqliteTestStore store;
    const auto first = importShippedRules(store.store().content(), BuiltInAuthor);
    QVERIFY(store.store().content().import({u"english"_s, {}, u"[note]\nhello\n"_s}, BuiltInAuthor));

    const auto second = importShippedRules(store.store().content(), BuiltInAuthor);

    QVERIFY(first && second);
    QVERIFY(second->at(1).version > first->at(1).version);
    QCOMPARE(second->at(1).text, first->at(1).text);
}

void TestShippedRules::phishingIsFoundAndGreetingsAreNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("complains");
    QTest::newRow("greeting") << u"Your parcel arrives on Monday."_s << false;
    QTest::newRow("greeting in Chinese") << u"您的包裹将于周一送达。"_s << false;
    QTest::newRow("shortener") << u"See https://bit.ly/3abc"_s << true;
    QTest::newRow("bare address") << u"Log in at http://203.0.113.7/login"_s << true;
    QTest::newRow("user name in link") << u"See https://bank.example@evil.example/"_s << true;
}

void TestShippedRules::phishingIsFoundAndGreetingsAreNot()
{
    QFETCH(QString, text);
    QFETCH(bool, complains);
    SqliteTestStore store;
    QVERIFY(importShippedRules(store.store().content(), BuiltInAuthor));
    const auto reader = store.openReader();

    const auto findings = RuleRehearsal::examine(*reader, text, {u"CN"_s});

    QVERIFY(findings);
    QCOMPARE(worstOf(*findings) >= ContentSeverity::SecondLook, complains);
}

void TestShippedRules::aFileIsReadWithoutItsMark()
{
    QCOMPARE(*readRuleFile(write("\xEF\xBB\xBF[block]\ncasino\n")), u"[block]\ncasino\n"_s);
    QCOMPARE(*readRuleFile(write("[block]\n返利\n")), u"[block]\n返利\n"_s);
    QCOMPARE(*readRuleFile(write({})), QString());
}

void TestShippedRules::whatIsNotUtf8IsRefused()
{
    const auto text = readRuleFile(write("[block]\ncaf\xE9\n"));

    QVERIFY(!text);
    QCOMPARE(text.error().kind, ErrorKind::Invalid);
    QVERIFY(text.error().detail.contains(u"UTF-8"_s));
}

void TestShippedRules::aFileThatIsNotThereIsRefusedByName()
{
    const auto text = readRuleFile(m_folder.filePath(u"gone.txt"_s));

    QVERIFY(!text);
    QCOMPARE(text.error().kind, ErrorKind::Invalid);
    QVERIFY(text.error().detail.contains(u"gone.txt"_s));
}

QObject *tst_shippedrules()
{
    return new TestShippedRules;
}

#include "tst_shippedrules.moc"
