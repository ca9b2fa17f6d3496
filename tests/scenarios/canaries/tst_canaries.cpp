// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/scenarios/program.h"
#include "tests/support/canaryhunt.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Key = "canaryKey7f3a91c204de";
constexpr auto WaitingKey = "canaryKeyThatWaits5521";
constexpr auto RefusedKey = "canaryKeyRefused90117";
constexpr auto Password = "canary plinth cobalt anvil otter";
constexpr auto WrongPassword = "canary wrong plinth cobalt";
constexpr auto Passphrase = "canary passphrase of a backup";
constexpr auto Number = "13955550001";
constexpr auto OtherNumber = "13955550002";
constexpr auto Value = "CanaryValueAna";

// The list that was given, its rows with problems, what was exported, and the secret store in a file.
const QStringList OnPurpose{u"list.csv"_s, u"rejects"_s, u"out-history"_s, u"secrets"_s};

} // namespace

//! The whole program, given secrets, numbers and texts that occur nowhere else, and everything it said and
//! wrote meanwhile (engine.md SR-36).
class TestCanaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void whatItWroteHoldsNone();
    void whatItSaidHoldsNone();
    void theHuntWouldHaveFoundThem();
    void theSecretsAreWhereTheyBelong();

private:
    void makeWorkspace();
    void sendToEverybody();
    void closeWorkspace();
    void askAndDecide();
    void lookAtEverything();

    //! Runs \a words, keeps what it says, and wants one of \a codes.
    Program::Answer run(const QStringList &words, const QByteArray &input = {},
                        const QList<int> &codes = {0});
    Program::Answer runAs(const QString &login, const QStringList &words, const QByteArray &input = {},
                          const QList<int> &codes = {0})
    {
        return run(words + QStringList{u"--as"_s, login, u"--password-fd"_s, u"0"_s},
                   QByteArray(Password) + '\n' + input, codes);
    }

    QTemporaryDir m_folder;
    Program m_program{m_folder.path(), QString::fromLatin1(Key)};
    std::unique_ptr<QProcess> m_simulator;
    QByteArray m_said;
    CanaryHunt m_hunt;
    int m_port = 0;
};

void TestCanaries::initTestCase()
{
    for (const char *secret :
         {Key, WaitingKey, RefusedKey, Password, WrongPassword, Passphrase, Number, OtherNumber, Value})
        m_hunt.plant(QString::fromLatin1(secret).left(12), secret);
    m_simulator = m_program.start({u"simulator"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--json"_s,
                                   u"--faults"_s, u"mixed=30"_s, u"--seed"_s, u"7"_s});
    QVERIFY(m_simulator->waitForReadyRead());
    m_port = QJsonDocument::fromJson(m_simulator->readLine()).object().value(u"port"_s).toInt();
    QVERIFY(m_port > 0);
    makeWorkspace();
    sendToEverybody();
    closeWorkspace();
    askAndDecide();
    lookAtEverything();
}

void TestCanaries::cleanupTestCase()
{
    m_simulator->terminate();
    m_simulator->waitForFinished();
}

Program::Answer TestCanaries::run(const QStringList &words, const QByteArray &input, const QList<int> &codes)
{
    const Program::Answer answer = m_program.call(words, input);
    m_said += answer.out.toUtf8() + answer.err.toUtf8();
    if (!codes.contains(answer.exitCode))
        qFatal("heliograph %s: %d", qPrintable(words.first(2).join(u' ')), answer.exitCode);
    return answer;
}

void TestCanaries::makeWorkspace()
{
    QFile list(m_program.file(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(QByteArray("phone,name\n") + Number + ',' + Value + '\n' + OtherNumber + ",Wen\nnobody,Bo\n");
    list.close();
    run({u"workspace"_s, u"create"_s, u"--secret-store"_s, u"file:"_s + m_program.file(u"secrets"_s)});
    run({u"provider"_s, u"add"_s, u"ali"_s, u"--type"_s, u"aliyun"_s, u"--setting"_s,
         u"endpoint=http://127.0.0.1:%1"_s.arg(m_port), u"--setting"_s, u"access_key_id=ID"_s, u"--setting"_s,
         u"sign_name=Test"_s, u"--secret-stdin"_s},
        QByteArray(Key) + '\n');
    run({u"provider"_s, u"test"_s, u"ali"_s}, {}, {0, 1});
    run({u"audience"_s, u"import"_s, list.fileName(), u"--name"_s, u"all"_s, u"--region"_s, u"CN"_s}, {},
        {0, 3});
}

void TestCanaries::sendToEverybody()
{
    run({u"campaign"_s, u"create"_s, u"--name"_s, u"hello"_s, u"--audience"_s, u"1"_s, u"--provider"_s,
         u"ali"_s, u"--sign-name"_s, u"Test"_s, u"--template-code"_s, u"SMS_1"_s});
    run({u"campaign"_s, u"submit"_s, u"1"_s});
    run({u"approval"_s, u"show"_s, u"1"_s, u"--json"_s});
    run({u"approval"_s, u"approve"_s, u"1"_s});
    run({u"campaign"_s, u"start"_s, u"1"_s});
    run({u"engine"_s, u"run"_s, u"--until-idle"_s}, {}, {0, 1, 3});
    run({u"suppression"_s, u"add"_s, u"+86"_s + QLatin1String(OtherNumber)});
}

void TestCanaries::closeWorkspace()
{
    const auto codeOf
        = [](const Program::Answer &added) { return added.json().value(u"one_time_code"_s).toString(); };
    const auto setPassword = [this](const QString &login, const QString &code) {
        run({u"user"_s, u"passwd"_s, u"--as"_s, login, u"--password-fd"_s, u"0"_s, u"--new-password-fd"_s,
             u"0"_s},
            code.toUtf8() + '\n' + Password + '\n');
    };
    run({u"campaign"_s, u"cancel"_s, u"1"_s}, {}, {0, 1});
    setPassword(u"ada"_s, codeOf(run({u"user"_s, u"add"_s, u"ada"_s, u"--role"_s, u"admin"_s, u"--json"_s})));
    setPassword(
        u"eva"_s,
        codeOf(runAs(u"ada"_s, {u"user"_s, u"add"_s, u"eva"_s, u"--role"_s, u"operator"_s, u"--json"_s})));
    runAs(u"ada"_s, {u"user"_s, u"roles"_s, u"eva"_s, u"--role"_s, u"admin"_s});
    runAs(u"ada"_s, {u"sign-in"_s});
}

void TestCanaries::askAndDecide()
{
    const QStringList key{u"provider"_s, u"key"_s, u"ali"_s, u"--secret-stdin"_s};
    runAs(u"ada"_s, key, QByteArray(RefusedKey) + '\n', {3});
    runAs(u"eva"_s, {u"change"_s, u"refuse"_s, u"1"_s, u"--reason"_s, u"not ours"_s});
    runAs(u"ada"_s, key, QByteArray(WaitingKey) + '\n', {3});
    runAs(u"eva"_s, {u"change"_s, u"show"_s, u"2"_s, u"--json"_s});
}

void TestCanaries::lookAtEverything()
{
    const QString out = m_program.file(u"out"_s);
    runAs(u"ada"_s, {u"history"_s, u"export"_s, u"--out"_s, out + u"-history"_s});
    runAs(u"ada"_s, {u"audit"_s, u"export"_s, u"--out"_s, out + u"-audit"_s}, {}, {0, 2});
    runAs(u"ada"_s, {u"audit"_s, u"list"_s, u"--json"_s});
    runAs(u"ada"_s, {u"change"_s, u"list"_s, u"--all"_s, u"--json"_s});
    runAs(u"ada"_s, {u"suppression"_s, u"list"_s});
    runAs(u"ada"_s, {u"message"_s, u"show"_s, u"1"_s});
    runAs(u"ada"_s, {u"provider"_s, u"list"_s, u"--json"_s});
    runAs(u"ada"_s, {u"user"_s, u"list"_s, u"--json"_s});
    run({u"backup"_s, u"create"_s, u"--out"_s, out + u"-backup"_s, u"--passphrase-stdin"_s},
        QByteArray(Passphrase) + '\n');
    run({u"doctor"_s, u"--deep"_s}, {}, {0, 1, 3});
    run({u"workspace"_s, u"status"_s, u"--json"_s}, {}, {0, 3});
    // The last, since whoever was wrong has to wait.
    run({u"whoami"_s, u"--as"_s, u"ada"_s, u"--password-fd"_s, u"0"_s}, QByteArray(WrongPassword) + '\n',
        {1});
}

void TestCanaries::whatItWroteHoldsNone()
{
    const QStringList found = m_hunt.inFolder(m_folder.path(), OnPurpose);

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    // Of the export only what people's texts were filled with: their numbers are masked.
    const QStringList exported = m_hunt.inFile(m_program.file(u"out-history"_s));
    QCOMPARE(exported.filter(QString::fromLatin1(Value).left(12)).size(), exported.size());
}

void TestCanaries::whatItSaidHoldsNone()
{
    m_said += m_simulator->readAll();

    const QStringList found = m_hunt.in(m_said);

    QVERIFY(m_said.size() > 1'000);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestCanaries::theHuntWouldHaveFoundThem()
{
    QCOMPARE(m_hunt.inFile(m_program.file(u"list.csv"_s)).size(), 3);
    QFile log(m_program.file(u"ws/some.log"_s));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write(QByteArray("POST https://api.example/?phone=%2B86") + Number + '\n');
    log.close();

    QCOMPARE(m_hunt.inFolder(m_folder.path(), OnPurpose).size(), 1);
    QVERIFY(log.remove());
}

void TestCanaries::theSecretsAreWhereTheyBelong()
{
    const QString secrets = m_program.file(u"secrets"_s);
    const QStringList found = m_hunt.inFolder(secrets) + m_hunt.inFile(secrets);

    QVERIFY2(!found.filter(QString::fromLatin1(Key).left(12)).isEmpty(), "the key in use");
    QVERIFY2(!found.filter(QString::fromLatin1(WaitingKey).left(12)).isEmpty(), "the key that waits");
    QVERIFY2(found.filter(QString::fromLatin1(RefusedKey).left(12)).isEmpty(), "the key that was refused");
}

QObject *tst_canaries()
{
    return new TestCanaries;
}

#include "tst_canaries.moc"
