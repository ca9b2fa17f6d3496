// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/partfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestPartFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_name = m_folder->filePath(u"out.csv"_s);
    }

    void appearsOnlyWhenComplete()
    {
        PartFile file(m_name);
        QVERIFY(file.open());
        QVERIFY(file.write("half"));
        QVERIFY(!QFile::exists(m_name));
        QVERIFY(QFile::exists(part()));

        QVERIFY(file.commit());

        QCOMPARE(contentOf(m_name), QByteArray("half"));
        QVERIFY(!QFile::exists(part()));
    }

    void canBeReadByItsOwnerOnly()
    {
        PartFile file(m_name);
        QVERIFY(file.open());

        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(part()) & others));
        QVERIFY(file.commit());
        QVERIFY(!(QFile::permissions(m_name) & others));
    }

    void knowsWhatSomebodyElseWrote()
    {
        PartFile file(m_name);
        QVERIFY(file.open());
        QFile other(file.partName());
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("theirs") == 6);
        other.close();

        QVERIFY(file.readBack());

        QCOMPARE(file.size(), 6);
        QCOMPARE(file.hash(), QCryptographicHash::hash("theirs", QCryptographicHash::Sha256));
        QVERIFY(file.commit());
        QCOMPARE(contentOf(m_name), QByteArray("theirs"));
    }

    void leavesNothingWhenGivenUp()
    {
        {
            PartFile file(m_name);
            QVERIFY(file.open());
            QVERIFY(file.write("half"));
        }

        QVERIFY(!QFile::exists(m_name));
        QVERIFY(!QFile::exists(part()));
    }

    void keepsAnOldFileUntilTheNewOneIsComplete()
    {
        put(m_name, "old");
        {
            PartFile file(m_name);
            QVERIFY(file.open());
            QVERIFY(file.write("new"));
            QCOMPARE(contentOf(m_name), QByteArray("old"));
        }
        QCOMPARE(contentOf(m_name), QByteArray("old"));

        PartFile file(m_name);
        QVERIFY(file.open());
        QVERIFY(file.write("new"));
        QVERIFY(file.commit());
        QCOMPARE(contentOf(m_name), QByteArray("new"));
    }

    void replacesWhatAKilledOneLeft()
    {
        put(part(), "leftover of an export that was killed");
        QVERIFY(QFile::setPermissions(part(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));

        PartFile file(m_name);
        QVERIFY(file.open());
        QVERIFY(!(QFile::permissions(part()) & QFile::ReadOther));
        QVERIFY(file.write("new"));
        QVERIFY(file.commit());

        QCOMPARE(contentOf(m_name), QByteArray("new"));
    }

    void doesNotFollowALink()
    {
        const QString target = m_folder->filePath(u"precious"_s);
        put(target, "precious");
        QVERIFY(QFile::link(target, part()));

        PartFile file(m_name);
        QVERIFY(file.open());
        QVERIFY(file.write("new"));
        QVERIFY(file.commit());

        QCOMPARE(contentOf(target), QByteArray("precious"));
    }

    void saysWhereItCannotWrite()
    {
        PartFile file(u"/nowhere/at/all/out.csv"_s);
        const auto opened = file.open();

        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Invalid);
        QVERIFY(opened.error().detail.startsWith(u"/nowhere/at/all/out.csv cannot be written: "_s));
    }

    void saysWhenTheNameIsTakenByAFolder()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"out.csv/inside"_s));
        PartFile file(m_name);

        const auto opened = file.open();

        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Invalid);
        QVERIFY(opened.error().detail.contains(u"out.csv is a folder. Name a file in it."_s));
        QVERIFY(!QFileInfo::exists(part()));
    }

private:
    QString part() const { return m_name + u".part"_s; }

    static void put(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test cannot write its file");
    }

    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name;
};

QObject *tst_partfile()
{
    return new TestPartFile;
}

#include "tst_partfile.moc"
