// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/people/closedworkspace.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! Signing in and out from the command line, and what a sign-in stands for.
class TestSignInVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_closed = std::make_unique<ClosedWorkspace>(); }
    void cleanup() { m_closed.reset(); }

    void aNewPersonSetsAPasswordWithTheOneTimeCode();
    void aSignInStandsForThePassword();
    void aSignInFileThatOthersCanReadIsNotTaken();
    void aNameIsNoWayToOtherFiles();
    void aPasswordOnAnotherDescriptorIsRead();
    void dangerousVerbsWantAFreshPassword();
    void aSecondFactorIsSetUpFromTheCommandLine();
    void disablingSomebodyEndsHisSignIn();
    void aServiceTakesNoWrongName();
    void nobodyIsSignedOutWhoWasNotIn();
    void nobodyIsSomebodyForPrograms();

private:
    std::unique_ptr<ClosedWorkspace> m_closed;
};

void TestSignInVerbs::aNewPersonSetsAPasswordWithTheOneTimeCode()
{
    const Answer added = m_closed->callAs(
        u"ada"_s, {u"user"_s, u"add"_s, u"wen"_s, u"--role"_s, u"operator,supervisor"_s, u"--json"_s});
    QCOMPARE(added.code, ExitCode::Done);
    const QByteArray code = added.records().constFirst().value(u"one_time_code"_s).toString().toLatin1();

    const Answer set = m_closed->call({u"user"_s, u"passwd"_s, u"--as"_s, u"wen"_s, u"--password-fd"_s,
                                       u"0"_s, u"--new-password-fd"_s, u"0"_s},
                                      code + "\nplinth cobalt anvil otter\n");

    QVERIFY2(set.code == ExitCode::Done, qPrintable(set.err));
    const Answer who
        = m_closed->call({u"whoami"_s, u"--json"_s, u"--as"_s, u"wen"_s, u"--password-fd"_s, u"0"_s},
                         "plinth cobalt anvil otter\n");
    QVERIFY2(who.code == ExitCode::Done, qPrintable(who.err));
    const QJsonObject may = who.records().constFirst().value(u"may"_s).toObject();
    QCOMPARE(may.value(u"campaign.approve"_s).toString(), u"yes"_s);
    QCOMPARE(may.value(u"users.edit"_s).toString(), u"no"_s);
}

void TestSignInVerbs::aSignInStandsForThePassword()
{
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"sign-in"_s}).code, ExitCode::Done);
    const QString file = m_closed->workspace().workspace().signInFile(u"olga"_s);
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup), 0);

    QCOMPARE(m_closed->call({u"campaign"_s, u"list"_s, u"--as"_s, u"olga"_s}).code, ExitCode::Done);

    QCOMPARE(m_closed->call({u"campaign"_s, u"list"_s, u"--as"_s, u"samir"_s}).code, ExitCode::Failed);
    m_closed->workspace().clock().advance(12h);
    QCOMPARE(m_closed->call({u"campaign"_s, u"list"_s, u"--as"_s, u"olga"_s}).code, ExitCode::Failed);
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"sign-in"_s}).code, ExitCode::Done);
    QCOMPARE(m_closed->call({u"sign-out"_s, u"--as"_s, u"olga"_s}).code, ExitCode::Done);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(m_closed->call({u"campaign"_s, u"list"_s, u"--as"_s, u"olga"_s}).code, ExitCode::Failed);
}

void TestSignInVerbs::aSignInFileThatOthersCanReadIsNotTaken()
{
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"sign-in"_s}).code, ExitCode::Done);
    const QString file = m_closed->workspace().workspace().signInFile(u"olga"_s);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));

    const Answer answer = m_closed->call({u"campaign"_s, u"list"_s, u"--as"_s, u"olga"_s});

    QCOMPARE(answer.code, ExitCode::Failed);
    QVERIFY(answer.err.contains(u"Others can read"_s));
}

void TestSignInVerbs::aNameIsNoWayToOtherFiles()
{
    const QString database = m_closed->workspace().workspace().databaseFile();

    m_closed->call({u"sign-out"_s, u"--as"_s, u"../heliograph.db"_s});
    m_closed->call({u"sign-out"_s, u"--as"_s, database});

    QVERIFY(QFile::exists(database));
}

void TestSignInVerbs::aPasswordOnAnotherDescriptorIsRead()
{
    int ends[2] = {};
    QCOMPARE(::pipe(ends), 0);
    const QByteArray line = QByteArray(ClosedWorkspace::Password) + "\nrest";
    QCOMPARE(::write(ends[1], line.constData(), size_t(line.size())), line.size());
    ::close(ends[1]);

    const Answer answer
        = m_closed->call({u"whoami"_s, u"--as"_s, u"olga"_s, u"--password-fd"_s, QString::number(ends[0])});

    QVERIFY2(answer.code == ExitCode::Done, qPrintable(answer.err));
    char rest[8] = {};
    QCOMPARE(::read(ends[0], rest, sizeof rest), 4);
    ::close(ends[0]);
    QCOMPARE(m_closed->call({u"whoami"_s, u"--as"_s, u"olga"_s, u"--password-fd"_s, u"x"_s}).code,
             ExitCode::Usage);
    QCOMPARE(m_closed->call({u"whoami"_s, u"--as"_s, u"olga"_s, u"--password-fd"_s, u"0"_s}).code,
             ExitCode::Usage);
}

void TestSignInVerbs::dangerousVerbsWantAFreshPassword()
{
    QCOMPARE(m_closed->callAs(u"samir"_s, {u"sign-in"_s}).code, ExitCode::Done);
    QCOMPARE(m_closed->call({u"sending"_s, u"stop"_s, u"--as"_s, u"samir"_s}).code, ExitCode::Done);
    m_closed->workspace().clock().advance(5min + 1s);

    const Answer stale = m_closed->call({u"sending"_s, u"release"_s, u"--as"_s, u"samir"_s});

    QCOMPARE(stale.code, ExitCode::Failed);
    QVERIFY2(stale.err.contains(u"5 minutes"_s), qPrintable(stale.err));
    QCOMPARE(m_closed->callAs(u"samir"_s, {u"sending"_s, u"release"_s}).code, ExitCode::Partly);
}

void TestSignInVerbs::aSecondFactorIsSetUpFromTheCommandLine()
{
    QCOMPARE(
        m_closed->callAs(u"ada"_s, {u"workspace"_s, u"set"_s, u"--second-factor"_s, u"everybody"_s}).code,
        ExitCode::Done);
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"campaign"_s, u"list"_s}).code, ExitCode::Failed);

    const Answer begun = m_closed->callAs(u"olga"_s, {u"user"_s, u"totp"_s, u"--json"_s});

    QVERIFY2(begun.code == ExitCode::Done, qPrintable(begun.err));
    QVERIFY(begun.records().constFirst().value(u"uri"_s).toString().startsWith(u"otpauth://totp/"_s));
    const Answer wrong = m_closed->callAs(
        u"olga"_s, {u"user"_s, u"totp"_s, u"--confirm"_s, u"--code-fd"_s, u"0"_s}, "12345\n");
    QCOMPARE(wrong.code, ExitCode::Failed);
    QVERIFY(wrong.err.contains(u"Name or password is wrong."_s));
}

void TestSignInVerbs::disablingSomebodyEndsHisSignIn()
{
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"sign-in"_s}).code, ExitCode::Done);

    QCOMPARE(m_closed->callAs(u"ada"_s, {u"user"_s, u"disable"_s, u"olga"_s}).code, ExitCode::Done);

    QVERIFY(!QFile::exists(m_closed->workspace().workspace().signInFile(u"olga"_s)));
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"campaign"_s, u"list"_s}).code, ExitCode::Failed);
    QCOMPARE(m_closed->callAs(u"ada"_s, {u"user"_s, u"disable"_s, u"ada"_s}).code, ExitCode::Failed);
}

void TestSignInVerbs::aServiceTakesNoWrongName()
{
    const QString file = m_closed->workspace().path(u"copy.hgbackup"_s);
    const QStringList words{u"backup"_s, u"create"_s, u"--out"_s, file};

    QCOMPARE(m_closed->call(words + QStringList{u"--as"_s, u"nobody"_s}).code, ExitCode::Failed);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(m_closed->call({u"doctor"_s, u"--as"_s, u"nobody"_s}).code, ExitCode::Failed);
    QCOMPARE(m_closed->call(words).code, ExitCode::Done); // as a timer calls it
    TestWorkspace open;
    QCOMPARE(open.call({u"doctor"_s, u"--as"_s, u"olga"_s}).code, ExitCode::Usage);
}

void TestSignInVerbs::nobodyIsSignedOutWhoWasNotIn()
{
    const Answer out = m_closed->call({u"sign-out"_s, u"--as"_s, u"ghost"_s});

    QCOMPARE(out.code, ExitCode::Usage);
    QVERIFY2(out.err.contains(u"Nobody is signed in as “ghost”"_s), qPrintable(out.err));
    QVERIFY(out.out.isEmpty());
}

void TestSignInVerbs::nobodyIsSomebodyForPrograms()
{
    TestWorkspace open;

    const QJsonObject who = open.call({u"whoami"_s, u"--json"_s}).records().value(0);

    QVERIFY(who.value(u"login"_s).isNull());
    QCOMPARE(who.value(u"open"_s), QJsonValue(true));
}

} // namespace heliograph

QObject *tst_signinverbs()
{
    return new heliograph::TestSignInVerbs;
}

#include "tst_signinverbs.moc"
