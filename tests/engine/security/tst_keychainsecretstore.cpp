// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/keychainsecretstore.h"

#include "engine/security/keyring.h"

#include <QProcess>
#include <QTest>
#include <QThread>

#include <memory>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Against a real gnome-keyring-daemon: run by tests/support/with-keyring.
class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherObjectReadsWhatWasWritten()
    {
        const QByteArray bytes = "binary\0and \xff more\n"_ba;

        QVERIFY(KeychainSecretStore(u"ws1"_s).write(u"provider/3"_s, Secret(bytes)));

        const Result<Secret> read = KeychainSecretStore(u"ws1"_s).read(u"provider/3"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->expose(), bytes);
    }

    void keepsTheLastValueUntilItIsRemoved()
    {
        KeychainSecretStore store(u"ws2"_s);

        QVERIFY(store.write(u"a"_s, Secret("old")));
        QVERIFY(store.write(u"a"_s, Secret("new")));
        QCOMPARE(store.read(u"a"_s)->expose(), "new"_ba);

        QVERIFY(store.remove(u"a"_s));
        QCOMPARE(store.read(u"a"_s).error().kind, ErrorKind::NotFound);
    }

    void aMissingEntryIsNotFound()
    {
        KeychainSecretStore store(u"ws3"_s);

        QCOMPARE(store.read(u"master-key"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(store.remove(u"master-key"_s));
    }

    void workspacesDoNotSeeEachOther()
    {
        KeychainSecretStore one(u"ws4"_s);
        KeychainSecretStore other(u"ws5"_s);
        QVERIFY(one.write(u"a"_s, Secret("1")));

        QCOMPARE(other.read(u"a"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(other.remove(u"a"_s));
        QCOMPARE(one.read(u"a"_s)->expose(), "1"_ba);
    }

    void holdsALongToken()
    {
        const QByteArray token(4096, 'x'); // the longest that a provider gives (Tencent's temporary token)
        KeychainSecretStore store(u"ws6"_s);

        QVERIFY(store.write(u"provider/1"_s, Secret(token)));
        QCOMPARE(store.read(u"provider/1"_s)->expose(), token);
    }

    void isTheServiceThatPeopleSeeInTheirKeychain()
    {
        QVERIFY(KeychainSecretStore(u"ws7"_s).write(u"master-key"_s, Secret("abc")));
        QProcess tool;

        tool.start(u"secret-tool"_s,
                   {u"lookup"_s, u"server"_s, u"heliograph"_s, u"user"_s, u"ws7/master-key"_s});

        QVERIFY(tool.waitForFinished());
        QCOMPARE(QByteArray::fromBase64(tool.readAllStandardOutput()), "abc"_ba);
    }

    void worksFromOneThreadAfterAnother()
    {
        for (int i = 0; i < 3; ++i) {
            bool readBack = false;
            const std::unique_ptr<QThread> thread(QThread::create([&readBack, i] {
                KeychainSecretStore store(u"ws8"_s);
                const QByteArray value = QByteArray::number(i);
                const Result<void> written = store.write(u"a"_s, Secret(value));
                const Result<Secret> read = store.read(u"a"_s);
                readBack = written && read && read->expose() == value;
            }));
            thread->start();
            QVERIFY(thread->wait(60'000));
            QVERIFY(readBack);
        }
    }

    void holdsTheMasterKeyOfAWorkspace()
    {
        KeychainSecretStore store(u"ws9"_s);
        const Result<QList<WrappedKey>> rows = KeyRing::create(store);
        QVERIFY(rows);

        KeychainSecretStore later(u"ws9"_s);
        QVERIFY(KeyRing::open(later, *rows));
        QCOMPARE(KeyRing::create(later).error().kind, ErrorKind::Conflict);
    }

    // Last: nothing can unlock the keychain again, as there is no display to ask a person on.
    void aLockedKeychainSaysThatItIsLocked()
    {
        KeychainSecretStore store(u"ws10"_s);
        QVERIFY(store.write(u"a"_s, Secret("1")));
        // Not `secret-tool lock`: that of libsecret 0.20.5 crashes.
        QCOMPARE(QProcess::execute(u"dbus-send"_s,
                                   {u"--session"_s, u"--print-reply=literal"_s,
                                    u"--dest=org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                    u"org.freedesktop.Secret.Service.Lock"_s,
                                    u"array:objpath:/org/freedesktop/secrets/collection/login"_s}),
                 0);

        const Result<Secret> read = store.read(u"a"_s);
        const Result<void> written = store.write(u"a"_s, Secret("2"));

        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(u"unlock"_s, Qt::CaseInsensitive),
                 qPrintable(read.error().detail));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Secret);
        QVERIFY2(written.error().detail.contains(u"Unlock"_s), qPrintable(written.error().detail));
    }
};

QObject *tst_keychainsecretstore()
{
    return new TestKeychainSecretStore;
}

#include "tst_keychainsecretstore.moc"
