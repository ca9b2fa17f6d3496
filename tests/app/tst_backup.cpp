// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sentscene.h"

#include "engine/backup.h"
#include "engine/dispatch/rollbackguard.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Encrypted copies of a workspace, made, examined and taken into use (engine.md SR-34).
class TestBackupVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_workspace->launch(u"hello"_s, m_workspace->addProvider(u"ali"_s).id, 5);
    }
    void cleanup() { m_workspace.reset(); }

    void aBackupIsMadeVerifiedAndRestored();
    void theWorkspaceKnowsWhereItsSecretsAre();
    void whoHasNoWorkspaceIsToldToNameTheSecrets();
    void aPlaceWhereNoFileCanBeIsAMistake();
    void aPassphraseNeedsNoSecretStore();
    void nothingOfItCanBeReadWithoutItsKey();
    void aShortPassphraseIsRefused();
    void theWrongPassphraseIsTold();
    void aDamagedBackupMakesNoWorkspace();
    void aRestoreOverwritesNothing();
    void anotherMasterKeyIsNotLost();
    void aBackupIsInTheAuditLog();
    void whatWasSentFromIsHeldAfterARestore();

private:
    static constexpr const char *Passphrase = "correct horse battery staple\n";

    Answer call(const QStringList &words, const QByteArray &input = {})
    {
        return m_workspace->call(words, input);
    }

    QString file() const { return m_workspace->path(u"copy.hgbackup"_s); }
    QString place(const QString &name) const { return m_workspace->path(name); }
    QString storeOption(const QString &secrets) const { return u"--secret-store=file:"_s + secrets; }

    Answer create() { return call({u"backup"_s, u"create"_s, u"--out"_s, file(), u"--json"_s}); }

    // Made with little work for a passphrase, as a test may.
    void createWithPassphrase()
    {
        const Secret words(QByteArray(Passphrase).trimmed());
        expect(Backup::create(m_workspace->workspace(), file(), words, {1, 8 << 20}));
    }

    Answer restore(const QString &folder, const QString &secrets, const QByteArray &passphrase = {})
    {
        QStringList words{u"backup"_s, u"restore"_s, file(), u"--workspace="_s + folder,
                          storeOption(secrets)};
        if (!passphrase.isEmpty())
            words.append(u"--passphrase-stdin"_s);
        return call(words, passphrase);
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestBackupVerbs::aBackupIsMadeVerifiedAndRestored()
{
    const QJsonObject made = create().records().value(0);
    QCOMPARE(made[u"campaigns"_s].toInt(), 1);
    QCOMPARE(made[u"messages"_s].toInt(), 5);
    QVERIFY(!QFile::exists(m_workspace->workspace().databaseFile() + u".backup"_s));
    const QFile written(file());
    QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

    const Answer verified = call({u"backup"_s, u"verify"_s, file(), storeOption(m_workspace->secretsFile())});
    QVERIFY2(verified.code == ExitCode::Done, qPrintable(verified.err));
    QVERIFY2(verified.out.contains(u"is whole"_s) && verified.out.contains(u"5 messages"_s),
             qPrintable(verified.out));

    const Answer restored = restore(place(u"again"_s), m_workspace->secretsFile());
    QVERIFY2(restored.code == ExitCode::Done, qPrintable(restored.err));
    const auto workspace = Workspace::open(place(u"again"_s), m_workspace->clock());
    QVERIFY(workspace);
    QCOMPARE((*workspace)->id(), m_workspace->workspace().id());
    const auto reader = (*workspace)->openReader();
    const auto page = (*reader)->messages({}, std::nullopt, false, 10, true);
    QCOMPARE(page->rows.size(), 5);
    QVERIFY(page->rows.constFirst().e164.startsWith(u'+'));
    QVERIFY((*workspace)->credentials((*reader)->accounts()->constFirst()));
}

void TestBackupVerbs::theWorkspaceKnowsWhereItsSecretsAre()
{
    QCOMPARE(create().code, ExitCode::Done);
    qputenv("HELIOGRAPH_WORKSPACE", m_workspace->folder().toUtf8());
    const auto forgotten = qScopeGuard([] { qunsetenv("HELIOGRAPH_WORKSPACE"); });

    const Answer verified = call({u"backup"_s, u"verify"_s, file()});
    const Answer restored = call({u"backup"_s, u"restore"_s, file(), u"--workspace="_s + place(u"again"_s)});

    QVERIFY2(verified.code == ExitCode::Done, qPrintable(verified.err));
    QVERIFY2(restored.code == ExitCode::Done, qPrintable(restored.err));
    const auto workspace = Workspace::open(place(u"again"_s), m_workspace->clock());
    QVERIFY(workspace);
    QCOMPARE((*workspace)->secretStoreName(), QString(u"file:"_s % m_workspace->secretsFile()));
}

void TestBackupVerbs::whoHasNoWorkspaceIsToldToNameTheSecrets()
{
    QCOMPARE(create().code, ExitCode::Done);

    const Answer verified = call({u"backup"_s, u"verify"_s, file(), storeOption(place(u"no-secrets"_s))});

    QCOMPARE(verified.code, ExitCode::Usage);
    QVERIFY2(verified.err.contains(u"--secret-store file:PATH"_s), qPrintable(verified.err));
}

void TestBackupVerbs::aPlaceWhereNoFileCanBeIsAMistake()
{
    const Answer answer = call({u"backup"_s, u"create"_s, u"--out"_s, place(u"none/copy.hgbackup"_s)});

    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY2(answer.err.contains(u"none/copy.hgbackup"_s), qPrintable(answer.err));
}

void TestBackupVerbs::aPassphraseNeedsNoSecretStore()
{
    createWithPassphrase();
    QVERIFY(*Backup::needsPassphrase(file()));
    const QString secrets = place(u"other-secrets"_s);

    const Answer restored = restore(place(u"elsewhere"_s), secrets, Passphrase);

    QVERIFY2(restored.code == ExitCode::Done, qPrintable(restored.err));
    const auto workspace = Workspace::open(place(u"elsewhere"_s), m_workspace->clock());
    const auto reader = (*workspace)->openReader();
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().detail));
    QCOMPARE((*reader)->messages({}, std::nullopt, false, 10, true)->rows.size(), 5);
    // What providers gave us is in no backup.
    QVERIFY(!(*workspace)->credentials((*reader)->accounts()->constFirst()));
}

void TestBackupVerbs::nothingOfItCanBeReadWithoutItsKey()
{
    QCOMPARE(create().code, ExitCode::Done);
    QVERIFY(!*Backup::needsPassphrase(file()));
    QFile backup(file());
    QVERIFY(backup.open(QIODevice::ReadOnly));
    const QByteArray bytes = backup.readAll();

    QVERIFY(bytes.size() > 100'000);
    for (const QByteArray &word : {QByteArray("hello"), QByteArray("CREATE TABLE"), QByteArray("ali"),
                                   QByteArray(TestWorkspace::TheSecret)})
        QVERIFY2(word.size() < 4 || !bytes.contains(word), word.constData());
    const Answer restored = restore(place(u"again"_s), place(u"no-secrets"_s));
    QCOMPARE(restored.code, ExitCode::Usage);
    QVERIFY(!QFile::exists(place(u"again"_s) + u"/heliograph.db"_s));
}

void TestBackupVerbs::aShortPassphraseIsRefused()
{
    const Answer answer
        = call({u"backup"_s, u"create"_s, u"--out"_s, file(), u"--passphrase-stdin"_s}, "fourteen chars\n");

    QCOMPARE(answer.code, ExitCode::Usage);
    QVERIFY2(answer.err.contains(u"at least 15"_s), qPrintable(answer.err));
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(call({u"backup"_s, u"create"_s}).code, ExitCode::Usage);
}

void TestBackupVerbs::theWrongPassphraseIsTold()
{
    createWithPassphrase();

    const Answer wrong
        = call({u"backup"_s, u"verify"_s, file(), u"--passphrase-stdin"_s}, "something else\n");
    const Answer none = call({u"backup"_s, u"verify"_s, file()});

    QCOMPARE(wrong.code, ExitCode::Failed);
    QVERIFY2(wrong.err.contains(u"passphrase is another one"_s), qPrintable(wrong.err));
    QCOMPARE(none.code, ExitCode::Usage);
    QVERIFY2(none.err.contains(u"was made with a passphrase"_s), qPrintable(none.err));
}

void TestBackupVerbs::aDamagedBackupMakesNoWorkspace()
{
    QCOMPARE(create().code, ExitCode::Done);
    QFile backup(file());
    QVERIFY(backup.open(QIODevice::ReadWrite) && backup.resize(backup.size() - 1));
    backup.close();
    const QString secrets = m_workspace->secretsFile();

    const Answer restored = restore(place(u"again"_s), secrets);

    QCOMPARE(restored.code, ExitCode::Usage);
    QVERIFY2(restored.err.contains(u"changed or cut off"_s), qPrintable(restored.err));
    QVERIFY(!Workspace::open(place(u"again"_s), m_workspace->clock()));
    QCOMPARE(call({u"backup"_s, u"verify"_s, file(), storeOption(secrets)}).code, ExitCode::Usage);
    // The folder can be used for the next attempt.
    QCOMPARE(create().code, ExitCode::Done);
    QCOMPARE(restore(place(u"again"_s), secrets).code, ExitCode::Done);
}

void TestBackupVerbs::aRestoreOverwritesNothing()
{
    QCOMPARE(create().code, ExitCode::Done);

    const Answer restored = restore(m_workspace->folder(), m_workspace->secretsFile());

    QCOMPARE(restored.code, ExitCode::Usage);
    QVERIFY2(restored.err.contains(u"already"_s), qPrintable(restored.err));
    QCOMPARE(call({u"campaign"_s, u"status"_s, u"1"_s}).code, ExitCode::Done);
}

void TestBackupVerbs::anotherMasterKeyIsNotLost()
{
    createWithPassphrase();
    const QString secrets = place(u"other-secrets"_s);
    const auto store = Workspace::secretStore(u"file:"_s + secrets, m_workspace->workspace().id());
    expect((*store)->write(u"master-key"_s, Secret(QByteArray(32, 'o'))));

    const Answer restored = restore(place(u"elsewhere"_s), secrets, Passphrase);

    QCOMPARE(restored.code, ExitCode::Failed);
    QVERIFY2(restored.err.contains(u"another master key"_s), qPrintable(restored.err));
    QCOMPARE((*store)->read(u"master-key"_s)->expose(), QByteArray(32, 'o'));
}

void TestBackupVerbs::aBackupIsInTheAuditLog()
{
    QCOMPARE(create().code, ExitCode::Done);
    QCOMPARE(restore(place(u"again"_s), m_workspace->secretsFile()).code, ExitCode::Done);

    const auto newest = [this](const QString &folder) {
        return call({u"audit"_s, u"list"_s, u"--limit=1"_s, u"--json"_s, u"--workspace="_s + folder})
            .records()
            .value(0)[u"action"_s]
            .toString();
    };
    QCOMPARE(newest(m_workspace->folder()), u"backup.create"_s);
    QCOMPARE(newest(place(u"again"_s)), u"backup.restore"_s);
}

void TestBackupVerbs::whatWasSentFromIsHeldAfterARestore()
{
    SentScene scene;
    const QString copy = scene.workspace().path(u"copy.hgbackup"_s);
    const QString again = scene.workspace().path(u"again"_s);
    QCOMPARE(scene.workspace().call({u"backup"_s, u"create"_s, u"--out"_s, copy}).code, ExitCode::Done);
    const QStringList restore{u"backup"_s, u"restore"_s, copy, u"--workspace="_s + again,
                              storeOption(scene.workspace().secretsFile())};
    QCOMPARE(scene.workspace().call(restore).code, ExitCode::Done);
    const auto workspace = Workspace::open(again, scene.workspace().clock());
    const auto store = (*workspace)->openStore();

    const SendingPlace here = SendingPlace::here((*workspace)->databaseFile());
    RollbackGuard guard((*workspace)->journalFolder(), (*workspace)->secrets(), here);
    const auto held = guard.protect((*store)->restore(), scene.workspace().clock().now());

    QVERIFY(held && *held);
    QVERIFY((*store)->restore().current()->has_value());
}

} // namespace heliograph

QObject *tst_backup()
{
    return new heliograph::TestBackupVerbs;
}

#include "tst_backup.moc"
