// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/people/closedworkspace.h"

#include <QFile>
#include <QTest>

#include <algorithm>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! People, and what changes in a workspace where they sign in.
class TestPeopleVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_closed = std::make_unique<ClosedWorkspace>(); }
    void cleanup() { m_closed.reset(); }

    void theFirstUserClosesAnOpenWorkspace();
    void aReleaseWaitsForASecondPerson();
    void aProviderWaitsWithItsSecret();
    void whoSendsSaysToHowMany();
    void anOpenWorkspaceNeedsNoNumberButMindsAWrongOne();
    void aCampaignGoesItsWayThroughTwoPeople();
    void operatorsSeeFullNumbersOfTheirOwnOnly();
    void anAuditorSeesNoFullNumbers();
    void refusalsAreAudited();
    void theHelpSaysWhatRolesProtect();
    void peopleAreListedWithoutSecrets();
    void onlyAnOpenWorkspaceSaysThatNobodySignsIn();
    void whoMadeABackupIsAudited();

private:
    std::unique_ptr<ClosedWorkspace> m_closed;
};

void TestPeopleVerbs::theFirstUserClosesAnOpenWorkspace()
{
    TestWorkspace open;
    QCOMPARE(open.call({u"whoami"_s}).code, ExitCode::Done);
    QCOMPARE(open.call({u"user"_s, u"add"_s, u"olga"_s, u"--role"_s, u"operator"_s}).code, ExitCode::Usage);

    const Answer first = open.call({u"user"_s, u"add"_s, u"ada"_s, u"--role"_s, u"admin"_s});

    QCOMPARE(first.code, ExitCode::Done);
    QVERIFY2(first.out.contains(u"One-time code for ada"_s), qPrintable(first.out));
    QVERIFY2(first.err.contains(u"SQLite file"_s) && first.err.contains(u"for good"_s),
             qPrintable(first.err));
    const Answer second = open.call({u"user"_s, u"add"_s, u"eve"_s, u"--role"_s, u"admin"_s});
    QCOMPARE(second.code, ExitCode::Failed);
    QVERIFY(second.err.contains(u"People sign in"_s));
}

void TestPeopleVerbs::aReleaseWaitsForASecondPerson()
{
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"sending"_s, u"stop"_s}).code, ExitCode::Done);

    const Answer asked = m_closed->callAs(u"samir"_s, {u"sending"_s, u"release"_s, u"--json"_s});

    QCOMPARE(asked.code, ExitCode::Partly);
    QCOMPARE(asked.records().constFirst().value(u"change"_s).toInt(), 1);
    QCOMPARE(m_closed->callAs(u"uma"_s, {u"change"_s, u"list"_s}).out,
             u"   1  waiting    stop-release    workspace, asked for by samir\n"_s);
    QCOMPARE(m_closed->callAs(u"samir"_s, {u"change"_s, u"confirm"_s, u"1"_s}).code, ExitCode::Failed);
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"change"_s, u"confirm"_s, u"1"_s}).code, ExitCode::Failed);
    const Answer made = m_closed->callAs(u"ada"_s, {u"change"_s, u"confirm"_s, u"1"_s});
    QVERIFY2(made.code == ExitCode::Done, qPrintable(made.err));
    QVERIFY(!*(*m_closed->workspace().workspace().openReader())->emergencyStop());
    const Answer shown = m_closed->callAs(u"ada"_s, {u"change"_s, u"show"_s, u"1"_s, u"--json"_s});
    QCOMPARE(shown.records().constFirst().value(u"state"_s).toString(), u"made"_s);
    QCOMPARE(shown.records().constFirst().value(u"decided_by"_s).toString(), u"ada"_s);
}

void TestPeopleVerbs::aProviderWaitsWithItsSecret()
{
    const auto code = m_closed->workspace().store().users().add({u"eva"_s, {}, {Role::Admin}}, BuiltInAuthor);
    QVERIFY(code);
    QVERIFY(m_closed->workspace().store().signIns().setPassword({u"eva"_s, *code, {}},
                                                                Secret(ClosedWorkspace::Password)));
    const QStringList words{u"provider"_s,
                            u"add"_s,
                            u"second"_s,
                            u"--type"_s,
                            u"aliyun"_s,
                            u"--setting"_s,
                            u"access_key_id=key"_s,
                            u"--setting"_s,
                            u"sign_name=Shop"_s,
                            u"--secret-stdin"_s};
    const auto secretIsKept = [this] {
        const auto reader = m_closed->workspace().workspace().openReader();
        const auto changes = (*reader)->approvals().changes(false);
        const QString name = changes->constFirst().change.order.value(u"secret_ref"_s).toString();
        return m_closed->workspace().workspace().secrets().read(name).has_value();
    };

    const Answer asked = m_closed->callAs(u"ada"_s, words, "s3cret\n");
    QVERIFY2(asked.code == ExitCode::Partly, qPrintable(asked.err));
    QVERIFY(secretIsKept());
    QCOMPARE(
        m_closed->callAs(u"eva"_s, {u"change"_s, u"refuse"_s, u"1"_s, u"--reason"_s, u"not ours"_s}).code,
        ExitCode::Done);
    QVERIFY2(!secretIsKept(), "what was refused leaves no secret behind");
    QCOMPARE(m_closed->callAs(u"ada"_s, words, "s3cret\n").code, ExitCode::Partly);
    QCOMPARE(m_closed->callAs(u"eva"_s, {u"change"_s, u"confirm"_s, u"2"_s}).code, ExitCode::Done);
    QVERIFY(secretIsKept());
    QVERIFY(m_closed->callAs(u"eva"_s, {u"provider"_s, u"list"_s}).out.contains(u"second"_s));
}

void TestPeopleVerbs::whoSendsSaysToHowMany()
{
    const CampaignId campaign = m_closed->submitted(u"olga"_s, u"hello"_s);
    const QString id = QString::number(number(campaign));
    const QStringList approve{u"approval"_s, u"approve"_s, id};

    const Answer unsaid = m_closed->callAs(u"samir"_s, approve);
    const Answer wrong = m_closed->callAs(u"samir"_s, approve + QStringList{u"--yes-send-to"_s, u"4"_s});

    QCOMPARE(unsaid.code, ExitCode::Usage);
    QVERIFY2(unsaid.err.contains(u"--yes-send-to 3"_s), qPrintable(unsaid.err));
    QCOMPARE(wrong.code, ExitCode::Usage);
    QCOMPARE(m_closed->stateOf(campaign), CampaignState::AwaitingApproval);
    QCOMPARE(m_closed->callAs(u"samir"_s, approve + QStringList{u"--yes-send-to"_s, u"3"_s}).code,
             ExitCode::Done);
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"campaign"_s, u"start"_s, id}).code, ExitCode::Usage);
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"campaign"_s, u"start"_s, id, u"--yes-send-to"_s, u"3"_s}).code,
             ExitCode::Done);
    QCOMPARE(m_closed->stateOf(campaign), CampaignState::Running);
}

void TestPeopleVerbs::anOpenWorkspaceNeedsNoNumberButMindsAWrongOne()
{
    TestWorkspace open;
    const CampaignId campaign = open.launch(u"hello"_s, open.addProvider(u"ali"_s).id, 3);
    const QString id = QString::number(number(campaign));

    QCOMPARE(open.call({u"campaign"_s, u"start"_s, id, u"--yes-send-to"_s, u"4"_s}).code, ExitCode::Usage);
    // Past the question it is refused for what it is: running already.
    QCOMPARE(open.call({u"campaign"_s, u"start"_s, id, u"--yes-send-to"_s, u"3"_s}).code, ExitCode::Failed);
    QCOMPARE(open.call({u"campaign"_s, u"start"_s, id}).code, ExitCode::Failed);
    QCOMPARE(open.call({u"campaign"_s, u"list"_s, u"--as"_s, u"olga"_s}).code, ExitCode::Usage);
}

void TestPeopleVerbs::aCampaignGoesItsWayThroughTwoPeople()
{
    QFile list(m_closed->workspace().path(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("phone\n+8613800138000\n+8613800138001\n");
    list.close();
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"audience"_s, u"import"_s, list.fileName(), u"--name"_s, u"all"_s})
                 .code,
             ExitCode::Done);
    const Answer created
        = m_closed->callAs(u"olga"_s,
                           {u"campaign"_s, u"create"_s, u"--name"_s, u"hello"_s, u"--audience"_s, u"1"_s,
                            u"--provider"_s, u"ali"_s, u"--template-code"_s, u"SMS_1"_s, u"--json"_s});
    QVERIFY2(created.code == ExitCode::Done, qPrintable(created.err));
    const QString id = QString::number(created.records().constFirst().value(u"id"_s).toInteger());

    QCOMPARE(m_closed->callAs(u"otto"_s, {u"campaign"_s, u"submit"_s, id}).code, ExitCode::Failed);
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"campaign"_s, u"submit"_s, id}).code, ExitCode::Done);
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"approval"_s, u"approve"_s, id, u"--yes-send-to"_s, u"2"_s}).code,
             ExitCode::Failed);
    const Answer approved
        = m_closed->callAs(u"samir"_s, {u"approval"_s, u"approve"_s, id, u"--yes-send-to"_s, u"2"_s});

    QVERIFY2(approved.code == ExitCode::Done, qPrintable(approved.err));
    QVERIFY(!approved.out.contains(u"not checked"_s));
    QCOMPARE(m_closed->stateOf(CampaignId{id.toLongLong()}), CampaignState::Approved);
}

void TestPeopleVerbs::operatorsSeeFullNumbersOfTheirOwnOnly()
{
    m_closed->submitted(u"olga"_s, u"own"_s);
    m_closed->submitted(u"otto"_s, u"other"_s);

    const Answer own = m_closed->callAs(
        u"olga"_s, {u"message"_s, u"show"_s, u"1"_s, u"--full-numbers"_s, u"--why"_s, u"a complaint"_s});
    const Answer other = m_closed->callAs(
        u"olga"_s, {u"message"_s, u"show"_s, u"4"_s, u"--full-numbers"_s, u"--why"_s, u"a complaint"_s});

    QVERIFY2(own.code == ExitCode::Done && own.out.contains(u"+86138"_s), qPrintable(own.err));
    QCOMPARE(other.code, ExitCode::Failed);
    const Answer silent = m_closed->callAs(u"olga"_s, {u"message"_s, u"show"_s, u"1"_s, u"--full-numbers"_s});
    QVERIFY2(silent.code == ExitCode::Usage && silent.err.contains(u"--why"_s), qPrintable(silent.err));
    QVERIFY(silent.out.isEmpty());
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"message"_s, u"show"_s, u"4"_s}).code, ExitCode::Done);
    QCOMPARE(
        m_closed
            ->callAs(u"samir"_s,
                     {u"message"_s, u"show"_s, u"4"_s, u"--full-numbers"_s, u"--why"_s, u"a complaint"_s})
            .code,
        ExitCode::Done);
}

void TestPeopleVerbs::anAuditorSeesNoFullNumbers()
{
    m_closed->submitted(u"olga"_s, u"hello"_s);
    const QString file = m_closed->workspace().path(u"out.csv"_s);

    QCOMPARE(
        m_closed
            ->callAs(u"uma"_s,
                     {u"message"_s, u"show"_s, u"1"_s, u"--full-numbers"_s, u"--why"_s, u"a complaint"_s})
            .code,
        ExitCode::Failed);
    QCOMPARE(m_closed
                 ->callAs(u"uma"_s,
                          {u"history"_s, u"export"_s, u"--out"_s, file, u"--full-numbers"_s, u"--why"_s,
                           u"a complaint"_s})
                 .code,
             ExitCode::Failed);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(m_closed->callAs(u"uma"_s, {u"history"_s, u"export"_s, u"--out"_s, file}).code, ExitCode::Done);
}

void TestPeopleVerbs::refusalsAreAudited()
{
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"provider"_s, u"remove"_s, u"ali"_s}).code, ExitCode::Failed);

    const auto reader = m_closed->workspace().workspace().openReader();
    QVERIFY(reader);
    QCOMPARE((*reader)->accounts()->size(), 1);
    QVERIFY(m_closed->callAs(u"olga"_s, {u"provider"_s, u"remove"_s, u"ali"_s})
                .err.contains(u"providers.edit"_s));
}

void TestPeopleVerbs::theHelpSaysWhatRolesProtect()
{
    const Answer help = m_closed->call({u"user"_s, u"--help"_s});

    QVERIFY2(help.out.contains(u"They do not protect against somebody who can write the file"_s),
             qPrintable(help.out));
}

void TestPeopleVerbs::peopleAreListedWithoutSecrets()
{
    const Answer listed = m_closed->callAs(u"ada"_s, {u"user"_s, u"list"_s, u"--json"_s});

    QCOMPARE(listed.records().size(), 5);
    QVERIFY(!listed.out.contains(u"argon2"_s));
    QCOMPARE(listed.records().constFirst().value(u"login"_s).toString(), u"ada"_s);
    QVERIFY(m_closed->callAs(u"ada"_s, {u"user"_s, u"show"_s, u"samir"_s}).out.contains(u"supervisor"_s));
}

void TestPeopleVerbs::onlyAnOpenWorkspaceSaysThatNobodySignsIn()
{
    TestWorkspace open;
    const CampaignId there = open.launch(u"hello"_s, open.addProvider(u"ali"_s).id, 3);
    const CampaignId here = m_closed->submitted(u"olga"_s, u"hello"_s);
    const auto status = [](CampaignId campaign) {
        return QStringList{u"campaign"_s, u"status"_s, QString::number(number(campaign))};
    };

    const Answer of = m_closed->callAs(u"olga"_s, status(here));

    QVERIFY2(of.code == ExitCode::Done, qPrintable(of.err));
    QVERIFY2(!of.out.contains(u"Nobody signs in here"_s), qPrintable(of.out));
    QVERIFY(open.call(status(there)).out.contains(u"Nobody signs in here"_s));
}

void TestPeopleVerbs::whoMadeABackupIsAudited()
{
    const QString file = m_closed->workspace().path(u"copy.hgbackup"_s);

    const Answer made = m_closed->callAs(u"uma"_s, {u"backup"_s, u"create"_s, u"--out"_s, file});

    QVERIFY2(made.code == ExitCode::Done, qPrintable(made.err));
    const auto listed = m_closed->callAs(u"ada"_s, {u"audit"_s, u"list"_s, u"--json"_s}).records();
    const auto backup = std::ranges::find_if(listed, [](const QJsonObject &entry) {
        return entry.value(u"action"_s).toString() == u"backup.create"_s;
    });
    QVERIFY(backup != listed.end());
    const auto uma = m_closed->workspace().store().users().person(u"uma"_s);
    QVERIFY(uma);
    QCOMPARE(backup->value(u"actor"_s).toInteger(), number(uma->id));
}

} // namespace heliograph

QObject *tst_peopleverbs()
{
    return new heliograph::TestPeopleVerbs;
}

#include "tst_peopleverbs.moc"
