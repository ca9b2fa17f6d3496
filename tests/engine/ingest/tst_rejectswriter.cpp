// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/csvreader.h"
#include "engine/ingest/rejectswriter.h"
#include "tests/engine/ingest/importfixture.h"

#include <QFileInfo>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestRejectsWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNothingWhenNothingWasRefused();
    void writesWhatACsvReaderReadsBack();
    void appearsOnlyWhenComplete();
    void isForItsOwnerOnly();
    void guardsFormulas_data();
    void guardsFormulas();
    void saysThatTheFolderCannotBeWritten();

private:
    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath(u"rejects.csv"_s); }
};

void TestRejectsWriter::writesNothingWhenNothingWasRefused()
{
    RejectsWriter writer(file());

    const Result<QString> name = writer.commit();

    QVERIFY(name);
    QVERIFY(name->isEmpty());
    QVERIFY(!QFileInfo::exists(file()));
}

void TestRejectsWriter::writesWhatACsvReaderReadsBack()
{
    const QString value = u"a \"b\", c\nd"_s;
    RejectsWriter writer(file());
    QVERIFY(writer.add({12, u"手机"_s, value, {}}));
    QVERIFY(writer.add({13, {}, {}, {.kind = ListProblem::Kind::CellCount, .cells = 2, .columns = 3}}));
    QCOMPARE(*writer.commit(), file());

    CsvReader reader(',');
    RowBatch rows;
    reader.read(contentOf(file()), rows);
    reader.finish(rows);

    QCOMPARE(rows.rows().size(), 3u);
    QCOMPARE(rows.cell(rows.rows().at(0), 3), QByteArrayView("reason"));
    QCOMPARE(rows.cell(rows.rows().at(1), 0), QByteArrayView("12"));
    QCOMPARE(QString::fromUtf8(rows.cell(rows.rows().at(1), 1)), u"手机"_s);
    QCOMPARE(QString::fromUtf8(rows.cell(rows.rows().at(1), 2)), value);
    QCOMPARE(QString::fromUtf8(rows.cell(rows.rows().at(1), 3)),
             QString(u'“' % value % u"” is not a phone number."_s));
    QCOMPARE(rows.cell(rows.rows().at(2), 2), QByteArrayView());
    QVERIFY(rows.cell(rows.rows().at(2), 3).startsWith("2 values for 3 columns. "));
}

void TestRejectsWriter::appearsOnlyWhenComplete()
{
    QFile::remove(file());
    {
        RejectsWriter writer(file());
        QVERIFY(writer.add({1, u"a"_s, u"b"_s, {}}));
        QVERIFY(QFileInfo::exists(QString(file() % u".part"_s)));
        QVERIFY(!QFileInfo::exists(file()));
    }
    QVERIFY(!QFileInfo::exists(QString(file() % u".part"_s)));
}

void TestRejectsWriter::isForItsOwnerOnly()
{
    RejectsWriter writer(file());
    QVERIFY(writer.add({1, u"a"_s, u"b"_s, {}}));
    QVERIFY(writer.commit());

    const QFile::Permissions others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(file()) & others, QFile::Permissions());
}

void TestRejectsWriter::guardsFormulas_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("minus") << u"-2"_s << QByteArray("'-2");
    QTest::newRow("a sum") << u"+1-2"_s << QByteArray("'+1-2");
    QTest::newRow("a number keeps its plus") << u"+442079460123"_s << QByteArray("+442079460123");
    QTest::newRow("text") << u"abc"_s << QByteArray("abc");
}

void TestRejectsWriter::guardsFormulas()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, written);
    RejectsWriter writer(file());
    QVERIFY(writer.add({1, u"a"_s, value, {.kind = ListProblem::Kind::CellTooLong}}));
    QVERIFY(writer.commit());

    QCOMPARE(contentOf(file()),
             QByteArray("line,column,value,reason\r\n1,a," + written
                        + ",\"A value here has more than 4 kB. Shorten it.\"\r\n"));
}

void TestRejectsWriter::saysThatTheFolderCannotBeWritten()
{
    RejectsWriter writer(m_folder.filePath(u"missing/rejects.csv"_s));

    const Result<void> added = writer.add({1, u"a"_s, u"b"_s, {}});

    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Storage);
    QVERIFY(added.error().detail.contains(u"missing/rejects.csv"_s));
}

QObject *tst_rejectswriter()
{
    return new TestRejectsWriter;
}

#include "tst_rejectswriter.moc"
