// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/auditseals.h"

#include "tests/support/sqliteteststore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! Ends of the audit chain that are kept outside the database.
class TestAuditSeals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptIsThere();
    void sealsOfOtherDatabasesArePassedOver();
    void tornAndDamagedLinesArePassedOver();
    void aFolderThatCannotBeWrittenIsTold();
    void aStoreSealsWhatItAddedBeforeItGoes();
    void aStoreThatAddedNothingSealsNothing();
    void sealingTwiceKeepsOneSeal();
    void sealsThatWereTakenAwayAreTold();
    void theSystemLogIsToldIfItIsSet();

private:
    static KeptSeal seal(qint64 sequence)
    {
        return {{sequence, QByteArray(32, char('a' + sequence))}, 2, fromMillis(5'000 + sequence)};
    }

    QString folder() const { return m_folder.filePath(u"journal"_s); }
    AuditSeals seals(const QByteArray &database = QByteArray(16, 'd')) const { return {folder(), database}; }

    QList<KeptSeal> keptOf(SqliteTestStore &store) const
    {
        return *seals(*store.store().workspace().databaseId()).kept();
    }

    QTemporaryDir m_folder;
};

void TestAuditSeals::whatIsKeptIsThere()
{
    QVERIFY(seals().kept()->isEmpty());
    QVERIFY(seals().keep(seal(1)));
    QVERIFY(seals().keep(seal(2)));

    const auto kept = seals().kept();

    QVERIFY(kept);
    QCOMPARE(kept->size(), 2);
    QCOMPARE(kept->at(1).seal, seal(2).seal);
    QCOMPARE(kept->at(1).incarnation, 2);
    QCOMPARE(kept->at(1).at, seal(2).at);
    const QFile file(folder() + u"/audit-seals"_s);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestAuditSeals::sealsOfOtherDatabasesArePassedOver()
{
    QVERIFY(seals(QByteArray(16, 'x')).keep(seal(8)));

    const auto kept = seals().kept();
    QVERIFY(kept);
    for (const KeptSeal &one : *kept)
        QVERIFY(one.seal.sequence != 8);
}

void TestAuditSeals::tornAndDamagedLinesArePassedOver()
{
    QVERIFY(seals().keep(seal(3)));
    const qsizetype before = seals().kept()->size();
    QFile file(folder() + u"/audit-seals"_s);
    QVERIFY(file.open(QIODevice::Append));
    file.write(
        "no json\n{\"database\":\"64646464646464646464646464646464\",\"seq\":9,\"hash\":\"0a\"}\n{\"seq\":");
    file.close();

    QCOMPARE(seals().kept()->size(), before);
    QVERIFY(seals().keep(seal(4)));
    QCOMPARE(seals().kept()->size(), before + 1);
}

void TestAuditSeals::aFolderThatCannotBeWrittenIsTold()
{
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));

    const auto kept = AuditSeals(file.fileName(), QByteArray(16, 'd')).keep(seal(1));

    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::Storage);
    QVERIFY2(kept.error().detail.contains(u"Check the free space"_s), qPrintable(kept.error().detail));
}

void TestAuditSeals::aStoreSealsWhatItAddedBeforeItGoes()
{
    SqliteTestStore store;
    QVERIFY(store.sqlite().keepSealsIn(folder()));
    QVERIFY(store.store().workspace().audit({BuiltInAuthor, u"act"_s, {}, {}}));
    QVERIFY(keptOf(store).isEmpty());

    store.reopen();

    const QList<KeptSeal> kept = keptOf(store);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.constFirst().seal.sequence, store.value(u"SELECT max(seq) FROM audit_log"_s));
    QCOMPARE(kept.constFirst().incarnation, 1);
}

void TestAuditSeals::aStoreThatAddedNothingSealsNothing()
{
    SqliteTestStore store;
    QVERIFY(store.store().workspace().audit({BuiltInAuthor, u"act"_s, {}, {}}));
    QVERIFY(store.sqlite().keepSealsIn(folder()));

    store.reopen();

    QVERIFY(keptOf(store).isEmpty());
}

void TestAuditSeals::sealingTwiceKeepsOneSeal()
{
    SqliteTestStore store;
    QVERIFY(store.sqlite().keepSealsIn(folder()));
    QVERIFY(store.store().workspace().audit({BuiltInAuthor, u"act"_s, {}, {}}));

    QVERIFY(store.store().sealAudit());
    QVERIFY(store.store().sealAudit());
    store.reopen();

    QCOMPARE(keptOf(store).size(), 1);
}

void TestAuditSeals::sealsThatWereTakenAwayAreTold()
{
    SqliteTestStore store;
    QVERIFY(store.sqlite().keepSealsIn(folder()));
    QVERIFY(store.store().workspace().audit({BuiltInAuthor, u"act"_s, {}, {}}));
    QVERIFY(store.store().sealAudit());
    QVERIFY(QFile::remove(folder() + u"/audit-seals"_s));

    const auto sealed = store.store().sealAudit();

    QVERIFY(!sealed);
    QVERIFY2(sealed.error().detail.contains(u"taken away"_s), qPrintable(sealed.error().detail));
    QCOMPARE(keptOf(store).size(), 1);
    QVERIFY2(store.store().sealAudit(), "it is told once");
}

void TestAuditSeals::theSystemLogIsToldIfItIsSet()
{
    const QByteArray path = "/dev/log";
    if (geteuid() != 0 || QFile::exists(QString::fromLatin1(path)))
        QSKIP("Needs root, and a computer without a system log of its own.");
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    memcpy(address.sun_path, path.constData(), size_t(path.size()) + 1);
    QCOMPARE(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    const auto gone = qScopeGuard([&] {
        ::close(socket);
        QFile::remove(QString::fromLatin1(path));
    });
    SqliteTestStore store;
    QVERIFY(store.sqlite().keepSealsIn(folder()));
    QByteArray line(4'096, '\0');

    QVERIFY(store.store().workspace().setSystemLog(false, BuiltInAuthor));
    QVERIFY(store.store().sealAudit());
    QCOMPARE(::recv(socket, line.data(), size_t(line.size()), 0), -1);
    QVERIFY(store.store().workspace().setSystemLog(true, BuiltInAuthor));
    QVERIFY(store.store().sealAudit());

    QVERIFY(::recv(socket, line.data(), size_t(line.size()), 0) > 0);
    QVERIFY2(line.contains("audit seal of database")
                 && line.contains(keptOf(store).constLast().seal.hash.toHex()),
             line.constData());
}

} // namespace heliograph

QObject *tst_auditseals()
{
    return new heliograph::TestAuditSeals;
}

#include "tst_auditseals.moc"
