// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/keychainsecretstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What a machine without a usable keychain gets: words, and no waiting for ever.
class TestNoKeychain : public QObject
{
    Q_OBJECT

private:
    void saysWhatToDo(const Error &error, const QString &what)
    {
        QCOMPARE(error.kind, ErrorKind::Secret);
        QVERIFY2(error.detail.contains(what), qPrintable(error.detail));
        QVERIFY2(error.detail.contains(u"--secret-store file:PATH"_s), qPrintable(error.detail));
    }

private Q_SLOTS:
    void withoutASessionBusEveryCallSaysWhatToDo()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        // Far beyond the time limit of a test: what answers within it did not wait.
        KeychainSecretStore store(u"workspace"_s, std::chrono::hours(24));

        saysWhatToDo(store.read(u"master-key"_s).error(), u"could not be used"_s);
        saysWhatToDo(store.write(u"master-key"_s, Secret("1")).error(), u"could not be used"_s);
        saysWhatToDo(store.remove(u"master-key"_s).error(), u"could not be used"_s);
    }

    void whatNoSessionMeansIsSaidWithoutTheBus()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        qunsetenv("DISPLAY");
        KeychainSecretStore store(u"workspace"_s, std::chrono::hours(24));

        const Error error = store.read(u"master-key"_s).error();

        saysWhatToDo(error, u"dbus-run-session"_s);
        QVERIFY2(!error.detail.contains(u"D-Bus"_s), qPrintable(error.detail));
    }

    void aBusThatDoesNotAnswerIsGivenUp()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bus"_s);
        const int deafBus = deafSocket(path);
        QVERIFY(deafBus >= 0);
        qputenv("DBUS_SESSION_BUS_ADDRESS", QByteArray("unix:path=" + QFile::encodeName(path)));
        KeychainSecretStore impatient(u"workspace"_s, std::chrono::milliseconds(50));

        saysWhatToDo(impatient.read(u"master-key"_s).error(), u"does not answer"_s);

        // The call that was given up does not stand in the way of later ones.
        ::close(deafBus);
        KeychainSecretStore patient(u"workspace"_s, std::chrono::hours(24));
        saysWhatToDo(patient.read(u"master-key"_s).error(), u"could not be used"_s);
    }

private:
    //! Takes connections (the system does, as long as nobody accepts them) and never says a word.
    static int deafSocket(const QString &path)
    {
        const QByteArray name = QFile::encodeName(path);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        if (static_cast<size_t>(name.size()) >= sizeof address.sun_path)
            return -1;
        std::copy(name.cbegin(), name.cend(), address.sun_path);
        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool listens
            = ::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
            && ::listen(listener, 4) == 0;
        return listens ? listener : -1;
    }
};

QObject *tst_nokeychain()
{
    return new TestNoKeychain;
}

#include "tst_nokeychain.moc"
