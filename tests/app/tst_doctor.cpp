// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include "engine/storage/sqlite/connection.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SentScene>(); }
    void cleanup() { m_scene.reset(); }

    void aSoundWorkspaceIsSound();
    void everyCheckIsALineForScripts();
    void noSecretIsPrinted();
    void aMissingWorkspaceIsTold();
    void filesThatOthersReadAreTold();
    void aLostMasterKeyIsTold();
    void aMissingSecretIsToldWithItsProvider();
    void wrongSettingsAreTold();
    void aClockFromLongAgoIsTold();
    void aClockBehindTheCampaignsIsTold();
    void whoSendsIsTold();
    void whatSomebodyShouldLookAtIsNotBroken();
    void aLedgerThatDoesNotAddUpIsTold();
    void aDamagedDatabaseIsTold();
    void deepChecksTheInvariants();
    void aProvidersLedgerIsCompared();
    void someoneAcceptedTwiceIsFound();
    void aLedgerNeedsDeep();
    void aForeignLedgerIsTold();
    void aLedgerThatIsNotThereIsTold();

private:
    Answer doctor(const QStringList &options = {})
    {
        return m_scene->workspace().call(QStringList{u"doctor"_s} + options);
    }
    //! The names of the checks that failed.
    QStringList broken(const QStringList &options = {});
    QStringList ledgerOptions(const QByteArray &lines) const;

    std::unique_ptr<SentScene> m_scene;
};

QStringList TestDoctor::broken(const QStringList &options)
{
    QStringList names;
    const Answer answer = doctor(options + QStringList{u"--json"_s});
    const QList<QJsonObject> records = answer.records();
    for (const QJsonObject &record : records) {
        if (!record.value(u"ok"_s).toBool())
            names.append(record.value(u"check"_s).toString());
    }
    if ((answer.code == ExitCode::Failed) == names.isEmpty())
        qFatal("The exit code does not fit what was found.");
    return names;
}

QStringList TestDoctor::ledgerOptions(const QByteArray &lines) const
{
    QFile file(m_scene->workspace().path(u"ledger.jsonl"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size())
        qFatal("The ledger of the test cannot be written.");
    return {u"--deep"_s, u"--provider-ledger"_s, file.fileName()};
}

void TestDoctor::aSoundWorkspaceIsSound()
{
    const Answer answer = doctor();
    QVERIFY2(answer.code == ExitCode::Done, qPrintable(answer.out));
    QVERIFY(!answer.out.contains(u"BROKEN"_s));
    QVERIFY(answer.err.isEmpty());
    QVERIFY(answer.out.contains(u"No engine runs"_s));
    QVERIFY2(answer.out.contains(u"“heliograph backup create --out FILE”"_s), qPrintable(answer.out));
}

void TestDoctor::everyCheckIsALineForScripts()
{
    QStringList checks;
    const QList<QJsonObject> records = doctor({u"--json"_s}).records();
    for (const QJsonObject &record : records)
        checks.append(record.value(u"check"_s).toString());
    QCOMPARE(checks,
             QStringList({u"workspace"_s, u"disk"_s, u"engine"_s, u"keys"_s, u"database"_s, u"storage"_s,
                          u"restore"_s, u"backup"_s, u"providers"_s, u"provider Kite"_s, u"receipts"_s,
                          u"duplicates"_s, u"clock"_s, u"ledgers"_s}));
}

void TestDoctor::noSecretIsPrinted()
{
    const Answer answer = doctor({u"--deep"_s});
    QVERIFY(!answer.out.contains(QLatin1String(TestWorkspace::TheSecret)));
    QVERIFY(!answer.out.contains(m_scene->sent().e164));
}

void TestDoctor::aMissingWorkspaceIsTold()
{
    QVERIFY(QFile::remove(m_scene->workspace().folder() + u"/workspace.json"_s));
    const Answer answer = doctor();
    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY2(answer.err.contains(u"There is no workspace"_s), qPrintable(answer.err));
    QVERIFY(answer.out.isEmpty());
}

void TestDoctor::filesThatOthersReadAreTold()
{
    const QString database = m_scene->workspace().workspace().databaseFile();
    QVERIFY(QFile::setPermissions(database, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QCOMPARE(broken(), QStringList{u"workspace"_s});
    QVERIFY(doctor().out.contains(u"chmod go-rwx"_s));
}

void TestDoctor::aLostMasterKeyIsTold()
{
    QVERIFY(QFile::remove(m_scene->workspace().secretsFile()));
    QCOMPARE(broken(), QStringList{u"keys"_s});
}

void TestDoctor::aMissingSecretIsToldWithItsProvider()
{
    QVERIFY(m_scene->workspace().workspace().forgetCredentials(m_scene->provider()));
    QCOMPARE(broken(), QStringList{u"provider Kite"_s});
}

void TestDoctor::wrongSettingsAreTold()
{
    m_scene->workspace().addProvider(u"Gull"_s, {{u"endpoint"_s, u"http://sms.example"_s}});
    QCOMPARE(broken(), QStringList{u"provider Gull"_s});
}

void TestDoctor::aClockFromLongAgoIsTold()
{
    m_scene->workspace().clock().jumpWallClock(-24h * 365 * 5);
    QCOMPARE(broken(), QStringList{u"clock"_s});
}

void TestDoctor::aClockBehindTheCampaignsIsTold()
{
    m_scene->workspace().clock().jumpWallClock(-2min);
    QCOMPARE(broken(), QStringList());
    m_scene->workspace().clock().jumpWallClock(-1h);
    QCOMPARE(broken(), QStringList{u"clock"_s});
}

void TestDoctor::whoSendsIsTold()
{
    const auto engine = m_scene->workspace().workspace().lockEngine();
    QVERIFY(engine);
    const Answer answer = doctor();
    QCOMPARE(answer.code, ExitCode::Done);
    QVERIFY2(answer.out.contains(u"Process %1 on "_s.arg(QCoreApplication::applicationPid())),
             qPrintable(answer.out));
    QVERIFY(!answer.out.contains(u"Nothing was started"_s));
}

void TestDoctor::whatSomebodyShouldLookAtIsNotBroken()
{
    QStringList looks;
    const QList<QJsonObject> records = doctor({u"--json"_s}).records();
    for (const QJsonObject &record : records) {
        QVERIFY(record.value(u"ok"_s).toBool());
        if (record.value(u"verdict"_s).toString() == u"look"_s)
            looks.append(record.value(u"check"_s).toString());
    }
    QVERIFY2(looks.contains(u"backup"_s) && looks.contains(u"engine"_s), qPrintable(looks.join(u',')));
}

void TestDoctor::aLedgerThatDoesNotAddUpIsTold()
{
    const auto connection
        = Connection::open(m_scene->workspace().workspace().databaseFile(), Connection::Access::ReadWrite);
    QVERIFY(connection);
    QVERIFY((*connection)->run(u"UPDATE campaign_counter SET n=n+1 WHERE state=1"_s));

    QCOMPARE(broken(), QStringList{u"ledgers"_s});
}

void TestDoctor::aDamagedDatabaseIsTold()
{
    const QString database = m_scene->workspace().workspace().databaseFile();
    QVERIFY(m_scene->workspace().store().checkpoint(true));
    m_scene->workspace().closeStore();
    QFile file(database);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The last pages hold rows and indexes of the campaign; the first ones the schema and the keys.
    constexpr qint64 Damage = 20'000;
    QVERIFY(file.size() > 5 * Damage);
    QVERIFY(file.seek(file.size() - Damage));
    QCOMPARE(file.write(QByteArray(Damage, '\x5a')), Damage);
    file.close();
    const QStringList found = broken();
    QVERIFY2(found.contains(u"database"_s), qPrintable(found.join(u',')));
}

void TestDoctor::deepChecksTheInvariants()
{
    QStringList checks;
    const Answer answer = doctor({u"--deep"_s, u"--json"_s});
    QVERIFY2(answer.code == ExitCode::Done, qPrintable(answer.out));
    const QList<QJsonObject> records = answer.records();
    for (const QJsonObject &record : records)
        checks.append(record.value(u"check"_s).toString());
    QCOMPARE(checks.mid(14), QStringList({u"audit"_s, u"I1"_s, u"I5"_s, u"I6"_s, u"I7"_s, u"I8"_s}));
}

void TestDoctor::aProvidersLedgerIsCompared()
{
    const Answer answer = doctor(ledgerOptions(m_scene->ledger()));
    QVERIFY2(answer.code == ExitCode::Done, qPrintable(answer.out));
    for (const QString &name : {u"I2"_s, u"I3"_s, u"I4"_s})
        QVERIFY(answer.out.contains(name));
}

void TestDoctor::someoneAcceptedTwiceIsFound()
{
    QCOMPARE(broken(ledgerOptions(m_scene->ledger() + m_scene->ledgerLine(m_scene->sent()))),
             QStringList{u"I2"_s});
    // A provider that knows nothing of those who count as sent.
    QCOMPARE(broken(ledgerOptions(m_scene->ledgerLine(m_scene->sent()))), QStringList{u"I3"_s});
    // One that accepted somebody who is free to be sent again.
    QCOMPARE(broken(ledgerOptions(m_scene->ledger() + m_scene->ledgerLine(m_scene->held()))),
             QStringList{u"I4"_s});
}

void TestDoctor::aLedgerNeedsDeep()
{
    const Answer answer = doctor({u"--provider-ledger"_s, u"ledger.jsonl"_s});
    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY(answer.err.contains(u"--deep"_s));
}

void TestDoctor::aForeignLedgerIsTold()
{
    QCOMPARE(broken(ledgerOptions(
                 "{\"event\":\"accepted\",\"account\":\"OTHER\",\"number\":\"+8613800000000\"}\n")),
             QStringList{u"provider ledger"_s});
}

void TestDoctor::aLedgerThatIsNotThereIsTold()
{
    const Answer answer = doctor({u"--deep"_s, u"--provider-ledger"_s, u"/nonexistent"_s});

    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY2(answer.err.contains(u"“/nonexistent” cannot be read"_s), qPrintable(answer.err));
    QVERIFY(answer.out.isEmpty());
}

} // namespace heliograph

QObject *tst_doctor()
{
    return new heliograph::TestDoctor;
}
#include "tst_doctor.moc"
