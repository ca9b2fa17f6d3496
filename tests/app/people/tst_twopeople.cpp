// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/people/closedworkspace.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! What the command line says and does where a second person is wanted, and where a key waits meanwhile.
class TestTwoPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_closed.reset(); }

    void aKeyWaitsUnderAnotherName();
    void aWaitingSecretIsInNoFileOfTheWorkspace();
    void aRefusedKeyIsForgotten();
    void aKeyThatNobodyDecidedAboutIsForgotten();
    void theAddressForReceiptsStays();
    void withOneAdminAKeyIsReplacedAtOnce();
    void aSlowerAccountIsSetAtOnceAndAnotherAddressWaits();
    void keysAreRotatedOnceTwoPeopleWantIt();
    void theClockWaitsForASecondPerson();
    void manyNumbersWaitForASecondPerson();
    void aFileWithALineThatIsNoNumberChangesNothing();

private:
    void add(const QString &login, const Roles &roles);
    Answer replaceKey(const QByteArray &secret)
    {
        return m_closed->callAs(
            u"ada"_s, {u"provider"_s, u"key"_s, u"ali"_s, u"--secret-stdin"_s, u"--json"_s}, secret + '\n');
    }
    Answer decide(const QString &login, const QString &how, const QString &id)
    {
        const QStringList why{u"--reason"_s, u"not ours"_s};
        return m_closed->callAs(
            login, QStringList{u"change"_s, how, id} + (how == u"refuse"_s ? why : QStringList()));
    }

    ProviderAccount account();
    QByteArray secretInUse() { return workspace().credentials(account())->secret.expose(); }
    //! The entry of the secret store that the newest change names.
    Result<Secret> waitingSecret();
    Workspace &workspace() { return m_closed->workspace().workspace(); }

    std::unique_ptr<ClosedWorkspace> m_closed;
};

void TestTwoPeople::init()
{
    m_closed = std::make_unique<ClosedWorkspace>();
    add(u"eva"_s, {Role::Admin});
}

void TestTwoPeople::add(const QString &login, const Roles &roles)
{
    Store &store = m_closed->workspace().store();
    const auto code = store.users().add({login, {}, roles}, BuiltInAuthor);
    QVERIFY(code);
    QVERIFY(store.signIns().setPassword({login, *code, {}}, Secret(ClosedWorkspace::Password)));
}

ProviderAccount TestTwoPeople::account()
{
    return *m_closed->workspace().store().accounts().account(AccountId{1});
}

Result<Secret> TestTwoPeople::waitingSecret()
{
    const auto reader = workspace().openReader();
    const auto changes = (*reader)->approvals().changes(false);
    return workspace().secrets().read(changes->constFirst().change.order.value(u"secret_ref"_s).toString());
}

void TestTwoPeople::aKeyWaitsUnderAnotherName()
{
    const ProviderAccount before = account();

    const Answer asked = replaceKey("n3w-s3cret");

    QVERIFY2(asked.code == ExitCode::Partly, qPrintable(asked.err));
    QCOMPARE(asked.records().constFirst().value(u"state"_s).toString(), u"waiting"_s);
    QCOMPARE(secretInUse(), QByteArray(TestWorkspace::TheSecret));
    QCOMPARE(waitingSecret()->expose(), QByteArray("n3w-s3cret"));
    QCOMPARE(decide(u"ada"_s, u"confirm"_s, u"1"_s).code, ExitCode::Failed);
    QCOMPARE(decide(u"samir"_s, u"confirm"_s, u"1"_s).code, ExitCode::Failed);
    QCOMPARE(secretInUse(), QByteArray(TestWorkspace::TheSecret));
    const Answer made = decide(u"eva"_s, u"confirm"_s, u"1"_s);
    QVERIFY2(made.code == ExitCode::Done, qPrintable(made.err));
    QCOMPARE(secretInUse(), QByteArray("n3w-s3cret"));
    QVERIFY2(!workspace().secrets().read(before.secretRef), "the old key is of no use to anybody");
}

void TestTwoPeople::aWaitingSecretIsInNoFileOfTheWorkspace()
{
    QCOMPARE(replaceKey("n3w-s3cret").code, ExitCode::Partly);
    const Answer shown = m_closed->callAs(u"eva"_s, {u"change"_s, u"show"_s, u"1"_s, u"--json"_s});
    QVERIFY(!shown.out.contains(u"n3w-s3cret"_s));
    QVERIFY(!shown.out.contains(u"provider/"_s));

    QDir folder(workspace().folder());
    const QFileInfoList files = folder.entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(files.size() > 2);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("n3w-s3cret"), qPrintable(info.fileName()));
    }
}

void TestTwoPeople::aRefusedKeyIsForgotten()
{
    QCOMPARE(replaceKey("n3w-s3cret").code, ExitCode::Partly);

    QCOMPARE(decide(u"eva"_s, u"refuse"_s, u"1"_s).code, ExitCode::Done);

    QVERIFY(!waitingSecret());
    QCOMPARE(secretInUse(), QByteArray(TestWorkspace::TheSecret));
}

void TestTwoPeople::aKeyThatNobodyDecidedAboutIsForgotten()
{
    QCOMPARE(replaceKey("n3w-s3cret").code, ExitCode::Partly);
    m_closed->workspace().clock().advance(ChangeLasts);

    const Answer late = decide(u"eva"_s, u"confirm"_s, u"1"_s);

    QCOMPARE(late.code, ExitCode::Failed);
    QVERIFY2(late.err.contains(u"too-old"_s), qPrintable(late.err));
    QVERIFY(!waitingSecret());
    QCOMPARE(secretInUse(), QByteArray(TestWorkspace::TheSecret));
}

void TestTwoPeople::theAddressForReceiptsStays()
{
    QCOMPARE(replaceKey("n3w-s3cret").code, ExitCode::Partly);
    const QByteArray told = workspace().pushToken(account())->expose(); // only now somebody asks for it

    QCOMPARE(decide(u"eva"_s, u"confirm"_s, u"1"_s).code, ExitCode::Done);

    QCOMPARE(workspace().pushToken(account())->expose(), told);
}

void TestTwoPeople::withOneAdminAKeyIsReplacedAtOnce()
{
    QCOMPARE(m_closed->callAs(u"ada"_s, {u"user"_s, u"disable"_s, u"eva"_s}).code, ExitCode::Done);

    const Answer done = replaceKey("n3w-s3cret");

    QVERIFY2(done.code == ExitCode::Done, qPrintable(done.err));
    QCOMPARE(secretInUse(), QByteArray("n3w-s3cret"));
    QVERIFY(m_closed->callAs(u"ada"_s, {u"audit"_s, u"list"_s, u"--json"_s}).out.contains(u"one-person"_s));
}

void TestTwoPeople::aSlowerAccountIsSetAtOnceAndAnotherAddressWaits()
{
    const QStringList set{u"provider"_s, u"set"_s, u"ali"_s, u"--setting"_s};

    QCOMPARE(m_closed->callAs(u"ada"_s, set + QStringList{u"settle_s=3600"_s}).code, ExitCode::Done);
    const Answer asked = m_closed->callAs(u"ada"_s, set + QStringList{u"endpoint=https://127.0.0.1:1"_s});

    QVERIFY2(asked.code == ExitCode::Partly, qPrintable(asked.err));
    QCOMPARE(account().settings.value(u"settle_s"_s), u"3600"_s);
    QVERIFY(!account().settings.value(u"endpoint"_s).endsWith(u":1"_s));
    QCOMPARE(decide(u"eva"_s, u"confirm"_s, u"1"_s).code, ExitCode::Done);
    QCOMPARE(account().settings.value(u"endpoint"_s), u"https://127.0.0.1:1"_s);
    const Answer unknown = m_closed->callAs(u"ada"_s, set + QStringList{u"colour=red"_s});
    QCOMPARE(unknown.code, ExitCode::Usage);
}

void TestTwoPeople::keysAreRotatedOnceTwoPeopleWantIt()
{
    const QStringList rotate{u"workspace"_s, u"rotate-keys"_s, u"--json"_s};
    const auto keys = [this] { return m_closed->workspace().store().keys().keys()->constLast().keyId; };
    const int before = keys();

    QCOMPARE(m_closed->callAs(u"ada"_s, rotate).code, ExitCode::Partly);
    QCOMPARE(keys(), before);
    QCOMPARE(decide(u"eva"_s, u"confirm"_s, u"1"_s).code, ExitCode::Done);
    QVERIFY2(keys() == before, "confirming permits it; whoever can stop the engine does it");
    const Answer done = m_closed->callAs(u"eva"_s, rotate);

    QVERIFY2(done.code == ExitCode::Done, qPrintable(done.err));
    QVERIFY(keys() > before);
    QVERIFY2(m_closed->callAs(u"eva"_s, rotate).code == ExitCode::Partly, "the next one is another one");
}

void TestTwoPeople::theClockWaitsForASecondPerson()
{
    QVERIFY(m_closed->workspace().store().workspace().hold({HoldReason::Clock, {}, {}}));

    const Answer asked = m_closed->callAs(u"samir"_s, {u"sending"_s, u"release"_s, u"--clock"_s});

    QVERIFY2(asked.code == ExitCode::Partly, qPrintable(asked.err));
    QVERIFY(!(*workspace().openReader())->sendingRules()->engineHolds.isEmpty());
    QCOMPARE(decide(u"ada"_s, u"confirm"_s, u"1"_s).code, ExitCode::Done);
    QVERIFY((*workspace().openReader())->sendingRules()->engineHolds.isEmpty());
}

void TestTwoPeople::manyNumbersWaitForASecondPerson()
{
    const QString name = m_closed->workspace().path(u"numbers.csv"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("number,scope\n");
    for (int n = 0; n < 101; ++n)
        file.write(TestStore::phone(n).toLatin1() + ",everything\n");
    file.close();
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"suppression"_s, u"import"_s, name}).code, ExitCode::Done);
    const QStringList remove{u"suppression"_s, u"remove-many"_s, name, u"--reason"_s, u"a wrong file"_s};

    QCOMPARE(m_closed->callAs(u"olga"_s, remove).code, ExitCode::Failed);
    QCOMPARE(m_closed->callAs(u"samir"_s, remove.first(3)).code, ExitCode::Usage);
    const Answer asked = m_closed->callAs(u"samir"_s, remove);

    QVERIFY2(asked.code == ExitCode::Partly, qPrintable(asked.err));
    QCOMPARE(decide(u"ada"_s, u"confirm"_s, u"1"_s).code, ExitCode::Done);
    const Answer list = m_closed->callAs(u"ada"_s, {u"suppression"_s, u"list"_s});
    QVERIFY2(list.out.isEmpty(), qPrintable(list.out));
}

void TestTwoPeople::aFileWithALineThatIsNoNumberChangesNothing()
{
    const QString name = m_closed->workspace().path(u"numbers.csv"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(TestStore::phone(1).toLatin1() + "\nnobody\n");
    file.close();
    QCOMPARE(m_closed->callAs(u"olga"_s, {u"suppression"_s, u"add"_s, TestStore::phone(1)}).code,
             ExitCode::Done);

    const Answer answer = m_closed->callAs(
        u"samir"_s, {u"suppression"_s, u"remove-many"_s, name, u"--reason"_s, u"a wrong file"_s});

    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY2(answer.err.contains(u"Line 2"_s), qPrintable(answer.err));
    QVERIFY(!m_closed->callAs(u"ada"_s, {u"suppression"_s, u"list"_s}).out.isEmpty());
}

} // namespace heliograph

QObject *tst_twopeople()
{
    return new heliograph::TestTwoPeople;
}

#include "tst_twopeople.moc"
