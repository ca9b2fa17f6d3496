// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/canaryhunt.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! A hunt that finds nothing proves something only if it finds what is there.
class TestCanaryHunt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCanaryIsFoundHoweverItIsWritten_data();
    void aCanaryIsFoundHoweverItIsWritten();
    void whatIsNotThereIsNotFound();
    void foldersAreSearchedToTheirEnd();
    void whatOurTestsPlantIsFound_data();
    void whatOurTestsPlantIsFound();

private:
    static CanaryHunt hunt()
    {
        CanaryHunt hunt;
        hunt.plant(u"key"_s, "canary+7f3a/key=");
        return hunt;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

void TestCanaryHunt::aCanaryIsFoundHoweverItIsWritten_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("found");
    const QByteArray canary("canary+7f3a/key=");
    const QString text = QString::fromLatin1(canary);
    QTest::newRow("as it is") << QByteArray("x" + canary + "y") << u"key"_s;
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)
                            << u"key, in UTF-16"_s;
    QTest::newRow("hexadecimal") << canary.toHex() << u"key, in hexadecimal"_s;
    QTest::newRow("HEXADECIMAL") << canary.toHex().toUpper() << u"key, in hexadecimal"_s;
    QTest::newRow("percent") << canary.toPercentEncoding() << u"key, percent-encoded"_s;
    for (const char *before : {"", "a", "ab", "abc", "abcd"}) {
        for (const char *after : {"", "z", "zy"})
            QTest::addRow("Base64 between %s and %s", before, after)
                << QByteArray(before + canary + after).toBase64() << u"key, in Base64"_s;
    }
}

void TestCanaryHunt::aCanaryIsFoundHoweverItIsWritten()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, found);

    QCOMPARE(hunt().in(bytes), QStringList{found});
}

void TestCanaryHunt::whatIsNotThereIsNotFound()
{
    QVERIFY(hunt().in("canary+7f3a/kex= canary").isEmpty());
    QVERIFY(hunt().in({}).isEmpty());
}

void TestCanaryHunt::foldersAreSearchedToTheirEnd()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"a/b"_s));
    write(folder.filePath(u"a/b/.hidden"_s), "here: canary+7f3a/key=");
    write(folder.filePath(u"a/clean"_s), "nothing");
    write(folder.filePath(u"secrets"_s), "canary+7f3a/key=");

    const QStringList found = hunt().inFolder(folder.path(), {u"secrets"_s});

    QCOMPARE(found, QStringList{folder.filePath(u"a/b/.hidden"_s) + u": key"_s});
    QCOMPARE(hunt().inFolder(folder.path()).size(), 2);
    QVERIFY2(hunt().inFile(folder.filePath(u"gone"_s)).isEmpty(), "what is gone tells nobody anything");
}

void TestCanaryHunt::whatOurTestsPlantIsFound_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("key") << QByteArray("signed with s3cret-of-the-test");
    QTest::newRow("waiting key") << QByteArray("signed with n3w-s3cret");
    QTest::newRow("password") << QByteArray("ada said walnut gravel tuba osprey");
    QTest::newRow("number") << QByteArray("sent to +8613800000007");
    QTest::newRow("number in a body") << QByteArray("x8613800000007").toBase64();
}

void TestCanaryHunt::whatOurTestsPlantIsFound()
{
    QFETCH(QByteArray, line);

    QCOMPARE(plantedByTests().in(line).size(), 1);
}

QObject *tst_canaryhunt()
{
    return new TestCanaryHunt;
}

#include "tst_canaryhunt.moc"
