// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/fileidentity.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Which file lies under a name.
class TestFileIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"a"_s);
    }

    void aFileStaysTheSame()
    {
        const auto before = of(u"a"_s);
        write(u"a"_s, "more, and written anew");

        QVERIFY(before);
        QVERIFY(before->isSameFile(*of(u"a"_s)));
        QVERIFY(before->inode != 0);
    }

    void aMovedFileIsTheSame()
    {
        const auto before = of(u"a"_s);
        QVERIFY(QFile::rename(path(u"a"_s), path(u"b"_s)));

        QVERIFY(before->isSameFile(*of(u"b"_s)));
        QVERIFY(!of(u"a"_s));
    }

    void aLinkIsTheFileItLeadsTo()
    {
        QVERIFY(QFile::link(path(u"a"_s), path(u"link"_s)));

        QVERIFY(of(u"a"_s)->isSameFile(*of(u"link"_s)));
    }

    void aCopyIsAnother()
    {
        QVERIFY(QFile::copy(path(u"a"_s), path(u"copy"_s)));

        QVERIFY(!of(u"a"_s)->isSameFile(*of(u"copy"_s)));
    }

    void anotherFileInItsPlaceIsAnother()
    {
        const auto before = of(u"a"_s);
        write(u"new"_s);
        QVERIFY(QFile::rename(path(u"a"_s), path(u"old"_s)));
        QVERIFY(QFile::rename(path(u"new"_s), path(u"a"_s)));

        QVERIFY(!before->isSameFile(*of(u"a"_s)));
        QVERIFY(before->isSameFile(*of(u"old"_s)));
    }

    void whatIsNotThereIsNoFile()
    {
        QVERIFY(!of(u"nobody"_s));
        QVERIFY(!of(u"a/within"_s));
        QVERIFY(!FileIdentity::of(QString()));
    }

    void eachPartCounts()
    {
        const FileIdentity one{1, 2, 3};

        QVERIFY(one.isSameFile({1, 2, 3}));
        QVERIFY(!one.isSameFile({9, 2, 3}));
        QVERIFY(!one.isSameFile({1, 9, 3}));
        QVERIFY2(!one.isSameFile({1, 2, 9}), "An inode is used again");
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::optional<FileIdentity> of(const QString &name) const { return FileIdentity::of(path(name)); }

    void write(const QString &name, const QByteArray &bytes = "text")
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QObject *tst_fileidentity()
{
    return new TestFileIdentity;
}

#include "tst_fileidentity.moc"
