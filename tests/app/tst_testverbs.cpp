// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/testworkspace.h"

#include "engine/storage/testsendreader.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Tests to oneself from the command line (product.md 4.2).
class TestTestVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsAddedVouchedForAndGetsATest();
    void aCodeGoesToANewNumber();
    void aWrongCodeSaysHowManyTriesAreLeft();
    void aTestWantsANumberOfOnesOwn();
    void aTestShowsTheRowThatIsNamed();
    void testsStandInNoListOfCampaigns();
    void numbersAreMasked();
    void removedNumbersAreGone();

private:
    void init(TestWorkspace &workspace)
    {
        workspace.addProvider(u"ali"_s);
        QFile list(workspace.path(u"list.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("phone,name\n+4915112345601,Ana\n+4915112345602,Bo\n");
        list.close();
        QCOMPARE(workspace.call({u"audience"_s, u"import"_s, list.fileName(), u"--name"_s, u"all"_s}).code,
                 ExitCode::Done);
        const Answer made = workspace.call({u"campaign"_s, u"create"_s, u"--name"_s, u"spring"_s,
                                            u"--audience"_s, u"1"_s, u"--provider"_s, u"ali"_s, u"--text"_s,
                                            u"Hello {{name}}"_s, u"--class"_s, u"notice"_s});
        QVERIFY2(made.code == ExitCode::Done, qPrintable(made.err));
    }
};

void TestTestVerbs::aNumberIsAddedVouchedForAndGetsATest()
{
    TestWorkspace workspace;
    init(workspace);
    QCOMPARE(workspace.call({u"test-number"_s, u"add"_s, u"+4915112345699"_s}).code, ExitCode::Done);
    QCOMPARE(workspace.call({u"test-number"_s, u"vouch"_s, u"1"_s}).code, ExitCode::Usage);
    QCOMPARE(workspace.call({u"test-number"_s, u"vouch"_s, u"1"_s, u"--reason"_s, u"her desk phone"_s}).code,
             ExitCode::Done);

    const Answer sent
        = workspace.call({u"campaign"_s, u"test"_s, u"1"_s, u"--to"_s, u"+49 1511 2345699"_s, u"--json"_s});

    QVERIFY2(sent.code == ExitCode::Done, qPrintable(sent.err));
    const QJsonObject record = sent.records().first();
    QCOMPARE(record.value(u"numbers"_s).toInt(), 1);
    QCOMPARE(record.value(u"row"_s).toInt(), 2);
    const Answer found = workspace.call({u"message"_s, u"find"_s, u"--campaign"_s,
                                         QString::number(record.value(u"id"_s).toInteger()), u"--json"_s});
    QCOMPARE(found.records().size(), 1);
}

void TestTestVerbs::aCodeGoesToANewNumber()
{
    TestWorkspace workspace;
    init(workspace);

    const Answer added = workspace.call(
        {u"test-number"_s, u"add"_s, u"+4915112345699"_s, u"--provider"_s, u"ali"_s, u"--json"_s});

    QVERIFY2(added.code == ExitCode::Done, qPrintable(added.err));
    const qint64 campaign = added.records().first().value(u"campaign"_s).toInteger();
    const auto reader = workspace.workspace().openReader();
    QVERIFY(reader);
    QCOMPARE((*reader)->campaign(CampaignId{campaign})->state, CampaignState::Running);
    QCOMPARE((*reader)->campaign(CampaignId{campaign})->kind, CampaignKind::TestCode);
}

void TestTestVerbs::aWrongCodeSaysHowManyTriesAreLeft()
{
    TestWorkspace workspace;
    init(workspace);
    QCOMPARE(
        workspace.call({u"test-number"_s, u"add"_s, u"+4915112345699"_s, u"--provider"_s, u"ali"_s}).code,
        ExitCode::Done);

    const Answer answer = workspace.call({u"test-number"_s, u"confirm"_s, u"1"_s, u"no code"_s});

    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY2(answer.err.contains(u"4 more times"_s), qPrintable(answer.err));
}

void TestTestVerbs::aTestWantsANumberOfOnesOwn()
{
    TestWorkspace workspace;
    init(workspace);

    const Answer stranger
        = workspace.call({u"campaign"_s, u"test"_s, u"1"_s, u"--to"_s, u"+4915112345601"_s});
    const Answer nobody = workspace.call({u"campaign"_s, u"test"_s, u"1"_s});
    QCOMPARE(workspace.call({u"test-number"_s, u"add"_s, u"+4915112345699"_s}).code, ExitCode::Done);
    const Answer open = workspace.call({u"campaign"_s, u"test"_s, u"1"_s, u"--to"_s, u"1"_s});

    QCOMPARE(stranger.code, ExitCode::Usage);
    QVERIFY2(stranger.err.contains(u"none of your test numbers"_s), qPrintable(stranger.err));
    QCOMPARE(nobody.code, ExitCode::Usage);
    QCOMPARE(open.code, ExitCode::Failed);
    QVERIFY2(open.err.contains(u"Nobody has confirmed test number 1"_s), qPrintable(open.err));
}

void TestTestVerbs::aTestShowsTheRowThatIsNamed()
{
    TestWorkspace workspace;
    init(workspace);
    workspace.call({u"test-number"_s, u"add"_s, u"+4915112345699"_s});
    workspace.call({u"test-number"_s, u"vouch"_s, u"1"_s, u"--reason"_s, u"hers"_s});

    const Answer sent = workspace.call(
        {u"campaign"_s, u"test"_s, u"1"_s, u"--to"_s, u"1"_s, u"--row"_s, u"3"_s, u"--json"_s});
    const Answer none
        = workspace.call({u"campaign"_s, u"test"_s, u"1"_s, u"--to"_s, u"1"_s, u"--row"_s, u"99"_s});

    QVERIFY2(sent.code == ExitCode::Done, qPrintable(sent.err));
    const auto reader = workspace.workspace().openReader();
    QVERIFY(reader);
    const auto audience
        = (*reader)->tests().audienceOf(CampaignId{sent.records().first().value(u"id"_s).toInteger()});
    QVERIFY(audience);
    QStringList values;
    QVERIFY((*reader)->visitMembers(audience->id, {}, 10,
                                    [&](const QString &, const QStringList &row, qint32) { values += row; }));
    QCOMPARE(values, QStringList{u"Bo"_s});
    QCOMPARE(none.code, ExitCode::Usage);
}

void TestTestVerbs::testsStandInNoListOfCampaigns()
{
    TestWorkspace workspace;
    init(workspace);
    workspace.call({u"test-number"_s, u"add"_s, u"+4915112345699"_s});
    workspace.call({u"test-number"_s, u"vouch"_s, u"1"_s, u"--reason"_s, u"hers"_s});
    QCOMPARE(workspace.call({u"campaign"_s, u"test"_s, u"1"_s, u"--to"_s, u"1"_s}).code, ExitCode::Done);

    QCOMPARE(workspace.call({u"campaign"_s, u"list"_s, u"--json"_s}).records().size(), 1);
    QCOMPARE(workspace.call({u"approval"_s, u"list"_s, u"--json"_s}).records().size(), 0);
    QCOMPARE(workspace.call({u"audience"_s, u"list"_s, u"--json"_s}).records().size(), 1);
    QVERIFY(workspace.call({u"audit"_s, u"list"_s, u"--json"_s}).out.contains(u"campaign.test"_s));
}

void TestTestVerbs::numbersAreMasked()
{
    TestWorkspace workspace;
    init(workspace);
    workspace.call({u"test-number"_s, u"add"_s, u"+4915112345699"_s});

    const Answer words = workspace.call({u"test-number"_s, u"list"_s});
    const Answer records = workspace.call({u"test-number"_s, u"list"_s, u"--all"_s, u"--json"_s});

    QVERIFY2(words.out.contains(u"not confirmed"_s), qPrintable(words.out));
    QVERIFY(!words.out.contains(u"15112345699"_s));
    QVERIFY(!records.out.contains(u"15112345699"_s));
    QCOMPARE(records.records().first().value(u"state"_s).toString(), u"unconfirmed"_s);
}

void TestTestVerbs::removedNumbersAreGone()
{
    TestWorkspace workspace;
    init(workspace);
    workspace.call({u"test-number"_s, u"add"_s, u"+4915112345699"_s});

    QCOMPARE(workspace.call({u"test-number"_s, u"remove"_s, u"1"_s}).code, ExitCode::Done);
    QCOMPARE(workspace.call({u"test-number"_s, u"remove"_s, u"1"_s}).code, ExitCode::Usage);
    QVERIFY(workspace.call({u"test-number"_s, u"list"_s}).out.isEmpty());
}

} // namespace heliograph

QObject *tst_testverbs()
{
    return new heliograph::TestTestVerbs;
}

#include "tst_testverbs.moc"
